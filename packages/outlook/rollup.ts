// What a quantity is worth over several periods and members, by its own rule: members first, then periods.
import { divisorValues } from '@mainspring/engine';
import type { Address, Quantity, Slots, TimeRule } from '@mainspring/plan';
import { rowsAlike } from './rows-alike.ts';
import { quantityOf } from './run/effects.ts';
import { variablesByQuantity } from './run/inputs.ts';
import { type Run, rowValues } from './run/run.ts';
import { slotLength } from './slot-length.ts';

/** The figure of an address over slots (both inside), in the quantity's rolled-up unit; NaN where it is an error or refused. */
export function rolledUp(run: Run, address: Pick<Address, 'quantity' | 'rows'>, slots: Pick<Slots, 'first' | 'last'>): number {
  const { plan } = run;
  const quantity = quantityOf(plan, address.quantity);
  if (quantity === undefined) return Number.NaN;
  const columns = address.rows.map((row) => rowValues(run, quantity.name, row));
  const value = (column: number, slot: number) => columns[column]?.[slot + 1] ?? Number.NaN;
  const { rollup } = quantity;
  if (slots.first === slots.last && address.rows.length === 1 && !(rollup.kind === 'rules' && rollup.time === 'sum')) {
    return value(0, slots.first);
  }
  if (rollup.kind === 'none') return Number.NaN;
  if (rollup.kind !== 'rules') {
    const weights = address.rows.map((row) =>
      rollup.kind === 'ratio' ? divisors(run, quantity, row) : weightsOf(run, quantity, rollup.by, row),
    );
    return weightedMean(columns.length, slots, value, (column, slot) => weights[column]?.[slot] ?? Number.NaN);
  }
  const { members } = rollup;
  if (members === null && columns.length > 1) return Number.NaN;
  const overMembers: number[] = [];
  for (let slot = slots.first; slot <= slots.last; slot += 1) {
    overMembers.push(
      combine(
        members ?? 'sum',
        columns.map((_, column) => value(column, slot)),
        1,
      ),
    );
  }
  return combine(rollup.time, overMembers, slotLength(plan, quantity));
}

function combine(rule: TimeRule, values: readonly number[], period: number): number {
  if (values.some(Number.isNaN) || values.length === 0) return Number.NaN;
  switch (rule) {
    case 'sum':
      return values.reduce((sum, next) => sum + next * period, 0);
    case 'mean':
      return values.reduce((sum, next) => sum + next, 0) / values.length;
    case 'first':
      return values[0] ?? Number.NaN;
    case 'last':
      return values.at(-1) ?? Number.NaN;
    case 'largest':
      return Math.max(...values);
    case 'smallest':
      return Math.min(...values);
  }
}

function weightedMean(
  rows: number,
  slots: Pick<Slots, 'first' | 'last'>,
  value: (row: number, slot: number) => number,
  weight: (row: number, slot: number) => number,
): number {
  let sum = 0;
  let weights = 0;
  for (let slot = slots.first; slot <= slots.last; slot += 1) {
    for (let row = 0; row < rows; row += 1) {
      sum += value(row, slot) * weight(row, slot);
      weights += weight(row, slot);
    }
  }
  return weights === 0 ? Number.NaN : sum / weights;
}

function divisors(run: Run, quantity: Quantity, row: number): Float64Array {
  const variable = variablesByQuantity(run.program).get(quantity.name);
  if (variable === undefined) return new Float64Array();
  return divisorValues(run.program, run.inputs, run.evaluation, variable, row);
}

/** The weight on one row: dimensions that the weight lacks do not matter, those that only it has are summed. */
function weightsOf(run: Run, quantity: Quantity, by: string, row: number): Float64Array {
  const weight = quantityOf(run.plan, by);
  const total = new Float64Array(run.grid.periods);
  if (weight === undefined) return total.fill(Number.NaN);
  for (const other of rowsAlike(run.plan, quantity, row, weight)) {
    const values = rowValues(run, by, other);
    for (let slot = 0; slot < total.length; slot += 1) total[slot] = (total[slot] ?? 0) + (values?.[slot + 1] ?? Number.NaN);
  }
  return total;
}
