import { expect, it } from 'vitest';
import { difference } from './difference.ts';

it('is what one figure has over another, and nothing where rounding alone tells them apart', () => {
  expect(difference(3, 5)).toBe(-2);
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(difference(0.1 + 0.2, 0.3)).toBe(0);
  expect(difference(1e-15, 0)).toBe(1e-15);
});

it('does not exist between a figure and an error', () => {
  expect(difference(null, 1)).toBeNull();
  expect(difference(1, null)).toBeNull();
});
