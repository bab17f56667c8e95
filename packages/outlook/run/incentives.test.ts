// Which levers an incentive pulls: those whose rewarded end is noticed and hurts the objective.
import { expect, test } from 'vitest';
import { smallPlan } from '../definitions/small-plan.ts';
import { outlook } from '../outlook.ts';
import { rowValues } from './run.ts';

interface Case {
  readonly rewards: string;
  readonly objective: string;
  readonly more?: string;
  readonly lever?: string;
}

/** A discount between 40 % and 60 %, from 100 a month. */
function made({ rewards, objective, more = '', lever = '' }: Case) {
  return outlook(
    smallPlan(`
teams: {sales: {name: Sales, lead: ann}}
assumptions:
  list: {unit: USD/month, value: 100, owner: ann}
  discount: {unit: "1", value: 0.5, p10: 0.4, p90: 0.6, lever: sales, rollup: mean, owner: ann${lever}}
drivers:
  income: {unit: USD/month, formula: list * (1 - discount), owner: ann}
  nothing: {unit: USD/month, formula: list * 0 * discount, owner: ann}
  risky: {unit: "1", formula: "if(discount < 0.45, ln(0 * discount), discount)", rollup: mean, owner: ann}
targets: {june: {driver: ${objective}, at: 2026-06, value: 60, owner: ann}}
objective: june
incentives: {rebates: {team: sales, rewards: ${rewards}, owner: ann, from: 2026-01}}
${more}`),
  );
}

const response = (one: Case) => made(one).incentives[0]?.responses[0];

test('the end that pays is taken, and opposed where the objective is worse there', () => {
  expect(response({ rewards: 'discount', objective: 'income' })).toMatchObject({ to: 'p90', opposed: true });
});

test('what is 0 on paper and at both ends rewards nothing', () => {
  expect(response({ rewards: 'nothing', objective: 'income' })).toMatchObject({ to: null, opposed: false });
});

test('an objective that is 0 and stays it loses nothing', () => {
  expect(response({ rewards: 'discount', objective: 'nothing' })).toMatchObject({ to: 'p90', opposed: false });
});

test('an end at which the reward is an error does not hide the other', () => {
  expect(response({ rewards: 'risky', objective: 'income' })).toMatchObject({ to: 'p90', opposed: true });
});

test('a lever that includes an initiative is asked and pulled to the ends of its range, effects and all', () => {
  const outcome = made({
    rewards: 'discount',
    objective: 'income',
    lever: ', includes: [push]',
    more: 'initiatives: {push: {owner: ann, effects: [{on: discount, by: +25%, from: 2026-01}]}}',
  });
  expect(outcome.incentives[0]?.responses[0]?.reward).toEqual({ paper: expect.closeTo(0.5, 9), end: expect.closeTo(0.6, 9) });
  expect(rowValues(outcome.wired, 'discount', 0)?.[6]).toBeCloseTo(0.6, 9);
});
