// The worked examples of docs/definitions.md 8, as plans.
import { outlook } from '@mainspring/outlook';
import { expect, test } from 'vitest';
import { costOfDelay } from './cost-of-delay.ts';
import { planWith } from './small-plan.ts';

const DECEMBER = 31 / 7;
const JUNE = 30 / 7;
const inOneMonth = (amount: number) => `tethers: [{on: sales, by: +${amount}, fade: {after: 1 month, over: 0 days}}]`;

test('a deal of 60 that moves from December to January: −60 in the year, of which 60 deferred, 0 lost', () => {
  const made = outlook(planWith([`signed: {title: Signed, owner: ann, due: 2026-12-01, ${inOneMonth(60)}}`]));
  const cost = costOfDelay(made, ['signed'], DECEMBER);
  expect(cost).toMatchObject({ before: expect.closeTo(1260, 9), after: expect.closeTo(1200, 9) });
  expect(cost).toMatchObject({ cost: expect.closeTo(60, 9), deferred: expect.closeTo(60, 9), lost: expect.closeTo(0, 9) });
});

test('a subscription of 10 a month that starts a month later: 10 lost', () => {
  const made = outlook(planWith(['live: {title: Live, owner: ann, due: 2026-06-01, tethers: [{on: sales, by: +10}]}']));
  const cost = costOfDelay(made, ['live'], JUNE);
  expect(cost).toMatchObject({ cost: expect.closeTo(10, 9), deferred: expect.closeTo(0, 9), lost: expect.closeTo(10, 9) });
});

test('M1 and M2 are both needed: delaying either costs 50, delaying both costs 50', () => {
  const made = outlook(
    planWith([
      'm1: {title: M1, owner: ann, due: 2026-12-01}',
      'm2: {title: M2, owner: ann, due: 2026-12-01}',
      `deal: {title: Deal, owner: ann, due: 2026-12-01, after: [m1, m2], ${inOneMonth(50)}}`,
    ]),
  );
  const costs = [['m1'], ['m2'], ['m1', 'm2']].map((late) => costOfDelay(made, late, DECEMBER));
  expect(costs).toEqual([50, 50, 50].map((cost) => expect.objectContaining({ cost: expect.closeTo(cost, 9) })));
});
