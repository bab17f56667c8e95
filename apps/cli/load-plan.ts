// What most commands begin with: the folder is read and checked, and where a plan comes out, it can be run.
import { readFileSync } from 'node:fs';
import { type ReadRecord, readRecord } from '@mainspring/execution';
import { type Finding, formatDay, parseDay } from '@mainspring/kernel';
import { type Outlook, type OutlookOptions, outlook } from '@mainspring/outlook';
import { type Plan, readPlan } from '@mainspring/plan';
import { type Arguments, CannotRun, type ExitCode } from './command.ts';
import { INVOKED } from './print/invoked.ts';
import { readFolder } from './read-folder.ts';
import type { Terminal } from './terminal.ts';

export interface Loaded {
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function loadPlan(path: string | undefined, usage: string): Loaded {
  if (path === undefined) throw new CannotRun(`Which plan? ${INVOKED} ${usage}, where DIR is the folder that holds plan.yaml.`);
  const folder = readFolder(path);
  const { plan, findings } = readPlan(folder.files);
  return { plan, findings: [...folder.findings, ...findings], files: folder.files };
}

interface Runnable {
  readonly plan: Plan;
  /** 1 where text errors keep a part of the plan from running. */
  readonly exit: ExitCode;
}

/** For commands that need figures: text errors do not stop what they do not touch, and are never passed over in silence. */
function loadRunnable(path: string | undefined, usage: string, terminal: Terminal): Runnable {
  terminal.progress('Reading the plan ...');
  const { plan, findings } = loadPlan(path, usage);
  const errors = findings.filter((finding) => finding.class === 'text' && finding.severity === 'error');
  const [first] = errors;
  const said = first === undefined ? '' : `${first.file}:${first.line}: ${first.message}.`;
  const all = `${INVOKED} check ${path} lists all that is wrong.`;
  if (plan === null) throw new CannotRun(`The plan cannot be read. ${said} ${all}`);
  if (first === undefined) return { plan, exit: 0 };
  const broken = [...plan.broken];
  const shown = broken.slice(0, 5).join(', ');
  const without =
    broken.length === 0 ? '' : ` Without a value: ${shown}${broken.length > 5 ? ` and ${broken.length - 5} more` : ''}.`;
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  terminal.complain(`The plan's text has ${count}: ${said}${without} ${all}`);
  return { plan, exit: 1 };
}

function readEvents(path: string): ReadRecord {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CannotRun(`There is no record ${path}.`);
  }
  const record = readRecord(text);
  const [first, ...others] = record.problems;
  const more = others.length === 0 ? '' : ` ${others.length} more lines cannot be read.`;
  if (first !== undefined)
    throw new CannotRun(`${path}:${first.line}: ${first.message}.${more} docs/record.md says how a record is written.`);
  return record;
}

/** `--record`, `--data-date`, `--position`, `--scenario`. */
function optionsOf(plan: Plan, given: Arguments, record: ReadRecord | null): OutlookOptions {
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

/** So many of a record's problems are spelled out. */
const SPELLED = 10;

/** What the plan could not take of the record; 1 where there is any, because the figures then lack it. */
function tellProblems(found: Outlook, { events, lines }: ReadRecord, path: string, terminal: Terminal): ExitCode {
  const problems = found.record?.problems ?? [];
  if (problems.length === 0) return 0;
  for (const { seq, message } of problems.slice(0, SPELLED)) terminal.complain(`${path}:${lines.get(seq) ?? 1}: ${message}`);
  const refused = new Set(problems.map(({ seq }) => seq)).size;
  terminal.complain(`${refused} of the record's ${events.length} events could not be taken as they are.`);
  return 1;
}

export interface Ran {
  readonly outlook: Outlook;
  /** 1 where what is printed is not the whole: it has been told why. */
  readonly exit: ExitCode;
}

/** A plan run as the flags ask. */
export function runAsAsked(plan: Plan, given: Arguments, terminal: Terminal): Ran {
  const path = given.text('record');
  const record = path === null ? null : readEvents(path);
  const options = optionsOf(plan, given, record);
  terminal.progress('Running the plan ...');
  const found = outlook(plan, options);
  return { outlook: found, exit: record === null || path === null ? 0 : tellProblems(found, record, path, terminal) };
}

/** The plan of a folder, run as the flags ask. */
export function loadOutlook(path: string | undefined, usage: string, given: Arguments, terminal: Terminal): Ran {
  const { plan, exit: text } = loadRunnable(path, usage, terminal);
  const ran = runAsAsked(plan, given, terminal);
  return { ...ran, exit: ran.exit || text };
}

export const RECORD_OPTIONS = {
  record: { type: 'string', value: 'FILE', help: 'What has happened so far, as JSON Lines' },
  'data-date': { type: 'string', value: 'DAY', help: 'Up to which day the record is read' },
  position: { type: 'string', value: 'SEQ', help: 'The last event that is read: what was known then' },
} as const;

export const RUN_OPTIONS = {
  ...RECORD_OPTIONS,
  scenario: { type: 'string', value: 'NAME', help: "One of the plan's scenarios" },
  json: { type: 'boolean', help: 'Prints JSON' },
} as const;
