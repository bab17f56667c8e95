// What a plan is held against: the objective in two lines, every target in a row.
import type { Outlook, TargetResult } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import { toned } from './colour.ts';
import { figure, percentage, signed } from './numbers.ts';
import { packed, table, wrapped } from './table.ts';
import { plural, unitOver, withUnit } from './units.ts';

interface Written {
  readonly percent: boolean;
  readonly unit: string;
}

function writtenOf(outlook: Outlook, { target }: TargetResult): Written {
  const quantity = quantityOf(outlook.plan, target.on.quantity);
  return { percent: quantity?.unit.percent === true, unit: quantity === undefined ? '' : unitOver(quantity) };
}

const boundOf = ({ better }: TargetResult) => (better === 'lower' ? 'at most ' : '');

function objectiveLines(outlook: Outlook, objective: TargetResult, colour: boolean, width: number): string[] {
  const { target, wired, paper, wanted, met } = objective;
  const { percent, unit } = writtenOf(outlook, objective);
  const value = toned(withUnit(figure(wired, percent), unit), met ? 'good' : 'error', colour);
  const run = outlook.record === null ? 'as wired' : 'forecast';
  const share = wanted === 0 || Number.isNaN(wired) ? '' : ` (${signed((wired - wanted) / Math.abs(wanted), percentage)})`;
  const figures = [
    `${value} ${run}`,
    `${boundOf(objective)}${figure(wanted, percent)} wanted${share}`,
    `${figure(paper, percent)} on paper`,
  ];
  const title = `${toned(target.title, 'strong', colour)} (${target.on.text}, ${target.at.text})`;
  return [...wrapped(title, width), ...packed(figures, ', ', width, '  ')];
}

/** `In USD/year; acv_up_40 in USD/year/deal, payback_2026 in month.` */
function unitsText(outlook: Outlook): string[] {
  const byUnit = new Map<string, string[]>();
  for (const result of outlook.targets) {
    const { unit } = writtenOf(outlook, result);
    if (unit !== '') byUnit.set(unit, [...(byUnit.get(unit) ?? []), result.target.name]);
  }
  const [most, ...others] = [...byUnit].sort(([, left], [, right]) => right.length - left.length);
  if (most === undefined) return [];
  const rest = others.map(([unit, names]) => `${names.join(', ')} in ${plural(unit)}`);
  return [`In ${plural(most[0])}${rest.length === 0 ? '' : `; ${rest.join('; ')}`}.`];
}

function targetTable(outlook: Outlook, width: number): string[] {
  if (outlook.targets.length === 0) return [];
  const right = (title: string) => ({ title, align: 'right' as const });
  const run = outlook.record === null ? 'wired' : 'forecast';
  const columns = [{ title: 'target' }, { title: 'at' }, right('wanted'), right('paper'), right(run), { title: '' }];
  const rows = outlook.targets.map((result) => {
    const { percent } = writtenOf(outlook, result);
    const { target, wanted, paper, wired, met } = result;
    const figures = [boundOf(result) + figure(wanted, percent), figure(paper, percent), figure(wired, percent)];
    return [target.name, target.at.text, ...figures, met ? 'met' : 'missed'];
  });
  return [...table(columns, rows, '', width), ...unitsText(outlook).flatMap((text) => wrapped(text, width)), ''];
}

export function targetLines(outlook: Outlook, colour: boolean, width: number): string[] {
  const { objective } = outlook;
  const said = objective === null ? [] : [...objectiveLines(outlook, objective, colour, width), ''];
  return [...said, ...targetTable(outlook, width)];
}
