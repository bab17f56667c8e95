// What a quantity is worth over several periods and members, by its own rule: members first, then periods.
import { divisorValues } from '@mainspring/engine';
import { type Address, type Quantity, quantityOf, type Slots } from '@mainspring/plan';
import { byRule, weightedMean } from './by-rule.ts';
import { rowsAlike } from './rows-alike.ts';
import { variablesByQuantity } from './run/inputs.ts';
import { type Run, rowValues } from './run/run.ts';
import { slotLength } from './slot-length.ts';

/** The figure of an address over slots (both inside), in the quantity's rolled-up unit; NaN where it is an error or refused. */
export function rolledUp(run: Run, address: Pick<Address, 'quantity' | 'rows'>, slots: Pick<Slots, 'first' | 'last'>): number {
  const { plan } = run;
  const quantity = quantityOf(plan, address.quantity);
  if (quantity === undefined) return Number.NaN;
  const columns = address.rows.map((row) => rowValues(run, quantity.name, row));
  const { rollup } = quantity;
  if (slots.first === slots.last && address.rows.length === 1 && !(rollup.kind === 'rules' && rollup.time === 'sum')) {
    return columns[0]?.[slots.first + 1] ?? Number.NaN;
  }
  if (rollup.kind === 'none') return Number.NaN;
  const spans = Array.from({ length: slots.last - slots.first + 1 }, (_, index) => slots.first + index);
  const bySlot = spans.map((slot) => columns.map((values) => values?.[slot + 1] ?? Number.NaN));
  if (rollup.kind !== 'rules') {
    const weights = address.rows.map((row) => rollupWeights(run, quantity, row) ?? []);
    return weightedMean(
      bySlot.flat(),
      spans.flatMap((slot) => weights.map((ofRow) => ofRow[slot + 1] ?? Number.NaN)),
    );
  }
  const { members } = rollup;
  if (members === null && columns.length > 1) return Number.NaN;
  const overMembers = bySlot.map((values) =>
    byRule(
      members ?? 'sum',
      values,
      values.map(() => 1),
    ),
  );
  const length = slotLength(plan, quantity);
  return byRule(
    rollup.time,
    overMembers,
    overMembers.map(() => length),
  );
}

/** What a row weighs in ratios and weighted means: T + 1 doubles, the eve first; null under other rules. */
export function rollupWeights(run: Run, quantity: Quantity, row: number): Float64Array | null {
  const { rollup } = quantity;
  if (rollup.kind === 'ratio') return divisors(run, quantity, row);
  return rollup.kind === 'weighted' ? weightsOf(run, quantity, rollup.by, row) : null;
}

function divisors(run: Run, quantity: Quantity, row: number): Float64Array {
  const variable = variablesByQuantity(run.program).get(quantity.name);
  if (variable === undefined) return new Float64Array();
  return divisorValues(run.program, run.inputs, run.evaluation, variable, row);
}

/** The weight on one row: dimensions that the weight lacks do not matter, those that only it has are summed. */
function weightsOf(run: Run, quantity: Quantity, by: string, row: number): Float64Array {
  const weight = quantityOf(run.plan, by);
  const total = new Float64Array(run.grid.periods + 1);
  if (weight === undefined) return total.fill(Number.NaN);
  for (const other of rowsAlike(run.plan, quantity, row, weight)) {
    const values = rowValues(run, by, other);
    for (let at = 0; at < total.length; at += 1) total[at] = (total[at] ?? 0) + (values?.[at] ?? Number.NaN);
  }
  return total;
}
