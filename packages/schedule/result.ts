// What the schedule answers: when each milestone is reached, why then, and what was wanted of each pool day by day.
import type { Day } from '@mainspring/kernel';
import type { Lag, LinkKind } from './input.ts';

/** What decided a date. `capacity`: it would have been earlier with more of the pool. */
export type Reason =
  | { readonly kind: 'due' }
  /** `day`: the other's, moved by the lag. */
  | { readonly kind: 'link'; readonly milestone: string; readonly link: LinkKind; readonly lag: Lag; readonly day: Day }
  | { readonly kind: 'capacity'; readonly pool: string /** Days later than with enough. */; readonly days: number }
  /** Its own length since its work began. */
  | { readonly kind: 'length'; readonly began: Day; readonly days: number }
  | { readonly kind: 'recorded' }
  | { readonly kind: 'told'; readonly day: Day }
  /** Nothing recorded and the data date is past what was computed. */
  | { readonly kind: 'silent'; readonly day: Day }
  | { readonly kind: 'before-start' }
  /** Due, or held back, until a day that lies after the plan: whatever else holds it. */
  | { readonly kind: 'after-end'; readonly day: Day };

export interface TaskDates {
  /** null: never inside the plan. */
  readonly reached: Day | null;
  /** Day on which its work began; null where it has no work or never began. */
  readonly began: Day | null;
  /** Day on which its own work and length were done, links aside; null where it has none, or not inside the plan. */
  readonly done: Day | null;
  /** The reason that decided; others that would have given the same day follow. */
  readonly reasons: readonly Reason[];
  readonly silent: boolean;
}

export interface Schedule {
  readonly dates: ReadonlyMap<string, TaskDates>;
  /** Persons wanted by project work, by pool, by day from the input's start. */
  readonly wanted: ReadonlyMap<string, Float64Array>;
}
