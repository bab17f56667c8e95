import { MONDAY_TO_FRIDAY, parseDay, type Span, type WorkCalendar } from '@mainspring/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallPlan } from './definitions/small-plan.ts';
import { type Cut, calendarOf, spreadTarget } from './spread-target.ts';

const day = (text: string): number => parseDay(text) ?? Number.NaN;
const span = (from: string, until: string): Span => ({ from: day(from), until: day(until) });
const MARCH = span('2026-03-01', '2026-04-01'); // 22 working days
const amounts = (amount: number, period: Span, cut: Cut, calendar: WorkCalendar = MONDAY_TO_FRIDAY) =>
  spreadTarget(amount, period, cut, calendar).map((one) => one.amount);

test('March is a Sunday, four whole weeks and two days', () => {
  expect(amounts(220, MARCH, { kind: 'week' })).toEqual([0, 50, 50, 50, 50, 20]);
});

test('a holiday asks for nothing, and the others for more', () => {
  const holidays = new Set([day('2026-03-02'), day('2026-03-03')]);
  expect(amounts(200, MARCH, { kind: 'week' }, { ...MONDAY_TO_FRIDAY, holidays })).toEqual([0, 30, 50, 50, 50, 20]);
});

test('a week by days: nothing on Saturday and Sunday', () => {
  expect(amounts(50, span('2026-03-02', '2026-03-09'), { kind: 'day' })).toEqual([10, 10, 10, 10, 10, 0, 0]);
});

test('sprints of two weeks from the ninth: one has begun before the month', () => {
  const sprint: Cut = { kind: 'sprint', length: { amount: 2, unit: 'week' }, from: day('2026-03-09') };
  expect(amounts(220, MARCH, sprint)).toEqual([50, 100, 70]);
});

test('where nobody works, calendar days count', () => {
  const holidays = new Set(Array.from({ length: 31 }, (_, at) => MARCH.from + at));
  expect(amounts(310, MARCH, { kind: 'week' }, { ...MONDAY_TO_FRIDAY, holidays })).toEqual([10, 70, 70, 70, 70, 20]);
});

test('the portions, added from first to last, are the amount to the last bit', () => {
  const cut = fc.constantFrom<Cut>({ kind: 'day' }, { kind: 'week' });
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.integer({ min: 20_000, max: 21_000 }),
      fc.integer({ min: 1, max: 400 }),
      cut,
      (amount, from, length, by) => {
        const sum = amounts(amount, { from, until: from + length }, by).reduce((before, one) => before + one, 0);
        expect(Object.is(sum + 0, amount + 0)).toBe(true);
      },
    ),
    { seed: 3, numRuns: 500 },
  );
});

test('the calendar is that of the owner’s team, failing that the plan’s', () => {
  const plan = smallPlan(
    `teams: {crew: {name: Crew, lead: ann, calendar: shop}, gang: {name: Gang, lead: ann}}
calendars: {shop: {days: [tue, sat]}, office: {days: [mon]}}
governance: {calendar: office}`,
    { more: 'people: {ben: {name: Ben, team: crew}, cid: {name: Cid, team: gang}}' },
  );
  const week = (person: string | null) =>
    amounts(50, span('2026-03-02', '2026-03-09'), { kind: 'day' }, calendarOf(plan, person));
  expect(week('ben')).toEqual([0, 25, 0, 0, 0, 25, 0]);
  for (const other of ['cid', 'ann', null]) expect(week(other)).toEqual([50, 0, 0, 0, 0, 0, 0]);
});
