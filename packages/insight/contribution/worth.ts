// What one unit of a quantity is worth: the forecast run again with a step more of it in every period that is still ahead,
// on every row. It holds for small steps from where things stand; for sizes there is the what-if.
import { type Outlook, type Run, rolledUp, rowValues, runPlan, wiredSwitches } from '@mainspring/outlook';
import type { Quantity } from '@mainspring/plan';

export interface Worth {
  /** In the quantity's unit. */
  readonly step: number;
  /** Change of the objective for one step; null without an objective, or where either figure is an error. */
  readonly change: number | null;
}

/**
 * A step that a person thinks in: a percentage point (a tenth of one where the figure is under five), otherwise the power of
 * ten that is between a hundredth and a tenth of the largest figure.
 */
export function stepOf(quantity: Pick<Quantity, 'unit'>, values: Iterable<number>): number {
  let size = 0;
  for (const value of values) if (Number.isFinite(value)) size = Math.max(size, Math.abs(value));
  if (quantity.unit.percent) return size >= 0.05 || size === 0 ? 0.01 : 0.001;
  return size === 0 ? 1 : 10 ** (Math.floor(Math.log10(size)) - 1);
}

/** First slot of a row that no actual closes. */
function firstAhead(outlook: Outlook, quantity: string, row: number): number {
  const joined = outlook.record?.rows.find((one) => one.quantity === quantity && one.row === row);
  return (joined?.lastClosed ?? -1) + 1;
}

/** The objective with more of a quantity on every row, in every period that is ahead of it; costs one run. */
function changeWith(outlook: Outlook, quantity: Quantity, more: (row: number, slot: number) => number): number | null {
  const { objective, plan } = outlook;
  if (objective === null) return null;
  const switches = wiredSwitches(outlook);
  const residuals = new Map(switches.residuals);
  const rows = Array.from({ length: quantity.rows }, (_, row) => {
    const from = firstAhead(outlook, quantity.name, row);
    const before = switches.residuals.get(quantity.name)?.get(row);
    const values = Float64Array.from(
      { length: plan.grid.periods + 1 },
      (_, index) => (before?.[index] ?? 0) + (index > from ? more(row, index - 1) : 0),
    );
    return [row, values] as const;
  });
  residuals.set(quantity.name, new Map(rows));
  const { on, at } = objective.target;
  const change = rolledUp(runPlan(outlook.model, { ...switches, residuals }), on, at) - objective.wired;
  return Number.isFinite(change) ? change : null;
}

const rowsOf = (run: Run, { name, rows }: Quantity): Float64Array[] =>
  Array.from({ length: rows }, (_, row) => rowValues(run, name, row)?.slice(1) ?? new Float64Array());

/** Costs one run. */
export function worthOf(outlook: Outlook, quantity: Quantity): Worth {
  const step = stepOf(
    quantity,
    rowsOf(outlook.wired, quantity).flatMap((column) => [...column]),
  );
  return { step, change: changeWith(outlook, quantity, () => step) };
}

/**
 * Change of the objective if what the quantity misses of its plan were made up from here on, with all else as it is forecast;
 * null without an objective, or where a figure is an error. Costs one run where it is off its plan.
 */
export function onPlanOf(outlook: Outlook, quantity: Quantity): number | null {
  const planned = rowsOf(outlook.paper, quantity);
  const forecast = rowsOf(outlook.wired, quantity);
  const missing = (row: number, slot: number) => (planned[row]?.[slot] ?? 0) - (forecast[row]?.[slot] ?? 0);
  const isOff = forecast.some((values, row) => values.some((_, slot) => missing(row, slot) !== 0));
  return isOff || outlook.objective === null ? changeWith(outlook, quantity, missing) : 0;
}
