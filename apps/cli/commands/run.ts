// Both runs of a plan: the objective and the targets first, then the figures.
import { slotName } from '@mainspring/kernel';
import { type Outlook, type Run, residualValues, rowValues, type TargetResult } from '@mainspring/outlook';
import { addressOf, type Quantity, quantityOf } from '@mainspring/plan';
import { memberName, resolveAddress } from '../address.ts';
import type { Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { toned } from '../print/colour.ts';
import { printJson } from '../print/json.ts';
import { figure, fileNumber, jsonNumber, percentage, signed } from '../print/numbers.ts';
import { catchUpsJson, catchUpsOf, coverageJson, joinedRowOf, recordNotes } from '../print/record.ts';
import { table } from '../print/table.ts';
import type { Terminal } from '../terminal.ts';

interface Line {
  readonly run: string;
  readonly quantity: Quantity;
  readonly row: number;
  /** One per period. */
  readonly values: Float64Array;
}

function seriesOf(run: Run, quantity: Quantity, row: number): Float64Array {
  return rowValues(run, quantity.name, row)?.slice(1) ?? new Float64Array(run.program.periods).fill(Number.NaN);
}

/** Actuals where closed; ahead, the forecast; of a formula what the actual says beyond it; what was corrected afterwards. */
function recordLines(outlook: Outlook, quantity: Quantity, row: number): Line[] {
  const closed = joinedRowOf(outlook, { quantity, row });
  const catchUps = catchUpsOf(outlook, { quantity, row });
  const residual = residualValues(outlook.wired, quantity.name, row);
  return [
    ...(outlook.flexed === null ? [] : [{ run: 'flexed', quantity, row, values: seriesOf(outlook.flexed, quantity, row) }]),
    ...(closed === undefined ? [] : [{ run: 'actual', quantity, row, values: closed.actual.slice(1) }]),
    { run: 'forecast', quantity, row, values: seriesOf(outlook.wired, quantity, row) },
    ...(residual === null ? [] : [{ run: 'unexplained', quantity, row, values: residual.slice(1) }]),
    ...(catchUps === null ? [] : [{ run: 'catch-up', quantity, row, values: catchUps }]),
  ];
}

function linesOf(outlook: Outlook, chosen: readonly { readonly quantity: Quantity; readonly rows: readonly number[] }[]): Line[] {
  return chosen.flatMap(({ quantity, rows }) =>
    rows.flatMap((row) => [
      { run: 'paper', quantity, row, values: seriesOf(outlook.paper, quantity, row) },
      ...(outlook.record === null
        ? [{ run: 'wired', quantity, row, values: seriesOf(outlook.wired, quantity, row) }]
        : recordLines(outlook, quantity, row)),
    ]),
  );
}

function targetJson(result: TargetResult): object {
  const { target, wanted, paper, wired, met } = result;
  return {
    name: target.name,
    title: target.title,
    driver: target.on.text,
    at: target.at.text,
    wanted: jsonNumber(wanted),
    paper: jsonNumber(paper),
    wired: jsonNumber(wired),
    met,
  };
}

function printTargets(outlook: Outlook, terminal: Terminal): void {
  const percentOf = (result: TargetResult) => quantityOf(outlook.plan, result.target.on.quantity)?.unit.percent === true;
  const objective = outlook.objective;
  if (objective !== null) {
    const share = (objective.wired - objective.wanted) / Math.abs(objective.wanted);
    const percent = percentOf(objective);
    terminal.print(
      `${toned(objective.target.title, 'strong', terminal.colour)} (${objective.target.on.text}, ${objective.target.at.text}): ${toned(figure(objective.wired, percent), objective.met ? 'good' : 'error', terminal.colour)} ${outlook.record === null ? 'as wired' : 'forecast'}, ${figure(objective.paper, percent)} on paper, ${figure(objective.wanted, percent)} wanted (${signed(share, percentage)})`,
    );
    terminal.print();
  }
  const rows = outlook.targets.map((result) => {
    const percent = percentOf(result);
    const bound = result.better === 'lower' ? 'at most ' : '';
    const { target, wanted, paper, wired, met } = result;
    return [
      target.name,
      target.at.text,
      bound + figure(wanted, percent),
      figure(paper, percent),
      figure(wired, percent),
      met ? 'met' : 'missed',
    ];
  });
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: 'target' },
    { title: 'at' },
    right('wanted'),
    right('paper'),
    right(outlook.record === null ? 'wired' : 'forecast'),
    { title: '' },
  ];
  if (rows.length > 0) for (const line of [...table(columns, rows), '']) terminal.print(line);
}

