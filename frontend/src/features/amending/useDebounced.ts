import { useEffect, useState } from 'react';

/** A value as it was when it last stood still for a while. */
export function useDebounced<Value>(value: Value, pause: number): Value {
  const [still, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return still;
}
