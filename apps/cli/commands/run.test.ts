import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, inFolder, tried, triedOn } from '../trial.ts';

const PLAN = {
  'plan.yaml':
    'plan: {id: small, title: Small, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 12}\ninclude: [model.yaml]\n',
  'model.yaml': `people: {ann: {name: Ann}}
assumptions: {sales: {unit: USD/month, value: 120, owner: ann}}
drivers: {profit: {unit: USD/month, formula: sales - costs(), owner: ann}}
targets: {half: {driver: profit, at: FY2026, value: 480, owner: ann}}
objective: half
initiatives: {fair: {level: project, owner: ann, costs: [{title: Stand, running: 40/month, from: booked}]}}
milestones:
  booked: {owner: ann, initiative: fair, due: 2026-03-01}
  spare: {owner: ann, due: 2026-02-01}
  late: {owner: ann, due: 2026-05-01, after: [spare], tethers: [{on: sales, by: +10}]}
  lonely: {owner: ann, due: 2026-02-02}
`,
};

const UPSIDE = {
  ...PLAN,
  'model.yaml': PLAN['model.yaml'].replace(
    'initiatives: {fair: {level: project, owner: ann,',
    'initiatives: {fair: {level: project, owner: ann, gate: identified, effects: [{on: sales, by: +100, from: 2026-11, confidence: 50%}],',
  ),
};

test('run shows what does not count yet beside the forecast, and only where there is any', () => {
  inFolder(UPSIDE, (folder) => {
    const json = JSON.parse(tried('run', folder, '--json').text);
    // Two months of 50, and 40 a month from March on: 100 - 400.
    expect(json.objective.wired).toBe(12 * 120 + 8 * 10);
    expect(json.upside).toEqual({
      countsFrom: 'decided',
      together: -300,
      overlap: 0,
      initiatives: [{ initiative: 'fair', gate: 'identified', gain: -300 }],
    });
    const { text } = tried('run', folder);
    expect(text.replace(/\s+/g, ' ')).toContain('has not reached gate decided would worsen the objective by 300 USD');
    expect(text).toMatch(/fair\s+identified\s+−300/);
  });
  inFolder(PLAN, (folder) => {
    expect(JSON.parse(tried('run', folder, '--json').text)).not.toHaveProperty('upside');
    expect(tried('run', folder).text).not.toContain('Upside');
  });
});

test('a plan without targets says how to see a figure', () => {
  const model = 'people: {ann: {name: Ann}}\nassumptions: {sales: {unit: USD/month, value: 120, owner: ann}}\n';
  inFolder({ ...PLAN, 'model.yaml': model }, (folder) => {
    expect(tried('run', folder).text).toContain('--driver NAME shows a figure');
    expect(tried('run', folder, '--driver', 'sales').text).toContain('sales, USD, summed');
  });
});

const northbeam = join(examples, 'northbeam');
const netflix = join(examples, 'netflix-2020');
const record = ['--record', join(netflix, 'record.jsonl')];

test('run names the plan and its version, how far the record was read, and the scenario', () => {
  const { version, ...key } = JSON.parse(tried('run', netflix, ...record, '--json').text);
  expect(key).toMatchObject({ plan: 'netflix-2020', position: 51, dataDate: '2020-10-22', scenario: null });
  expect(triedOn(120, 'run', netflix, ...record).text.split('\n')[0]).toBe(
    `Netflix: 2020 as a repeat of 2019 · plan ${version.slice(0, 8)} · record to event 51 · data date 2020-10-22`,
  );
  const plain = JSON.parse(tried('run', northbeam, '--scenario', 'slow_market', '--json').text);
  expect(plain).toMatchObject({ position: null, dataDate: null, scenario: 'slow_market' });
  expect(tried('run', northbeam, '--scenario', 'slow_market').text).toContain(
    'no record · scenario slow_market (Demand a tenth lower)',
  );
});

test('run fits into the page', () => {
  for (const words of [[northbeam], [netflix, ...record]]) {
    const { text } = triedOn(80, 'run', ...words);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  }
});

