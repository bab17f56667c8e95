// The worked examples of docs/definitions.md, each by the number of its section, as plans and records. Those of section 9
// and 11 that are about the record stand beside the join.
import { describe, expect, test } from 'vitest';
import { type Outlook, outlook } from '../outlook.ts';
import { rolledUp } from '../rollup.ts';
import { costs } from '../run/costs.ts';
import { rowValues, runPlan } from '../run/run.ts';
import { day, monthly, recordOf, type Said, smallPlan } from './small-plan.ts';

const wired = (made: Outlook, quantity: string, slot: number) => rowValues(made.wired, quantity, 0)?.[slot + 1] ?? Number.NaN;
const paper = (made: Outlook, quantity: string, slot: number) => rowValues(made.paper, quantity, 0)?.[slot + 1] ?? Number.NaN;

describe('3. Forecast ahead', () => {
  const CARRIED = smallPlan(
    `assumptions: {orders: {unit: deal/month, value: 100, owner: ann, forecast: carry}}
milestones: {launch: {title: Launch, owner: ann, due: 2026-04-01, tethers: [{on: orders, by: +20%}]}}`,
    { periods: 8 },
  );
  const quarter = [90, 92, 88].map((value, index) => monthly('orders', index + 1, value, 'deals', { at: '2026-03-31' }));
  const told: Said = { kind: 'milestone-forecast', payload: { milestone: 'launch', date: '2026-06-01' }, at: '2026-03-31' };

  test('carry: 270/300 = 0.9; April and May 90, June with the effect 108', () => {
    const made = outlook(CARRIED, { record: recordOf(...quarter, told), dataDate: day('2026-03-31') });
    expect([3, 4, 5].map((slot) => wired(made, 'orders', slot))).toEqual([90, 90, expect.closeTo(108, 9)]);
    expect([3, 4, 5].map((slot) => paper(made, 'orders', slot))).toEqual([120, 120, 120]);
  });
  test("carry: of June's actual 100 the effect is taken out once (83.3) and put back once", () => {
    const later = [monthly('orders', 4, 90, 'deals'), monthly('orders', 5, 90, 'deals'), monthly('orders', 6, 100, 'deals')];
    const reached: Said = { kind: 'milestone-reached', payload: { milestone: 'launch', date: '2026-06-01' } };
    const made = outlook(CARRIED, { record: recordOf(...quarter, told, ...later, reached), dataDate: day('2026-12-31') });
    expect(wired(made, 'orders', 5)).toBe(100);
    expect(wired(made, 'orders', 6)).toBeCloseTo(((90 + 90 + 100 / 1.2) / 300) * 100 * 1.2, 9);
    expect(wired(made, 'orders', 6)).toBeCloseTo(105.333, 3);
  });
  test('trend: 100, 104, 103, 108 go on with 106.3187 and 107.0278', () => {
    const plan = smallPlan('assumptions: {orders: {unit: deal/month, value: 100, owner: ann, forecast: trend}}');
    const record = recordOf(...[100, 104, 103, 108].map((value, index) => monthly('orders', index + 1, value, 'deal/month')));
    const made = outlook(plan, { record });
    expect(wired(made, 'orders', 4)).toBeCloseTo(106.3187, 4);
    expect(wired(made, 'orders', 5)).toBeCloseTo(107.0278, 4);
  });
  test.each([
    ['once', 'once', [60, 60, 60]],
    ['carry', 'carry', [54, 54, 54]],
    ['fade', '{fade: 2 months}', [57, 60, 60]],
  ])('formula 50, actual 45 in March, then formula 60: %s', (_, unexplained, ahead) => {
    const plan = smallPlan(`assumptions: {visits: {unit: lead/month, value: {steps: {2026-01: 50, 2026-04: 60}}, owner: ann}}
drivers: {leads_in: {unit: lead/month, formula: visits, unexplained: ${unexplained}, owner: ann}}`);
    const made = outlook(plan, { record: recordOf(monthly('leads_in', 3, 45, 'leads')) });
    expect([2, 3, 4, 5].map((slot) => wired(made, 'leads_in', slot))).toEqual([
      45,
      ...ahead.map((value) => expect.closeTo(value, 9)),
    ]);
  });
  test('a stock opens at 100, +10 −5; January is 98: unexplained −7, February 103', () => {
    const plan = smallPlan(`assumptions:
  won: {unit: customer/month, value: 10, owner: ann}
  lost: {unit: customer/month, value: 5, owner: ann}
drivers: {customers: {unit: customer, stock: {open: 100, in: won, out: lost}, owner: ann}}`);
    const made = outlook(plan, { record: recordOf(monthly('customers', 1, 98, 'customers')) });
    const variable = made.program.variables.find(({ name }) => name === 'customers');
    expect(made.wired.evaluation.residual.get(variable?.firstRow ?? -1)?.[1]).toBe(-7);
    expect([0, 1].map((slot) => wired(made, 'customers', slot))).toEqual([98, 103]);
  });
});

