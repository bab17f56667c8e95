import { expect, test } from 'vitest';
import { hintOnDate } from './impossible-date.ts';

test.each([
  ['2026-13', 'Months run from 01 to 12'],
  ['2026-00-05', 'Months run from 01 to 12'],
  ['2026-02-30', 'February 2026 has 28 days'],
  ['2028-02-30', 'February 2028 has 29 days'],
  ['2026-12-32', 'December 2026 has 31 days'],
  ['2026-Q5', 'Quarters run from Q1 to Q4'],
  ['2026-W54', 'Weeks run from W01 to W52, in some years to W53'],
])('of %s: %s', (written, hint) => expect(hintOnDate(written)).toBe(hint));
