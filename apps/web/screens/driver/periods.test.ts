import type { ActualEvent, DriverPage, RowOf } from '@mainspring/contract';
import { expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { firstOpen, isAhead, periodChoices, recordedFor } from './periods.ts';

const slots = [
  { name: '2026-01', from: '2026-01-01', until: '2026-01-31' },
  { name: '2026-02', from: '2026-02-01', until: '2026-02-28' },
];
const page = { slots, driver: { unit: { text: '%', percent: true, currency: null } } } as unknown as DriverPage;
const row = (actual: (number | null)[] | null, actuals: Partial<ActualEvent>[] = [], waiting: Partial<ActualEvent>[] = []) =>
  ({ lines: { plan: [], flexed: null, actual, forecast: [] }, actuals, waiting }) as unknown as RowOf;

it('an actual is asked for the first period that is open', () => {
  expect(firstOpen(page, row(null))?.name).toBe('2026-01');
  expect(firstOpen(page, row([0.2, null]))?.name).toBe('2026-02');
  expect(firstOpen(page, row([0.2, 0.3]))).toBeNull();
});

it('a period that is closed says by what, and which event a correction takes the place of', () => {
  const [january, february] = periodChoices(page, row([0.2, null]), formatsOf('en-US'));
  expect([january?.note, february?.note]).toEqual(['closed, 20.0%', 'open']);
  const week = { seq: 1, from: '2026-01-05', until: '2026-01-11' };
  const month = { seq: 2, from: '2026-01-01', until: '2026-01-31' };
  expect(slots.map((slot) => recordedFor(row(null, [week, month]), slot)?.seq)).toEqual([2, undefined]);
});

it('what is recorded of a period that ends after the data date waits for it, and is corrected like any other', () => {
  const told = { seq: 3, from: '2026-02-01', until: '2026-02-28' };
  const waiting = row([0.2, null], [], [told]);
  expect(slots.map((slot) => isAhead(slot, { key: { dataDate: '2026-02-11' } as DriverPage['key'] }))).toEqual([false, true]);
  expect(firstOpen(page, waiting)).toBeNull();
  expect(slots.map((slot) => recordedFor(waiting, slot)?.seq)).toEqual([undefined, 3]);
  expect(periodChoices(page, waiting, formatsOf('en-US'))[1]?.note).toBe('recorded, not counted yet');
});
