// Reading a parent member is reading its leaves rolled up, by the rule of the quantity that is read.
import type { DimIndex, Quantity, Selection } from '@mainspring/plan';
import type { Layout } from './layout.ts';
import type { Expression } from './program.ts';

type ReduceHow = Extract<Expression, { op: 'reduce' }>['how'];

const MISSING: Expression = {
  op: 'divide',
  left: { op: 'constant', value: 0 },
  right: { op: 'constant', value: 0 },
};

/** An error value as an expression that JSON can carry: what a reference to something without a value reads. */
export function missing(): Expression {
  return MISSING;
}

export interface SplitSelection {
  readonly fixed: ReadonlyMap<DimIndex, number>;
  readonly parents: readonly Selection[];
}

export function splitSelection(select: readonly Selection[]): SplitSelection {
  const fixed = new Map<DimIndex, number>();
  const parents: Selection[] = [];
  for (const selection of select) {
    const [leaf, ...others] = selection.leaves;
    if (leaf !== undefined && others.length === 0) fixed.set(selection.dim, leaf);
    else parents.push(selection);
  }
  return { fixed, parents };
}

function over(parents: readonly Selection[], how: ReduceHow, of: Expression): Expression {
  return parents.reduceRight<Expression>((inner, { dim, leaves }) => ({ op: 'reduce', how, dim, leaves, of: inner }), of);
}

export function rolledUp(
  quantity: Quantity,
  layout: Layout,
  variable: number,
  selection: SplitSelection,
  weightOf: WeightOf,
): Expression {
  const { fixed, parents } = selection;
  const value: Expression = { op: 'read', row: layout.read(variable, fixed) };
  if (parents.length === 0) return value;
  const { rollup } = quantity;
  if (rollup.kind === 'rules') return rollup.members === null ? missing() : over(parents, howOf(rollup.members), value);
  if (rollup.kind === 'none') return missing();
  const weight = weightOf(quantity, fixed);
  if (weight === null) return missing();
  return {
    op: 'divide',
    left: over(parents, 'sum', { op: 'multiply', left: value, right: weight }),
    right: over(parents, 'sum', weight),
  };
}

/** What weighs a quantity in its roll-up: its divisor (`ratio`) or what it names (`by`), summed over what only that has. */
export type WeightOf = (quantity: Quantity, fixed: ReadonlyMap<DimIndex, number>) => Expression | null;

function howOf(rule: Extract<Quantity['rollup'], { kind: 'rules' }>['time']): ReduceHow {
  return rule;
}
