import { expect, test } from 'vitest';
import { dataDate, monthly, ran, reached, smallReading } from '../small-plan.ts';
import { type Bridge, bridgeFromPlan } from './bridge.ts';
import { cutBy } from './cut.ts';

/** A bridge as rows of player, subject and amount, to nine digits. */
function told(bridge: Bridge): unknown[] {
  return bridge.parts.map(({ player, subject, amount, why }) => {
    const name = subject.member === undefined ? subject.name : `${subject.name}[${subject.member}]`;
    return [player, ...(why === undefined ? [name] : [name, why]), Number(amount.toFixed(9))];
  });
}

const objective = (driver: string, at = '2026-01') =>
  `targets: {goal: {driver: ${driver}, at: ${at}, value: 1, owner: ann}}\nobjective: goal\n`;

test('10 customers x 5 against 8 x 6: customers -11, price +9', () => {
  const { plan } = smallReading(`assumptions:
  customers: {unit: customer/month, value: 10, owner: ann}
  price: {unit: USD/customer, value: 5, rollup: mean, owner: ben}
drivers:
  revenue: {unit: USD/month, formula: customers * price, owner: ann}
${objective('revenue')}`);
  const { run, objective: goal } = ran(
    plan,
    monthly('customers', 1, 8, 'customer/month'),
    monthly('price', 1, 6, 'USD/customer'),
  );
  const bridge = bridgeFromPlan(run, goal);
  expect([bridge.from, bridge.to]).toEqual([
    { line: 'plan', value: 50 },
    { line: 'forecast', value: 48 },
  ]);
  expect(told(bridge)).toEqual([
    ['assumption', 'customers', -11],
    ['assumption', 'price', 9],
  ]);
  expect(bridge.unexplained).toBe(0);
  expect(cutBy(run, goal, bridge, 'owner').entries).toMatchObject([
    { name: 'ann', amount: -11, parts: [{ subject: { name: 'customers' } }] },
    { name: 'ben', amount: 9, parts: [{ subject: { name: 'price' } }] },
  ]);
  expect(cutBy(run, goal, bridge, 'team').entries.map(({ name }) => name)).toEqual(['crew', null]);
});

test('where capacity binds the two directions are averaged: demand +1.5, capacity -0.5, sum +1', () => {
  const { plan } = smallReading(`assumptions:
  demand: {unit: customer/month, value: 10, owner: ann}
  capacity_there: {unit: customer/month, value: 12, owner: ann}
drivers:
  output: {unit: customer/month, formula: "min(demand, capacity_there)", owner: ann}
${objective('output')}`);
  const said = [monthly('demand', 1, 14, 'customer/month'), monthly('capacity_there', 1, 11, 'customer/month')];
  const { run, objective: goal } = ran(plan, ...said);
  // Demand first: 12 - 10 = +2, then -1; capacity first: 0, then 11 - 10 = +1.
  expect(told(bridgeFromPlan(run, goal))).toEqual([
    ['assumption', 'capacity_there', -0.5],
    ['assumption', 'demand', 1.5],
  ]);
});

test('one month: an effect of +20 two months late and an actual of 90 are dates -20, assumption off -10', () => {
  const { plan } = smallReading(`assumptions:
  sales: {unit: USD/month, value: 100, owner: ann}
milestones:
  launch: {owner: ann, due: 2026-04-01, tethers: [{on: sales, by: +20}]}
${objective('sales', '2026-04')}`);
  const { run, objective: goal } = ran(plan, reached('launch', '2026-06-01'), monthly('sales', 4, 90, 'USD/month'));
  expect([goal.paper, goal.wired]).toEqual([120, 90]);
  expect(told(bridgeFromPlan(run, goal))).toEqual([
    ['dates', 'launch', 'record', -20],
    ['assumption', 'sales', -10],
  ]);
});

const EUROS = `assumptions:
  sales_eur: {unit: EUR/month, value: 100, owner: ann}
  usd_per_eur: {unit: USD/EUR, value: 1.10, rollup: mean, owner: ben}
drivers:
  revenue: {unit: USD/month, formula: sales_eur * usd_per_eur, owner: ann}
${objective('revenue')}`;

test.each([[false], [true]])(
  'first at constant rates, then translation: +4.4 and -5.2 (revenue recorded too: %s)',
  (recorded) => {
    const { plan } = smallReading(EUROS);
    const said = [monthly('sales_eur', 1, 104, 'EUR/month'), monthly('usd_per_eur', 1, 1.05, 'USD/EUR')];
    const { run, objective: goal } = ran(plan, ...said, ...(recorded ? [monthly('revenue', 1, 109.2, 'USD/month')] : []));
    expect(told(bridgeFromPlan(run, goal))).toEqual([
      ['assumption', 'sales_eur', 4.4],
      ['exchange-rate', 'usd_per_eur', -5.2],
    ]);
  },
);

test('what a stock shows beyond its flows is formula off, and stays in the balance: 103 instead of 110', () => {
  const { plan } = smallReading(`drivers:
  buyers: {unit: customer, stock: {open: 100, in: "10 customer / 1 month", out: "5 customer / 1 month"}, owner: ann}
${objective('buyers', '2026-02')}`);
  const { run, objective: goal } = ran(plan, monthly('buyers', 1, 98, 'customer'));
  expect([goal.paper, goal.wired]).toEqual([110, 103]);
  expect(told(bridgeFromPlan(run, goal))).toEqual([['formula', 'buyers', -7]]);
});

