// What most commands begin with: the folder is read and checked, and where a plan comes out, it can be run.
import type { Finding } from '@mainspring/kernel';
import { type Outlook, outlook } from '@mainspring/outlook';
import { createPlanCache, type Plan, readPlan } from '@mainspring/plan';
import { type Arguments, CannotRun, type ExitCode } from './command.ts';
import {
  notTaken,
  notTakenText,
  optionsAsked,
  problemLines,
  type RecordFile,
  type RecordProblem,
  recordAsked,
} from './load-record.ts';
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
  const { plan, findings } = readPlan(folder.files, createPlanCache(), folder.refused);
  return { plan, findings, files: folder.files };
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
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  const said = first === undefined ? '' : `${count}: ${first.file}:${first.line}: ${first.message}.`;
  const all = `${INVOKED} check ${path} lists all that is wrong.`;
  if (plan === null) throw new CannotRun(`The plan cannot be read; its text has ${said} ${all}`);
  if (first === undefined) return { plan, exit: 0 };
  const broken = [...plan.broken];
  const shown = broken.slice(0, 5).join(', ');
  const without =
    broken.length === 0 ? '' : ` Without a value: ${shown}${broken.length > 5 ? ` and ${broken.length - 5} more` : ''}.`;
  terminal.complain(`The plan's text has ${said}${without} ${all}`);
  return { plan, exit: 1 };
}

export interface Ran {
  readonly outlook: Outlook;
  /** Null where none is asked for. */
  readonly record: RecordFile | null;
  readonly notTaken: readonly RecordProblem[];
}

/** A plan run as the flags ask. */
export function runAsAsked(plan: Plan, given: Arguments, terminal: Terminal): Ran {
  const record = recordAsked(given, terminal);
  const options = optionsAsked(plan, given, record);
  terminal.progress('Running the plan ...');
  const found = outlook(plan, options);
  return { outlook: found, record, notTaken: record === null ? [] : notTaken(found, record) };
}

/** The plan of a folder, run as the flags ask; 1 where what is printed is not the whole, and it has been told why. */
export function loadOutlook(
  path: string | undefined,
  usage: string,
  given: Arguments,
  terminal: Terminal,
): { readonly outlook: Outlook; readonly exit: ExitCode } {
  const { plan, exit } = loadRunnable(path, usage, terminal);
  const { outlook: found, record, notTaken: problems } = runAsAsked(plan, given, terminal);
  if (record === null || problems.length === 0) return { outlook: found, exit };
  for (const line of problemLines(record.path, problems)) terminal.complain(line);
  terminal.complain(`${notTakenText(problems, record)}.`);
  return { outlook: found, exit: 1 };
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
