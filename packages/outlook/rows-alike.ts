// Which rows of a weight belong to a row of what it weighs: the same members in the dimensions that both have.
import type { Plan, Quantity } from '@mainspring/plan';

/** Rows of `other` that agree with one of `quantity`: dimensions that `other` lacks do not matter, of those that only it has every member. */
export function rowsAlike(plan: Plan, quantity: Quantity, row: number, other: Quantity): number[] {
  const own = leavesOf(plan, quantity, row);
  return Array.from({ length: other.rows }, (_, at) => at).filter((at) =>
    [...leavesOf(plan, other, at)].every(([dim, leaf]) => (own.get(dim) ?? leaf) === leaf),
  );
}

/** Leaf by dimension of one row: the last dimension is the fastest. */
function leavesOf(plan: Plan, quantity: Quantity, row: number): ReadonlyMap<number, number> {
  const leaves = new Map<number, number>();
  let rest = row;
  for (const dim of [...quantity.dims].reverse()) {
    const size = plan.dims[dim]?.leaves.length ?? 1;
    leaves.set(dim, rest % size);
    rest = Math.floor(rest / size);
  }
  return leaves;
}
