import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallPlan } from './definitions/small-plan.ts';
import { outlook } from './outlook.ts';
import { rolledUp } from './rollup.ts';
import { rowValues } from './run/run.ts';

const rolled = (p: readonly number[], w: readonly number[]) => {
  const [x, y] = p;
  const [xu, xv, yu, yv] = w;
  const plan = smallPlan(
    `assumptions:
  w: {unit: deal/month, over: [s, g], value: {x: {u: ${xu}, v: ${xv}}, y: {u: ${yu}, v: ${yv}}}, owner: ann}
  p: {unit: USD/deal, over: s, value: {x: ${x}, y: ${y}}, rollup: {by: w}, owner: ann}
drivers:
  parent: {unit: USD/deal, formula: "p[all]", rollup: {time: mean}, owner: ann}
`,
    { periods: 1, more: 'dims: {s: {all: {title: All, members: {x: X, y: Y}}}, g: {u: U, v: V}}' },
  );
  const run = outlook(plan).paper;
  return {
    figure: rolledUp(run, { quantity: 'p', rows: [0, 1] }, { first: 0, last: 0 }),
    formula: rowValues(run, 'parent', 0)?.[1],
  };
};

it('weighs by what the weight sums to over its further dimension: (1 · 40 + 3 · 40) / 80', () => {
  expect(rolled([1, 3], [10, 30, 30, 10])).toEqual({ figure: 2, formula: 2 });
});

it('is the same figure whether it is asked for or read in a formula', () => {
  const amount = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(fc.tuple(amount, amount), fc.tuple(amount, amount, amount, amount), (p, w) => {
      const { figure, formula } = rolled(p, w);
      expect(formula).toBeCloseTo(figure, 9);
    }),
    { numRuns: 20 },
  );
});

const ofMembers = (rollup: string) =>
  outlook(
    smallPlan(
      `assumptions:
  won: {unit: deal/month, over: s, value: {x: 10, y: 60}, owner: ann}
  asked: {unit: deal/month, over: s, value: {x: {steps: {2026-01: 100, 2026-02: 0}}, y: {steps: {2026-01: 300, 2026-03: 0}}}, owner: ann}
  price: {unit: USD/deal, over: s, value: {x: 4, y: 8}, rollup: {by: won}, owner: ann}
drivers:
  rate: {unit: "1", over: s, formula: won / asked, rollup: ${rollup}, owner: ann}
  parent: {unit: "1", formula: "rate[all]", rollup: {time: mean}, owner: ann}
targets:
  better_rate: {driver: rate, at: 2026-01, value: +10%, versus: 2025-12, owner: ann}
  better_price: {driver: price, at: 2026-01, value: +2, versus: 2025-12, owner: ann}
`,
      { periods: 3, more: 'dims: {s: {all: {title: All, members: {x: X, y: Y}}}}' },
    ),
  );

it('rolls ratios and weighted means up on the eve: 70 of 400, and 10 at 4 with 60 at 8', () => {
  const { targets } = ofMembers('ratio');
  expect(targets.map(({ wanted }) => wanted)).toEqual([expect.closeTo((70 / 400) * 1.1, 12), expect.closeTo(520 / 70 + 2, 12)]);
});

it('of the first or the last member, and of the first or the last period, reads no other', () => {
  const figures = (rollup: string, slot: number) => {
    const { paper } = ofMembers(rollup);
    return [
      rolledUp(paper, { quantity: 'rate', rows: [0, 1] }, { first: slot, last: slot }),
      rowValues(paper, 'parent', 0)?.[slot + 1],
    ];
  };
  // In February x is an error, in March both are.
  expect(figures('{time: mean, members: last}', 1)).toEqual([0.2, 0.2]);
  expect(figures('{time: mean, members: first}', 1)).toEqual([Number.NaN, Number.NaN]);
  expect(figures('{time: mean, members: mean}', 1)).toEqual([Number.NaN, Number.NaN]);
  expect(figures('{time: mean, members: last}', 2)).toEqual([Number.NaN, Number.NaN]);
  const over = (rollup: string, first: number, last: number) =>
    rolledUp(ofMembers(rollup).paper, { quantity: 'rate', rows: [1] }, { first, last });
  expect(over('{time: first, members: mean}', 1, 2)).toBe(0.2);
  expect(over('{time: last, members: mean}', 1, 2)).toBeNaN();
  expect(over('{time: largest, members: mean}', 1, 2)).toBeNaN();
});
