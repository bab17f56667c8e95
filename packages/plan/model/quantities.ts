// What assumptions and drivers share: unit, members, owner, roll-up.
import type { Unit } from '../unit/unit.ts';
import type { Entry } from './entry.ts';
import type { DimIndex } from './formula.ts';
import type { TextPlace } from './place.ts';

export interface Source extends Entry {
  readonly kind: 'csv' | 'sql' | 'http' | 'manual' | 'events';
  readonly owner: string | null;
}

export type TimeRule = 'sum' | 'mean' | 'first' | 'last' | 'largest' | 'smallest';

/** How a quantity rolls up; `members: null` where it has none or may not be rolled up over them. */
export type Rollup =
  | { readonly kind: 'rules'; readonly time: TimeRule; readonly members: TimeRule | null }
  /** Formula is one division: ratio of sums. */
  | { readonly kind: 'ratio' }
  | { readonly kind: 'weighted'; readonly by: string }
  | { readonly kind: 'none' };

/**
 * What assumptions and drivers share. Values live on rows: one per combination of leaf members of `dims`, the first
 * dimension slowest (row = leaf₁ · n₂ + leaf₂); a scalar has one row.
 */
export interface Quantity extends Entry {
  readonly unit: Unit;
  readonly unitText: string;
  readonly dims: readonly DimIndex[];
  readonly rows: number;
  readonly owner: string | null;
  readonly rollup: Rollup;
  /** Which way is good. */
  readonly better: 'higher' | 'lower';
  /** By row: capabilities that improving effects on it wait for. */
  readonly requires: readonly (readonly string[])[];
  readonly requiresPlace: TextPlace;
  readonly source: string | null;
}
