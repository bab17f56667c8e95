import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, inFolder, tried, triedOn } from '../trial.ts';

const PLAN =
  'plan: {id: small, title: Small, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 12}\ninclude: [model.yaml]\n';

/** Lines that say of which plan and run, and an empty one. */
const HEAD = 3;

test('why over a span says by which rule it is made, and what each period gives to it', () => {
  const folder = join(examples, 'northbeam');
  const sum = tried('why', 'net_new_arr@2026', folder).text;
  expect(sum).toContain('net_new_arr@2026 is 3,735,369 USD/year: the sum of its periods.');
  expect(sum).toMatch(/2026-01 +363,984\n/);
  expect(sum).toContain('2026-12, the last of them:\nnet_new_arr@2026-12  452,671 USD/year/month');
  const ratio = tried('why', 'acv@2026', folder).text;
  expect(ratio).toContain('acv@2026 is 10,906 USD/year/deal: a ratio of sums, in which a period weighs what');
  expect(ratio).toMatch(/2026-01 +11,679 +48\.87 +872\n/);
  expect(tried('why', 'arr@2026', folder).text).toMatch(/that of its last period\.\n.*\n +2026-01 +30,363,984 +0\n/);
  const members = tried('why', 'arr_segment@2026-12', folder).text;
  expect(members).toContain('33,735,369 USD/year: the sum of its members');
  expect(members).toMatch(/arr_segment\[enterprise\] +6,815,927\n/);
  const json = JSON.parse(tried('why', 'acv@2026', folder, '--json').text);
  expect(json.rollup.rule).toBe('ratio');
  const given = json.rollup.parts.reduce((all: number, { gives }: { gives: number }) => all + gives, 0);
  expect(given).toBeCloseTo(json.value, 6);
});

test('why tells a stock by its opening and only the flows that it has', () => {
  const model = `people: {ann: {name: Ann}}
assumptions: {sales: {unit: USD/month, value: 120, owner: ann}, seats: {unit: USD, value: 3, rollup: none, owner: ann}}
drivers: {cash: {unit: USD, stock: {open: 5, in: sales}, owner: ann}}
`;
  inFolder({ 'plan.yaml': PLAN, 'model.yaml': model }, (folder) => {
    expect(tried('why', 'cash@2026-01', folder).text.split('\n').slice(HEAD)).toEqual([
      'cash@2026-01  125 USD   = opening + sales',
      '  cash@the eve  5 USD   (opening)',
      '  sales@2026-01  120 USD/month   (assumption)',
    ]);
    expect(tried('why', 'cash@2025-12', folder).text.split('\n').slice(HEAD)).toEqual(['cash@the eve  5 USD   (opening)']);
    expect(tried('why', 'cash@2025-11', folder).complaint).toContain('2025-11 lies outside the plan');
    expect(tried('why', 'seats@2026', folder).text).toContain('seats@2026 is not rolled up');
  });
});

test('why calls what is forecast a forecast, and what the plan says stated', () => {
  const model = `people: {ann: {name: Ann}}
assumptions: {sales: {unit: USD/month, value: 100, owner: ann, forecast: hold}}
milestones: {launch: {owner: ann, due: 2026-05-01, tethers: [{on: sales, by: +10%}]}}
`;
  const payload = { driver: 'sales', member: '', from: '2026-01-01', until: '2026-01-31', value: 90, unit: 'USD/month' };
  const event = { seq: 1, at: '2026-02-01T09:00:00Z', actor: 'ann', kind: 'actual', payload: { ...payload, source: 'ledger' } };
  inFolder({ 'plan.yaml': PLAN, 'model.yaml': model, 'record.jsonl': `${JSON.stringify(event)}\n` }, (folder) => {
    const asked = (period: string, ...more: string[]) => tried('why', `sales@${period}`, folder, ...more).text.split('\n');
    expect(asked('2026-05')).toContain('  * stated 100');
    const forecast = asked('2026-05', '--record', join(folder, 'record.jsonl'));
    expect(forecast).toContain('  * forecast without effects 90');
    expect(forecast.join()).not.toContain('stated');
  });
});

test('why follows an error to where it began and marks it once, however long its way is', () => {
  const model = `people: {ann: {name: Ann}}
assumptions: {sales: {unit: USD/month, value: {steps: {2026-01: 0, 2026-02: 4}}, owner: ann}}
drivers:
  worth: {unit: "1", formula: "prev(worth, 1) + 1 USD / 1 month / sales", rollup: mean, owner: ann}
`;
  inFolder({ 'plan.yaml': PLAN, 'model.yaml': model }, (folder) => {
    const lines = tried('why', 'worth@2026-12', folder, '--depth', '1').text.split('\n');
    expect(lines.filter((line) => line.includes('the error begins here'))).toEqual([
      expect.stringContaining('worth@the eve  error'),
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^ +\.\.\. 6 figures on the way of the error are left out here$/));
  });
});

test('why names the run, and with a record takes the names under which run prints them', () => {
  const folder = join(examples, 'netflix-2020');
  const record = ['--record', join(folder, 'record.jsonl')];
  const runOf = (...words: string[]) =>
    tried('why', 'revenue@2020-Q3', folder, ...words)
      .text.split('\n')
      .find((line) => line.startsWith('Run: '));
  expect(runOf()).toBe('Run: wired, what the plan as written will do.');
  expect(runOf('--run', 'paper')).toBe('Run: paper, what was committed to, every date kept and every effect full.');
  expect(runOf(...record)).toBe('Run: forecast, what the plan as written will do, with what is recorded.');
  const json = (run: string) => JSON.parse(tried('why', 'revenue@2020-Q3', folder, ...record, '--run', run, '--json').text);
  expect(json('flexed')).toMatchObject({ run: 'flexed', value: 6_018_385_515, dataDate: '2020-10-22' });
  expect(json('forecast')).toMatchObject({ run: 'forecast', value: 6_376_803_000 });
  expect(tried('why', 'revenue@2020-Q3', folder, ...record, '--run', 'wired').complaint).toContain(
    'with a record there are paper, flexed and forecast',
  );
  expect(tried('why', 'revenue@2020-Q3', folder, '--run', 'flexed').complaint).toContain('there are paper and wired');
});

test('why holds the actual of an assumption against the plan, that of a formula against the formula', () => {
  const folder = join(examples, 'netflix-2020');
  const { text } = tried('why', 'net_additions[ucan]@2020-Q3', folder, '--record', join(folder, 'record.jsonl'));
  expect(text).toContain('* −436,000 against the plan, which gives 613,000');
  expect(text).not.toContain('formula');
});

test('why fits into the page, names everything that is waited for, and shows a rate like the rate that it is made of', () => {
  const { text } = triedOn(80, 'why', 'win_rate[enterprise]@2026-07', join(examples, 'northbeam'));
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(text).toContain('win_rate[enterprise]@2026-07  10.0% deal/proposal\n    = base_win_rate * product_fit');
  expect(text).toContain('base_win_rate[enterprise]@2026-07  13.0% deal/proposal   (assumption)');
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Enterprise tier: +100.0% never comes; it waits for "Security assurance that a large buyer accepts" and "Integration with',
  );
});

test('why refuses a period that is finer than those of the plan', () => {
  const { code, complaint } = tried('why', 'arr@2026-W05', join(examples, 'northbeam'));
  expect(code).toBe(2);
  expect(complaint).toContain('This plan has months; 2026-W05 is a week, which is finer. Ask for 2026-01');
});
