// Does the strategy compile? Every finding, most money first, as a good compiler prints them.

import { audit, byMoney } from '@mainspring/insight';
import type { Finding } from '@mainspring/kernel';
import type { Command } from '../command.ts';
import { loadPlan, RECORD_OPTIONS, runAsAsked } from '../load-plan.ts';
import { toned } from '../print/colour.ts';
import { countLine, findingLines } from '../print/findings.ts';
import { INVOKED } from '../print/invoked.ts';
import { printJson } from '../print/json.ts';

function asJson(finding: Finding): object {
  const { code, class: kind, severity, file, line, column, place, message, hint, stake } = finding;
  return { code, class: kind, severity, file, line, column, place, message, hint, stake: stake ?? null };
}

export const check: Command = {
  name: 'check',
  operands: 'DIR',
  summary: 'Finds what is wrong with a plan, and what it costs',
  description:
    'Reads the plan in DIR, checks its text and its wiring, runs it, and lists what it finds: errors in the text, holes between what is wanted and what the plan will do, promises that cannot be kept, people paid to work against the objective. The money beside a finding is what this one fault takes from the objective, alone. With a record of what has happened, they are found as of its data date: dates, targets and risks accepted until a day. Exits 1 where there are errors.',
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
    const exit = failed ? 1 : (ran?.exit ?? 0);
    if (given.flag('json')) {
      const answer = { plan: loaded.plan?.id ?? null, ok: !failed, findings: findings.map(asJson) };
      printJson(answer, terminal);
      return exit;
    }
    const texts = new Map<string, string>();
    const lines = findingLines(findings, {
      colour: terminal.colour,
      width: terminal.width,
      currency: loaded.plan?.currency ?? null,
      textOf: (file) => {
        const bytes = loaded.files.get(file);
        if (bytes === undefined) return null;
        const text = texts.get(file) ?? new TextDecoder().decode(bytes);
        texts.set(file, text);
        return text;
      },
    });
    for (const line of lines) terminal.print(line);
    const title = loaded.plan?.title ?? path ?? '';
    const verdict = failed ? toned('does not compile', 'error', terminal.colour) : toned('compiles', 'good', terminal.colour);
    terminal.print(`${title} ${verdict}: ${countLine(findings)}.`);
    if (failed) terminal.print(`${INVOKED} explain CODE says what a finding means.`);
    return exit;
  },
};
