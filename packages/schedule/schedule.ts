// Milestones, links, capacity and what has happened become dates. One pass over the days is enough unless a negative
// lag looks ahead at a date that the pass has yet to find: then passes are repeated until both agree.
import type { Day } from '@mainspring/kernel';
import type { ScheduleInput } from './input.ts';
import { orderByLinks, type ResolvedLink, resolveLinks, shift } from './links.ts';
import { type AheadFloors, type Pass, runPass } from './pass.ts';
import { reasonsOf } from './reasons.ts';
import type { Schedule, TaskDates } from './result.ts';
import { doneOf } from './state.ts';

/** Passes in which floors follow the dates freely; then they go half the way, which settles a successor that slows down
 * what it waits on; afterwards they only rise, which ends any swing. */
const FREE_ROUNDS = 12;
const DAMPED_ROUNDS = 24;
const ROUNDS = 60;

/** Cost: days × open milestones + links for each pass; one pass where no lag is negative. */
export function schedule(input: ScheduleInput): Schedule {
  const sorted = withRecordsInOrder(input);
  const links = resolveLinks(sorted.tasks);
  const pass = settle(sorted, links, orderByLinks(sorted.tasks.length, links));
  const incoming: ResolvedLink[][] = sorted.tasks.map(() => []);
  for (const link of links) incoming[link.to]?.push(link);
  const dates = new Map<string, TaskDates>();
  pass.states.forEach((state, position) => {
    dates.set(state.task.name, {
      reached: state.reached,
      began: state.task.start === null ? null : state.began,
      done: doneOf(state),
      reasons: reasonsOf(state, incoming[position] ?? [], pass.states, sorted),
      silent: state.silent,
    });
  });
  return { dates, wanted: pass.wanted };
}

function withRecordsInOrder(input: ScheduleInput): ScheduleInput {
  const record = new Map(
    [...input.record].map(([name, entry]) => [
      name,
      { ...entry, remaining: [...entry.remaining].sort((left, right) => left.on - right.on) },
    ]),
  );
  return { ...input, record };
}

function settle(input: ScheduleInput, links: readonly ResolvedLink[], order: readonly number[]): Pass {
  const ahead = links.filter((link) => link.ahead);
  // First every link that looks ahead waits for the day itself: nobody takes capacity from what is waited on.
  const cautious = runPass(input, links, order, new Map());
  let pass = cautious;
  let floors: AheadFloors = new Map();
  for (let round = 0; ahead.length > 0 && round < ROUNDS; round += 1) {
    const next = floorsOf(ahead, pass, input);
    const holds = floors.size > 0 && ahead.every((link) => (next.get(link) ?? 0) <= (floors.get(link) ?? 0));
    const agrees = ahead.every((link) => next.get(link) === floors.get(link));
    if (agrees || (holds && round > DAMPED_ROUNDS)) return pass;
    if (round < FREE_ROUNDS) floors = next;
    else floors = round < DAMPED_ROUNDS ? halfway(floors, next) : risen(floors, next);
    pass = runPass(input, links, order, floors);
  }
  return ahead.length === 0 ? pass : cautious;
}

function floorsOf(ahead: readonly ResolvedLink[], pass: Pass, input: ScheduleInput): Map<ResolvedLink, Day> {
  const floors = new Map<ResolvedLink, Day>();
  for (const link of ahead) {
    const other = pass.states[link.from];
    const read = link.reads === 'began' ? other?.began : other?.reached;
    floors.set(link, read === null || read === undefined ? input.end : shift(read, link.source.lag));
  }
  return floors;
}

function halfway(floors: AheadFloors, next: Map<ResolvedLink, Day>): Map<ResolvedLink, Day> {
  for (const [link, day] of next) next.set(link, Math.ceil((day + (floors.get(link) ?? day)) / 2));
  return next;
}

function risen(floors: AheadFloors, next: Map<ResolvedLink, Day>): Map<ResolvedLink, Day> {
  for (const [link, day] of next) next.set(link, Math.max(day, floors.get(link) ?? day));
  return next;
}
