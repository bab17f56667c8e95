// Seasons turn with the calendar, not with the grid: quarters are fiscal, weeks are those of ISO 8601.
import { dayOf, type Grid } from '@mainspring/kernel';
import { expect, test } from 'vitest';
import { seriesValues } from './series-values.ts';

const values = (grid: Grid, season: readonly number[], growth = 0) =>
  [...seriesValues({ kind: 'base', base: 100, growth, season }, grid)].map((value) => Number(value.toFixed(9)));

test('by fiscal quarter, on months: a year that begins in November has its first quarter to January', () => {
  const grid: Grid = { grain: 'month', start: dayOf(2025, 12, 1), periods: 6, fiscalYear: 11 };
  expect(values(grid, [0.7, 0.9, 1.1, 1.3])).toEqual([70, 70, 70, 90, 90, 90, 110]);
});

test('by fiscal quarter, on quarters, with growth', () => {
  const grid: Grid = { grain: 'quarter', start: dayOf(2026, 7, 1), periods: 5, fiscalYear: 7 };
  expect(values(grid, [0.5, 1, 1, 1.5], 0.1)).toEqual([50, 50, 110, 121, 199.65, 73.205]);
});

test('by calendar month, whatever the fiscal year', () => {
  const season = [1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 6];
  expect(values({ grain: 'month', start: dayOf(2025, 12, 1), periods: 3, fiscalYear: 7 }, season)).toEqual([600, 600, 100, 200]);
});

test('by week: 2026 has a 53rd, and the week of the turn belongs to the year that holds its Thursday', () => {
  const season = Array.from({ length: 53 }, (_, week) => (week + 1) / 27);
  const weeks = (start: number, periods: number) =>
    values({ grain: 'week', start, periods, fiscalYear: 1 }, season).map((value) => Math.round((value * 27) / 100));
  // 2026 ends with W53, from 28 December; 2027 begins on 4 January.
  expect(weeks(dayOf(2026, 12, 21), 3)).toEqual([52, 52, 53, 1]);
  // 29 December 2025 begins W01 of 2026: 2025 has no 53rd week.
  expect(weeks(dayOf(2025, 12, 22), 3)).toEqual([52, 52, 1, 2]);
});
