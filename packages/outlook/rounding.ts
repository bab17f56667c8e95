// Whether two computed figures are the same but for what doubles lose in sums and products: 3 × 0.1 is 0.3 to whoever plans.

/** Relative to the larger of the two. */
const ROUNDING = 1e-12;

/** Errors are the same as nothing. */
export function isSame(one: number, other: number): boolean {
  if (one === other) return true;
  return Number.isFinite(one - other) && Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
}

/** Whether a figure is at least as good as what is wanted; an error is not. */
export function reaches(figure: number, wanted: number, better: 'higher' | 'lower'): boolean {
  return isSame(figure, wanted) || (better === 'higher' ? figure > wanted : figure < wanted);
}