test('what is unexplained and goes on is formula off ahead too: 60 becomes 54', () => {
  const { plan } = smallReading(`assumptions:
  volume: {unit: USD/month, value: {steps: {2026-01: 50, 2026-02: 60}}, owner: ann}
drivers:
  sales: {unit: USD/month, formula: volume * 1, unexplained: carry, owner: ann}
${objective('sales', '2026-02')}`);
  const { run, objective: goal } = ran(plan, monthly('sales', 1, 45, 'USD/month'));
  expect(told(bridgeFromPlan(run, goal))).toEqual([['formula', 'sales', -6]]);
});

test('a restatement is told apart from what was known when the period was locked; a catch-up is not in the forecast', () => {
  const { plan } = smallReading(`assumptions:
  sales: {unit: USD/month, value: 120, owner: ann, forecast: plan}
  costs_paid: {unit: USD/month, value: 10, owner: ann, forecast: plan}
drivers:
  left: {unit: USD/month, formula: sales - costs_paid, owner: ann}
${objective('left')}`);
  const first = [monthly('sales', 1, 100, 'USD/month'), monthly('costs_paid', 1, 12, 'USD/month')];
  const restated = ran(plan, ...first, monthly('sales', 1, 90, 'USD/month', { correction: 'restate' }));
  expect(told(bridgeFromPlan(restated.run, restated.objective))).toEqual([
    ['assumption', 'costs_paid', -2],
    ['assumption', 'sales', -20],
    ['correction', 'sales', -10],
  ]);
  const caughtUp = ran(plan, ...first, monthly('sales', 1, 90, 'USD/month', { correction: 'catch-up' }));
  expect(told(bridgeFromPlan(caughtUp.run, caughtUp.objective))).toEqual([
    ['assumption', 'costs_paid', -2],
    ['assumption', 'sales', -20],
  ]);
});

test.each([
  // Restated twice: from 100 as it was locked, whatever lay between.
  [
    ['', 'restate', 'restate'],
    [100, 90, 95],
    [
      ['assumption', 'sales', -20],
      ['correction', 'sales', -5],
    ],
  ],
  // Replaced while the period was open, then restated: from what was locked, 98.
  [
    ['', '', 'restate'],
    [100, 98, 90],
    [
      ['assumption', 'sales', -22],
      ['correction', 'sales', -8],
    ],
  ],
  // Restated, then replaced in an open period: simply the value.
  [['', 'restate', ''], [100, 90, 97], [['assumption', 'sales', -23]]],
  // Nothing stood there before it was restated.
  [['restate'], [90], [['assumption', 'sales', -30]]],
  [
    ['restate', 'restate'],
    [90, 96],
    [
      ['assumption', 'sales', -30],
      ['correction', 'sales', 6],
    ],
  ],
] as const)('of corrections %j what was locked is told from what was restated', (corrections, values, parts) => {
  const { plan } = smallReading(
    `assumptions: {sales: {unit: USD/month, value: 120, owner: ann, forecast: plan}}\n${objective('sales')}`,
  );
  const said = corrections.map((correction, index) =>
    monthly('sales', 1, values[index] ?? 0, 'USD/month', correction === '' ? {} : { correction }),
  );
  const { run, objective: goal } = ran(plan, ...said);
  expect(told(bridgeFromPlan(run, goal))).toEqual(parts);
});

test('a restated assumption under a recorded formula moves nothing: the figure was filed', () => {
  const { plan } = smallReading(EUROS);
  const said = [monthly('sales_eur', 1, 104, 'EUR/month'), monthly('revenue', 1, 110, 'USD/month')];
  const { run, objective: goal } = ran(plan, ...said, monthly('sales_eur', 1, 90, 'EUR/month', { correction: 'restate' }));
  expect(told(bridgeFromPlan(run, goal))).toEqual([
    ['assumption', 'sales_eur', 4.4],
    ['formula', 'revenue', -4.4],
  ]);
});

test('dates say what moved them: a link, and the record', () => {
  const { plan } = smallReading(`assumptions:
  sales: {unit: USD/month, value: 100, owner: ann}
milestones:
  built: {owner: ann, due: 2026-02-01, tethers: [{on: sales, by: +10}]}
  sold: {owner: ben, due: 2026-02-01, after: [{milestone: built, link: FF}], tethers: [{on: sales, by: +5}]}
${objective('sales', '2026-03')}`);
  const { run, objective: goal } = ran(plan, reached('built', '2026-04-01'), dataDate('2026-04-02'));
  const bridge = bridgeFromPlan(run, goal);
  expect(bridge.parts.map(({ player, subject, why, amount }) => [player, subject.name, why, amount])).toEqual([
    ['dates', 'built', 'record', -10],
    ['dates', 'sold', expect.stringMatching(/links|record/), -5],
  ]);
});

test('a run in between that is an error is told as unexplained, never spread', () => {
  const { plan } = smallReading(`assumptions:
  left: {unit: USD/month, value: 10, owner: ann}
  right: {unit: USD/month, value: 4, owner: ann}
drivers:
  root: {unit: USD/month, formula: "1 USD / 1 month * sqrt((left - right) * 1 month / 1 USD)", owner: ann}
${objective('root')}`);
  // Either alone makes the root of a negative or of 0: from sqrt(6) to sqrt(9) over sqrt(-6).
  const { run, objective: goal } = ran(plan, monthly('left', 1, -2, 'USD/month'), monthly('right', 1, -11, 'USD/month'));
  const bridge = bridgeFromPlan(run, goal);
  expect(bridge.parts).toEqual([]);
  expect(bridge.unexplained).toBeCloseTo(3 - Math.sqrt(6), 12);
});
