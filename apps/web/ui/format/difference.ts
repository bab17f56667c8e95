/** What sums and products of doubles lose, relative to the larger of two figures. */
const ROUNDING = 1e-12;

/** How far a figure is from another; what rounding alone makes is none. Null where one of the two is an error. */
export function difference(value: number | null, from: number | null): number | null {
  if (value === null || from === null) return null;
  const far = value - from;
  return Math.abs(far) <= ROUNDING * Math.max(Math.abs(value), Math.abs(from)) ? 0 : far;
}
