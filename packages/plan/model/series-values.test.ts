import { dayOf, type Grid } from '@mainspring/kernel';
import { expect, test } from 'vitest';
import { seriesValues } from './series-values.ts';

const grid: Grid = { grain: 'month', start: dayOf(2026, 1, 1), periods: 4, fiscalYear: 1 };

test('the eve repeats the first period, and growth compounds', () =>
  expect(
    [...seriesValues({ kind: 'base', base: 100, growth: 0.1, season: [] }, grid)].map((value) => Number(value.toFixed(6))),
  ).toEqual([100, 100, 110, 121, 133.1]));

test('a step holds until the next, the first holds before', () =>
  expect([...seriesValues({ kind: 'steps', at: [dayOf(2026, 2, 1), dayOf(2026, 3, 1)], values: [1, 2] }, grid)]).toEqual([
    1, 1, 1, 2, 2,
  ]));

test('points are joined by lines and flat outside', () =>
  expect([...seriesValues({ kind: 'points', at: [dayOf(2026, 1, 1), dayOf(2026, 3, 1)], values: [5, 10] }, grid)]).toEqual([
    5, 5, 7.5, 10, 10,
  ]));
