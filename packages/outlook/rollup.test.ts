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
