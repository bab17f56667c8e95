// One pass over the days. Before the plan's start capacity is unknown, and work goes at its planned rate; from the
// start on standing work is served first, and what is left is shared in proportion to what is wanted. Cost: days × open
// milestones + links.
import type { Day } from '@mainspring/kernel';
import type { Pool, ScheduleInput } from './input.ts';
import { type ResolvedLink, shift } from './links.ts';
import { earliestOf, hurry, isDone, openState, type State, takeRemaining, type Work } from './state.ts';

/** For each link that looks ahead, the day from which it lets its milestone go on; null: it waits for the day itself. */
export type AheadFloors = ReadonlyMap<ResolvedLink, Day>;

export interface Pass {
  readonly states: readonly State[];
  readonly wanted: ReadonlyMap<string, Float64Array>;
}

interface Sharing {
  readonly pool: Pool;
  readonly wanted: Float64Array;
  asked: number;
  share: number;
}

export function runPass(
  input: ScheduleInput,
  links: readonly ResolvedLink[],
  order: readonly number[],
  floors: AheadFloors,
): Pass {
  const states = input.tasks.map((task) => openState(task, input));
  const outgoing: ResolvedLink[][] = states.map(() => []);
  for (const link of links) holdBack(states, outgoing, link, floors);
  const ordered = order.flatMap((position) => states[position] ?? []);
  const positions = new Map(states.map((state, position) => [state, position]));
  const tell = (state: State, what: 'began' | 'reached', day: Day) => {
    for (const link of outgoing[positions.get(state) ?? -1] ?? []) if (link.reads === what) release(states[link.to], link, day);
  };
  let open = settleBeforehand(ordered, input, tell);
  const sharing = new Map<string, Sharing>(
    input.pools.map((pool) => [
      pool.name,
      { pool, wanted: new Float64Array(Math.max(0, input.end - input.start)), asked: 0, share: 1 },
    ]),
  );
  for (let day = firstDay(open, input); day < input.end && open.length > 0; day += 1) {
    let closed = 0;
    for (const state of open) {
      openDay(state, day, input, tell);
      if (state.reached !== null) closed += 1;
    }
    if (closed > 0) open = open.filter((state) => state.reached === null);
    shareDay(open, day, input, sharing);
  }
  // A recorded day beyond the plan is still a fact.
  for (const state of open) state.reached = state.record?.reached ?? null;
  return { states, wanted: new Map([...sharing].map(([name, entry]) => [name, entry.wanted])) };
}

function holdBack(states: readonly State[], outgoing: ResolvedLink[][], link: ResolvedLink, floors: AheadFloors): void {
  const state = states[link.to];
  if (state === undefined) return;
  const floor = floors.get(link);
  if (link.ahead && floor !== undefined) {
    if (link.holds === 'begin') state.beginFloor = Math.max(state.beginFloor, floor);
    else state.reachFloor = Math.max(state.reachFloor, floor);
    return;
  }
  outgoing[link.from]?.push(link);
  if (link.holds === 'begin') state.beginWaits += 1;
  else state.reachWaits += 1;
}

function release(state: State | undefined, link: ResolvedLink, day: Day): void {
  if (state === undefined) return;
  // A link that looks ahead and has no floor yet waits for the day itself, which is never too early.
  const floor = link.ahead ? day : shift(day, link.source.lag);
  if (link.holds === 'begin') {
    state.beginWaits -= 1;
    state.beginFloor = Math.max(state.beginFloor, floor);
  } else {
    state.reachWaits -= 1;
    state.reachFloor = Math.max(state.reachFloor, floor);
  }
}

type Tell = (state: State, what: 'began' | 'reached', day: Day) => void;

function begin(state: State, day: Day, tell: Tell): void {
  state.began = day;
  tell(state, 'began', day);
}

function reach(state: State, day: Day, tell: Tell): void {
  if (state.began === null) begin(state, day, tell);
  state.reached = day;
  tell(state, 'reached', day);
}

/** What lies before the plan: due before its start and nothing recorded, or recorded as reached before it. */
function settleBeforehand(ordered: readonly State[], input: ScheduleInput, tell: Tell): State[] {
  return ordered.filter((state) => {
    const { task, record } = state;
    const recorded = record?.reached ?? null;
    const isOpen = record !== null && (record.told !== null || record.remaining.length > 0);
    const earliest = earliestOf(task);
    const day = recorded ?? (earliest < input.start && !isOpen ? earliest : null);
    if (day === null || day >= input.start) return true;
    begin(state, Math.min(task.start ?? day, day), tell);
    reach(state, day, tell);
    return false;
  });
}

function firstDay(open: readonly State[], input: ScheduleInput): Day {
  let first = input.start;
  for (const { task } of open) {
    // Work that began endlessly long ago is not gone through day by day.
    if (task.start !== null && Number.isFinite(task.start) && task.start < first) first = task.start;
  }
  return first;
}

function openDay(state: State, day: Day, input: ScheduleInput, tell: Tell): void {
  takeRemaining(state, day);
  const { task, record } = state;
  if (state.began === null && task.start !== null && state.beginWaits === 0 && day >= state.beginFloor) begin(state, day, tell);
  if (record !== null && record.reached !== null) {
    if (day >= record.reached) reach(state, day, tell);
    return;
  }
  if (state.reachWaits > 0 || day < state.reachFloor) return;
  if (task.start !== null && state.began === null) return;
  const told = record?.told ?? null;
  if (told !== null ? day < told : day < (state.began ?? day) + state.length) return;
  if (!isDone(state)) return;
  if (input.dataDate !== null && day < input.dataDate) {
    state.silent = true;
    return;
  }
  reach(state, day, tell);
}

/** The pools share out one day. Wants are counted in full, the last day included; what is not needed then is not used. */
function shareDay(open: readonly State[], day: Day, input: ScheduleInput, sharing: Map<string, Sharing>): void {
  const slot = day - input.start;
  for (const entry of sharing.values()) entry.asked = 0;
  for (const state of open) {
    if (state.began === null) continue;
    hurry(state, day, input.dataDate);
    for (const work of state.works) {
      const entry = sharing.get(work.pool);
      if (entry !== undefined && work.left > work.tolerance) entry.asked += work.rate;
    }
  }
  for (const entry of sharing.values()) {
    const persons = entry.asked * 7;
    entry.share = 1;
    if (slot < 0) continue;
    entry.wanted[slot] = persons;
    const { capacity, standing } = entry.pool;
    if (capacity === null) continue;
    const free = Math.max(0, (capacity[slot] ?? 0) - (standing[slot] ?? 0));
    if (!(free >= persons)) entry.share = free / persons;
  }
  for (const state of open) {
    if (state.began === null) continue;
    for (const work of state.works) workOneDay(work, day, sharing.get(work.pool)?.share ?? 1);
  }
}

function workOneDay(work: Work, day: Day, share: number): void {
  if (work.doneWithEnoughOn === null) {
    work.leftWithEnough -= work.rate;
    if (work.leftWithEnough <= work.tolerance) work.doneWithEnoughOn = day + 1;
  }
  if (work.doneOn !== null) return;
  if (work.left > work.tolerance) work.left -= work.rate * share;
  if (work.left <= work.tolerance) work.doneOn = day + 1;
}
