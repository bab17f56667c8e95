import { describe, expect, test } from 'vitest';
import { type ActualSaid, actual, day, monthly, recordOf, type Said, smallPlan } from '../definitions/small-plan.ts';
import { outlook } from '../outlook.ts';
import { joinRecord } from './join.ts';
import type { Joined } from './joined.ts';

const PLAN = smallPlan(`
assumptions:
  leads_in: {unit: lead/month, value: 100, owner: ann}
  price: {unit: USD/deal, value: 50, rollup: {by: deals_won}, owner: ann}
  deals_won: {unit: deal/month, value: 8, owner: ann}
  staff: {unit: person, value: 10, rollup: {time: mean}, owner: ann}
  peak: {unit: person, value: 10, rollup: {time: largest}, owner: ann}
  active: {unit: customer, value: 70, rollup: none, owner: ann}
drivers:
  customers: {unit: customer, stock: {open: 100, in: deals_won * 1 customer / 1 deal, out: 0}, owner: ann}
  win_rate: {unit: deal/lead, formula: deals_won / leads_in, rollup: ratio, owner: ann}
`);

const of =
  (driver: string, unit: string) =>
  (from: string, until: string, value: number, more: Partial<ActualSaid> = {}) =>
    actual({ driver, unit, from, until, value, ...more });
const joined = (...said: Said[]) => joinRecord(PLAN, recordOf(...said), day('2026-12-31'));
const row = (made: Joined, quantity: string) => made.rows.find((one) => one.quantity === quantity);
const at = (made: Joined, quantity: string, slot: number) => row(made, quantity)?.actual[slot + 1];

const leads = of('leads_in', 'leads');

describe('a period is closed by what covers it fully', () => {
  test('amounts of weeks and days add up, and a week over the end of a month is split by working days', () => {
    const made = joined(
      leads('2026-03-01', '2026-03-01', 1),
      leads('2026-03-02', '2026-03-08', 10),
      leads('2026-03-09', '2026-03-15', 20),
      leads('2026-03-16', '2026-03-22', 30),
      leads('2026-03-23', '2026-03-29', 40),
      leads('2026-03-30', '2026-04-05', 50),
    );
    expect(made.problems).toEqual([]);
    expect(at(made, 'leads_in', 2)).toBe(1 + 10 + 20 + 30 + 40 + 20);
    expect(row(made, 'leads_in')).toMatchObject({ lastClosed: 2, partial: [{ slot: 3, share: 5 / 30 }] });
    expect(at(made, 'leads_in', 3)).toBeNaN();
  });
  test('four weeks of a month do not close it', () => {
    const made = joined(leads('2026-03-01', '2026-03-28', 90));
    expect(row(made, 'leads_in')).toMatchObject({ lastClosed: -1, partial: [{ slot: 2, share: 28 / 31 }] });
    expect(outlook(PLAN, { record: recordOf(leads('2026-03-01', '2026-03-28', 90)) }).wired.evaluation.memory).toEqual(
      outlook(PLAN).wired.evaluation.memory,
    );
  });
  test('a split goes by the calendar of the plan', () => {
    const plan = smallPlan(
      `calendars: {shop: {days: [mon, tue, wed, thu, fri, sat, sun], holidays: [2026-04-03, 2026-04-05]}}
governance: {calendar: shop}
assumptions: {leads_in: {unit: lead/month, value: 100, owner: ann}}`,
    );
    const made = joinRecord(
      plan,
      recordOf(leads('2026-03-01', '2026-03-29', 0), leads('2026-03-30', '2026-04-05', 50)),
      day('2026-12-31'),
    );
    expect(made.rows[0]?.actual[3]).toBe(20);
    const off = smallPlan(
      `calendars: {shop: {days: [mon, tue], holidays: []}}
governance: {calendar: shop}
assumptions: {leads_in: {unit: lead/month, value: 100, owner: ann}}`,
    );
    const days = recordOf(leads('2026-04-01', '2026-04-29', 0), leads('2026-04-30', '2026-05-02', 30));
    expect(joinRecord(off, days, day('2026-12-31')).rows[0]?.actual[4]).toBe(10);
  });
  test('rates are averaged by days, so that the amount of the month is right', () => {
    const rate = of('leads_in', 'lead/month');
    const made = joined(rate('2026-04-01', '2026-04-10', 60), rate('2026-04-11', '2026-04-30', 90));
    expect(at(made, 'leads_in', 3)).toBeCloseTo((60 * 10 + 90 * 20) / 30, 12);
    const over = joined(rate('2026-03-01', '2026-03-29', 70), rate('2026-03-30', '2026-04-05', 70));
    expect(at(over, 'leads_in', 2)).toBeCloseTo(70, 12);
  });
  test('months close a quarter', () => {
    const plan = smallPlan('assumptions: {leads_in: {unit: lead/quarter, value: 300, owner: ann}}', {
      grain: 'quarter',
      start: '2026-Q1',
      periods: 2,
    });
    const amounts = recordOf(...[1, 2, 3].map((month) => monthly('leads_in', month, 100 * month, 'leads')));
    expect(joinRecord(plan, amounts, day('2026-12-31')).rows[0]?.actual[1]).toBe(600);
    const rates = recordOf(...[1, 2, 3].map((month) => monthly('leads_in', month, 100, 'lead/month')));
    expect(joinRecord(plan, rates, day('2026-12-31')).rows[0]?.actual[1]).toBeCloseTo(300, 12);
  });
  test('a quarter closes no month, and says what to do', () => {
    const made = joined(leads('2026-01-01', '2026-03-31', 300), leads('2026-01-01', '2026-01-31', 90));
    expect(made.problems).toEqual([
      {
        seq: 1,
        message:
          'leads_in: 2026-01-01 to 2026-03-31 is longer than a period of the plan and closes none; record the amount of each (2026-01 to 2026-03)',
      },
    ]);
    expect(row(made, 'leads_in')?.lastClosed).toBe(0);
    expect(at(made, 'leads_in', 0)).toBe(90);
  });
});

