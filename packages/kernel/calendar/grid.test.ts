import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from './day.ts';
import { addDuration, durationInDays, durationInPeriods, parseDuration } from './duration.ts';
import { type Grid, gridEnd, position, slotName, slotOf, slotsIn } from './grid.ts';
import { fiscalQuarter, parsePeriod } from './period.ts';
import { addWorkingDays, type WorkCalendar, workingDaysIn } from './work-calendar.ts';

const months: Grid = { grain: 'month', start: dayOf(2026, 1, 1), periods: 12, fiscalYear: 4 };
const quarters: Grid = { grain: 'quarter', start: dayOf(2026, 4, 1), periods: 4, fiscalYear: 4 };
const weeks: Grid = { grain: 'week', start: dayOf(2026, 12, 21), periods: 4, fiscalYear: 1 };

const spanOf = (text: string, fiscalYear: number): string | null => {
  const period = parsePeriod(text, fiscalYear);
  return period === null ? null : `${formatDay(period.from)} ${formatDay(period.until)}`;
};

describe('periods', () => {
  it.each([
    ['2026-07', 1, '2026-07-01 2026-08-01'],
    ['2026-Q3', 1, '2026-07-01 2026-10-01'],
    ['2026-Q3', 4, '2025-10-01 2026-01-01'],
    ['FY2026', 4, '2025-04-01 2026-04-01'],
    ['FY2026', 1, '2026-01-01 2027-01-01'],
    ['2026', 4, '2026-01-01 2027-01-01'],
    ['2026-W53', 1, '2026-12-28 2027-01-04'],
    ['2025-W53', 1, null],
    ['2026-Q5', 1, null],
  ])('%s where the fiscal year begins in month %i is %s', (text, fiscalYear, span) => {
    expect(spanOf(text, fiscalYear)).toBe(span);
  });

  it('a fiscal quarter is named after the year in which its year ends', () => {
    expect(fiscalQuarter(dayOf(2026, 3, 31), 4)).toEqual({ year: 2026, quarter: 4 });
    expect(fiscalQuarter(dayOf(2026, 4, 1), 4)).toEqual({ year: 2027, quarter: 1 });
  });
});

describe('grids', () => {
  it('name their slots, weeks over the end of a year with 53 of them', () => {
    expect([-1, 0, 11].map((slot) => slotName(months, slot))).toEqual(['2025-12', '2026-01', '2026-12']);
    expect([0, 3, 4].map((slot) => slotName(quarters, slot))).toEqual(['2027-Q1', '2027-Q4', '2028-Q1']);
    expect([0, 1, 2].map((slot) => slotName(weeks, slot))).toEqual(['2026-W52', '2026-W53', '2027-W01']);
    expect(formatDay(gridEnd(weeks))).toBe('2027-01-18');
  });

  it('place days in slots, and in parts of them by calendar days', () => {
    expect(slotOf(months, dayOf(2025, 12, 31))).toBe(-1);
    expect(position(months, dayOf(2026, 2, 15))).toBe(1.5);
    expect(position(quarters, dayOf(2026, 7, 1))).toBe(1);
    expect(position(months, Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('give a slot to the longer period that holds its first day', () => {
    expect(slotsIn(weeks, { from: dayOf(2027, 1, 1), until: dayOf(2028, 1, 1) })).toMatchObject({ first: 2 });
    const none = slotsIn(months, { from: dayOf(2026, 1, 5), until: dayOf(2026, 1, 20) });
    expect(none.last).toBeLessThan(none.first);
  });
});

describe('durations', () => {
  it('count in days of 30.4375 to the month, and on the grid in periods', () => {
    const two = parseDuration('2 months');
    if (two === null) throw new Error('unread');
    expect(durationInDays(two)).toBe(61);
    expect(durationInPeriods(two, months)).toBe(2);
    expect(formatDay(addDuration(dayOf(2026, 1, 1), two, null))).toBe('2026-03-03');
    expect(parseDuration('two months')).toBeNull();
  });
});

describe('working days', () => {
  const easter: WorkCalendar = {
    days: [true, true, true, true, true, false, false],
    holidays: new Set([dayOf(2026, 4, 3), dayOf(2026, 4, 6)]),
  };

  it('pass over weekends and holidays, and end on a working day', () => {
    expect(formatDay(addWorkingDays(easter, dayOf(2026, 4, 2), 1))).toBe('2026-04-07');
    expect(formatDay(addWorkingDays(easter, dayOf(2026, 4, 7), -1))).toBe('2026-04-02');
    expect(formatDay(addWorkingDays(easter, dayOf(2026, 3, 28), 1))).toBe('2026-03-31');
    expect(workingDaysIn(easter, { from: dayOf(2026, 3, 30), until: dayOf(2026, 4, 13) })).toBe(8);
  });

  it('do not take a lifetime to count', () => {
    expect(addWorkingDays(easter, 0, 1e12)).toBe(Number.POSITIVE_INFINITY);
    expect(addWorkingDays(easter, 0, -1e12)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('never come where no day is worked', () => {
    const idle: WorkCalendar = { days: new Array(7).fill(false), holidays: new Set() };
    expect([1, 0, -1].map((count) => addWorkingDays(idle, 5, count))).toEqual([
      Number.POSITIVE_INFINITY,
      5,
      Number.NEGATIVE_INFINITY,
    ]);
  });
});
