import type { ActualEvent, DriverPage } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';

/** The period that an actual covers, or its days where that is no period of the plan. */
export function intervalWords(
  { from, until }: Pick<ActualEvent, 'from' | 'until'>,
  { slots }: Pick<DriverPage, 'slots'>,
  format: Formats,
): string {
  const slot = slots.find((one) => one.from === from && one.until === until);
  if (slot !== undefined) return format.period(slot.name);
  return from === until ? format.day(from) : `${format.shortDay(from)} to ${format.day(until)}`;
}
