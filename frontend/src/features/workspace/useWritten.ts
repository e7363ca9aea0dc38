import { startTransition, useEffect, useState } from 'react';

const first = 8;
const stride = 24;
const around = 3;

/**
 * Which passages of a long text are written out by now; the others stand as empty places with their addresses.
 *
 * The first ones and those around the reader's place come at once. The rest follows in strides that give way to the
 * reader's keys: an act of a thousand clauses answers as soon as it is seen, and a moment later is there whole, to be
 * searched by the browser as well.
 */
export function useWritten(passages: number, here: number): (passage: number) => boolean {
  const [grown, grow] = useState(first);
  useEffect(() => {
    if (grown < passages) startTransition(() => grow(grown + stride));
  }, [grown, passages]);
  return (passage) => passage < grown || (here >= 0 && Math.abs(passage - here) <= around);
}
