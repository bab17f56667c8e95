// What one unit of a quantity is worth: the forecast run again with a step more of it in every period that is still ahead,
// on every row. It holds for small steps from where things stand; for sizes there is the what-if.
import { type Outlook, rolledUp, rowValues, runPlan, wiredSwitches } from '@mainspring/outlook';
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

/** Costs one run. */
export function worthOf(outlook: Outlook, quantity: Quantity): Worth {
  const { objective, plan } = outlook;
  const width = plan.grid.periods + 1;
  const rows = Array.from({ length: quantity.rows }, (_, row) => row);
  const columns = rows.map((row) => rowValues(outlook.wired, quantity.name, row)?.slice(1) ?? new Float64Array());
  const step = stepOf(
    quantity,
    columns.flatMap((column) => [...column]),
  );
  if (objective === null) return { step, change: null };
  const switches = wiredSwitches(outlook);
  const residuals = new Map(switches.residuals);
  residuals.set(
    quantity.name,
    new Map(
      rows.map((row) => {
        const from = firstAhead(outlook, quantity.name, row) + 1;
        const before = switches.residuals.get(quantity.name)?.get(row);
        const more = Float64Array.from({ length: width }, (_, index) => (before?.[index] ?? 0) + (index >= from ? step : 0));
        return [row, more] as const;
      }),
    ),
  );
  const run = runPlan(outlook.model, { ...switches, residuals });
  const { on, at } = objective.target;
  const change = rolledUp(run, on, at) - objective.wired;
  return { step, change: Number.isFinite(change) ? change : null };
}
