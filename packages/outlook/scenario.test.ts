import { formatDay } from '@mainspring/kernel';
import { describe, expect, test } from 'vitest';
import { smallPlan } from './definitions/small-plan.ts';
import { outlook } from './outlook.ts';
import { rowValues } from './run/run.ts';
import { applyScenario } from './scenario.ts';

const PLAN = smallPlan(
  `assumptions:
  leads_in: {unit: lead/month, value: {base: 100, growth: 10%/month}, owner: ann}
  price: {unit: USD/deal, over: [region], value: {north: {base: 10, season: [2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}, de: 20, fr: 30}, rollup: mean, owner: ann}
  sold: {unit: deal/month, value: 110, includes: [push], owner: ann}
initiatives:
  push: {title: Push, owner: ann, effects: [{on: sold, by: +10%, from: start_push}]}
milestones:
  start_push: {title: Start, owner: ann, initiative: push, due: 2026-02-01}
scenarios:
  whole: {set: {price: 5}}
  by_member: {set: {price: {south: {steps: {2026-01: 7, 2026-03: 8}}, fr: 9}}}
  parent: {set: {"price[south]": {de: 1, north: 2}}, move: {"price[south]": +1}}
  both: {on: by_member, set: {"price[de]": 3}, move: {"price[de]": +100%}}
  more: {move: {leads_in: +5, "price[north]": +1}}
  late: {shift: {start_push: 28 days}}
  none: {drop: [push]}
  later: {on: late, shift: {start_push: 31 days}}`,
  { more: 'dims: {region: {north: North, south: {title: South, members: {de: Germany, fr: France}}}}' },
);

function paper(scenario: string, quantity: string, row = 0): number[] {
  return [...(rowValues(outlook(PLAN, { scenario }).paper, quantity, row) ?? [])];
}
const first = (scenario: string) => [0, 1, 2].map((row) => paper(scenario, 'price', row)[1]);

describe('set', () => {
  test('one series stands for every member', () => expect(first('whole')).toEqual([5, 5, 5]));
  test('a map gives each member its own, a parent stands for its leaves, and who is not named keeps his', () => {
    expect(first('by_member')).toEqual([20, 7, 9]);
    expect(paper('by_member', 'price', 1)).toEqual([7, 7, 7, 8, 8, 8, 8]);
  });
  test('an address of a parent narrows the map; what lies outside it keeps its own; move comes after', () => {
    expect(first('parent')).toEqual([20, 2, 31]);
  });
  test('layers apply in order', () => expect(first('both')).toEqual([20, 6, 9]));
});

describe('move by an amount', () => {
  test('moves every period and the eve by the same, beside growth', () => {
    const before = [100, 100, 110, 121, 133.1, 146.41, 161.051];
    for (const [index, value] of paper('more', 'leads_in').entries()) {
      expect(value).toBeCloseTo((before[index] ?? Number.NaN) + 5, 9);
    }
  });
  test('and beside seasons', () => expect(paper('more', 'price')).toEqual([21, 21, 1, 11, 11, 11, 11]));
});

describe('what a value includes is taken out as written', () => {
  const asWritten = [110, 110, 110, 110, 110, 110, 110];
  const rounded = (scenario: string) => paper(scenario, 'sold').map((value) => Number(value.toFixed(9)));
  test('so the paper run shows the value', () => {
    expect([...(rowValues(outlook(PLAN).paper, 'sold', 0) ?? [])].map((value) => Number(value.toFixed(9)))).toEqual(asWritten);
  });
  test('a slip lowers it until it comes', () => expect(rounded('late')).toEqual([110, 110, 100, 110, 110, 110, 110]));
  test('layers of slips too', () => expect(rounded('later')).toEqual([110, 110, 100, 100, 110, 110, 110]));
  test('a scenario on a plan that is a scenario already', () => {
    const { plan } = applyScenario(PLAN, 'late');
    const made = outlook(plan, { scenario: 'none' });
    expect([...(rowValues(made.paper, 'sold', 0) ?? [])].map((value) => Number(value.toFixed(9)))).toEqual([
      110, 110, 100, 100, 100, 100, 100,
    ]);
  });
  test('dropped, it is gone throughout', () => expect(rounded('none')).toEqual([110, 110, 100, 100, 100, 100, 100]));
});

test("a shift in working days goes by the plan's calendar where the milestone has none", () => {
  const due = (governance: string) => {
    const plan = smallPlan(`calendars: {half: {days: [mon, tue]}}
${governance}
milestones: {m: {owner: ann, due: 2026-03-02}}
scenarios: {late: {shift: {m: 4 working days}}}`);
    return formatDay(applyScenario(plan, 'late').plan.milestones.get('m')?.due ?? Number.NaN);
  };
  expect([due(''), due('governance: {calendar: half}')]).toEqual(['2026-03-06', '2026-03-16']);
});
