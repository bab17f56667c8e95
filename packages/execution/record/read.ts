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
}

const day = z.string().refine((text) => parseDay(text) !== null, 'expected a day like 2026-07-15');
const name = z.string().min(1);
const base = {
  seq: z.number().int().positive(),
  at: z.iso.datetime({ error: 'expected a time in UTC like 2026-02-03T09:00:00Z' }),
  actor: name,
};

export const ACTUAL_PAYLOAD = z.strictObject({
  driver: name,
  member: z.string(),
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
]) satisfies z.ZodType<RecordEvent>;

function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'not JSON' };
  }
}

function readLine(text: string): RecordEvent | string {
  const parsed = parseJson(text);
  if ('problem' in parsed) return parsed.problem;
  const checked = RECORD_EVENT.safeParse(parsed.value);
  if (!checked.success) {
    return checked.error.issues
      .map((issue) => [issue.path.join('.'), issue.message].filter((part) => part !== '').join(': '))
      .join('; ');
  }
  const event: RecordEvent = checked.data;
  if (event.kind === 'actual') {
    const from = parseDay(event.payload.from);
    const until = parseDay(event.payload.until);
    if (from !== null && until !== null && until < from) return 'payload.until: lies before payload.from';
  }
  return event;
}

export function readRecord(jsonLines: string): ReadRecord {
  const problems: LineProblem[] = [];
  const bySequence = new Map<number, RecordEvent>();
  const lines = jsonLines.replace(/^\uFEFF/, '').split('\n');
  lines.forEach((line, index) => {
    const text = line.trim();
    if (text === '') return;
    const event = readLine(text);
    if (typeof event === 'string') problems.push({ line: index + 1, message: event });
    else if (bySequence.has(event.seq)) problems.push({ line: index + 1, message: `seq: ${event.seq} is there already` });
    else bySequence.set(event.seq, event);
  });
  return { events: [...bySequence.values()].sort((left, right) => left.seq - right.seq), problems };
}
