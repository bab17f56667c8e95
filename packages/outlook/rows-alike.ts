// Which rows of a weight belong to a row of what it weighs: the same members in the dimensions that both have.
import { leavesOfRow, type Plan, type Quantity } from '@mainspring/plan';

/** Rows of `other` that agree with one of `quantity`: dimensions that `other` lacks do not matter, of those that only it has every member. */
export function rowsAlike(plan: Plan, quantity: Quantity, row: number, other: Quantity): number[] {
  const own = leavesOfRow(plan.dims, quantity.dims, row);
  return Array.from({ length: other.rows }, (_, at) => at).filter((at) =>
    [...leavesOfRow(plan.dims, other.dims, at)].every(([dim, leaf]) => (own.get(dim) ?? leaf) === leaf),
  );
}
