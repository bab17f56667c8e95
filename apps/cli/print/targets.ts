// What a plan is held against: the objective in a sentence, every target in a row.

import type { Outlook, TargetResult } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import { toned } from './colour.ts';
import { figure, percentage, signed } from './numbers.ts';
import { table, wrapped } from './table.ts';
import { unitOver, withUnit } from './units.ts';

interface Written {
  readonly percent: boolean;
  readonly unit: string;
}

function writtenOf(outlook: Outlook, { target }: TargetResult): Written {
  const quantity = quantityOf(outlook.plan, target.on.quantity);
  return { percent: quantity?.unit.percent === true, unit: quantity === undefined ? '' : unitOver(quantity) };
}

function objectiveText(outlook: Outlook, objective: TargetResult, colour: boolean): string {
  const { target, wired, paper, wanted, met } = objective;
  const { percent, unit } = writtenOf(outlook, objective);
  const value = toned(withUnit(figure(wired, percent), unit), met ? 'good' : 'error', colour);
  const run = outlook.record === null ? 'as wired' : 'forecast';
  const share = signed((wired - wanted) / Math.abs(wanted), percentage);
  return `${toned(target.title, 'strong', colour)} (${target.on.text}, ${target.at.text}): ${value} ${run}, ${figure(paper, percent)} on paper, ${figure(wanted, percent)} wanted (${share})`;
}

function targetTable(outlook: Outlook): string[] {
  if (outlook.targets.length === 0) return [];
  const right = (title: string) => ({ title, align: 'right' as const });
  const columns = [
    { title: 'target' },
    { title: 'at' },
    right('wanted'),
    right('paper'),
    right(outlook.record === null ? 'wired' : 'forecast'),
    { title: '' },
    { title: '' },
  ];
  const rows = outlook.targets.map((result) => {
    const { percent, unit } = writtenOf(outlook, result);
    const { target, wanted, paper, wired, met, better } = result;
    const bound = better === 'lower' ? 'at most ' : '';
    const figures = [bound + figure(wanted, percent), figure(paper, percent), figure(wired, percent)];
    return [target.name, target.at.text, ...figures, met ? 'met' : 'missed', unit];
  });
  return [...table(columns, rows), ''];
}

export function targetLines(outlook: Outlook, colour: boolean, width: number): string[] {
  const { objective } = outlook;
  const said = objective === null ? [] : [...wrapped(objectiveText(outlook, objective, colour), width), ''];
  return [...said, ...targetTable(outlook)];
}
