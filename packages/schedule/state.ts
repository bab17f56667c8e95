// One milestone while the days go by: what it still waits on and what work is left.
import type { Day } from '@mainspring/kernel';
import type { ScheduleInput, Task, TaskRecord } from './input.ts';

/** Work of one milestone for one pool, in person-weeks. */
export interface Work {
  readonly pool: string;
  /** Person-weeks a day at the planned rate. */
  planned: number;
  /** Person-weeks a day that it wants now. */
  rate: number;
  left: number;
  /** What would be left with enough of the pool. */
  leftWithEnough: number;
  /** Below it the work is done: rounding of a rate added up day by day must not cost a day. */
  tolerance: number;
  doneOn: Day | null;
  doneWithEnoughOn: Day | null;
}

export interface State {
  readonly task: Task;
  readonly record: TaskRecord | null;
  /** due − start in days; 0 without a start. */
  readonly length: number;
  readonly works: Work[];
  /** Links whose other day has not come yet. */
  beginWaits: number;
  reachWaits: number;
  beginFloor: Day;
  reachFloor: Day;
  began: Day | null;
  reached: Day | null;
  /** How many of the recorded remaining efforts have been taken over. */
  taken: number;
  /** Set once the rate has been held against the told date. */
  hurried: boolean;
  silent: boolean;
}

/** The relative part of an effort that counts as nothing: a thousand days of rounding stay far below it. */
const DONE = 1e-9;

function workOf(pool: string, effort: number, length: number): Work {
  const planned = effort / Math.max(1, length);
  return {
    pool,
    planned,
    rate: planned,
    left: effort,
    leftWithEnough: effort,
    tolerance: effort * DONE,
    doneOn: null,
    doneWithEnoughOn: null,
  };
}

/** The first day on which a milestone may be reached, links and work aside. */
export function earliestOf({ due, notBefore = due }: Task): Day {
  return Math.max(due, notBefore);
}

export function openState(task: Task, input: ScheduleInput): State {
  const record = input.record.get(task.name) ?? null;
  const length = task.start === null ? 0 : task.due - task.start;
  const works: Work[] = [];
  // Work lies between start and due; without a start there is no span to spread it over.
  if (task.start !== null) for (const [pool, effort] of task.effort) if (effort !== 0) works.push(workOf(pool, effort, length));
  return {
    task,
    record,
    length,
    works,
    beginWaits: 0,
    reachWaits: 0,
    beginFloor: task.start ?? Number.NEGATIVE_INFINITY,
    reachFloor: earliestOf(task),
    began: null,
    reached: null,
    taken: 0,
    hurried: false,
    silent: false,
  };
}

/** Takes over what was recorded as left at the start of this day or before it. */
export function takeRemaining(state: State, day: Day): void {
  const recorded = state.record?.remaining ?? [];
  while (state.taken < recorded.length) {
    const entry = recorded[state.taken];
    if (entry === undefined || entry.on > day) return;
    state.taken += 1;
    if (state.task.start === null) continue;
    for (const [pool, effort] of entry.effort) {
      let work = state.works.find((candidate) => candidate.pool === pool);
      if (work === undefined) {
        work = workOf(pool, effort, state.length);
        state.works.push(work);
      }
      work.left = effort;
      work.leftWithEnough = effort;
      work.tolerance = Math.max(work.tolerance, effort * DONE);
      work.doneOn = null;
      work.doneWithEnoughOn = null;
    }
    // Who records work that is left has not been silent.
    if (!isDone(state)) state.silent = false;
  }
}

/** A told date is worked towards: at least the planned rate, more where the date takes more. */
export function hurry(state: State, day: Day, dataDate: Day | null): void {
  const told = state.record?.told ?? null;
  if (state.hurried || told === null || (dataDate !== null && day < dataDate)) return;
  state.hurried = true;
  if (told <= day) return;
  for (const work of state.works) {
    const needed = work.left / (told - day);
    if (needed > work.planned * (1 + DONE)) work.rate = needed;
  }
}

export function isDone(state: State): boolean {
  for (const work of state.works) if (!(work.left <= work.tolerance)) return false;
  return true;
}

/** The day from which on only others hold it: its works are done and, where nobody has told a date, its length has passed. */
export function doneOf({ task, record, began, works, length }: State): Day | null {
  const told = record?.told ?? null;
  if (task.start === null || began === null || (record !== null && record.reached !== null)) return null;
  // A told date takes the place of its length: without work nothing says when it is done.
  if (told !== null && works.length === 0) return null;
  let done = told === null ? began + length : began;
  for (const { doneOn } of works) {
    if (doneOn === null) return null;
    done = Math.max(done, doneOn);
  }
  return done;
}
