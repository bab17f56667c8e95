// Where an error began, in short: for a sentence beside the figure. The way there is told by explaining the figure.
import { errorPath, rowsOf } from '@mainspring/engine';
import { addressOf, quantityOf } from '@mainspring/plan';
import type { Run } from '../run/run.ts';
import type { Cell } from './explain-cell.ts';
import { formulaText } from './formula-text.ts';
import { outsideAt } from './outside.ts';
import { periodText } from './period-text.ts';

export interface ErrorOrigin {
  /** Of a driver or an assumption, or like `load(team)`. */
  readonly address: string;
  /** Its name, or `the eve`. */
  readonly period: string;
  /** As the plan writes it, `assumption` or `opening`; null of what is no quantity of the plan. */
  readonly formula: string | null;
}

/** null where the cell is no error. */
export function errorOrigin(run: Run, { quantity, row, slot }: Cell): ErrorOrigin | null {
  const { plan, program } = run;
  const place = errorPath(run, { variable: rowsOf(program, quantity.name).variable, row, slot }).at(-1);
  if (place === undefined) return null;
  const found = quantityOf(plan, program.variables[place.variable]?.name ?? '');
  const period = periodText(plan, place.slot);
  if (found !== undefined) {
    return {
      address: addressOf(plan, found.name, place.row),
      period,
      formula: formulaText(plan, found.name, place.row, place.slot),
    };
  }
  const [outside] = outsideAt(run, { ...place, otherPeriods: 0 });
  return outside === undefined ? null : { address: outside.address, period, formula: null };
}
