// The record as the bridge switches it on. Assumptions enter by their actuals; formulas and stocks by what their actuals
// say beyond them, because a pinned value would hide what is switched on later below it (an exchange rate under a recorded
// revenue).
import { type Joined, type Outlook, type Residuals, residualValues, runPlan, wiredSwitches } from '@mainspring/outlook';
import { quantityOf, rowName, type Unit } from '@mainspring/plan';
import type { Setting } from '../../objective/measure.ts';
import type { BridgeSubject } from '../bridge.ts';

export interface Row {
  readonly quantity: string;
  readonly row: number;
}

export const keyOf = ({ quantity, row }: Row) => `${quantity}#${row}`;

export function subjectOf({ plan }: Outlook, { quantity: name, row }: Row): BridgeSubject {
  const quantity = quantityOf(plan, name);
  const member = quantity === undefined ? '' : rowName(plan.dims, quantity, row);
  return { kind: plan.assumptions.has(name) ? 'assumption' : 'driver', name, ...(member === '' ? {} : { member }) };
}

/** A currency per another: USD/EUR. */
function isExchangeRate({ factors }: Unit): boolean {
  const powers = factors.filter(({ name }) => /^[A-Z]{3}$/.test(name)).map(({ power }) => power);
  return factors.length === 2 && powers.length === 2 && powers.includes(1) && powers.includes(-1);
}

/** Recorded rows of assumptions that are exchange rates, or of those that are not. */
export function assumptionRows({ plan }: Outlook, joined: Joined | null, exchangeRates: boolean): Row[] {
  return (joined?.rows ?? []).filter(({ quantity }) => {
    const assumption = plan.assumptions.get(quantity);
    return assumption !== undefined && isExchangeRate(assumption.unit) === exchangeRates;
  });
}

interface FormulaRow extends Row {
  /** null: the formula is an error where an actual stands, which nothing can be added to; then the actual itself enters. */
  readonly residual: Float64Array | null;
}

/** Recorded rows of formulas and stocks that say more than these, as the forecast under this record has them. */
export function formulaRows(outlook: Outlook, joined: Joined | null): FormulaRow[] {
  if (joined === null) return [];
  const run = joined === outlook.record ? outlook.wired : runPlan({ ...outlook.model, joined }, wiredSwitches(outlook));
  return joined.rows.flatMap(({ quantity, row }) => {
    const residual = outlook.plan.drivers.has(quantity) ? residualValues(run, quantity, row) : null;
    if (residual === null || residual.every((value) => value === 0)) return [];
    return [{ quantity, row, residual: residual.some(Number.isNaN) ? null : residual }];
  });
}

/** These rows of formulas and stocks on, the recorded assumptions that are not exchange rates, and these rates. */
export function withFormulas(
  outlook: Outlook,
  before: Setting,
  rows: readonly FormulaRow[],
  rates: readonly Row[] = [],
): Setting {
  const entering = new Set([...assumptionRows(outlook, before.joined, false), ...rates].map(keyOf));
  const residuals = new Map<string, Map<number, Float64Array>>();
  for (const { quantity, row, residual } of rows) {
    if (residual === null) entering.add(keyOf({ quantity, row }));
    else residuals.set(quantity, new Map(residuals.get(quantity)).set(row, residual));
  }
  return entered(before, entering, residuals);
}

export function entered(before: Setting, rows: ReadonlySet<string>, residuals?: Residuals): Setting {
  const actuals = (quantity: string, row: number) => rows.has(keyOf({ quantity, row }));
  const { switches } = before;
  return { ...before, switches: { ...switches, actuals, residuals: residuals ?? switches.residuals } };
}