test('what every member has filed is an actual of them together, up to the last period that all have', () => {
  const lines = triedOn(80, 'run', netflix, ...record).text.split('\n');
  const together = lines.slice(lines.findIndex((line) => line.startsWith('Streaming revenue (revenue)')));
  expect(together[3]).toMatch(/^ {2}actual +5,703 +6,087 +6,377$/);
  const events = readFileSync(join(netflix, 'record.jsonl'), 'utf8').split('\n');
  const open = events.filter((line) => !(line.includes('"revenue"') && line.includes('apac') && line.includes('2020-07-01')));
  const renumbered = open.filter((line) => line !== '').map((line, index) => line.replace(/"seq":\d+/, `"seq":${index + 1}`));
  inFolder({ 'record.jsonl': renumbered.join('\n') }, (folder) => {
    const { text } = triedOn(80, 'run', netflix, '--record', join(folder, 'record.jsonl'));
    expect(text).toMatch(/\(revenue\)[^\n]*\n.*\n.*\n {2}actual +5,703 +6,087\n/);
  });
});

test('run names what is recorded and not shown', () => {
  expect(tried('run', netflix, ...record).text).toContain(
    'Recorded too, and shown with --driver: memberships, monthly_revenue_per_membership, net_additions.',
  );
});

test('in CSV a period without an actual has no row, and an error one without a value', () => {
  const { text } = tried('run', netflix, ...record, '--csv');
  expect(text).toContain('actual,revenue,ucan,2020-Q3,');
  expect(text).not.toContain('actual,revenue,ucan,2020-Q4');
  expect(text).not.toMatch(/,$/m);
  inFolder(BROKEN, (folder) => expect(tried('run', folder, '--csv').text).toContain('paper,each,,2026-02,\n'));
});

const BROKEN = {
  ...PLAN,
  'model.yaml': `people: {ann: {name: Ann}}
assumptions:
  sales: {unit: USD/month, value: 120, owner: ann}
  buyers: {unit: deal/month, value: {steps: {2026-01: 4, 2026-02: 0}}, owner: ann}
drivers:
  each: {unit: USD/deal, formula: sales / buyers, rollup: ratio, owner: ann}
  worth: {unit: USD/month, formula: sales + 0 deals / 1 month * each, owner: ann}
targets: {half: {driver: worth, at: FY2026, value: 480, owner: ann}}
objective: half
`,
  'plan.yaml': PLAN['plan.yaml'].replace('include', 'units: {deal: deals}\ninclude'),
};

test('a target that is an error is no success: where the error begins, and how to see it', () => {
  inFolder(BROKEN, (folder) => {
    for (const more of [[], ['--json'], ['--csv']]) {
      const { code, complaint } = tried('run', folder, ...more);
      expect(code).toBe(1);
      expect(complaint).toContain('worth@FY2026 is an error as wired; it begins at each@2026-02: sales / buyers.');
      expect(complaint).toContain(`mainspring why worth@FY2026 ${folder}`);
    }
    expect(tried('run', folder).text).not.toContain('(error)');
  });
});

test('a figure that was asked for and is an error in some period is named with it', () => {
  const model = BROKEN['model.yaml'].replace(/targets[\s\S]*/, '');
  inFolder({ ...BROKEN, 'model.yaml': model }, (folder) => {
    expect(tried('run', folder)).toMatchObject({ code: 0, complaint: '' });
    const { code, complaint } = tried('run', folder, '--driver', 'each');
    expect(code).toBe(1);
    expect(complaint).toContain('each@2026-02 is an error as wired and begins there: sales / buyers.');
  });
});

test('targets that an error keeps from being read are not said to be missing', () => {
  const model = PLAN['model.yaml'].replace('formula: sales - costs()', 'formula: sale - costs()');
  inFolder({ ...PLAN, 'model.yaml': model }, (folder) => {
    const { code, text } = tried('run', folder);
    expect(code).toBe(1);
    expect(text).toContain('No target of the plan can be read, because of the errors in its text.');
    expect(tried('bridge', folder).complaint).toContain('The objective half cannot be read');
    expect(tried('delay', 'booked', folder).complaint).toContain('The objective half cannot be read');
  });
});

test('CSV holds every digit', () => {
  const model = PLAN['model.yaml'].replace('value: 120', 'value: 123456789.123');
  inFolder({ ...PLAN, 'model.yaml': model }, (folder) => {
    const csv = tried('run', folder, '--csv', '--driver', 'sales').text.split('\n');
    expect(csv).toContain('paper,sales,,2026-01,123456789.123');
  });
});
