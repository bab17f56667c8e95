// How one row of a quantity is called: `enterprise`, or `enterprise, emea` over two dimensions; a scalar has no name.
import type { DimIndex } from '../model/formula.ts';
import type { Dimension } from '../model/plan.ts';

export function rowName(dims: readonly Dimension[], quantity: { readonly dims: readonly DimIndex[] }, row: number): string {
  const names: string[] = [];
  let rest = row;
  for (const index of [...quantity.dims].reverse()) {
    const leaves = dims[index]?.leaves ?? [];
    names.unshift(leaves[rest % leaves.length] ?? '');
    rest = Math.floor(rest / leaves.length);
  }
  return names.join(', ');
}

/** Members of every dimension, combined. */
export function rowCount(dims: readonly Dimension[], over: readonly DimIndex[]): number {
  return over.reduce((rows, index) => rows * (dims[index]?.leaves.length ?? 1), 1);
}
