// For which period an actual is entered: the first that is open, unless another is chosen; of each, what is known.
import type { ActualEvent, DriverPage, RowOf, Slot } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import type { Option } from '../../ui/option.ts';

type Page = Pick<DriverPage, 'slots' | 'driver'>;

const covers = (slot: Slot) => (actual: ActualEvent) => actual.from === slot.from && actual.until === slot.until;

/** null: every period of the plan is closed, or recorded and waits for the data date. */
export function firstOpen({ slots }: Pick<DriverPage, 'slots'>, { lines, waiting }: RowOf): Slot | null {
  return slots.find((slot, at) => (lines.actual?.[at] ?? null) === null && !waiting.some(covers(slot))) ?? null;
}

/** What was recorded for exactly this period, counted already or not. */
export const recordedFor = ({ actuals, waiting }: RowOf, slot: Slot): ActualEvent | null =>
  [...actuals, ...waiting].find(covers(slot)) ?? null;

/** The record is read up to the data date: what is recorded of a period that ends later counts only from its end on. */
export const isAhead = (slot: Slot, { key }: Pick<DriverPage, 'key'>): boolean => slot.until > key.dataDate;

export function periodChoices({ slots, driver }: Page, row: RowOf, format: Formats): Option<string>[] {
  return slots.map((slot, index) => {
    const known = row.lines.actual?.[index] ?? null;
    return {
      id: slot.name,
      title: format.period(slot.name),
      note:
        known === null
          ? row.waiting.some(covers(slot))
            ? 'recorded, not counted yet'
            : 'open'
          : `closed, ${format.figure(known, driver.unit)}`,
    };
  });
}
