// The record as of a position and a data date: for every subject the event that holds, and the ones that it replaced.
import type { Day } from '@mainspring/kernel';
import type { RecordEvent } from './event.ts';

type EventOf<Kind extends RecordEvent['kind']> = Extract<RecordEvent, { kind: Kind }>;

export interface Actual {
  readonly driver: string;
  readonly member: string;
  readonly from: Day;
  /** First day after the interval. */
  readonly until: Day;
  readonly value: number;
  readonly event: EventOf<'actual'>;
  /** Corrected values, newest first. */
  readonly replaced: readonly EventOf<'actual'>[];
}

/** A correction of a locked period that does not change it: its difference is a line of the period it was recorded in. */
export interface CatchUp {
  readonly driver: string;
  readonly member: string;
  /** The interval that was corrected. */
  readonly from: Day;
  readonly until: Day;
  /** What was known before it: the line is the difference of the two, which may be stated in different units. */
  readonly before: EventOf<'actual'>;
  /** Day on which it was recorded. */
  readonly recorded: Day;
  readonly event: EventOf<'actual'>;
}

export interface RecordState {
  /** Last event read. 0: none. */
  readonly position: number;
  readonly dataDate: Day;
  /** In order of driver, member, interval. */
  readonly actuals: readonly Actual[];
  /** Actuals that are recorded and not read yet: their interval ends after the data date. In the same order. */
  readonly waiting: readonly Actual[];
  readonly catchUps: readonly CatchUp[];
  readonly reached: ReadonlyMap<string, { readonly day: Day; readonly event: EventOf<'milestone-reached'> }>;
  readonly told: ReadonlyMap<string, { readonly day: Day; readonly event: EventOf<'milestone-forecast'> }>;
  /** By dependency. */
  readonly promised: ReadonlyMap<string, { readonly day: Day; readonly event: EventOf<'promise'> }>;
  readonly remaining: ReadonlyMap<
    string,
    readonly { readonly on: Day; readonly effort: ReadonlyMap<string, number>; readonly event: EventOf<'remaining-effort'> }[]
  >;
}
