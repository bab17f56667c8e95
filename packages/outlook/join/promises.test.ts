import { formatDay } from '@mainspring/kernel';
import { expect, test } from 'vitest';
import { day, recordOf, type Said, smallPlan } from '../definitions/small-plan.ts';
import { outlook } from '../outlook.ts';

const PLAN = smallPlan(`
teams: {build: {name: Build, lead: ann, capacity: 1}, sell: {name: Sell, lead: ann}}
assumptions: {leads_in: {unit: lead/month, value: 100, owner: ann}}
milestones:
  console: {title: Console, owner: ann, start: 2026-01-05, due: 2026-02-16, effort: {build: 6}}
  launch: {title: Launch, owner: ann, due: 2026-02-16, tethers: [{on: leads_in, by: +10%}]}
  tour: {title: Tour, owner: ann, initiative: travel, due: 2026-05-04}
initiatives: {travel: {title: Travel, owner: ann}}
scenarios: {at_home: {title: No tour, drop: [travel]}}
dependencies:
  console_for_launch: {provider: build, consumer: sell, delivers: console, for: launch, needed: 2026-02-16, owner: ann}
  console_for_tour: {provider: build, consumer: sell, delivers: console, for: tour, needed: 2026-05-01, owner: ann}
`);

const promise = (dependency: string, date: string): Said => ({
  kind: 'promise',
  payload: { dependency, date },
  at: '2026-01-05',
});
const forecast = (date: string): Said => ({
  kind: 'milestone-forecast',
  payload: { milestone: 'console', date },
  at: '2026-01-05',
});

function dates(...said: Said[]): (string | undefined)[] {
  const { dates: made, record } = outlook(PLAN, { record: recordOf(...said), dataDate: day('2026-01-05') });
  expect(record?.problems).toEqual([]);
  return ['console', 'launch'].map((name) => formatDay(made.computed.get(name) ?? Number.NaN));
}

test('without a word the work decides: six weeks of one person from the fifth of January', () => {
  expect(dates()).toEqual(['2026-02-16', '2026-02-16']);
});

test('a promised date is told of the milestone that the contract delivers, and holds back what waits for it', () => {
  expect(dates(promise('console_for_launch', '2026-03-10'))).toEqual(['2026-03-10', '2026-03-10']);
});

test("the owner's forecast stands before a promise, however late the promise was made", () => {
  expect(dates(forecast('2026-03-02'), promise('console_for_launch', '2026-03-10'))).toEqual(['2026-03-02', '2026-03-02']);
});

test('of two promises for one milestone the earlier counts: it keeps them both', () => {
  expect(dates(promise('console_for_tour', '2026-04-20'), promise('console_for_launch', '2026-03-10'))).toEqual([
    '2026-03-10',
    '2026-03-10',
  ]);
});

test('a later promise of one contract replaces the one before it', () => {
  expect(dates(promise('console_for_launch', '2026-03-10'), promise('console_for_launch', '2026-03-17'))).toEqual([
    '2026-03-17',
    '2026-03-17',
  ]);
});

test('a promise lapses with what a scenario drops, and is no mistake of the record', () => {
  const record = recordOf(promise('console_for_tour', '2026-04-20'), {
    kind: 'milestone-forecast',
    payload: { milestone: 'tour', date: '2026-05-20' },
    at: '2026-01-05',
  });
  const made = outlook(PLAN, { record, dataDate: day('2026-01-05'), scenario: 'at_home' });
  expect(made.record?.problems).toEqual([]);
  expect(formatDay(made.dates.computed.get('console') ?? Number.NaN)).toBe('2026-02-16');
});

test('the flexed plan has the promised date in place of due', () => {
  const made = outlook(PLAN, { record: recordOf(promise('console_for_launch', '2026-03-10')), dataDate: day('2026-01-05') });
  expect(made.flexed?.switches.dates.get('console')).toBe(day('2026-03-10'));
});

test('a promise that no team can hold slips with the work', () => {
  const busy = outlook(PLAN, { record: recordOf(promise('console_for_launch', '2026-02-01')), dataDate: day('2026-01-05') });
  expect(formatDay(busy.dates.computed.get('console') ?? Number.NaN)).toBe('2026-02-16');
});

test('what is unrecorded when its day has passed is silent', () => {
  const silent = (...said: Said[]) => {
    const made = outlook(PLAN, { record: recordOf(...said), dataDate: day('2026-03-20') });
    return [[...made.dates.silent], formatDay(made.dates.computed.get('console') ?? Number.NaN)];
  };
  expect(silent()).toEqual([['console'], '2026-03-20']);
  const reached: Said = { kind: 'milestone-reached', payload: { milestone: 'console', date: '2026-02-18' }, at: '2026-02-18' };
  expect(silent(reached)).toEqual([['launch'], '2026-02-18']);
  expect([...outlook(PLAN).dates.silent]).toEqual([]);
});
