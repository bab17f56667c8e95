import { expect, it } from 'vitest';
import { nearestName } from './nearest.ts';

it.each([
  ['Win_Rate', 'win_rate'],
  ['rate_win', 'win_rate'],
  ['win_rat', 'win_rate'],
  ['y', null],
  ['something_else_entirely', null],
])('%s means %s', (written, meant) => {
  expect(nearestName(written, ['price', 'win_rate', 'x'])).toBe(meant);
});
