// A checked formula: the tree after names, units and dimensions are settled. Every node knows its unit and the
// dimensions it varies over; conversions among time units stand as nodes of their own, so that whoever evaluates it
// never needs to know what a unit is.
import type { Span } from '@mainspring/kernel';
import type { Conversion, Unit } from '../unit/unit.ts';

/** Index of a dimension in `Plan.dims`. */
export type DimIndex = number;

/** One dimension of a read that is fixed: to one leaf, or to the leaves of a parent member, which are then rolled up. */
export interface Selection {
  readonly dim: DimIndex;
  /** Leaf indices within the dimension; one for a leaf, several for a parent. */
  readonly leaves: readonly number[];
}

interface Typed {
  readonly unit: Unit;
  /** Ascending. Empty is a scalar. */
  readonly dims: readonly DimIndex[];
  /** Character range in the formula's text. */
  readonly from: number;
  readonly to: number;
}

export type Reduction = 'sum' | 'mean' | 'largest' | 'smallest';
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type ElementwiseFunction = 'abs' | 'min' | 'max' | 'clamp' | 'round' | 'floor' | 'ceil' | 'sqrt' | 'exp' | 'ln';

export type Formula = Typed &
  (
    | { readonly kind: 'number'; readonly value: number }
    /** A driver or an assumption; `select` fixes some of its dimensions, the others broadcast by name. */
    | { readonly kind: 'read'; readonly quantity: string; readonly select: readonly Selection[] }
    | { readonly kind: 'convert'; readonly conversion: Conversion; readonly of: Formula }
    | { readonly kind: 'negate'; readonly of: Formula }
    | { readonly kind: 'binary'; readonly operator: '+' | '-' | '*' | '/' | '^'; readonly left: Formula; readonly right: Formula }
    | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Formula; readonly right: Formula }
    | { readonly kind: 'and' | 'or'; readonly operands: readonly Formula[] }
    | { readonly kind: 'not'; readonly of: Formula }
    | { readonly kind: 'if'; readonly test: Formula; readonly then: Formula; readonly otherwise: Formula }
    /** A truth value written as such: `true`, `false`. */
    | { readonly kind: 'truth'; readonly value: boolean }
    | { readonly kind: 'apply'; readonly function: ElementwiseFunction; readonly operands: readonly Formula[] }
    | { readonly kind: 'divide'; readonly numerator: Formula; readonly denominator: Formula; readonly otherwise: Formula }
    | { readonly kind: 'if-error'; readonly of: Formula; readonly otherwise: Formula }
    | { readonly kind: 'reduce'; readonly how: Reduction; readonly dim: DimIndex; readonly of: Formula }
    | { readonly kind: 'weighted'; readonly dim: DimIndex; readonly of: Formula; readonly weight: Formula }
    | { readonly kind: 'share'; readonly dim: DimIndex; readonly of: Formula }
    | { readonly kind: 'spread'; readonly dim: DimIndex; readonly total: Formula; readonly key: Formula }
    | { readonly kind: 'prev'; readonly of: Formula; readonly first: Formula | null }
    /** `by` is in grid periods (a conversion node stands where it was another time unit). */
    | { readonly kind: 'lag' | 'ahead'; readonly of: Formula; readonly by: Formula }
    | { readonly kind: 'delay'; readonly of: Formula; readonly by: Formula; readonly spread: Formula }
    | { readonly kind: 'moving-average'; readonly of: Formula; readonly over: Formula }
    /** Σ x × period; `period` is the length of one slot in the time that x is divided by (1 where a flow is per slot). */
    | { readonly kind: 'cumulative' | 'ytd'; readonly of: Formula; readonly period: number }
    /** Slots, both inside; slots before 0 read the eve. */
    | {
        readonly kind: 'total';
        readonly of: Formula;
        readonly firstSlot: number;
        readonly lastSlot: number;
        readonly period: number;
      }
    | { readonly kind: 'at'; readonly of: Formula; readonly slot: number }
    /** Value at slot t: t × scale (scale: one grid period in the asked time unit); 0 on the eve. */
    | { readonly kind: 'elapsed'; readonly scale: number }
    /** `when` a milestone or the first day of a period; `over` in grid periods. */
    | { readonly kind: 'ramp'; readonly when: { readonly milestone: string } | { readonly span: Span }; readonly over: Formula }
    | { readonly kind: 'load' | 'capacity'; readonly team: string }
    /** `initiative` null: of all that count. */
    | { readonly kind: 'costs'; readonly initiative: string | null }
    /** `period` as in `cumulative`; `years` is one grid period in years. */
    | { readonly kind: 'npv'; readonly of: Formula; readonly rate: Formula; readonly period: number; readonly years: number }
  );
