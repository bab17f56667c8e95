// The record laid on the plan's grid: which slots of which rows are closed and with what value, and what else the runs
// need of it. Rows are addressed by quantity and row within it, so that it outlives a recompiled program.
import type { CatchUp, RecordState } from '@mainspring/execution';
import type { Day } from '@mainspring/kernel';

export interface JoinedRow {
  readonly quantity: string;
  readonly row: number;
  /** In the quantity's unit. T + 1 doubles, the eve first; NaN where no actuals cover the period fully. */
  readonly actual: Float64Array;
  /** Last closed slot; −1 where no slot is. */
  readonly lastClosed: number;
  /** Slots that actuals cover in part: they are ahead. In order. */
  readonly partial: readonly PartlyCovered[];
}

export interface PartlyCovered {
  readonly slot: number;
  /** Part of the slot's days that actuals cover, between 0 and 1. */
  readonly share: number;
}

/** A correction of a locked period as a line of the period in which it was recorded; it changes no value. */
export interface CatchUpLine {
  readonly quantity: string;
  readonly row: number;
  /** Slot in which it was recorded; may lie beyond the plan. */
  readonly slot: number;
  /** What the slot would have to have more, in the quantity's unit: for a flow, so that the amounts come out right. */
  readonly amount: number;
  readonly event: CatchUp['event'];
}

/** A date that counts until the milestone is reached: its owner's forecast, failing that what a contract promises. */
export interface Told {
  readonly day: Day;
  readonly by: 'forecast' | 'promise';
  /** `seq` of the event. */
  readonly seq: number;
}

/** Something in the record that the plan cannot take: said, never dropped in silence. */
export interface RecordProblem {
  /** `seq` of the event. */
  readonly seq: number;
  readonly message: string;
}

export interface Joined {
  /** Under the names that the plan has today. */
  readonly state: RecordState;
  /** In order of driver and member in the record. */
  readonly rows: readonly JoinedRow[];
  readonly catchUps: readonly CatchUpLine[];
  /** By milestone. */
  readonly told: ReadonlyMap<string, Told>;
  /** By `seq`. */
  readonly problems: readonly RecordProblem[];
}
