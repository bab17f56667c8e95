// The record of a command: the file's lines read, how far they are asked for, and what the plan could not take of them.
import { readFileSync } from 'node:fs';
import { type ReadRecord, readRecord } from '@mainspring/execution';
import { formatDay, parseDay } from '@mainspring/kernel';
import type { Outlook, OutlookOptions } from '@mainspring/outlook';
import type { Plan } from '@mainspring/plan';
import { type Arguments, CannotRun } from './command.ts';
import type { Terminal } from './terminal.ts';

export interface RecordFile extends ReadRecord {
  /** As it was asked for. */
  readonly path: string;
}

/** Something of the record that is not in the figures. */
export interface RecordProblem {
  /** Line of the record, counted from 1. */
  readonly line: number;
  /** `seq` of the event. */
  readonly event: number;
  readonly message: string;
}

/** So many lines of a record are spelled out: a file of another kind is wrong in each. */
const SPELLED = 100;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** `record.jsonl:3: …`, and how many there are beyond those that are spelled out. */
export function problemLines(path: string, problems: readonly { readonly line: number; readonly message: string }[]): string[] {
  const lines = problems.slice(0, SPELLED).map(({ line, message }) => `${path}:${line}: ${message}`);
  const more = problems.length - lines.length;
  return more === 0 ? lines : [...lines, `${path}: ${counted(more, 'more line', 'more lines')} like these.`];
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EISDIR') throw new CannotRun(`${path} is a folder; --record wants a file.`);
    if (code === 'EACCES' || code === 'EPERM') throw new CannotRun(`The record ${path} may not be read.`);
    throw new CannotRun(`There is no record ${path}.`);
  }
}

/** Null where none is asked for. A record that cannot be read to its end stops the command: all its lines are named first. */
export function recordAsked(given: Arguments, terminal: Terminal): RecordFile | null {
  const path = given.text('record');
  if (path === null) return null;
  const record = readRecord(readText(path));
  const { problems, events } = record;
  if (problems.length === 0) return { ...record, path };
  for (const line of problemLines(path, problems)) terminal.complain(line);
  const lines = counted(events.length + problems.length, 'line', 'lines');
  throw new CannotRun(`${problems.length} of the record's ${lines} cannot be read. docs/record.md says how a record is written.`);
}

/** `--record`, `--data-date`, `--position`, `--scenario`. */
export function optionsAsked(plan: Plan, given: Arguments, record: RecordFile | null): OutlookOptions {
  const date = given.text('data-date');
  const day = date === null ? null : parseDay(date);
  if (date !== null && day === null) throw new CannotRun(`${date} is not a day; write it as ${formatDay(plan.grid.start)}.`);
  if (date !== null && record === null) throw new CannotRun('--data-date says how far a record is read; name it with --record.');
  const position = given.text('position');
  if (position !== null && !/^\d{1,15}$/.test(position)) throw new CannotRun('--position is the number of an event, like 12.');
  if (position !== null && record === null)
    throw new CannotRun('--position says how far a record is read; name it with --record.');
  const scenario = given.text('scenario');
  if (scenario !== null && !plan.scenarios.has(scenario)) {
    const names = [...plan.scenarios.keys()].join(', ');
    throw new CannotRun(`There is no scenario ${scenario}. ${names === '' ? 'The plan has none.' : `There are: ${names}.`}`);
  }
  return {
    ...(record === null ? {} : { record: record.events }),
    ...(day === null ? {} : { dataDate: day }),
    ...(position === null ? {} : { position: Number(position) }),
    ...(scenario === null ? {} : { scenario }),
  };
}

/** What the plan could not take of the record: the figures lack it. */
export function notTaken({ record }: Outlook, { lines }: ReadRecord): RecordProblem[] {
  return (record?.problems ?? []).map(({ seq, message }) => ({ line: lines.get(seq) ?? 1, event: seq, message }));
}

/** `2 of the record's 12 events could not be taken as they are` */
export function notTakenText(problems: readonly RecordProblem[], { events }: ReadRecord): string {
  const refused = new Set(problems.map(({ event }) => event)).size;
  return `${refused} of the record's ${counted(events.length, 'event', 'events')} could not be taken as ${refused === 1 ? 'it is' : 'they are'}`;
}
