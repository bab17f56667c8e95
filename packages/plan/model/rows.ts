// How one row of a quantity is called: `enterprise`, or `enterprise, emea` over two dimensions; a scalar has no name.
import type { Dimension } from './dimensions.ts';
import type { DimIndex } from './formula.ts';
import type { Plan } from './plan.ts';
import { quantityOf } from './quantity-of.ts';

export function rowName(dims: readonly Dimension[], quantity: { readonly dims: readonly DimIndex[] }, row: number): string {
  const at = leavesOfRow(dims, quantity.dims, row);
  return quantity.dims.map((index) => dims[index]?.leaves[at.get(index) ?? -1] ?? '').join(', ');
}

/** One row as a text would address it: `win_rate[enterprise]`. */
export function addressOf(plan: Plan, name: string, row: number): string {
  const quantity = quantityOf(plan, name);
  const member = quantity === undefined ? '' : rowName(plan.dims, quantity, row);
  return member === '' ? name : `${name}[${member}]`;
}

/** Leaf of each dimension that a row stands for: rows run through the last dimension first. */
export function leavesOfRow(dims: readonly Dimension[], over: readonly DimIndex[], row: number): ReadonlyMap<DimIndex, number> {
  const leaves = new Map<DimIndex, number>();
  let rest = row;
  for (const index of [...over].reverse()) {
    const count = dims[index]?.leaves.length ?? 1;
    leaves.set(index, rest % count);
    rest = Math.floor(rest / count);
  }
  return leaves;
}

/** Members of every dimension, combined. */
export function rowCount(dims: readonly Dimension[], over: readonly DimIndex[]): number {
  return over.reduce((rows, index) => rows * (dims[index]?.leaves.length ?? 1), 1);
}
