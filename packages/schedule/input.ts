// What the schedule is asked: milestones with work and links, teams with capacity and standing work, and what has
// already happened. A pool is a team, or one skill of a team; nothing here knows a plan.
import type { Day, WorkCalendar } from '@mainspring/kernel';

export type LinkKind = 'FS' | 'FF' | 'SS' | 'SF';
export type Lag = { readonly days: number } | { readonly workingDays: number; readonly calendar: WorkCalendar };

export interface TaskLink {
  readonly milestone: string;
  readonly link: LinkKind;
  readonly lag: Lag;
}

export interface Task {
  readonly name: string;
  readonly start: Day | null;
  readonly due: Day;
  /** Held back until then, whatever else lets it be reached; its work goes on as before. */
  readonly notBefore?: Day;
  /** Person-weeks by pool. */
  readonly effort: ReadonlyMap<string, number>;
  readonly after: readonly TaskLink[];
}

export interface Pool {
  readonly name: string;
  /** Persons by day from `ScheduleInput.start`; null: unlimited. */
  readonly capacity: Float64Array | null;
  /** Persons by day, served first. */
  readonly standing: Float64Array;
}

export interface TaskRecord {
  readonly reached: Day | null;
  /** The owner's forecast; failing that, the promised date. */
  readonly told: Day | null;
  /** What is left at the start of a day, person-weeks by pool. */
  readonly remaining: readonly { readonly on: Day; readonly effort: ReadonlyMap<string, number> }[];
}

export interface ScheduleInput {
  readonly start: Day;
  /** First day after the plan. */
  readonly end: Day;
  readonly tasks: readonly Task[];
  readonly pools: readonly Pool[];
  readonly record: ReadonlyMap<string, TaskRecord>;
  /** Nothing unrecorded is reached before it; null: no record. */
  readonly dataDate: Day | null;
}