/** As many periods as fit, the first and the last among them. */
function shownSlots(periods: number, fit: number): number[] {
  if (periods <= fit) return Array.from({ length: periods }, (_, slot) => slot);
  return Array.from({ length: fit }, (_, index) => Math.round((index * (periods - 1)) / (fit - 1)));
}

function printLines(outlook: Outlook, lines: readonly Line[], terminal: Terminal): void {
  const slots = shownSlots(outlook.plan.grid.periods, Math.max(3, Math.min(13, Math.floor(((terminal.width ?? 100) - 44) / 13))));
  const columns = [
    { title: 'driver' },
    { title: 'run' },
    ...slots.map((slot) => ({ title: slotName(outlook.plan.grid, slot), align: 'right' as const })),
  ];
  const rows = lines.map(({ run, quantity, row, values }) => [
    addressOf(outlook.plan, quantity.name, row),
    run,
    ...slots.map((slot) => {
      const value = values[slot] ?? Number.NaN;
      return (run === 'actual' || run === 'catch-up') && Number.isNaN(value) ? '' : figure(value, quantity.unit.percent);
    }),
  ]);
  for (const line of table(columns, rows)) terminal.print(line);
}

export const run: Command = {
  name: 'run',
  operands: 'DIR',
  summary: 'Runs a plan on paper and as wired, and prints what comes out',
  description:
    'Runs the plan in DIR twice: on paper (every date kept, every effect full) and as wired (dates computed, capabilities awaited, people following their incentives). With a record of what has happened, the wired run becomes the forecast.',
  options: {
    ...RUN_OPTIONS,
    driver: { type: 'string', multiple: true, value: 'ADDRESS', help: 'Which figures to show; may be repeated' },
    csv: { type: 'boolean', help: 'Prints every driver as CSV' },
  },
  examples: [
    'run examples/northbeam',
    'run examples/northbeam --driver arr --driver "win_rate[enterprise]"',
    'run examples/northbeam --scenario slow_market --json',
  ],
  run(given, terminal) {
    const { outlook, exit } = loadOutlook(given.positionals[0], 'run DIR', given, terminal);
    const asked = given.texts('driver').map((text) => {
      const { quantity, address } = resolveAddress(outlook.plan, text);
      return { quantity, rows: address.rows };
    });
    const whole = (quantity: Quantity) => ({ quantity, rows: Array.from({ length: quantity.rows }, (_, row) => row) });
    const targets = [...new Set(outlook.targets.map((result) => result.target.on.quantity))];
    const shown = targets.flatMap((name) => quantityOf(outlook.plan, name) ?? []).map(whole);
    const every = [...outlook.plan.drivers.values()].map(whole);
    if (given.flag('csv')) {
      terminal.print('run,driver,member,period,value');
      for (const { run: name, quantity, row, values } of linesOf(outlook, asked.length > 0 ? asked : every)) {
        const member = memberName(outlook.plan, quantity, row);
        values.forEach((value, slot) => {
          terminal.print(`${name},${quantity.name},${member},${slotName(outlook.plan.grid, slot)},${fileNumber(value)}`);
        });
      }
      return exit;
    }
    if (given.flag('json')) {
      const series = linesOf(outlook, asked.length > 0 ? asked : every).map(({ run: name, quantity, row, values }) => ({
        run: name,
        driver: quantity.name,
        member: memberName(outlook.plan, quantity, row),
        unit: quantity.unitText,
        ...(name === 'actual' ? coverageJson(outlook, { quantity, row }) : {}),
        values: Object.fromEntries([...values].map((value, slot) => [slotName(outlook.plan.grid, slot), jsonNumber(value)])),
      }));
      const corrections = outlook.record === null ? {} : { catchUps: catchUpsJson(outlook) };
      const objective = outlook.objective === null ? null : targetJson(outlook.objective);
      printJson({ plan: outlook.plan.id, objective, targets: outlook.targets.map(targetJson), series, ...corrections }, terminal);
      return exit;
    }
    printTargets(outlook, terminal);
    const lines = linesOf(outlook, asked.length > 0 ? asked : shown);
    printLines(outlook, lines, terminal);
    const notes = recordNotes(
      outlook,
      lines.filter(({ run: name }) => name === 'paper'),
    );
    if (notes.length > 0) for (const line of ['', ...notes]) terminal.print(line);
    return exit;
  },
};
