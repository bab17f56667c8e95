// What `npm start` shows: in one screen, what a plan that looks fine on paper will really do, why, and what to mend.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { audit, bridgeFromPlan, byMoney } from '@mainspring/insight';
import type { Finding } from '@mainspring/kernel';
import { outlook as outlookOf } from '@mainspring/outlook';
import type { Command } from '../command.ts';
import { loadPlan } from '../load-plan.ts';
import { readingOf } from '../print/bridge.ts';
import { toned } from '../print/colour.ts';
import { exactNumber, figure, percentage, shortNumber, signed } from '../print/numbers.ts';
import { reasonedLines } from '../print/reasons.ts';
import type { Terminal } from '../terminal.ts';

/** One screen: so many columns, and at most forty lines. */
const WIDTH = 100;
/** So many errors are told. */
const MENDED = 8;

const EXAMPLES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'examples');

function errorsOf(findings: readonly Finding[]): Finding[] {
  return byMoney(findings).filter((finding) => finding.severity === 'error');
}

function tell(path: string, terminal: Terminal): void {
  const { plan, findings } = loadPlan(path, 'story DIR');
  if (plan === null) {
    terminal.print(`${path} cannot be read; mainspring check ${path} says why.`);
    return;
  }
  const outlook = outlookOf(plan);
  const errors = errorsOf(audit(outlook, findings));
  const objective = outlook.objective;
  terminal.print(toned(plan.title, 'strong', terminal.colour));
  if (objective !== null) {
    const share = (objective.wired - objective.wanted) / Math.abs(objective.wanted);
    const { target } = objective;
    const value = toned(shortNumber(objective.wired), objective.met ? 'good' : 'error', terminal.colour);
    terminal.print(
      `${target.title}: ${value} of ${shortNumber(objective.wanted)} (${signed(share, percentage)}). On paper: ${figure(objective.paper, false)}.`,
    );
  }
  if (objective !== null) {
    const bridge = bridgeFromPlan(outlook, objective);
    const reading = readingOf([bridge.from, bridge.to], false, objective.better);
    terminal.print();
    terminal.print('Why');
    for (const line of reasonedLines(outlook, bridge, reading, WIDTH - 2)) terminal.print(`  ${line}`);
  }
  terminal.print();
  terminal.print(`What to mend (${errors.length} errors; money is what each fault takes alone)`);
  for (const line of mendLines(errors)) terminal.print(line);
}

/** The dearest, each in one line. */
function mendLines(errors: readonly Finding[]): string[] {
  const shown = errors.slice(0, MENDED);
  const money = shown.map(({ stake }) => (stake === undefined ? '' : exactNumber(stake, 0)));
  const size = Math.max(0, ...money.map((text) => text.length));
  const lines = shown.map(({ message }, index) => `  ${(money[index] ?? '').padStart(size)}  ${message}`);
  const cut = (line: string) => (line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`);
  return [...lines.map(cut), ...(errors.length > MENDED ? [`  and ${errors.length - MENDED} more`] : [])];
}

function verdict(path: string, terminal: Terminal): void {
  const { plan, findings } = loadPlan(path, 'story DIR');
  if (plan === null) return;
  const outlook = outlookOf(plan);
  const errors = errorsOf(audit(outlook, findings));
  const compiles =
    errors.length === 0
      ? toned('compiles', 'good', terminal.colour)
      : toned(`has ${errors.length} errors`, 'error', terminal.colour);
  const objective = outlook.objective;
  const figures = objective === null ? '' : `: ${shortNumber(objective.wired)} of ${shortNumber(objective.wanted)}`;
  terminal.print();
  terminal.print(`The same company, mended, ${compiles}${figures}.`);
}

export const story: Command = {
  name: 'story',
  operands: '',
  summary: 'Tells the example: a plan that looks fine on paper',
  description: 'Checks and runs the example company northbeam and its mended twin, and tells in one screen what comes of it.',
  options: {},
  examples: ['story'],
  run(_, terminal) {
    tell(join(EXAMPLES, 'northbeam'), terminal);
    const mended = join(EXAMPLES, 'northbeam-mended');
    if (existsSync(mended)) verdict(mended, terminal);
    terminal.print();
    terminal.print('Next: npx mainspring check examples/northbeam | npx mainspring init my-plan | npx mainspring --help');
    return 0;
  },
};
