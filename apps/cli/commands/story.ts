// What `npm start` shows: in one screen, what a plan that looks fine on paper will really do, why, and what to mend.
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { audit, bridgeFromPlan } from '@mainspring/insight';
import type { Finding, FindingCode } from '@mainspring/kernel';
import { type Outlook, outlook as outlookOf, type TargetResult } from '@mainspring/outlook';
import { CannotRun, type Command } from '../command.ts';
import { loadPlan } from '../load-plan.ts';
import { readingOf } from '../print/bridge.ts';
import { toned } from '../print/colour.ts';
import { INVOKED } from '../print/invoked.ts';
import { percentage, shortNumber, signed } from '../print/numbers.ts';
import { reasonedLines } from '../print/reasons.ts';
import { wrapped } from '../print/table.ts';
import { pageWidth, type Terminal } from '../terminal.ts';

/** Lines of a wider page would be long to read. */
const WIDEST = 100;

const EXAMPLES = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'examples');

interface Told {
  readonly outlook: Outlook;
  readonly objective: TargetResult;
  readonly errors: readonly Finding[];
}

function runExample(name: string): Told {
  const { plan, findings } = loadPlan(join(EXAMPLES, name), 'story');
  const outlook = plan === null ? null : outlookOf(plan);
  const objective = outlook?.objective ?? null;
  if (outlook === null || objective === null)
    throw new CannotRun(`The example ${name} cannot be told; ${INVOKED} check ${join(EXAMPLES, name)} says why.`);
  return { outlook, objective, errors: audit(outlook, findings).filter(({ severity }) => severity === 'error') };
}

/** `3.74M of 9.0M`. */
const reached = ({ wired, wanted }: TargetResult) => `${shortNumber(wired)} of ${shortNumber(wanted)}`;

const ALSO: Partial<Record<FindingCode, (count: number) => string>> = {
  'gap-without-mechanism': (count) => `${count} ${count === 1 ? 'target is' : 'targets are'} missed`,
  'ownership-vacuum': (count) => `${count} ${count === 1 ? 'entry has' : 'entries have'} no owner`,
  'untethered-milestone': (count) => `${count} ${count === 1 ? 'milestone moves' : 'milestones move'} nothing`,
};

/** What the bridge does not tell of. */
function alsoText(errors: readonly Finding[], told: ReadonlySet<FindingCode>): string {
  const counts = new Map<FindingCode, number>();
  for (const { code } of errors) if (!told.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  const said = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => ALSO[code]?.(count) ?? `${count} ${code}`);
  return said.length === 0 ? '' : `Besides, ${said.join(', ')}. `;
}

function headLines({ outlook, objective }: Told, width: number, colour: boolean): string[] {
  const { target, wired, wanted, paper, met } = objective;
  const share = signed((wired - wanted) / Math.abs(wanted), percentage);
  const figures = toned(reached(objective), met ? 'good' : 'error', colour);
  return [
    toned(outlook.plan.title, 'strong', colour),
    ...wrapped(`${target.title}: ${figures} (${share}); on paper ${shortNumber(paper)}.`, width),
  ];
}

function storyLines(example: Told, mended: Told, width: number, colour: boolean): string[] {
  const { outlook, objective, errors } = example;
  const bridge = bridgeFromPlan(outlook, objective);
  const reading = readingOf([bridge.from, bridge.to], false);
  const found = new Set(errors.map(({ code }) => code));
  const { lines, told } = reasonedLines(outlook, bridge, { ...reading, better: objective.better }, found, width - 2);
  const folder = relative(process.cwd(), join(EXAMPLES, 'northbeam'));
  const all = `${INVOKED} check ${folder} lists all ${errors.length} errors.`;
  const verdict =
    mended.errors.length === 0 ? toned('compiles', 'good', colour) : toned(`has ${mended.errors.length} errors`, 'error', colour);
  return [
    ...headLines(example, width, colour),
    '',
    ...lines.map((line) => `  ${line}`),
    '',
    ...wrapped(alsoText(errors, told) + all, width),
    ...wrapped(`The same company, mended, ${verdict}: ${reached(mended.objective)}.`, width),
  ];
}

export const story: Command = {
  name: 'story',
  operands: '',
  summary: 'Tells the example: a plan that looks fine on paper',
  description: 'Checks and runs the example company northbeam and its mended twin, and tells in one screen what comes of it.',
  options: {},
  examples: ['story'],
  run(_, terminal: Terminal) {
    terminal.progress('Running the example ...');
    const example = runExample('northbeam');
    const mended = runExample('northbeam-mended');
    const width = Math.min(WIDEST, pageWidth(terminal));
    for (const line of storyLines(example, mended, width, terminal.colour)) terminal.print(line);
    return 0;
  },
};
