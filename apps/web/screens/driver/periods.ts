// For which period an actual is entered: the first that is open, unless another is chosen; of each, what is known.
import type { ActualEvent, DriverPage, RowOf, Slot } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import type { Option } from '../../ui/option.ts';

type Page = Pick<DriverPage, 'slots' | 'driver'>;

/** null: every period of the plan is closed. */
export function firstOpen({ slots }: Pick<DriverPage, 'slots'>, { lines }: Pick<RowOf, 'lines'>): Slot | null {
  const index = slots.findIndex((_, at) => (lines.actual?.[at] ?? null) === null);
  return slots[index] ?? null;
}

/** What was recorded for exactly this period. */
export const recordedFor = ({ actuals }: Pick<RowOf, 'actuals'>, slot: Slot): ActualEvent | null =>
  actuals.find(({ from, until }) => from === slot.from && until === slot.until) ?? null;

export function periodChoices({ slots, driver }: Page, row: RowOf, format: Formats): Option<string>[] {
  return slots.map((slot, index) => {
    const known = row.lines.actual?.[index] ?? null;
    return {
      id: slot.name,
      title: format.period(slot.name),
      note: known === null ? 'open' : `closed, ${format.figure(known, driver.unit)}`,
    };
  });
}
