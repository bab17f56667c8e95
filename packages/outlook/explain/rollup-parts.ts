// What each period, or within one period each member, gives to a rolled-up figure: the parts add up to it, whatever the
// rule, so that a year can be explained by its months.
import { type Address, quantityOf, type Slots, type TimeRule } from '@mainspring/plan';
import { rolledUp, rollupWeights } from '../rollup.ts';
import type { Run } from '../run/run.ts';

export interface RollupPart {
  /** Of one member; null where all members of the address stand together. */
  readonly row: number | null;
  readonly slot: number;
  /** In the rolled-up unit. */
  readonly value: number;
  /** Of ratios and weighted means; null for other rules. */
  readonly weight: number | null;
  /** All of them together are the rolled-up figure; 0 for what the rule passes over. */
  readonly gives: number;
}

/** Where the one value stands that the rule takes; an error among them is taken before any other. */
function taken(rule: TimeRule, values: readonly number[]): number {
  if (rule === 'first') return 0;
  if (rule === 'last') return values.length - 1;
  const extreme = rule === 'largest' ? Math.max(...values) : Math.min(...values);
  return values.findIndex((value) => Object.is(value, extreme));
}

function givenBy(rule: TimeRule, values: readonly number[]): readonly number[] {
  if (rule === 'sum') return values;
  if (rule === 'mean') return values.map((value) => value / values.length);
  const at = taken(rule, values);
  return values.map((value, index) => (index === at ? value : 0));
}

/** By period; by member where the slots are one period; empty where the quantity says that it is not rolled up so. */
export function rollupParts(
  run: Run,
  address: Pick<Address, 'quantity' | 'rows'>,
  slots: Pick<Slots, 'first' | 'last'>,
): RollupPart[] {
  const quantity = quantityOf(run.plan, address.quantity);
  if (quantity === undefined || quantity.rollup.kind === 'none') return [];
  const { rollup } = quantity;
  const byPeriod = slots.first !== slots.last;
  if (rollup.kind === 'rules' && rollup.members === null && address.rows.length > 1) return [];
  const cells = byPeriod
    ? Array.from({ length: slots.last - slots.first + 1 }, (_, index) => ({
        row: null,
        rows: address.rows,
        slot: slots.first + index,
      }))
    : address.rows.map((row) => ({ row, rows: [row], slot: slots.first }));
  const values = cells.map(({ rows, slot }) => rolledUp(run, { quantity: quantity.name, rows }, { first: slot, last: slot }));
  if (rollup.kind === 'rules') {
    const gives = givenBy(byPeriod ? rollup.time : (rollup.members ?? 'sum'), values);
    return cells.map(({ row, slot }, index) => ({
      row,
      slot,
      value: values[index] ?? Number.NaN,
      weight: null,
      gives: gives[index] ?? 0,
    }));
  }
  const ofRow = new Map(address.rows.map((row) => [row, rollupWeights(run, quantity, row)]));
  const weights = cells.map(({ rows, slot }) => rows.reduce((sum, row) => sum + (ofRow.get(row)?.[slot + 1] ?? Number.NaN), 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return cells.map(({ row, slot }, index) => {
    const value = values[index] ?? Number.NaN;
    const weight = weights[index] ?? Number.NaN;
    // Where nothing weighs there is no figure, and it gives nothing.
    return { row, slot, value, weight, gives: weight === 0 ? 0 : (value * weight) / all };
  });
}