describe('4. What counts, and what is upside', () => {
  const plan = smallPlan(`assumptions: {orders: {unit: deal/month, value: 100, owner: ann}}
initiatives:
  agreed:
    {title: Agreed, owner: ann, gate: decided, effects: [{on: orders, by: +10, from: 2026-01, confidence: 50%}], costs: [{title: Work, once: 8k, at: 2026-01-01}]}
  idea: {title: Idea, owner: ann, gate: identified, effects: [{on: orders, by: +40, from: 2026-01}], costs: [{title: Work, once: 9k, at: 2026-01-01}]}`);
  test('decided: in full on paper, by confidence as wired; before that neither effects nor costs count', () => {
    const made = outlook(plan);
    expect([paper(made, 'orders', 0), wired(made, 'orders', 0)]).toEqual([110, 105]);
  });
  test('costs are never weighted', () => {
    expect(costs(plan, null, outlook(plan).dates.computed)[1]).toBe(8000);
  });
});

describe('9. Over periods, members, calendars', () => {
  const plan = smallPlan(`assumptions:
  visits: {unit: lead/month, value: {steps: {2026-01: 100, 2026-02: 200}}, owner: ann}
  won: {unit: deal/month, value: {steps: {2026-01: 10, 2026-02: 30}}, owner: ann}
  active: {unit: customer, value: 70, rollup: none, owner: ann}
drivers: {win_rate: {unit: deal/lead, formula: won / visits, rollup: ratio, owner: ann}}`);
  const { paper: run } = outlook(plan);
  test('10/100 and 30/200 make 40/300 = 13.3 %, not 12.5 %', () => {
    expect(rolledUp(run, { quantity: 'win_rate', rows: [0] }, { first: 0, last: 1 })).toBeCloseTo(40 / 300, 12);
  });
  test('distinct counts do not add over periods', () => {
    const active = { quantity: 'active', rows: [0] };
    expect(rolledUp(run, active, { first: 0, last: 0 })).toBe(70);
    expect(rolledUp(run, active, { first: 0, last: 1 })).toBeNaN();
  });
});

describe('10. Currency', () => {
  const plan = smallPlan(`assumptions:
  sales_eur: {unit: EUR/month, value: 100, owner: ann}
  usd_per_eur: {unit: USD/EUR, value: 1.10, rollup: {by: sales_eur}, owner: ann}
drivers: {sales: {unit: USD/month, formula: sales_eur * usd_per_eur, owner: ann}}`);
  const record = recordOf(monthly('sales_eur', 1, 104, 'EUR'), monthly('usd_per_eur', 1, 1.05, 'USD/EUR'));
  test('constant rates first, then translation: +4.4 and −5.2, together −0.8', () => {
    const made = outlook(plan, { record });
    const operations = record.filter((event) => event.kind === 'actual' && event.payload.driver === 'sales_eur');
    const atConstantRates = wired(outlook(plan, { record: operations }), 'sales', 0);
    expect([paper(made, 'sales', 0), wired(made, 'sales', 0)]).toEqual([expect.closeTo(110, 9), expect.closeTo(109.2, 9)]);
    expect(atConstantRates - paper(made, 'sales', 0)).toBeCloseTo(4.4, 9);
    expect(wired(made, 'sales', 0) - atConstantRates).toBeCloseTo(-5.2, 9);
  });
  test("flows convert at the period's average rate: the amounts of the weeks over what they were in euro", () => {
    const half = (from: string, until: string, eur: number, rate: number): Said[] =>
      [['sales_eur', eur, 'EUR'] as const, ['usd_per_eur', rate, 'USD/EUR'] as const].map(([driver, value, unit]) => ({
        kind: 'actual' as const,
        payload: { driver, member: '', from, until, value, unit, source: 'bank' },
      }));
    const made = outlook(plan, {
      record: recordOf(...half('2026-01-01', '2026-01-15', 30, 1.0), ...half('2026-01-16', '2026-01-31', 70, 1.1)),
    });
    expect(wired(made, 'sales', 0)).toBeCloseTo(30 * 1.0 + 70 * 1.1, 9);
  });
});

test('2. Plan to actual of one month: plan 120, flexed 100, actual 90', () => {
  const plan = smallPlan(`assumptions: {orders: {unit: deal/month, value: 100, owner: ann}}
milestones: {launch: {title: Launch, owner: ann, due: 2026-04-01, tethers: [{on: orders, by: +20}]}}`);
  const told: Said = { kind: 'milestone-forecast', payload: { milestone: 'launch', date: '2026-06-01' }, at: '2026-04-30' };
  const made = outlook(plan, { record: recordOf(monthly('orders', 4, 90, 'deals', { at: '2026-04-30' }), told) });
  const flexed = made.flexed === null ? null : rowValues(made.flexed, 'orders', 0)?.[4];
  expect([paper(made, 'orders', 3), flexed, wired(made, 'orders', 3)]).toEqual([120, 100, 90]);
  expect(rowValues(runPlan(made.model, made.paper.switches), 'orders', 0)?.[4]).toBe(120);
});
