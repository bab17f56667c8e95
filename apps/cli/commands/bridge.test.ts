import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, inFolder, tried, triedOn } from '../trial.ts';

const northbeam = join(examples, 'northbeam');
const netflix = join(examples, 'netflix-2020');
const record = ['--record', join(netflix, 'record.jsonl')];

test('a bridge begins with what is missing, and names its runs and the scenario', () => {
  const { text } = tried('bridge', northbeam, '--scenario', 'slow_market');
  expect(text).toContain('scenario slow_market (Demand a tenth lower)');
  expect(text).toContain('3,478,186 USD/year as wired, 9,000,000 wanted: 5,521,814 short.');
  expect(text).toMatch(/^plan \(on paper\) +8,489,512$/m);
  expect(text).toMatch(/^forecast \(as wired\) +3,478,186$/m);
  const json = JSON.parse(tried('bridge', northbeam, '--scenario', 'slow_market', '--json').text);
  expect(json).toMatchObject({ plan: 'northbeam', scenario: 'slow_market', dataDate: null, position: null });
  expect(json.version).toMatch(/^[0-9a-f]{8,}$/);
});

test('where lower is better it says what a plus means', () => {
  const { text } = tried('bridge', northbeam, '--target', 'payback_2026');
  expect(text).toContain(
    '19.37 months as wired, at most 16.00 wanted: 3.37 too much.\nLower is better: a change with a plus makes it worse.',
  );
  expect(tried('bridge', northbeam).text).not.toContain('Lower is better');
});

test('subjects stand under their player by their titles, and what is put together is as small as it says', () => {
  const { text } = triedOn(80, 'bridge', northbeam);
  expect(text).toMatch(/^ {2}capabilities awaited +−2,100,947\n {4}Integration with the buyer's own systems through/m);
  expect(text).toMatch(/^ {4}Enterprise tier on sale \(links\) +−212,681$/m);
  // Nothing that is as large as these is hidden.
  const filed = triedOn(80, 'bridge', netflix, ...record).text;
  expect(filed).toMatch(/^ {4}monthly_revenue_per_membership\[apac\] +−47,411,951$/m);
  expect(filed).not.toContain('others');
});

test('a cut names a player once over its subjects, and where there is but one, in the heading', () => {
  const byOwner = triedOn(80, 'bridge', northbeam, '--by', 'owner').text;
  expect(byOwner).toMatch(
    /^ {2}Daniel Okoro +−1,537,119\n {4}opposed incentives followed\n {6}Commission by number of contracts +−1,050,421\n/m,
  );
  expect(byOwner).toMatch(/^ {4}confidence of effects: Higher commission +−20,878$/m);
  const byRegion = triedOn(80, 'bridge', netflix, ...record, '--by', 'region').text;
  expect(byRegion).toMatch(/^ {2}United States and Canada \(ucan\): assumptions off +\+894,747,060\n {4}monthly_revenue/m);
});

const BROKEN = {
  'plan.yaml': `plan: {id: small, title: Small, language: 1, currency: USD}
time: {grain: month, start: 2026-01, periods: 12}
units: {deal: deals}
people: {ann: {name: Ann}}
assumptions:
  sales: {unit: USD/month, value: 120, owner: ann}
  buyers: {unit: deal/month, value: {steps: {2026-01: 4, 2026-02: 0}}, owner: ann}
drivers:
  each: {unit: USD/deal, formula: sales / buyers, rollup: ratio, owner: ann}
  worth: {unit: USD/month, formula: sales + 0 deals / 1 month * each, owner: ann}
targets: {half: {driver: worth, at: FY2026, value: 480, owner: ann}}
objective: half
milestones: {party: {owner: ann, due: 2026-02-02}}
`,
};

test.each([
  ['bridge', []],
  ['delay', ['party']],
])('%s of a figure that is an error is no success: it says where the error begins', (command, milestones) => {
  inFolder(BROKEN, (folder) => {
    for (const more of [[], ['--json']]) {
      const { code, complaint } = tried(command, ...milestones, folder, ...more);
      expect(code).toBe(1);
      expect(complaint).toContain('worth@FY2026 is an error as wired; it begins at each@2026-02: sales / buyers.');
      expect(complaint).toContain(`mainspring why worth@FY2026 ${folder}`);
    }
  });
});
