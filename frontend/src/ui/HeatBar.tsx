/** How much goes on at a place, as a bar of six steps; the number stands beside it in words. */
export function HeatBar({ value, most }: { value: number; most: number }) {
  const step = value === 0 || most === 0 ? 0 : Math.min(5, Math.max(1, Math.ceil((value / most) * 5)));
  return <span className="heat" data-step={step} aria-hidden="true" />;
}
