// The record laid on the plan's grid: which slots of which rows are closed and with what value, and what else the runs
// need of it. Rows are addressed by quantity and row within it, so that it outlives a recompiled program.
import type { RecordState } from '@mainspring/execution';

export interface JoinedRow {
  readonly quantity: string;
  readonly row: number;
  /** T + 1 doubles, the eve first; NaN where no actual covers the period fully. */
  readonly actual: Float64Array;
  /** Last closed slot; −1 where only the eve is. */
  readonly lastClosed: number;
}

/** Something in the record that the plan cannot take: said, never dropped in silence. */
export interface RecordProblem {
  /** `seq` of the event, or 0 where the line has none. */
  readonly seq: number;
  readonly message: string;
}

export interface Joined {
  readonly state: RecordState;
  /** In order of the plan's quantities. */
  readonly rows: readonly JoinedRow[];
  readonly problems: readonly RecordProblem[];
}
