import { expect, test } from 'vitest';
import { actual, day, monthly, recordOf, type Said, smallPlan } from '../definitions/small-plan.ts';
import { joinRecord } from './join.ts';

const PLAN = smallPlan(`
assumptions:
  rent: {unit: USD/month, value: 100, owner: ann}
  new_arr: {unit: USD/year/month, value: 100, owner: ann}
  leads_in: {unit: lead/month, value: 100, owner: ann}
  weekly_leads: {unit: lead/week, value: 100, owner: ann}
  part: {unit: "%", value: 10%, rollup: mean, owner: ann}
  churn: {unit: 1/month, value: 2%, rollup: mean, owner: ann}
  spent: {unit: USD, value: 100, rollup: {time: sum}, owner: ann}
`);

/** What one figure of January becomes, or what is said of it. */
function january(driver: string, value: number, unit: string): number | string | undefined {
  const made = joinRecord(PLAN, recordOf(monthly(driver, 1, value, unit)), day('2026-12-31'));
  return made.problems[0]?.message ?? made.rows[0]?.actual[1];
}

test.each([
  ['time units convert exactly', 'rent', 1200, 'USD/year', 100],
  ['of two times each', 'new_arr', 36, 'USD/quarter/month', 144],
  ['plural and singular are one unit', 'leads_in', 7, 'leads/month', 7],
  ['factors in another order', 'new_arr', 5, 'USD/month/year', 5],
  ['percent is a pure number shown in percent', 'part', 0.12, '1', 0.12],
  ['a percentage has no divisor', 'churn', 0.02, '%/month', '"%/month" is not a unit; it is declared in 1/month'],
  ['without the time: the amount of the month', 'rent', 90, 'USD', 90],
  ['likewise where a time is left', 'new_arr', 90, 'USD/year', 90],
  ['and in the plural', 'leads_in', 90, 'leads', 90],
  ['an amount per period is an amount already', 'spent', 70, 'USD', 70],
])('%s: %s %d %s', (_, driver, value, unit, expected) => {
  if (typeof expected === 'number') expect(january(driver, value, unit)).toBe(expected);
  else expect(january(driver, value, unit)).toContain(expected);
});

test('an amount goes by the length of the period in the time that divides: a month is 30.4375 / 7 weeks', () => {
  expect(january('weekly_leads', 100, 'leads')).toBeCloseTo((100 * 7) / 30.4375, 12);
});

test('other nouns and currencies are refused with both named', () => {
  expect(january('rent', 1, 'EUR/month')).toBe(
    'rent is declared in USD/month (or USD for the whole interval), the actual is in EUR/month',
  );
  expect(january('leads_in', 1, 'deals')).toBe(
    'leads_in is declared in lead/month (or lead for the whole interval), the actual is in deals',
  );
  expect(january('churn', 0.02, '1')).toBe('churn is declared in 1/month, the actual is in 1');
  expect(january('leads_in', 1, 'ducks')).toContain('"ducks" is not a noun');
});

const RENAMED = smallPlan(
  `assumptions:
  leads_in: {unit: lead/month, over: region, value: 100, owner: ann, was: [inquiries]}
teams: {build: {name: Build, lead: ann, capacity: 1, was: [engineering]}, sell: {name: Sell, lead: ann}}
milestones:
  launch: {title: Launch, owner: ann, start: 2026-01-01, due: 2026-02-12, effort: {build: 6}, was: [go_live]}
  tour: {title: Tour, owner: ann, due: 2026-03-02}
dependencies:
  launch_for_tour: {provider: build, consumer: sell, delivers: launch, for: tour, needed: 2026-03-01, owner: ann, was: [old_deal]}`,
  { more: 'dims: {region: {north: {title: North, was: [up]}, south: South}}' },
);
const renamed = (...said: Said[]) => joinRecord(RENAMED, recordOf(...said), day('2026-12-31'));

test('a correction recorded after a rename finds what it corrects', () => {
  const made = renamed(
    monthly('inquiries', 1, 90, 'leads', { member: 'up', at: '2026-02-03' }),
    monthly('leads_in', 1, 80, 'leads', { member: 'north', at: '2026-03-03' }),
  );
  expect(made.problems).toEqual([]);
  expect(made.rows).toMatchObject([{ quantity: 'leads_in', row: 0, lastClosed: 0 }]);
  expect(made.rows[0]?.actual[1]).toBe(80);
});

test('milestones, teams and dependencies are found under their former names', () => {
  const made = renamed(
    { kind: 'milestone-reached', payload: { milestone: 'go_live', date: '2026-02-20' } },
    { kind: 'remaining-effort', payload: { milestone: 'go_live', on: '2026-02-01', effort: { engineering: 3 } } },
    { kind: 'promise', payload: { dependency: 'old_deal', date: '2026-02-27' } },
  );
  expect(made.problems).toEqual([]);
  expect(made.state.reached.get('launch')?.day).toBe(day('2026-02-20'));
  expect(made.state.remaining.get('launch')?.[0]?.effort).toEqual(new Map([['build', 3]]));
  expect(made.told.get('launch')).toEqual({ day: day('2026-02-27'), by: 'promise', seq: 3 });
});

test('what the plan does not know is said with its event', () => {
  const made = renamed(
    actual({ driver: 'nothing', from: '2026-01-01', until: '2026-01-31', value: 1, unit: '1' }),
    monthly('leads_in', 1, 1, 'leads', { member: 'west' }),
    { kind: 'milestone-reached', payload: { milestone: 'landing', date: '2026-02-20' } },
    { kind: 'remaining-effort', payload: { milestone: 'launch', on: '2026-02-01', effort: { nobody: 3 } } },
    { kind: 'promise', payload: { dependency: 'no_deal', date: '2026-02-27' } },
  );
  expect(made.problems).toEqual([
    { seq: 1, message: '"nothing" is not a driver or assumption of the plan' },
    { seq: 2, message: '"west" is not a member of leads_in; write its region, like north' },
    { seq: 3, message: '"landing" is not a milestone of the plan' },
    { seq: 4, message: '"nobody" is not a team of the plan' },
    { seq: 5, message: '"no_deal" is not a dependency of the plan' },
  ]);
});
