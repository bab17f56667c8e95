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
  barely_owed: {unit: USD/month, formula: 0 - list * (0.998 + discount * 0.004), owner: ann}
  owed: {unit: USD/month, formula: 0 - list * (0.98 + discount * 0.04), owner: ann}
  barely_paid: {unit: USD/month, formula: list * (0.998 + discount * 0.004), better: lower, owner: ann}
  paid: {unit: USD/month, formula: list * (0.98 + discount * 0.04), better: lower, owner: ann}
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

test.each([
  // Of −100 the ends are −99.96 and −100.04: 0.04 % is not noticed, on either side of 0.
  ['the reward', 'barely_owed', 'income', { to: null, opposed: false }],
  ['the objective', 'discount', 'barely_owed', { to: 'p90', opposed: false }],
  // At 0.4 %, noticed: the more is owed the worse.
  ['the reward', 'owed', 'income', { to: 'p10', opposed: false }],
  ['the objective', 'discount', 'owed', { to: 'p90', opposed: true }],
])('what is below 0 is noticed by its size: %s is %s', (_which, first, second, expected) => {
  const [rewards, objective] = [first, second];
  expect(response({ rewards, objective })).toMatchObject(expected);
});

test.each([
  ['barely_paid', { to: 'p90', opposed: false }],
  ['paid', { to: 'p90', opposed: true }],
])('an objective that is a ceiling loses where it rises, by its size: %s', (objective, expected) => {
  expect(response({ rewards: 'discount', objective })).toMatchObject(expected);
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
