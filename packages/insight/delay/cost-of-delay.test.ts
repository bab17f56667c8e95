// Delays of what is already under way: against the day that the forecast has, not against due. Sales are 100 a month over
// 2026, and 10 more from the launch on, where nothing else is said.
import type { RecordEvent } from '@mainspring/execution';
import { parseDay } from '@mainspring/kernel';
import { outlook } from '@mainspring/outlook';
import type { Plan } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { costOfDelay } from './cost-of-delay.ts';
import { planWith } from './small-plan.ts';

const LAUNCH = 'launch: {title: Launch, owner: ann, due: 2026-06-01, tethers: [{on: sales, by: +10}]}';

type Said = Pick<RecordEvent, 'kind' | 'payload'>;
const reached = (milestone: string, date: string): Said => ({ kind: 'milestone-reached', payload: { milestone, date } });
const told = (milestone: string, date: string): Said => ({ kind: 'milestone-forecast', payload: { milestone, date } });

function asOf(plan: Plan, date: string, ...said: readonly Said[]) {
  const all: readonly Said[] = [...said, { kind: 'data-date', payload: { date } }];
  const record = all.map((event, index) => ({ seq: index + 1, at: `${date}T09:00:0${index}Z`, actor: 'ann', ...event }));
  return outlook(plan, { record: record as RecordEvent[] });
}

const priced = (cost: number, before: number) =>
  expect.objectContaining({
    cost: expect.closeTo(cost, 9),
    before: expect.closeTo(before, 9),
    after: expect.closeTo(before - cost, 9),
  });
const days = (count: number) => count / 7;

test('told for August, due in June: a month later is September, and costs 10 of 1250', () => {
  const made = asOf(planWith([LAUNCH]), '2026-05-15', told('launch', '2026-08-01'));
  expect(costOfDelay(made, ['launch'], days(31))).toEqual(priced(10, 1250));
});

test('its provider was reached two months late, and holds it: a month later is again measured from there', () => {
  const provided = ['built: {title: Built, owner: ann, due: 2026-06-01}', LAUNCH.replace('tethers', 'after: [built], tethers')];
  const late = asOf(planWith(provided), '2026-07-15', told('built', '2026-08-01'));
  expect(costOfDelay(late, ['launch'], days(31))).toEqual(priced(10, 1250));
  // What follows comes with it, once.
  expect(costOfDelay(late, ['built'], days(31))).toEqual(priced(10, 1250));
  expect(costOfDelay(late, ['built', 'launch'], days(31))).toEqual(priced(10, 1250));
});

test('nobody has said that it is reached: it is held at the data date, and a month later is a month after it', () => {
  expect(costOfDelay(asOf(planWith([LAUNCH]), '2026-08-01'), ['launch'], days(31))).toEqual(priced(10, 1250));
});

test('two that a deal of 50 in December waits for: what has a month to spare costs nothing alone', () => {
  const made = asOf(
    planWith([
      'm1: {title: M1, owner: ann, due: 2026-06-01}',
      'm2: {title: M2, owner: ann, due: 2026-11-01}',
      'deal: {title: Deal, owner: ann, due: 2026-11-01, after: [m1, m2], tethers: [{on: sales, by: +50, fade: {after: 1 month, over: 0 days}}]}',
    ]),
    '2026-07-01',
    told('m1', '2026-12-01'),
  );
  const month = days(31);
  expect(costOfDelay(made, ['m2'], days(30))).toMatchObject(priced(0, 1250));
  expect(costOfDelay(made, ['m1'], month)).toEqual(priced(50, 1250));
  const both = costOfDelay(made, ['m1', 'm2'], month);
  expect(both).toEqual(priced(50, 1250));
  expect(both).toMatchObject({
    perWeek: expect.closeTo(50 / month, 9),
    deferred: expect.closeTo(50, 9),
    lost: expect.closeTo(0, 9),
  });
});

test('what falls into the year after comes back; what falls off the end of the plan does not', () => {
  // 30 a month for November and December; a month later, for December and January.
  const effect = 'tethers: [{on: sales, by: +30, fade: {after: 2 months, over: 0 days}}]';
  const made = asOf(planWith([`signed: {title: Signed, owner: ann, due: 2026-11-01, ${effect}}`]), '2026-10-01');
  expect(costOfDelay(made, ['signed'], days(30))).toMatchObject({
    cost: expect.closeTo(30, 9),
    deferred: expect.closeTo(30, 9),
    lost: expect.closeTo(0, 9),
  });
  // 10 a month for December and all but one month of the next year; 13 months late it begins when the plan has ended.
  const year = 'tethers: [{on: sales, by: +10, fade: {after: 12 months, over: 0 days}}]';
  const long = asOf(planWith([`live: {title: Live, owner: ann, due: 2026-12-01, ${year}}`]), '2026-10-01');
  expect(costOfDelay(long, ['live'], days(396))).toMatchObject({
    cost: expect.closeTo(10, 9),
    deferred: expect.closeTo(0, 9),
    lost: expect.closeTo(10, 9),
  });
});

test('what a delay brings in the end more than it takes is deferred no further than it was taken', () => {
  // A fifth of sales in November and December, which are 100 a month; four months late, of March and April, which are 200.
  const model = 'tethers: [{on: sales, by: +20%, fade: {after: 61 days, over: 0 days}}]';
  const made = outlook(
    planWith(
      [`sale: {title: Sale, owner: ann, due: 2026-11-01, ${model}}`],
      'objective: year',
      '{steps: {2026-01: 100, 2027-01: 200}}',
    ),
  );
  expect(costOfDelay(made, ['sale'], days(120))).toMatchObject({
    cost: expect.closeTo(40, 9),
    deferred: expect.closeTo(40, 9),
    lost: expect.closeTo(0, 9),
    beyond: expect.closeTo(-80, 9),
  });
});

test('what is closed stays as it was: only what lies ahead is lost', () => {
  const actual = {
    driver: 'sales',
    member: '',
    from: '2026-06-01',
    until: '2026-06-30',
    value: 80,
    unit: 'USD/month',
    source: 'x',
  };
  const plan = planWith([LAUNCH.replace('2026-06-01', '2026-07-01')]);
  const made = asOf(plan, '2026-06-30', { kind: 'actual', payload: actual });
  // June is 80; ahead is as planned: eleven months of 100, and 10 more in the last six.
  expect(costOfDelay(made, ['launch'], days(31))).toEqual(priced(10, 80 + 11 * 100 + 6 * 10));
});

test('what is reached, or never is, has no price; nor has anything without an objective', () => {
  const made = asOf(
    planWith([LAUNCH, 'other: {title: Other, owner: ann, due: 2026-09-01}']),
    '2026-06-15',
    reached('launch', '2026-06-08'),
  );
  expect(costOfDelay(made, ['other', 'launch'], 4)).toEqual({
    refused: 'reached',
    milestone: 'launch',
    on: parseDay('2026-06-08'),
  });
  const never = asOf(planWith([LAUNCH]), '2026-06-15', told('launch', '2029-01-01'));
  expect(costOfDelay(never, ['launch'], 4)).toEqual({ refused: 'never-reached', milestone: 'launch' });
  expect(costOfDelay(outlook(planWith([LAUNCH], '')), ['launch'], 4)).toEqual({ refused: 'no-objective' });
});
