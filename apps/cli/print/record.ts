// What must be known of a record beside its figures: how far the actuals of each driver go, which period is covered only
// in part, and what was corrected in a period that is locked.
import { slotName } from '@mainspring/kernel';
import type { CatchUpLine, JoinedRow, Outlook } from '@mainspring/outlook';
import { addressOf, type Plan, type Quantity, quantityOf } from '@mainspring/plan';
import { memberName } from '../address.ts';
import { figure, jsonNumber, percentage, signed } from './numbers.ts';

export interface ShownRow {
  readonly quantity: Quantity;
  readonly row: number;
}

const isOf = (shown: ShownRow) => (one: { readonly quantity: string; readonly row: number }) =>
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

function closedText(outlook: Outlook, shown: readonly ShownRow[]): string[] {
  const { plan } = outlook;
  const byPeriod = new Map<number, string[]>();
  for (const one of shown) {
    const closed = joinedRowOf(outlook, one)?.lastClosed ?? -1;
    if (closed < 0) continue;
    byPeriod.set(closed, [...(byPeriod.get(closed) ?? []), addressOf(plan, one.quantity.name, one.row)]);
  }
  const [most, ...others] = [...byPeriod].sort(([, left], [, right]) => right.length - left.length);
  if (most === undefined) return [];
  const rest = others.map(([slot, names]) => `; ${names.join(', ')} to ${slotName(plan.grid, slot)}`);
  return [`Actuals to ${slotName(plan.grid, most[0])}${rest.join('')}.`];
}

function partialText(outlook: Outlook, shown: readonly ShownRow[]): string[] {
  const { plan } = outlook;
  const parts = shown.flatMap((one) =>
    (joinedRowOf(outlook, one)?.partial ?? []).map(
      ({ slot, share }) =>
        `${addressOf(plan, one.quantity.name, one.row)} ${slotName(plan.grid, slot)} (${percentage(share)} of its days)`,
    ),
  );
  return parts.length === 0 ? [] : [`Covered only in part, and so ahead: ${parts.join(', ')}.`];
}

function catchUpText(plan: Plan, { quantity: name, row, slot, amount, event }: CatchUpLine): string[] {
  const quantity = quantityOf(plan, name);
  if (quantity === undefined) return [];
  const { from, until, source } = event.payload;
  const change = signed(amount, (value) => figure(value, quantity.unit.percent));
  return [
    `Catch-up in ${slotName(plan.grid, slot)}: ${addressOf(plan, quantity.name, row)} ${change} ${quantity.unitText}, for ${from} to ${until} (event ${event.seq}, ${source}).`,
  ];
}

/** Lines under the figures of a run with a record. */
export function recordNotes(outlook: Outlook, shown: readonly ShownRow[]): string[] {
  const catchUps = outlook.record?.catchUps.filter((line) => shown.some((one) => isOf(one)(line))) ?? [];
  return [
    ...closedText(outlook, shown),
    ...partialText(outlook, shown),
    ...catchUps.flatMap((line) => catchUpText(outlook.plan, line)),
  ];
}

/** `closed` is the last closed period, null where there is none; `partial` the covered part of periods by name. */
export function coverageJson(outlook: Outlook, shown: ShownRow): object {
  const { grid } = outlook.plan;
  const { lastClosed = -1, partial = [] } = joinedRowOf(outlook, shown) ?? {};
  return {
    closed: lastClosed < 0 ? null : slotName(grid, lastClosed),
    partial: Object.fromEntries(partial.map(({ slot, share }) => [slotName(grid, slot), jsonNumber(share)])),
  };
}

export function catchUpsJson({ plan, record }: Outlook): object[] {
  return (record?.catchUps ?? []).map(({ quantity: name, row, slot, amount, event }) => {
    const quantity = quantityOf(plan, name);
    const { from, until, source } = event.payload;
    return {
      driver: name,
      member: quantity === undefined ? '' : memberName(plan, quantity, row),
      period: slotName(plan.grid, slot),
      amount: jsonNumber(amount),
      unit: quantity?.unitText ?? '',
      corrects: { from, until },
      event: event.seq,
      source,
    };
  });
}