describe('what is combined goes by its roll-up over time', () => {
  const halves = (driver: string, unit: string, first: number, second: number) => [
    of(driver, unit)('2026-04-01', '2026-04-10', first),
    of(driver, unit)('2026-04-11', '2026-04-30', second),
  ];
  test('a mean by days, a largest as it is', () => {
    const made = joined(...halves('staff', 'person', 9, 12), ...halves('peak', 'person', 9, 12));
    expect(at(made, 'staff', 3)).toBe(11);
    expect(at(made, 'peak', 3)).toBe(12);
  });
  test('a stock is its last, also where only the closing is recorded', () => {
    expect(at(joined(...halves('customers', 'customers', 105, 108)), 'customers', 3)).toBe(108);
    expect(at(joined(of('customers', 'customer')('2026-04-30', '2026-04-30', 109)), 'customers', 3)).toBe(109);
    const open = joined(of('customers', 'customer')('2026-04-29', '2026-04-29', 109));
    expect(row(open, 'customers')).toMatchObject({ lastClosed: -1, partial: [{ slot: 3, share: 1 / 30 }] });
  });
  test('a weighted mean needs its weight for the same intervals', () => {
    const weights = halves('deals_won', 'deals', 2, 6);
    expect(at(joined(...halves('price', 'USD/deal', 40, 60), ...weights), 'price', 3)).toBe((2 * 40 + 6 * 60) / 8);
    const [problem] = joined(...halves('price', 'USD/deal', 40, 60)).problems;
    expect(problem).toEqual({
      seq: 2,
      message:
        'price is weighted by deals_won, which has no actual of 2026-04-01 to 2026-04-10; record it, or record 2026-04 itself',
    });
  });
  test('a ratio is the ratio of sums (definitions, 9): 10/100 and 30/200 make 40/300', () => {
    const made = joined(...halves('win_rate', 'deal/lead', 0.1, 0.15), ...halves('leads_in', 'leads', 100, 200));
    expect(at(made, 'win_rate', 3)).toBeCloseTo(40 / 300, 12);
  });
  test('a distinct count is refused, and taken as it is for the period itself (definitions, 9)', () => {
    const made = joined(...halves('active', 'customers', 60, 65), of('active', 'customer')('2026-05-01', '2026-05-31', 80));
    expect(made.problems.map(({ message }) => message)).toEqual([
      'active may not be rolled up (rollup: none), also not within 2026-04; record 2026-04 itself',
    ]);
    expect([at(made, 'active', 3), at(made, 'active', 4)]).toEqual([Number.NaN, 80]);
  });
  test('what does not add up is never split', () => {
    const [problem] = joined(of('staff', 'person')('2026-03-30', '2026-04-05', 9)).problems;
    expect(problem?.message).toContain('reaches from 2026-03 into 2026-04');
  });
});

describe('two actuals over the same days', () => {
  test('the later recorded is read and the other named', () => {
    const made = joined(
      leads('2026-03-01', '2026-03-15', 10, { at: '2026-04-02' }),
      leads('2026-03-10', '2026-03-31', 20, { at: '2026-04-01' }),
      leads('2026-03-16', '2026-03-31', 30, { at: '2026-04-03' }),
    );
    expect(made.problems.map(({ seq }) => seq)).toEqual([2]);
    expect(made.problems[0]?.message).toMatch(
      /2026-03-10 to 2026-03-31 overlaps 2026-03-\d\d to 2026-03-\d\d \(event \d, recorded later\)/,
    );
    expect(at(made, 'leads_in', 2)).toBe(40);
  });
  test('a month stands before its weeks, whenever it was recorded', () => {
    const made = joined(
      leads('2026-03-01', '2026-03-31', 100, { at: '2026-04-01' }),
      leads('2026-03-02', '2026-03-08', 99, { at: '2026-04-09' }),
    );
    expect(at(made, 'leads_in', 2)).toBe(100);
    expect(made.problems.map(({ seq }) => seq)).toEqual([2]);
    expect(made.problems[0]?.message).toContain('event 1, of the whole period');
  });
});

describe('before the plan', () => {
  test('the last figure replaces the eve, whatever its length', () => {
    const year = of('leads_in', 'leads')('2025-01-01', '2025-12-31', 1200);
    expect(at(joined(year), 'leads_in', -1)).toBeCloseTo(100, 12);
    expect(at(joined(year, leads('2025-12-01', '2025-12-31', 90)), 'leads_in', -1)).toBe(90);
  });
  test('weeks close the month before', () => {
    const made = joined(leads('2025-12-01', '2025-12-15', 30), leads('2025-12-16', '2025-12-31', 40));
    expect(made.problems).toEqual([]);
    expect(at(made, 'leads_in', -1)).toBe(70);
  });
  test('after the plan is said', () => {
    const made = joinRecord(PLAN, recordOf(leads('2026-08-01', '2026-08-31', 1)), day('2026-12-31'));
    expect(made.problems.map(({ message }) => message)).toEqual(["leads_in: it lies after the plan's end"]);
  });
});
