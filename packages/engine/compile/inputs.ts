// What one evaluation of a program is given. Rows are addressed by their index in memory (Variable.firstRow + row) and
// hold T + 1 doubles, the eve first.

export type RowIndex = number;

/** How an actual's difference from the formula lives on after the last actual of its row. */
export type ResidualRule =
  | { readonly kind: 'once' }
  | { readonly kind: 'carry' }
  | { readonly kind: 'fade'; readonly over: number };

export interface RowActuals {
  /** NaN where there is none; slot 0 replaces the eve. */
  readonly values: Float64Array;
  readonly residual: ResidualRule;
}

export interface Inputs {
  /** One row per row of every input variable. */
  readonly given: ReadonlyMap<RowIndex, Float64Array>;
  /** Value = (given or formula) × factor + addend; rows that nothing touches are absent. On a stock only an addend, to each
   * period's closing: no effect moves it, but what was found beyond its flows does. */
  readonly factor: ReadonlyMap<RowIndex, Float64Array>;
  readonly addend: ReadonlyMap<RowIndex, Float64Array>;
  /** Replace the value (a stock's closing) where they are a number, for all that reads it. */
  readonly actuals: ReadonlyMap<RowIndex, RowActuals>;
  /** By `Program.milestones`: periods since the start, may be negative or fractional; Infinity is never. */
  readonly dates: Float64Array;
}

export interface Evaluation {
  /** `Program.rows` × (T + 1). An error is NaN. */
  readonly memory: Float64Array;
  /** Rows with actuals: actual − own value, per slot; what carries on or fades after the last is in it too. */
  readonly residual: ReadonlyMap<RowIndex, Float64Array>;
}
