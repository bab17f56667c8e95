// The record as it stood: the position says what was recorded, the data date up to which day it is read. March's figures
// come in April, so the time of recording keeps nothing out; both together make any outlook ever shown again. A
// correction counts by the time at which it was recorded, not by its place in the file.
import { type Day, parseDay } from '@mainspring/kernel';
import type { RecordEvent } from './event.ts';
import type { Actual, CatchUp, RecordState } from './state.ts';

type EventOf<Kind extends RecordEvent['kind']> = Extract<RecordEvent, { kind: Kind }>;

function dayIn(text: string): Day {
  const day = parseDay(text.slice(0, 10));
  if (day === null) throw new Error(`a checked event holds no day: ${text}`);
  return day;
}

const recordedOn = (event: RecordEvent): Day => dayIn(event.at);
/** Fractions of a second may be written or not: compare moments, then the order in the record. */
const moment = (event: RecordEvent) =>
  event.at.replace(/(?:\.(\d+))?Z$/, (_, digits?: string) => `.${(digits ?? '').padEnd(9, '0')}Z`);
/** By the time of recording, then by the order in the record. */
export function byRecordedTime(left: RecordEvent, right: RecordEvent): number {
  const [first, second] = [moment(left), moment(right)];
  if (first !== second) return first < second ? -1 : 1;
  return left.seq - right.seq;
}

/** Who may do what is no news of the business: no figure moves because a token is issued. */
const speaksOfBusiness = ({ kind }: RecordEvent): boolean => kind !== 'membership' && kind !== 'token';

/** The last recorded data date; failing that, the day of the last event of the business; null where there is none. */
function defaultDataDate(events: readonly RecordEvent[]): Day | null {
  const stated = events.filter((event) => event.kind === 'data-date').at(-1);
  if (stated?.kind === 'data-date') return dayIn(stated.payload.date);
  const last = events.filter(speaksOfBusiness).at(-1);
  return last === undefined ? null : recordedOn(last);
}

/** The day that an event speaks of, where it may not lie after the data date. */
function datedOn(event: RecordEvent): Day | null {
  switch (event.kind) {
    case 'actual':
      return dayIn(event.payload.until);
    case 'milestone-reached':
      return dayIn(event.payload.date);
    case 'remaining-effort':
      return dayIn(event.payload.on);
    case 'milestone-forecast':
    case 'promise':
    case 'data-date':
    case 'plan-version':
    case 'import':
    case 'membership':
    case 'token':
      return null;
  }
}

/** Events of one driver, member and interval, in the order of recording; what restates also takes in the catch-ups before it. */
function settle(events: readonly EventOf<'actual'>[]): { actual: Actual; catchUps: CatchUp[] } | null {
  const [first] = events;
  if (first === undefined) return null;
  const { driver, member } = first.payload;
  const [from, until] = [dayIn(first.payload.from), dayIn(first.payload.until) + 1];
  const standing = [first];
  let before = first;
  let catchUps: CatchUp[] = [];
  for (const event of events.slice(1)) {
    if (event.payload.correction === 'catch-up') {
      catchUps.push({ driver, member, from, until, before, recorded: recordedOn(event), event });
    } else {
      standing.unshift(event);
      catchUps = [];
    }
    before = event;
  }
  const [holds = first, ...replaced] = standing;
  return { actual: { driver, member, from, until, value: holds.payload.value, event: holds, replaced }, catchUps };
}

function actualsOf(events: readonly RecordEvent[]): { actuals: Actual[]; catchUps: CatchUp[] } {
  const subjects = new Map<string, EventOf<'actual'>[]>();
  for (const event of events) {
    if (event.kind !== 'actual') continue;
    const { driver, member, from, until } = event.payload;
    const subject = JSON.stringify([driver, member, from, until]);
    subjects.set(subject, [...(subjects.get(subject) ?? []), event]);
  }
  const settled = [...subjects.values()].map(settle).filter((one) => one !== null);
  const actuals = settled.map((one) => one.actual);
  actuals.sort(
    (left, right) =>
      compareText(left.driver, right.driver) ||
      compareText(left.member, right.member) ||
      left.from - right.from ||
      left.until - right.until,
  );
  return { actuals, catchUps: settled.flatMap((one) => one.catchUps) };
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function remainingOf(events: readonly RecordEvent[]): RecordState['remaining'] {
  const remaining = new Map<string, { on: Day; effort: ReadonlyMap<string, number>; event: EventOf<'remaining-effort'> }[]>();
  for (const event of events) {
    if (event.kind !== 'remaining-effort') continue;
    const on = dayIn(event.payload.on);
    const others = (remaining.get(event.payload.milestone) ?? []).filter((one) => one.on !== on);
    const entry = { on, effort: new Map(Object.entries(event.payload.effort)), event };
    remaining.set(
      event.payload.milestone,
      [...others, entry].sort((left, right) => left.on - right.on),
    );
  }
  return remaining;
}

/** Without events and data date the state is empty at `otherwise`, the plan's start. */
export function recordAt(
  events: readonly RecordEvent[],
  dataDate?: Day,
  position: number = Number.POSITIVE_INFINITY,
  otherwise: Day = 0,
): RecordState {
  const upTo = events.filter((event) => event.seq <= position);
  const until = dataDate ?? defaultDataDate(upTo) ?? otherwise;
  const isRead = (event: RecordEvent) => (datedOn(event) ?? until) <= until;
  const read = upTo.filter(isRead).sort(byRecordedTime);
  const unread = upTo.filter((event) => !isRead(event)).sort(byRecordedTime);
  const reached = new Map<string, { day: Day; event: EventOf<'milestone-reached'> }>();
  const told = new Map<string, { day: Day; event: EventOf<'milestone-forecast'> }>();
  const promised = new Map<string, { day: Day; event: EventOf<'promise'> }>();
  for (const event of read) {
    if (event.kind === 'milestone-reached') reached.set(event.payload.milestone, { day: dayIn(event.payload.date), event });
    if (event.kind === 'milestone-forecast') told.set(event.payload.milestone, { day: dayIn(event.payload.date), event });
    if (event.kind === 'promise') promised.set(event.payload.dependency, { day: dayIn(event.payload.date), event });
  }
  const last = upTo.reduce((highest, event) => Math.max(highest, event.seq), 0);
  const { actuals, catchUps } = actualsOf(read);
  // A catch-up is a line of the day on which it was recorded: that is the day it is dated.
  const lines = catchUps.filter(({ recorded }) => recorded <= until);
  return {
    position: last,
    dataDate: until,
    actuals,
    waiting: actualsOf(unread).actuals,
    catchUps: lines,
    reached,
    told,
    promised,
    remaining: remainingOf(read),
  };
}
