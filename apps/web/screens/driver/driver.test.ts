import type { ActualEvent, DriverPage, ReadOf, RowOf } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { aheadWords } from './ahead-words.ts';
import { formulasFor, tokensOf } from './formula.ts';
import { headlineOf } from './headline.ts';
import { intervalWords } from './interval-words.ts';
import { memberOptions, viewOf } from './member.ts';

const english = formatsOf('en-US');
const usd = { text: 'USD/year', percent: false, currency: 'USD' };
const deals = { text: 'deal', percent: false, currency: null };
const spaced = (text: string) => text.replace(/\u00A0/g, ' ');
const lines = { plan: [1], flexed: null, actual: null, forecast: [1] };
const closed = { through: null, partly: [] };

const row = (member: string, title = member): RowOf => ({
  member,
  title,
  address: `deals[${member}]`,
  now: { period: '2026-01', value: 1, reads: [] },
  lines,
  unexplained: null,
  p10: null,
  p90: null,
  closed,
  actuals: [],
  waiting: [],
});

const page: DriverPage = {
  key: { version: 'v', position: 0, dataDate: '2026-01-01', scenario: null, build: 'b' },
  driver: {
    name: 'deals',
    title: 'Deals',
    kind: 'formula',
    unit: { text: 'deal/month', percent: false, currency: null },
    over: deals,
    better: 'higher',
    owner: null,
    team: null,
    plan: 649,
    forecast: 558,
    health: 'off-track',
    reads: [],
    worth: 1_150_000,
    step: 1,
    onPlan: 2_960_000,
    closed: '2026-01',
  },
  objective: {
    name: 'year',
    title: 'Revenue',
    address: 'revenue',
    unit: usd,
    at: '2026',
    better: 'higher',
    plan: 9e6,
    forecast: 2e6,
  },
  note: null,
  evidence: null,
  source: null,
  place: { file: 'model.yaml', line: 3, column: 3 },
  slots: [{ name: '2026-01', from: '2026-01-01', until: '2026-01-31' }],
  formulas: [
    { member: 'Small; Mid', role: 'value', text: 'a' },
    { member: 'Large', role: 'value', text: 'b' },
  ],
  rows: [row('small', 'Small'), row('large', 'Large')],
  together: { lines, closed },
  feeds: [],
  fedBy: [],
  effects: [],
  kpis: [],
  ahead: 'once',
};

describe('a driver’s headline', () => {
  it('tells the forecast, the gap, and what it is worth', () => {
    const { lead, gap, tone, says } = headlineOf(page, english);
    expect(spaced(lead)).toBe('Deals is forecast at 558 deal in 2026');
    expect(spaced(gap)).toBe('91 deal below plan');
    expect(tone).toBe('bad');
    expect(spaced(says)).toBe(
      '1 deal/month more in every period ahead adds $1.15M to revenue; on plan from here on, it would return $2.96M. Actuals close it through Jan 2026.',
    );
  });

  it('says what takes, what nothing feels, and what has no single figure', () => {
    const changed = (more: Partial<DriverPage['driver']>) =>
      headlineOf({ ...page, driver: { ...page.driver, ...more } }, english);
    expect(changed({ worth: -4e5, onPlan: 0, closed: null }).says).toContain(
      'takes $400K from revenue. No period of it is closed yet.',
    );
    expect(changed({ worth: 0, onPlan: 0 }).says).toContain('It does not move revenue.');
    expect(changed({ forecast: null }).lead).toBe('Deals has no single figure over 2026');
    expect(changed({ forecast: 649 }).gap).toBe('as planned');
  });
});

describe('a formula', () => {
  const read = (address: string, driver: string, value: number): ReadOf => ({
    address,
    driver,
    member: '',
    period: '2026-01',
    value,
    unit: deals,
  });
  const names = new Set(['leads', 'rate']);

  it('is taken apart at the names of drivers, and nowhere else', () => {
    const tokens = tokensOf('delay(leads, 2) * rate[small] + rated', names, [
      read('leads[small]', 'leads', 4),
      read('rate[small]', 'rate', 0.2),
      read('rate[large]', 'rate', 0.3),
    ]);
    expect(tokens.map(({ text }) => text)).toEqual(['delay(', 'leads', ', 2) * ', 'rate[small]', ' + rated']);
    expect(tokens.flatMap((token) => (token.kind === 'driver' ? [token.reads.map(({ value }) => value)] : []))).toEqual([
      [4],
      [0.2],
    ]);
  });

  it('holds for the members that it names', () => {
    expect(formulasFor(page, { title: 'Mid' }).map(({ text }) => text)).toEqual(['a']);
    expect(formulasFor(page, { title: 'Large' }).map(({ text }) => text)).toEqual(['b']);
  });
});

describe('the member in view', () => {
  it('is the one that was asked for, failing that all together, failing that the first', () => {
    expect(viewOf(page, 'large')?.title).toBe('Large');
    expect(viewOf(page, 'gone')?.row).toBeNull();
    expect(viewOf({ ...page, together: null }, undefined)?.title).toBe('Small');
    expect(viewOf({ rows: [], together: null }, undefined)).toBeNull();
  });

  it('is chosen only where there are several', () => {
    expect(memberOptions(page).map(({ title }) => title)).toEqual(['All together', 'Small', 'Large']);
    expect(memberOptions({ rows: [row('', '')], together: null })).toEqual([]);
  });
});

describe('what was measured', () => {
  const words = (from: string, until: string) => intervalWords({ from, until } as ActualEvent, page, english);

  it('names the period, or the days where it is another interval', () => {
    expect(words('2026-01-01', '2026-01-31')).toBe('Jan 2026');
    expect(words('2026-01-05', '2026-01-11')).toBe('Jan 5 to Jan 11, 2026');
    expect(words('2026-01-05', '2026-01-05')).toBe('Jan 5, 2026');
  });
});

it('tells how it goes on in the reader’s words', () => {
  expect(aheadWords('carry 3', 'assumption')).toBe('As planned, by the ratio that the last 3 periods measured had to it');
  expect(aheadWords('once', 'formula')).toBe('What a measured period shows beyond the formula ends with it');
});
