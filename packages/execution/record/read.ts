// JSON Lines become events. A line that cannot be read is named with what is wrong and the others are kept: a record
// with one bad line is still a record.
import { parseDay } from '@mainspring/kernel';
import { z } from 'zod';
import type { RecordEvent } from './event.ts';

export interface LineProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

export interface ReadRecord {
  /** In order of `seq`. */
  readonly events: readonly RecordEvent[];
  readonly problems: readonly LineProblem[];
  /** Line of each event by its `seq`. */
  readonly lines: ReadonlyMap<number, number>;
}

const day = z.string().refine((text) => parseDay(text) !== null, 'expected a day like 2026-07-15');
const name = z.string().min(1);
const count = z.number().int().nonnegative();
const base = {
  seq: z.number().int().positive(),
  at: z.iso.datetime({ error: 'expected a time in UTC like 2026-02-03T09:00:00Z' }),
  actor: name,
};

const ACTUAL_PAYLOAD = z.strictObject({
  driver: name,
  member: z.string().default(''),
  from: day,
  until: day,
  value: z.number(),
  unit: name,
  source: z.string(),
  correction: z.exactOptional(z.enum(['restate', 'catch-up'])),
});

export const RECORD_EVENT = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('actual'), payload: ACTUAL_PAYLOAD }),
  z.strictObject({ ...base, kind: z.literal('milestone-forecast'), payload: z.strictObject({ milestone: name, date: day }) }),
  z.strictObject({ ...base, kind: z.literal('promise'), payload: z.strictObject({ dependency: name, date: day }) }),
  z.strictObject({ ...base, kind: z.literal('milestone-reached'), payload: z.strictObject({ milestone: name, date: day }) }),
  z.strictObject({
    ...base,
    kind: z.literal('remaining-effort'),
    payload: z.strictObject({ milestone: name, on: day, effort: z.record(name, z.number().nonnegative()) }),
  }),
  z.strictObject({ ...base, kind: z.literal('data-date'), payload: z.strictObject({ date: day }) }),
  z.strictObject({
    ...base,
    kind: z.literal('plan-version'),
    payload: z.strictObject({ version: name, name: z.string().nullable() }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('import'),
    payload: z.strictObject({ batch: name, source: z.string(), rows: count, recorded: count }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('membership'),
    payload: z.strictObject({
      account: name,
      role: z.enum(['viewer', 'contributor', 'administrator']).nullable(),
      person: name.nullable(),
    }),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('token'),
    payload: z.strictObject({ token: name, title: z.string(), scopes: z.array(z.enum(['read', 'record', 'administer'])) }),
  }),
]) satisfies z.ZodType<RecordEvent>;

function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'the line is not JSON; write one object a line, {"seq": 1, "at": …, "actor": …, "kind": …, "payload": …}' };
  }
}

/** What a person who writes a record by hand needs to be told, by the key at its end. */
const WANTED: Readonly<Record<string, string>> = {
  seq: 'a whole number from 1 on',
  at: 'a time in UTC like 2026-02-03T09:00:00Z',
  actor: 'the name of who recorded it',
  kind: `one of ${RECORD_EVENT.options.map(({ shape }) => shape.kind.value).join(', ')}`,
  driver: 'the name of a driver or an assumption',
  member: 'the members joined by ;, or "" for a driver without members',
  from: 'a day like 2026-01-01, the first of the interval',
  until: 'a day like 2026-01-31, the last of the interval',
  date: 'a day like 2026-07-15',
  on: 'a day like 2026-07-15',
  value: 'a number without quotation marks or thousands commas, like 1200.5',
  unit: "a unit like the driver's, in quotation marks",
  source: 'where the value comes from, in quotation marks',
  effort: 'person-weeks by team, like {"engineering": 3}',
  correction: 'restate or catch-up',
  milestone: 'the name of a milestone',
  dependency: 'the name of a dependency',
  version: 'the hash of a plan version',
  name: 'a name, or null',
  batch: 'the hash of the rows',
  rows: 'the number of rows',
  recorded: 'the number of events that follow',
  account: 'the id of an account',
  person: 'the name of a person of the plan, or null',
  token: 'the id of a token',
  title: 'a text in quotation marks',
  scopes: 'a list of read, record, administer',
  role: 'viewer, contributor, administrator, or null',
  payload: 'the facts of the event, like {"milestone": "launch", "date": "2026-07-15"}',
};

function sentence(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `${[path, issue.keys.join(', ')].filter((part) => part !== '').join('.')} is not known here`;
  const key = issue.path.findLast((part) => typeof part === 'string' && part in WANTED);
  const wanted = typeof key === 'string' ? WANTED[key] : undefined;
  return `${path === '' ? 'the line' : path} should be ${wanted ?? 'a JSON object {seq, at, actor, kind, payload}'}`;
}

/** The event, or in words what is wrong with it. */
export function checkEvent(value: unknown): RecordEvent | string {
  const checked = RECORD_EVENT.safeParse(value);
  if (!checked.success) return checked.error.issues.map(sentence).join('; ');
  const event: RecordEvent = checked.data;
  if (event.kind === 'actual') {
    const from = parseDay(event.payload.from);
    const until = parseDay(event.payload.until);
    if (from !== null && until !== null && until < from) return 'payload.until lies before payload.from';
  }
  return event;
}

function readLine(text: string): RecordEvent | string {
  const parsed = parseJson(text);
  return 'problem' in parsed ? parsed.problem : checkEvent(parsed.value);
}

/** Events that are not there: a record that has lost a line is not what was recorded. */
function gapsIn(events: readonly RecordEvent[], lines: ReadonlyMap<number, number>): LineProblem[] {
  let last = 0;
  return events.flatMap(({ seq }) => {
    const [from, until] = [last + 1, seq - 1];
    last = seq;
    if (until < from) return [];
    const missing = from === until ? `event ${from} is` : `events ${from} to ${until} are`;
    return [{ line: lines.get(seq) ?? 1, message: `${missing} missing before this one; seq begins with 1 and rises by 1` }];
  });
}

export function readRecord(jsonLines: string): ReadRecord {
  const problems: LineProblem[] = [];
  const bySequence = new Map<number, RecordEvent>();
  const places = new Map<number, number>();
  const lines = jsonLines.replace(/^\uFEFF/, '').split('\n');
  lines.forEach((line, index) => {
    const text = line.trim();
    if (text === '') return;
    const event = readLine(text);
    if (typeof event === 'string') problems.push({ line: index + 1, message: event });
    else if (bySequence.has(event.seq)) problems.push({ line: index + 1, message: `seq ${event.seq} is there already` });
    else {
      bySequence.set(event.seq, event);
      places.set(event.seq, index + 1);
    }
  });
  const events = [...bySequence.values()].sort((left, right) => left.seq - right.seq);
  // A line that cannot be read may be the one that is missing.
  if (problems.length === 0) problems.push(...gapsIn(events, places));
  return { events, problems, lines: places };
}
