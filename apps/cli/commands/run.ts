// Both runs of a plan: the objective and the targets first, then the figures.

import { outlookDocument } from '@mainspring/insight';
import { slotName } from '@mainspring/kernel';
import { type Chosen, figuresOf, linesOf, type Outlook, wholeOf } from '@mainspring/outlook';
import { memberText, quantityOf } from '@mainspring/plan';
import { resolveAddress } from '../address.ts';
import type { Arguments, Command, ExitCode } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { errorSentences, errorsOf, firstErrorOf } from '../print/error-figures.ts';
import { figureLines, SPARSE } from '../print/figures.ts';
import { printJson } from '../print/json.ts';
import { madeFromLines } from '../print/made-from.ts';
import { noTarget } from '../print/no-target.ts';
import { fileNumber } from '../print/numbers.ts';
import { recordNotes } from '../print/record.ts';
import { wrapped } from '../print/table.ts';
import { targetLines } from '../print/targets.ts';
import { upsideIn, upsideLines } from '../print/upside.ts';
import { pageWidth, type Terminal } from '../terminal.ts';

interface Asked extends Chosen {
  readonly text: string;
}

function askedFor({ plan }: Outlook, given: Arguments): Asked[] {
  return given.texts('driver').map((text) => {
    const { quantity, address } = resolveAddress(plan, text);
    return { quantity, rows: address.rows, text };
  });
}

/** What is shown where nothing is asked for: what the plan is held against. */
function targeted({ plan, targets }: Outlook): Asked[] {
  const names = [...new Set(targets.map(({ target }) => target.on.quantity))];
  return names.flatMap((name) => quantityOf(plan, name) ?? []).map((quantity) => ({ ...wholeOf(quantity), text: quantity.name }));
}

function printCsv(outlook: Outlook, chosen: readonly Chosen[], terminal: Terminal): void {
  const { plan } = outlook;
  terminal.print('run,driver,member,period,value');
  for (const { run: name, quantity, row, values } of linesOf(outlook, chosen)) {
    const member = memberText(plan, quantity, row);
    values.forEach((value, slot) => {
      if (Number.isNaN(value) && SPARSE.has(name)) return;
      terminal.print(`${name},${quantity.name},${member},${slotName(plan.grid, slot)},${fileNumber(value)}`);
    });
  }
}

function printRun(outlook: Outlook, chosen: readonly Asked[], terminal: Terminal): void {
  const width = pageWidth(terminal);
  for (const line of madeFromLines(outlook, terminal.colour, width)) terminal.print(line);
  terminal.print();
  for (const line of targetLines(outlook, terminal.colour, width)) terminal.print(line);
  const upside = upsideIn(outlook);
  for (const line of upside === null ? [] : upsideLines(outlook, upside, width)) terminal.print(line);
  if (chosen.length === 0) terminal.print(`${noTarget(outlook.plan)} --driver NAME shows a figure; --csv prints all there are.`);
  const figures = chosen.flatMap((one) => figuresOf(outlook, one, one.text));
  for (const line of figureLines(outlook.plan.grid, figures, width)) terminal.print(line);
  const shown = chosen.flatMap(({ quantity, rows }) => rows.map((row) => ({ quantity, row })));
  const notes = recordNotes(outlook, shown);
  if (notes.length > 0) terminal.print();
  for (const note of notes) for (const line of wrapped(note, width)) terminal.print(line);
}

/** 1 where a target, or a figure that was asked for, is an error. */
function tellErrors(outlook: Outlook, given: Arguments, asked: readonly Asked[], terminal: Terminal): ExitCode {
  const figures = [...outlook.targets.flatMap(errorsOf), ...asked.flatMap((one) => firstErrorOf(outlook, one))];
  for (const said of errorSentences(outlook, given, figures)) terminal.complain(said);
  return figures.length === 0 ? 0 : 1;
}

export const run: Command = {
  name: 'run',
  operands: 'DIR',
  summary: 'Runs a plan on paper and as wired, and prints what comes out',
  description:
    'Runs the plan in DIR twice: on paper (every date kept, every effect full) and as wired (dates computed, capabilities awaited, people following their incentives). With a record of what has happened, the wired run becomes the forecast. What initiatives would bring that are too early to count stands beside it as upside. Beside each fiscal year stands its total, by the rule that the driver states; where the page is too narrow for every period there are quarters. JSON and CSV hold every period of every driver; the runs in CSV are paper and wired, with a record paper, flexed, actual, forecast, unexplained and catch-up. In CSV a period without an actual or a catch-up has no row, and an error has a row without a value. Exits 1 where a target, or a figure asked for with --driver, is an error.',
  options: {
    ...RUN_OPTIONS,
    driver: { type: 'string', multiple: true, value: 'ADDRESS', help: 'Which figures to show; may be repeated' },
    csv: { type: 'boolean', help: 'Prints every driver as CSV: run,driver,member,period,value (docs/record.md lists the runs)' },
  },
  examples: [
    'run examples/northbeam',
    'run examples/northbeam --driver "win_rate[enterprise]"',
    'run examples/northbeam --scenario slow_market --json',
  ],
  run(given, terminal) {
    const { outlook, exit } = loadOutlook(given.positionals[0], 'run DIR', given, terminal);
    const asked = askedFor(outlook, given);
    const every = asked.length > 0 ? asked : [...outlook.plan.drivers.values()].map(wholeOf);
    if (given.flag('csv')) printCsv(outlook, every, terminal);
    else if (given.flag('json')) printJson(outlookDocument(outlook, every), terminal);
    else printRun(outlook, asked.length > 0 ? asked : targeted(outlook), terminal);
    return tellErrors(outlook, given, asked, terminal) || exit;
  },
};
