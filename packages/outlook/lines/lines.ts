// The lines of a run that stand beside each other for one figure: paper and wired, with a record what has happened, too. A
// line knows its periods and what it is worth over a longer span, by its driver's own rule.
import { addressOf, type Quantity } from '@mainspring/plan';
import type { Outlook } from '../outlook.ts';
import { rolledUp } from '../rollup.ts';
import { type Run, residualValues, rowValues } from '../run/run.ts';
import { slotLength } from '../slot-length.ts';
import { catchUpsOf, joinedRowOf } from './record-of-row.ts';

export interface Chosen {
  readonly quantity: Quantity;
  readonly rows: readonly number[];
}

export interface Line {
  readonly run: string;
  readonly quantity: Quantity;
  readonly row: number;
  /** One per period. */
  readonly values: Float64Array;
  /** Over slots, both inside; null where it says nothing there. */
  over(first: number, last: number): number | null;
}

export type Lines = readonly Line[];

export function wholeOf(quantity: Quantity): Chosen {
  return { quantity, rows: Array.from({ length: quantity.rows }, (_, row) => row) };
}

function seriesOf(run: Run, quantity: Quantity, row: number): Float64Array {
  return rowValues(run, quantity.name, row)?.slice(1) ?? new Float64Array(run.program.periods).fill(Number.NaN);
}

function overRun(run: Run, quantity: Quantity, rows: readonly number[]): Line['over'] {
  return (first, last) => {
    if (quantity.rollup.kind === 'none') return null;
    return rolledUp(run, { quantity: quantity.name, rows }, { first, last });
  };
}

function runLine(name: string, run: Run, quantity: Quantity, row: number): Line {
  return { run: name, quantity, row, values: seriesOf(run, quantity, row), over: overRun(run, quantity, [row]) };
}

/** Of a span that is closed throughout the forecast is the actual, its weights too. */
function actualLine(outlook: Outlook, quantity: Quantity, row: number): Line[] {
  const values = joinedRowOf(outlook, { quantity, row })?.actual.slice(1);
  if (values === undefined) return [];
  const over = overRun(outlook.wired, quantity, [row]);
  const isOpen = (first: number, last: number) => values.subarray(first, last + 1).some(Number.isNaN);
  return [{ run: 'actual', quantity, row, values, over: (first, last) => (isOpen(first, last) ? null : over(first, last)) }];
}

/** What stands beside a line adds up as its driver does, or not at all. */
function besideLine(
  outlook: Outlook,
  name: string,
  { quantity, row }: Pick<Line, 'quantity' | 'row'>,
  values: Float64Array,
): Line {
  const { rollup } = quantity;
  const length = rollup.kind === 'rules' && rollup.time === 'sum' ? slotLength(outlook.plan, quantity) : null;
  const over = (first: number, last: number) => {
    const told = values.subarray(first, last + 1).filter((value) => !Number.isNaN(value));
    return length === null || told.length === 0 ? null : told.reduce((sum, value) => sum + value * length, 0);
  };
  return { run: name, quantity, row, values, over };
}

/** Actuals where closed; ahead, the forecast; of a formula what the actual says beyond it; what was corrected afterwards. */
function recordLines(outlook: Outlook, quantity: Quantity, row: number): Line[] {
  const residual = residualValues(outlook.wired, quantity.name, row);
  const catchUps = catchUpsOf(outlook, { quantity, row });
  return [
    ...(outlook.flexed === null ? [] : [runLine('flexed', outlook.flexed, quantity, row)]),
    ...actualLine(outlook, quantity, row),
    runLine('forecast', outlook.wired, quantity, row),
    ...(residual === null ? [] : [besideLine(outlook, 'unexplained', { quantity, row }, residual.slice(1))]),
    ...(catchUps === null ? [] : [besideLine(outlook, 'catch-up', { quantity, row }, catchUps)]),
  ];
}

export function linesOfRow(outlook: Outlook, quantity: Quantity, row: number): Line[] {
  return [
    runLine('paper', outlook.paper, quantity, row),
    ...(outlook.record === null ? [runLine('wired', outlook.wired, quantity, row)] : recordLines(outlook, quantity, row)),
  ];
}

export function linesOf(outlook: Outlook, chosen: readonly Chosen[]): Line[] {
  return chosen.flatMap(({ quantity, rows }) => rows.flatMap((row) => linesOfRow(outlook, quantity, row)));
}

/** Several members together, where the driver says how they roll up. */
function togetherLines(outlook: Outlook, chosen: Chosen): Line[] {
  const { quantity, rows } = chosen;
  const { rollup } = quantity;
  if (rows.length < 2 || rollup.kind === 'none' || (rollup.kind === 'rules' && rollup.members === null)) return [];
  // A sum over one period is an amount; beside the members stands the rate, as they have it.
  const rate = rollup.kind === 'rules' && rollup.time === 'sum' ? 1 / slotLength(outlook.plan, quantity) : 1;
  const line = (name: string, run: Run): Line => {
    const over = overRun(run, quantity, rows);
    const values = Float64Array.from({ length: run.program.periods }, (_, slot) => (over(slot, slot) ?? Number.NaN) * rate);
    return { run: name, quantity, row: -1, values, over };
  };
  const { paper, flexed, wired, record } = outlook;
  if (record === null) return [line('paper', paper), line('wired', wired)];
  const forecast = line('forecast', wired);
  return [
    line('paper', paper),
    ...(flexed === null ? [] : [line('flexed', flexed)]),
    ...actualTogether(outlook, chosen, forecast),
    forecast,
  ];
}

/** Where every member is closed their forecast is what was recorded. */
function actualTogether(outlook: Outlook, { quantity, rows }: Chosen, forecast: Line): Line[] {
  const actuals = rows.map((row) => joinedRowOf(outlook, { quantity, row })?.actual.slice(1));
  const values = forecast.values.map((value, slot) =>
    actuals.every((actual) => actual !== undefined && !Number.isNaN(actual[slot])) ? value : Number.NaN,
  );
  if (values.every(Number.isNaN)) return [];
  const isOpen = (first: number, last: number) => values.subarray(first, last + 1).some(Number.isNaN);
  const over: Line['over'] = (first, last) => (isOpen(first, last) ? null : forecast.over(first, last));
  return [{ ...forecast, run: 'actual', values, over }];
}

/** One figure as a reader looks for it, with its lines. */
export interface Figure {
  readonly address: string;
  readonly quantity: Quantity;
  readonly lines: Lines;
}

/** Each member by itself, after all of them together. `text` is what was asked for. */
export function figuresOf(outlook: Outlook, chosen: Chosen, text: string): Figure[] {
  const { quantity, rows } = chosen;
  const together = togetherLines(outlook, chosen);
  return [
    ...(together.length === 0 ? [] : [{ address: text, quantity, lines: together }]),
    ...rows.map((row) => ({
      address: addressOf(outlook.plan, quantity.name, row),
      quantity,
      lines: linesOfRow(outlook, quantity, row),
    })),
  ];
}
