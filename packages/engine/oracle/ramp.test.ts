// Ramps as plans write them, on months and weeks; the mean over a period is the area under the rise, worked by hand.
import { expect, test } from 'vitest';
import { compute } from '../compile/plan-text.ts';

const plan = (time: string, formula: string) => `
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
time: ${time}
people: {ines: {name: Ines}}
milestones: {launch: {owner: ines, due: 2026-02-02}}
drivers: {level: {unit: "1", formula: "${formula}", rollup: {time: mean}, owner: ines}}
`;
const MONTHS = '{grain: month, start: 2026-01, periods: 4}';
const WEEKS = '{grain: week, start: 2026-01-05, periods: 6}';

function levels(time: string, formula: string, launch: number): number[] {
  return compute(plan(time, formula), { launch })
    .series('level')
    .map((value) => Number(value.toFixed(12)));
}

test('days on a month grid are parts of 30.4375: half a month up to the end of the first is an area of 1/4', () => {
  expect(levels(MONTHS, 'ramp(launch, 15.21875 days)', 0.5)).toEqual([0.25, 1, 1, 1]);
});

test('days on a week grid are sevenths: 14 days are two weeks', () => {
  expect(levels(WEEKS, 'ramp(launch, 14 days)', 1)).toEqual([0, 0.25, 0.75, 1, 1, 1]);
  // From the middle of the second week: 1/16, then 1/2, then all but 1/16.
  expect(levels(WEEKS, 'ramp(launch, 14 days)', 1.5)).toEqual([0, 0.0625, 0.5, 0.9375, 1, 1]);
});

test('a period is its first day, no time is a step, and a date that never comes is 0', () => {
  expect(levels(MONTHS, 'ramp(2026-02, 2 months)', 0)).toEqual([0, 0.25, 0.75, 1]);
  expect(levels(MONTHS, 'ramp(launch, 0 days)', 1.75)).toEqual([0, 0.25, 1, 1]);
  expect(levels(MONTHS, 'ramp(launch, 2 months)', Number.POSITIVE_INFINITY)).toEqual([0, 0, 0, 0]);
});
