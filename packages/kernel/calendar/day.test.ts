import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, dayOf, formatDay, isoWeek, isoWeekStart, overlap, parseDay, weekday } from './day.ts';

const anyDay = fc.integer({ min: -600_000, max: 2_900_000 });

describe('days', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(2000, 3, 1)).toBe(11_017);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(dayOf(2026, 1, 1)).toBe(20_454);
  });

  it('runs on over the months', () => {
    expect(dayOf(2026, 13, 1)).toBe(dayOf(2027, 1, 1));
    expect(dayOf(2026, 0, 1)).toBe(dayOf(2025, 12, 1));
    expect(dayOf(2026, -10, 1)).toBe(dayOf(2025, 2, 1));
  });

  it('has leap days in 2000 and 2024, and none in 1900 and 2026', () => {
    expect(parseDay('2000-02-29')).toBe(dayOf(2000, 3, 1) - 1);
    expect(parseDay('2024-02-29')).not.toBeNull();
    expect(parseDay('1900-02-29')).toBeNull();
    expect(parseDay('2026-02-29')).toBeNull();
  });

  it.each(['2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '26-01-01', '2026-01', '', '2026-01-01 '])(
    'refuses %j',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  it('agrees with the platform', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000);
        expect(civil(day)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
        expect(weekday(day)).toBe((date.getUTCDay() + 6) % 7);
        const { year, month, day: dayOfMonth } = civil(day);
        expect(dayOf(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it('reads what it writes', () => {
    fc.assert(fc.property(anyDay, (day) => parseDay(formatDay(day)) === day));
  });

  it('gives a fractional day to the day it falls in', () => {
    expect(formatDay(dayOf(2026, 7, 15) + 0.9)).toBe('2026-07-15');
    expect(weekday(-0.5)).toBe(2);
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2020-12-31', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2026-01-01', 2026, 1],
    ['2025-12-29', 2026, 1],
    ['2025-12-28', 2025, 52],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2016-01-01', 2015, 53],
    ['2026-07-15', 2026, 29],
  ])('%s is in %i week %i', (text, year, week) => {
    expect(isoWeek(parseDay(text) ?? Number.NaN)).toEqual({ year, week });
  });

  it('begin on the Monday that belongs to them', () => {
    expect(formatDay(isoWeekStart(2026, 1))).toBe('2025-12-29');
    expect(formatDay(isoWeekStart(2026, 53))).toBe('2026-12-28');
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, week } = isoWeek(day);
        expect(isoWeekStart(year, week)).toBe(day - weekday(day));
      }),
    );
  });
});

it('overlap counts the shared days', () => {
  expect(overlap({ from: 0, until: 10 }, { from: 5, until: 20 })).toBe(5);
  expect(overlap({ from: 0, until: 5 }, { from: 5, until: 20 })).toBe(0);
  expect(overlap({ from: 0, until: 5 }, { from: 9, until: 20 })).toBe(0);
});
