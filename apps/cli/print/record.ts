// What must be known of a record beside its figures: how far the actuals of each driver go, which period is covered only
// in part, and what was corrected in a period that is locked.
import { slotName } from '@mainspring/kernel';
import { type CatchUpLine, isOf, joinedRowOf, type Outlook, type ShownRow } from '@mainspring/outlook';
import { addressOf, type Plan, quantityOf } from '@mainspring/plan';
import { change, percentage } from './numbers.ts';
import { unitOf, withUnit } from './units.ts';

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
  return [
    `Catch-up in ${slotName(plan.grid, slot)}: ${addressOf(plan, quantity.name, row)} ${withUnit(change(amount, quantity.unit.percent), unitOf(quantity))}, for ${from} to ${until} (event ${event.seq}, ${source}).`,
  ];
}

/** What has actuals and is not among what is shown. */
function alsoText({ record }: Outlook, shown: readonly ShownRow[]): string[] {
  const names = [
    ...new Set((record?.rows ?? []).filter((row) => !shown.some((one) => isOf(one)(row))).map(({ quantity }) => quantity)),
  ];
  return names.length === 0 ? [] : [`Recorded too, and shown with --driver: ${names.join(', ')}.`];
}

/** Lines under the figures of a run with a record. */
export function recordNotes(outlook: Outlook, shown: readonly ShownRow[]): string[] {
  const catchUps = outlook.record?.catchUps.filter((line) => shown.some((one) => isOf(one)(line))) ?? [];
  return [
    ...closedText(outlook, shown),
    ...alsoText(outlook, shown),
    ...partialText(outlook, shown),
    ...catchUps.flatMap((line) => catchUpText(outlook.plan, line)),
  ];
}
