import { formatDay } from '@mainspring/kernel';
import { expect, test } from 'vitest';
import { actual, recordOf, smallPlan } from '../definitions/small-plan.ts';
import { outlook } from '../outlook.ts';
import { rowValues } from './run.ts';

/** Monday February 2, worked; Tuesday 3 is free; Monday 9 is the second day, and Tuesday 10 follows two worked ones. */
const planOf = (tether: string, calendar = 'calendar: short, ') =>
  smallPlan(`
calendars: {short: {days: [mon, tue], holidays: [2026-02-03]}}
assumptions: {sales: {unit: USD/month, value: 100, owner: ann}}
drivers: {income: {unit: USD/month, formula: sales, owner: ann}}
milestones:
  launch: {owner: ann, due: 2026-02-02, ${calendar}tethers: [{on: income, by: +10%, ${tether}}]}
  next: {owner: ann, due: 2026-02-02, ${calendar}after: [{milestone: launch, lag: 2 working days}]}
`);

function made(tether: string, calendar?: string) {
  const { paper, wired, dates } = outlook(planOf(tether, calendar));
  const next = dates.computed.get('next');
  const values = [0, 1, 2].map((slot) => rowValues(wired, 'income', 0)?.[slot + 1] ?? Number.NaN);
  return { next: next === undefined ? null : formatDay(next), values, paper: rowValues(paper, 'income', 0)?.[2] };
}

test('a lag of 2 working days goes by the calendar, as that of a link: 19 of 28 days of February', () => {
  const { next, values, paper } = made('lag: 2 working days');
  expect(next).toBe('2026-02-10');
  expect(values[0]).toBe(100);
  expect(values[1]).toBeCloseTo(100 + (10 * 19) / 28, 9);
  expect(values[2]).toBeCloseTo(110, 9);
  expect(paper).toBeCloseTo(100 + (10 * 19) / 28, 9);
});

test('without a calendar it is Monday to Friday: from February 4, 25 of 28 days', () => {
  const { next, values } = made('lag: 2 working days', '');
  expect(next).toBe('2026-02-04');
  expect(values[1]).toBeCloseTo(100 + (10 * 25) / 28, 9);
});

test('a ramp of 2 working days rises from February 2 to 10: half of 8 days and 19 whole ones', () => {
  expect(made('ramp: 2 working days').values[1]).toBeCloseTo(100 + (10 * (4 + 19)) / 28, 9);
});

test('a ramp is counted from where the lag ends: it rises from February 10 to 17', () => {
  // From Tuesday 10: 10 and Monday 16 are counted, Tuesday 17 is reached: 7 days rising, 12 whole ones.
  expect(made('lag: 2 working days, ramp: 2 working days').values[1]).toBeCloseTo(100 + (10 * (3.5 + 12)) / 28, 9);
});

test('so does the ramp of an incentive: the lever is drawn from February 2 to 10', () => {
  const share = (calendar: string) => {
    const plan = smallPlan(`
calendars: {short: {days: [mon, tue], holidays: [2026-02-03]}}
teams: {sales: {name: Sales, lead: ann}}
assumptions:
  list: {unit: USD/month, value: 100, owner: ann}
  discount: {unit: "1", value: 0.5, p10: 0.4, p90: 0.6, lever: sales, rollup: mean, owner: ann}
drivers: {income: {unit: USD/month, formula: list * (1 - discount), owner: ann}}
targets: {half_year: {driver: income, at: 2026-06, value: 60, owner: ann}}
objective: half_year
incentives: {rebates: {team: sales, rewards: discount, owner: ann, from: 2026-02-02, ramp: 2 working days${calendar}}}`);
    return rowValues(outlook(plan).wired, 'discount', 0)?.[2];
  };
  expect(share(', calendar: short')).toBeCloseTo(0.5 + (0.1 * (4 + 19)) / 28, 9);
  expect(share('')).toBeCloseTo(0.5 + (0.1 * (1 + 25)) / 28, 9);
});

test('so does what is unexplained and fades: 4 working days after the first week are two weeks at two days a week', () => {
  const income = (governance: string) => {
    const model = `
calendars: {short: {days: [mon, tue]}}
${governance}
assumptions: {sales: {unit: USD/week, value: 100, owner: ann}}
drivers: {income: {unit: USD/week, formula: sales, unexplained: {fade: 4 working days}, owner: ann}}`;
    const plan = smallPlan(model, { grain: 'week', start: '2026-W02' });
    const record = recordOf(actual({ driver: 'income', from: '2026-01-05', until: '2026-01-11', value: 200, unit: 'USD/week' }));
    const values = rowValues(outlook(plan, { record }).wired, 'income', 0) ?? [];
    return [...values].slice(1, 4);
  };
  expect(income('governance: {calendar: short}')).toEqual([200, 150, 100]);
  expect(income('')).toEqual([200, 100, 100]);
});

test('where no day is worked, what waits working days never comes, be it a link or an effect', () => {
  const plan = smallPlan(`
calendars: {idle: {days: []}}
assumptions: {sales: {unit: USD/month, value: 100, owner: ann}}
milestones:
  launch: {owner: ann, due: 2026-02-02, calendar: idle, tethers: [{on: sales, by: +10%, lag: 1 working day}]}
  next: {owner: ann, due: 2026-02-03, calendar: idle, after: [{milestone: launch, lag: 1 working day}]}`);
  const { dates, wired } = outlook(plan);
  expect([...dates.computed.keys()]).toEqual(['launch']);
  expect([...(rowValues(wired, 'sales', 0) ?? [])]).toEqual(new Array(7).fill(100));
});
