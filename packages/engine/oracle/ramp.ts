// A rise from 0 to 1 that begins at a date, as a mean over one period: an exact integral, so that a slip of days moves
// the figure of a month and dates have derivatives.

/** `date` and `over` in periods, period `slot` is [slot, slot + 1]; a date of Infinity never comes. The eve is 0. */
export function rampMean(date: number, over: number, slot: number): number {
  if (Number.isNaN(date) || Number.isNaN(over)) return Number.NaN;
  if (slot < 0) return 0;
  const length = Math.max(over, 0);
  const begin = slot - date;
  const end = slot + 1 - date;
  if (end <= 0) return 0;
  if (begin >= length) return 1;
  const low = Math.max(0, begin);
  const high = Math.min(end, length);
  const rising = high > low ? ((high - low) * (high + low)) / (2 * length) : 0;
  const full = end > length ? end - Math.max(length, begin) : 0;
  return rising + full;
}
