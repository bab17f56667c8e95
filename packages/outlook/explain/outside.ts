// Figures that a formula reads and that are no quantity of the plan: what is asked of a team, what it has, what initiatives cost.
import type { InputSource } from '@mainspring/engine';
import { grainUnit } from '@mainspring/kernel';
import { formatUnit, type Plan, type Unit } from '@mainspring/plan';
import { type Run, valueAt } from '../run/run.ts';
import type { Cause } from './causes.ts';
import { periodText } from './period-text.ts';

export interface OutsideFigure {
  /** As a formula writes it, like `load(sales)`. */
  readonly address: string;
  readonly source: OutsideSource;
  readonly period: string;
  /** In how many further periods the reader read it. */
  readonly otherPeriods: number;
  /** NaN is an error, and it began here. */
  readonly value: number;
  readonly unit: Unit;
  readonly unitText: string;
}

export type OutsideSource = Exclude<InputSource, { readonly kind: 'assumption' }>;

/** One figure, or none where the cell is one of a quantity. */
export function outsideAt(run: Run, at: Cause): OutsideFigure[] {
  const source = run.program.variables[at.variable]?.source ?? null;
  if (source === null || source.kind === 'assumption') return [];
  const of = source.kind === 'costs' ? (source.initiative ?? '') : source.team;
  const unit = unitOf(run.plan, source);
  return [
    {
      address: `${source.kind}(${of})`,
      source,
      period: periodText(run.plan, at.slot),
      otherPeriods: at.otherPeriods,
      value: valueAt(run, at),
      unit,
      unitText: unit.percent ? '%' : formatUnit(unit),
    },
  ];
}

function unitOf({ currency, grid }: Plan, { kind }: OutsideSource): Unit {
  if (kind === 'load') return { factors: [], percent: true };
  if (kind === 'capacity') return { factors: [{ name: 'person', power: 1 }], percent: false };
  const factors = [
    { name: currency, power: 1 },
    { name: grainUnit(grid.grain), power: -1 },
  ];
  return { factors, percent: false };
}
