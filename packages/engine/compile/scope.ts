// The members in whose name a formula is evaluated: one leaf per dimension. A row read turns them into a row of memory.
import type { Program, RowRead, Variable } from './program.ts';

/** Leaf index by dimension; dimensions that are not in play hold whatever was there before. */
export type Scope = Int32Array;

export function scopeOf(program: Pick<Program, 'sizes'>): Scope {
  return new Int32Array(program.sizes.length);
}

/** Sets the scope to the members of one row: the last dimension is the fastest. */
export function enterRow(scope: Scope, variable: Pick<Variable, 'dims'>, row: number, sizes: readonly number[]): void {
  let rest = row;
  for (let position = variable.dims.length - 1; position >= 0; position -= 1) {
    const dim = variable.dims[position] ?? 0;
    const size = sizes[dim] ?? 1;
    scope[dim] = rest % size;
    rest = Math.floor(rest / size);
  }
}

/** Row within the read variable. */
export function rowWithin(read: RowRead, scope: Scope): number {
  let row = read.base;
  for (const { dim, stride } of read.strides) row += stride * (scope[dim] ?? 0);
  return row;
}
