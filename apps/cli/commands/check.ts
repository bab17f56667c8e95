// Does the strategy compile? Every finding, most money first, as a good compiler prints them.

import { audit, byMoney } from '@mainspring/insight';
import type { Finding } from '@mainspring/kernel';
import type { Command } from '../command.ts';
import { type Loaded, loadPlan, type Ran, RECORD_OPTIONS, runAsAsked } from '../load-plan.ts';
import { notTakenText, problemLines } from '../load-record.ts';
import { toned } from '../print/colour.ts';
import { countLine, findingLines } from '../print/findings.ts';
import { INVOKED } from '../print/invoked.ts';
import { printJson } from '../print/json.ts';
import type { Terminal } from '../terminal.ts';

function asJson(finding: Finding): object {
  const { code, class: kind, severity, file, line, column, place, message, hint, stake, accepted } = finding;
  const said = { code, class: kind, severity, file, line, column, place, message, hint, stake: stake ?? null };
  return accepted === undefined ? said : { ...said, accepted };
}

function recordJson({ record, notTaken }: Ran): object {
  return record === null ? {} : { record: { file: record.path, events: record.events.length, problems: notTaken } };
}

/** A file that is no text is not printed. */
function textOf({ files }: Loaded, file: string): string | null {
  const bytes = files.get(file);
  const text = bytes === undefined ? null : new TextDecoder().decode(bytes);
  return text === null || text.includes('\0') ? null : text;
}

function printFindings(loaded: Loaded, findings: readonly Finding[], terminal: Terminal): void {
  const { plan } = loaded;
  const lines = findingLines(findings, {
    colour: terminal.colour,
    width: terminal.width,
    currency: plan?.currency ?? null,
    textOf: (file) => textOf(loaded, file),
    personOf: (name) => plan?.people.get(name)?.fullName || name,
  });
  for (const line of lines) terminal.print(line);
}

function printNotTaken(ran: Ran | null, terminal: Terminal): void {
  if (ran === null || ran.record === null || ran.notTaken.length === 0) return;
  const { path } = ran.record;
  terminal.print(toned(path, 'strong', terminal.colour));
  for (const line of problemLines(path, ran.notTaken)) terminal.print(line);
  terminal.print();
}

export const check: Command = {
  name: 'check',
  operands: 'DIR',
  summary: 'Finds what is wrong with a plan, and what it costs',
  description:
    'Reads the plan in DIR, checks its text and its wiring, runs it, and lists what it finds: errors in the text, holes between what is wanted and what the plan will do, promises that cannot be kept, people paid to work against the objective. The money beside a finding is what this one fault takes from the objective, alone. With a record of what has happened, they are found as of its data date: dates, targets and risks accepted until a day. Exits 1 where there are errors, or something of the record that the plan cannot take.',
  options: { ...RECORD_OPTIONS, json: { type: 'boolean', help: 'Prints JSON' } },
  examples: ['check examples/northbeam', 'check my-plan --json', 'check my-plan --record record.jsonl --data-date 2026-04-01'],
  run(given, terminal) {
    const path = given.positionals[0];
    terminal.progress('Reading the plan ...');
    const loaded = loadPlan(path, 'check DIR');
    const ran = loaded.plan === null ? null : runAsAsked(loaded.plan, given, terminal);
    terminal.progress('Pricing what it finds ...');
    const findings = byMoney(ran === null ? loaded.findings : audit(ran.outlook, loaded.findings));
    const failed = findings.some((finding) => finding.severity === 'error');
    const ok = !failed && (ran === null || ran.notTaken.length === 0);
    const exit = ok ? 0 : 1;
    if (given.flag('json')) {
      const record = ran === null ? {} : recordJson(ran);
      printJson({ plan: loaded.plan?.id ?? null, ok, findings: findings.map(asJson), ...record }, terminal);
      return exit;
    }
    printFindings(loaded, findings, terminal);
    printNotTaken(ran, terminal);
    const title = loaded.plan?.title ?? path ?? '';
    const verdict = failed ? toned('does not compile', 'error', terminal.colour) : toned('compiles', 'good', terminal.colour);
    const left =
      ran === null || ran.record === null || ran.notTaken.length === 0 ? '' : `; ${notTakenText(ran.notTaken, ran.record)}`;
    terminal.print(`${title} ${verdict}: ${countLine(findings)}${left}.`);
    if (failed) terminal.print(`${INVOKED} explain CODE says what a finding means.`);
    return exit;
  },
};
