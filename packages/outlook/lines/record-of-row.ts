// What the record says of one row: how far its actuals go, and what was corrected in a period that is locked.
import type { Quantity } from '@mainspring/plan';
import type { JoinedRow } from '../join/joined.ts';
import type { Outlook } from '../outlook.ts';

export interface ShownRow {
  readonly quantity: Quantity;
  readonly row: number;
}

/** Whether something of the record is of the row. */
export const isOf = (shown: ShownRow) => (one: { readonly quantity: string; readonly row: number }) =>
  one.quantity === shown.quantity.name && one.row === shown.row;

export function joinedRowOf(outlook: Outlook, shown: ShownRow): JoinedRow | undefined {
  return outlook.record?.rows.find(isOf(shown));
}

/** By period what was corrected afterwards; NaN where nothing was; null where nothing was at all. */
export function catchUpsOf(outlook: Outlook, shown: ShownRow): Float64Array | null {
  const values = new Float64Array(outlook.plan.grid.periods).fill(Number.NaN);
  for (const { slot, amount } of outlook.record?.catchUps.filter(isOf(shown)) ?? []) {
    const before = values[slot] ?? Number.NaN;
    if (slot < values.length) values[slot] = Number.isNaN(before) ? amount : before + amount;
  }
  return values.every(Number.isNaN) ? null : values;
}
