// The lines of a row, and of what an address has come to since the first period of a span.
import type { Closed, Figure, Lines, Slot } from '@mainspring/contract';
import { slotName, slotSpan } from '@mainspring/kernel';
import { figuresOf, type JoinedRow, type Outlook, type Run, rolledUp, rowValues, wholeOf } from '@mainspring/outlook';
import type { Address, Plan, Quantity, Slots } from '@mainspring/plan';
import { dayText, figure } from './refs.ts';

export function slotsOf({ grid }: Plan): Slot[] {
  return Array.from({ length: grid.periods }, (_, slot) => {
    const { from, until } = slotSpan(grid, slot);
    return { name: slotName(grid, slot), from: dayText(from), until: dayText(until - 1) };
  });
}

export function joinedRow(outlook: Outlook, quantity: string, row: number): JoinedRow | undefined {
  return outlook.record?.rows.find((one) => one.quantity === quantity && one.row === row);
}

const figures = (values: Float64Array | null | undefined): Figure[] => [...(values ?? [])].slice(1).map(figure);

export function rowLines(outlook: Outlook, quantity: string, row: number): Lines {
  const of = (run: Run) => figures(rowValues(run, quantity, row));
  const joined = joinedRow(outlook, quantity, row);
  return {
    plan: of(outlook.paper),
    flexed: outlook.flexed === null ? null : of(outlook.flexed),
    actual: outlook.record === null ? null : joined === undefined ? of(outlook.paper).map(() => null) : figures(joined.actual),
    forecast: of(outlook.wired),
  };
}

/** The last slot that actuals close on every row; −1: none. */
export function closedSlot(outlook: Outlook, { quantity, rows }: Pick<Address, 'quantity' | 'rows'>): number {
  return Math.min(...rows.map((row) => joinedRow(outlook, quantity, row)?.lastClosed ?? -1));
}

export function closedOf(outlook: Outlook, address: Pick<Address, 'quantity' | 'rows'>): Closed {
  const { grid } = outlook.plan;
  const slot = closedSlot(outlook, address);
  const partly = new Map<number, number>();
  for (const row of address.rows)
    for (const { slot: at, share } of joinedRow(outlook, address.quantity, row)?.partial ?? [])
      partly.set(at, Math.min(share, partly.get(at) ?? 1));
  return {
    through: slot < 0 ? null : slotName(grid, slot),
    partly: [...partly].sort(([one], [other]) => one - other).map(([at, share]) => ({ period: slotName(grid, at), share })),
  };
}

/** Of all members together; null where there is one row, or the driver does not say how they roll up. */
export function togetherLines(outlook: Outlook, quantity: Quantity): Lines | null {
  if (quantity.rows < 2) return null;
  const chosen = wholeOf(quantity);
  const together = figuresOf(outlook, chosen, quantity.name).find(({ lines }) => lines[0]?.row === -1);
  if (together === undefined) return null;
  const of = (...names: readonly string[]) => {
    const line = together.lines.find(({ run }) => names.includes(run));
    return line === undefined ? null : [...line.values].map(figure);
  };
  const forecast = of('forecast', 'wired') ?? [];
  const closed = closedSlot(outlook, { quantity: quantity.name, rows: chosen.rows });
  return {
    plan: of('paper') ?? [],
    flexed: of('flexed'),
    actual: outlook.record === null ? null : forecast.map((value, slot) => (slot <= closed ? value : null)),
    forecast,
  };
}

/** What a span has come to, period by period: each value is rolled up from the span's first period. */
export function linesToDate(outlook: Outlook, on: Address, span: Slots): { readonly lines: Lines; readonly periods: string[] } {
  const lasts = Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index);
  const of = (run: Run) => lasts.map((last) => figure(rolledUp(run, on, { first: span.first, last })));
  const forecast = of(outlook.wired);
  const closed = closedSlot(outlook, on);
  return {
    periods: lasts.map((slot) => slotName(outlook.plan.grid, slot)),
    lines: {
      plan: of(outlook.paper),
      flexed: outlook.flexed === null ? null : of(outlook.flexed),
      actual: outlook.record === null ? null : forecast.map((value, index) => (span.first + index <= closed ? value : null)),
      forecast,
    },
  };
}
