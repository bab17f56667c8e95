// Drivers: quantities that are computed, by a formula or as a stock.
import type { Duration } from '@mainspring/kernel';
import type { Formula } from './formula.ts';
import type { TextPlace } from './place.ts';
import type { Quantity } from './quantities.ts';

export type Unexplained =
  | { readonly kind: 'once' }
  | { readonly kind: 'carry' }
  | { readonly kind: 'fade'; readonly over: Duration };

export interface Body {
  /** Rows that this text computes. */
  readonly rows: readonly number[];
  readonly text: string;
  readonly place: TextPlace;
  readonly formula: Formula;
}

interface DriverBase extends Quantity {
  readonly unexplained: Unexplained;
}

export interface FormulaDriver extends DriverBase {
  readonly kind: 'formula';
  /** One, or one per member where the formula is a map. */
  readonly bodies: readonly Body[];
}

export interface StockDriver extends DriverBase {
  readonly kind: 'stock';
  /** Opening by row, in the stock's unit. */
  readonly open: readonly number[];
  /** In the stock's unit per grid period (a conversion node stands where it was written per another time). */
  readonly inflow: readonly Body[];
  readonly outflow: readonly Body[];
}

export type Driver = FormulaDriver | StockDriver;
