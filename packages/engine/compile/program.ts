// A program is a checked plan with the words taken out: variables as rows of doubles, formulas over rows, an order.
// It is plain data (JSON can carry it). It differs from the formula tree in three ways: dimensions have become strides,
// the arguments of functions that reach through time have become variables of their own (so that every reach through
// time is a read of a row), and everything that comes from outside (series, effects, dates, load, costs) is an input.
//
// Memory: every row is T + 1 doubles, slot 0 the eve, slot t + 1 the period t. Rows are variable-major.
import type { DimIndex } from '@mainspring/plan';

export type VariableKind =
  /** Given from outside, row by row: assumptions, `load(team)`, `capacity(team)`, `costs(...)`. */
  | 'input'
  | 'formula'
  | 'stock'
  /** Made by the compiler for an argument that is read through time; nobody sees it. */
  | 'temporary';

/** What fills an input variable. */
export type InputSource =
  | { readonly kind: 'assumption'; readonly name: string }
  | { readonly kind: 'load' | 'capacity'; readonly team: string }
  | { readonly kind: 'costs'; readonly initiative: string | null };

export interface Variable {
  readonly name: string;
  readonly kind: VariableKind;
  readonly source: InputSource | null;
  readonly dims: readonly DimIndex[];
  readonly rows: number;
  /** Index of its first row in memory. */
  readonly firstRow: number;
  /** By row: index into `bodies`; −1 for inputs. */
  readonly bodyOf: readonly number[];
  /** Formula and temporary: the value. Stock: net flow per period (in − out). */
  readonly bodies: readonly Expression[];
  /** Stock only, by row. */
  readonly open: readonly number[];
}

/**
 * A read of a row in the scope of the reading row's members: row = base + Σ stride · (leaf index of dim in scope).
 * Fixed members are folded into `base`.
 */
export interface RowRead {
  readonly variable: number;
  readonly base: number;
  readonly strides: readonly { readonly dim: DimIndex; readonly stride: number }[];
}

export type Expression =
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'read'; readonly row: RowRead }
  /** One slot back; on the eve `first`, failing that the eve itself. */
  | { readonly op: 'previous'; readonly row: RowRead; readonly first: Expression | null }
  | { readonly op: 'scale'; readonly of: Expression; readonly multiply: number; readonly divide: number }
  | { readonly op: 'negate' | 'not' | 'abs' | 'sqrt' | 'exp' | 'ln'; readonly of: Expression }
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'power'; readonly left: Expression; readonly right: Expression }
  | { readonly op: '=' | '<>' | '<' | '<=' | '>' | '>='; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'and' | 'or' | 'min' | 'max'; readonly operands: readonly Expression[] }
  | { readonly op: 'clamp'; readonly of: Expression; readonly low: Expression; readonly high: Expression }
  | { readonly op: 'round' | 'floor' | 'ceil'; readonly of: Expression; readonly step: Expression }
  | { readonly op: 'if'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly op: 'divide-or'; readonly numerator: Expression; readonly denominator: Expression; readonly otherwise: Expression }
  | { readonly op: 'if-error'; readonly of: Expression; readonly otherwise: Expression }
  /** Over the leaves of `dim` named in `leaves`, in order, which enter the scope one after the other. */
  | {
      readonly op: 'reduce';
      readonly how: 'sum' | 'mean' | 'largest' | 'smallest' | 'first' | 'last';
      readonly dim: DimIndex;
      readonly leaves: readonly number[];
      readonly of: Expression;
    }
  | { readonly op: 'lag' | 'ahead'; readonly row: RowRead; readonly by: Expression }
  | { readonly op: 'delay'; readonly row: RowRead; readonly by: RowRead; readonly spread: RowRead }
  | { readonly op: 'moving-average'; readonly row: RowRead; readonly over: Expression }
  | {
      readonly op: 'cumulative';
      readonly row: RowRead;
      readonly period: number /** Slots at which the sum starts anew. */;
      readonly restarts: readonly number[];
    }
  | {
      readonly op: 'total';
      readonly row: RowRead;
      readonly firstSlot: number;
      readonly lastSlot: number;
      readonly period: number;
    }
  | { readonly op: 'at'; readonly row: RowRead; readonly slot: number }
  | { readonly op: 'elapsed'; readonly scale: number }
  /** Mean over the period of a rise from 0 to 1 that begins at the date and takes `over` periods. */
  | { readonly op: 'ramp'; readonly date: DateRead; readonly over: Expression }
  | {
      readonly op: 'net-present-value';
      readonly row: RowRead;
      readonly rate: RowRead;
      readonly period: number;
      readonly years: number;
    };

/** A date in grid periods since the start: an input (index into `Program.milestones`), or known at compile time. */
export type DateRead = { readonly milestone: number } | { readonly position: number };

/** One row of one variable. */
export interface Step {
  readonly variable: number;
  /** Within the variable. */
  readonly row: number;
}

/**
 * A strongly connected component of the dependencies among rows. Without recursion each step may run over all periods
 * before the next; with recursion all steps run period by period, in this order.
 */
export interface Component {
  readonly recursive: boolean;
  readonly steps: readonly Step[];
}

export interface Program {
  readonly periods: number;
  /** Leaves by dimension. */
  readonly sizes: readonly number[];
  readonly variables: readonly Variable[];
  readonly rows: number;
  /** Everything is computed in this order; inputs stand in no component. */
  readonly components: readonly Component[];
  /** Milestones whose dates formulas read, in the order of `DateRead.milestone`. */
  readonly milestones: readonly string[];
}
