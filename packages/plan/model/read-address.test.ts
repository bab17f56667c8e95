import { expect, test } from 'vitest';
import { readPlan } from '../check/read-plan.ts';
import { readPeriod } from './read-address.ts';

function periodOf(grain: string, start: string, asked: string) {
  const root = `plan: {id: small, title: Small, language: 1, currency: USD}\ntime: {grain: ${grain}, start: ${start}, periods: 12}\n`;
  const { plan } = readPlan(new Map([['plan.yaml', root]]));
  if (plan === null) throw new Error('the plan cannot be read');
  const read = readPeriod(plan, asked);
  return read.ok ? [read.value.first, read.value.last] : read.error;
}

test.each([
  [
    'month',
    '2026-01',
    '2026-W05',
    'This plan has months; 2026-W05 is a week, which is finer. Ask for 2026-01, in which it begins.',
  ],
  [
    'month',
    '2026-01',
    '2026-W23',
    'This plan has months; 2026-W23 is a week, which is finer. Ask for 2026-06, in which it begins.',
  ],
  [
    'month',
    '2026-01',
    '2026-02-03',
    'This plan has months; 2026-02-03 is a day, which is finer. Ask for 2026-02, in which it begins.',
  ],
  ['month', '2026-01', '2031-W05', 'This plan has months; 2031-W05 is a week, which is finer.'],
  [
    'quarter',
    '2026-01',
    '2026-05',
    'This plan has quarters; 2026-05 is a month, which is finer. Ask for 2026-Q2, in which it begins.',
  ],
  [
    'week',
    '2026-01-05',
    '2026-01-06',
    'This plan has weeks; 2026-01-06 is a day, which is finer. Ask for 2026-W02, in which it begins.',
  ],
])('on a grid of %ss from %s, %s is refused and what is near is named', (grain, start, asked, said) =>
  expect(periodOf(grain, start, asked)).toBe(said),
);

test.each([
  ['month', '2026-01', '2026-Q2', [3, 5]],
  ['quarter', '2026-01', '2026', [0, 3]],
  ['week', '2026-01-05', '2026-02', [4, 7]],
])('on a grid of %ss from %s, %s is its periods', (grain, start, asked, slots) => {
  expect(periodOf(grain, start, asked)).toEqual(slots);
});
