// A bridge as a person reads it: what is missing in a sentence, then from the target over the plan to the forecast, the lines
// in the outer column and what they are made of in the inner one.
import type { Bridge, BridgeEnd } from '@mainspring/insight';
import { formatDay } from '@mainspring/kernel';
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import { type By, type Row, rowsOf } from './bridge-rows.ts';
import { exactNumber, percentage, points } from './numbers.ts';
import { table, wrapped } from './table.ts';
import { unitOver, withUnit } from './units.ts';

/** How the figures of one bridge are written, all with the same decimals. */
export interface Reading {
  readonly end: (value: number) => string;
  readonly change: (value: number) => string;
}

export function readingOf(ends: readonly BridgeEnd[], percent: boolean): Reading {
  const largest = Math.max(0, ...ends.map(({ value }) => Math.abs(value)).filter(Number.isFinite));
  const decimals = largest >= 1000 ? 0 : largest >= 1 ? 2 : 4;
  const end = (value: number) => (percent ? percentage(value) : exactNumber(value, decimals));
  const change = (value: number) => {
    const text = percent ? points(value) : exactNumber(value, decimals);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  return { end, change };
}

/** `3,735,369 USD/year as wired, 9,000,000 wanted: 5,264,631 short.` */
function gapText(outlook: Outlook, { target, wired, wanted, better, met }: TargetResult, reading: Reading): string {
  const quantity = quantityOf(outlook.plan, target.on.quantity);
  const run = outlook.record === null ? 'as wired' : 'forecast';
  const figures = `${withUnit(reading.end(wired), quantity === undefined ? '' : unitOver(quantity))} ${run}, ${better === 'lower' ? 'at most ' : ''}${reading.end(wanted)} wanted`;
  const gap = reading.change(Math.abs(wired - wanted)).replace(/^\+/, '');
  const missed = better === 'lower' ? 'too much' : 'short';
  const spare = better === 'lower' ? 'below' : 'above';
  return Number.isNaN(wired - wanted) ? `${figures}.` : `${figures}: ${gap} ${met ? spare : missed}.`;
}

export function headLines(outlook: Outlook, result: TargetResult, reading: Reading, width: number): string[] {
  const { title, on, at } = result.target;
  const sentences = [
    `${title} (${on.text}, ${at.text})`,
    gapText(outlook, result, reading),
    ...(result.better === 'lower' ? ['Lower is better: a change with a plus makes it worse.'] : []),
  ];
  return sentences.flatMap((line) => wrapped(line, width));
}

/** Which run the line is. */
function endName(outlook: Outlook, { line }: BridgeEnd): string {
  if (line === 'plan') return 'plan (on paper)';
  if (line !== 'forecast') return line;
  return outlook.record === null ? 'forecast (as wired)' : `forecast (data date ${formatDay(outlook.dataDate)})`;
}

/** Bridges that each begin where the one before ends. */
export function bridgeLines(
  outlook: Outlook,
  result: TargetResult,
  bridges: readonly Bridge[],
  by: By,
  reading: Reading,
  width: number,
): string[] {
  const end = (at: BridgeEnd): string[] => [endName(outlook, at), '', reading.end(at.value)];
  const amount = (value: number | null) => (value === null ? '' : reading.change(value));
  const written = ({ name, inner, outer }: Row): string[] => [name, amount(inner), amount(outer)];
  const all = bridges.flatMap((bridge, index) => [
    ...(index === 0 ? [end(bridge.from)] : []),
    ...rowsOf(outlook, result, bridge, by).map(written),
    ...(bridge.unexplained === 0 ? [] : [['  unexplained', '', reading.change(bridge.unexplained)]]),
    end(bridge.to),
  ]);
  const right = { title: '', align: 'right' as const };
  return table([{ title: '' }, right, right], all, '', width);
}
