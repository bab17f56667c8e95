// Every example of the language's reference is run: blocks and entries in the frame of the example company, functions by
// the rows of their table.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slotName } from '@mainspring/kernel';
import { outlook, rowValues } from '@mainspring/outlook';
import { formatUnit, readPlan } from '@mainspring/plan';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../packages/plan/formula/functions.ts';
import { blocksIn, codesIn, textErrors, withinNorthbeam } from './examples.ts';

const PAGE = readFileSync(join(import.meta.dirname, 'language.md'), 'utf8');
const BY_EXAMPLE = PAGE.slice(PAGE.indexOf('### Functions by example'), PAGE.indexOf('**Rings**'));

interface Worked {
  readonly formula: string;
  readonly period: string;
  readonly gives: string;
}

const ROWS: readonly Worked[] = [...BY_EXAMPLE.matchAll(/^\| `(.+)` \| (eve|\d{4}-\d{2}) \| (.+) \|$/gm)].map(
  ([, formula = '', period = '', gives = '']) => ({ formula, period, gives }),
);

describe('functions by example', () => {
  const frame = blocksIn(BY_EXAMPLE)[0]?.text ?? '';
  const drivers = ROWS.map(
    ({ formula }, index) => `  x${index}: {formula: "${formula}", rollup: {time: last, members: last}, owner: ann}`,
  );
  const text = ['plan: {id: a, title: A, language: 1, currency: USD, owner: ann}', frame, 'drivers:', ...drivers].join('\n');
  const reading = readPlan(new Map([['plan.yaml', text]]));

  it('stand in a plan without an error', () => expect(textErrors(reading)).toEqual([]));

  it('cover every function', () => {
    const used = new Set(ROWS.flatMap(({ formula }) => [...formula.matchAll(/([a-z_]+)\(/g)].map(([, name]) => name)));
    expect([...FUNCTIONS.keys()].filter((name) => !used.has(name))).toEqual([]);
  });

  const { plan } = reading;
  const wired = plan === null ? null : outlook(plan).wired;
  it.each(ROWS.map((row, index) => ({ ...row, index })))('$formula in $period is $gives', ({ period, gives, index }) => {
    const driver = plan?.drivers.get(`x${index}`);
    if (plan === null || wired === null || driver === undefined) throw new Error('the plan does not run');
    const slot = Array.from({ length: plan.grid.periods + 1 }, (_, at) => at - 1).find((at) =>
      at < 0 ? period === 'eve' : slotName(plan.grid, at) === period,
    );
    const values = Array.from({ length: driver.rows }, (_, row) => rowValues(wired, `x${index}`, row)?.[(slot ?? 99) + 1]);
    if (gives === 'error') {
      expect(values).toEqual([Number.NaN]);
      return;
    }
    const [, figures = '', unit = '1'] = /^(.*\d)(?: ([A-Za-z/]+))?$/.exec(gives) ?? [];
    const wanted = figures.split(', ').map((figure) => /^(?:([a-z]+) )?([\d.]+)$/.exec(figure) ?? []);
    expect(wanted.map(([, member]) => member ?? '')).toEqual(
      driver.dims.length === 0 ? [''] : plan.dims[driver.dims[0] ?? 0]?.leaves,
    );
    for (const [row, [, , written = '']] of wanted.entries()) {
      const decimals = written.split('.')[1]?.length ?? 9;
      expect(Math.abs((values[row] ?? Number.NaN) - Number(written))).toBeLessThanOrEqual(0.5 * 10 ** -decimals);
    }
    expect(formatUnit(driver.unit)).toBe(unit);
  });
});

/** Columns of `data/prices.csv`, which one of the examples names. */
function prices(): string {
  const months = Array.from({ length: 24 }, (_, at) => `${2026 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  const rows = months.flatMap((month) => ['smb', 'mid', 'enterprise'].map((segment) => `${month},${segment},100`));
  return ['period,segment,value', ...rows].join('\n');
}

const whole = (text: string) => readPlan(withinNorthbeam(text, { 'data/prices.csv': prices() }));

describe('blocks', () => {
  const blocks = blocksIn(PAGE.replace(BY_EXAMPLE, '')).filter(({ kind }) => kind === 'yaml');

  it('are there', () => expect(blocks.length).toBeGreaterThan(7));

  it.each(blocks)('the one before line $line is right: $text', ({ text }) => {
    expect(textErrors(whole(text))).toEqual([]);
  });
});

/** How an entry in the running text becomes sections: the words before and after it. */
const ENTRIES: readonly (readonly [begins: string, before: string, after?: string])[] = [
  ['unit: "%"', 'assumptions: {some_rate: {owner: ines, value: 12%, rollup: mean, ', '}}'],
  ['units: {lead', ''],
  ['mrr: {', 'drivers: {', '}'],
  ['outcomes: {120', 'assumptions: {lot: {unit: deal, owner: ines, value: 120, shape: discrete, rollup: mean, ', '}}'],
  ['{steps: {', 'assumptions: {some_price: {unit: USD/deal, rollup: mean, owner: ines, value: ', '}}'],
  ['{points: {', 'assumptions: {some_price: {unit: USD/deal, rollup: mean, owner: ines, value: ', '}}'],
  ['{table: data', 'assumptions: {some_price: {unit: USD/deal, over: segment, rollup: {by: deals}, owner: ines, value: ', '}}'],
  ['correlations: [', ''],
  ['{time: last, members: sum}', 'drivers: {some: {unit: USD/year, formula: arr, owner: ines, rollup: ', '}}'],
  ['{fade: 6 months}', 'drivers: {some: {unit: USD/year, formula: arr, rollup: {time: last}, owner: ines, unexplained: ', '}}'],
  ['fixed: true', 'milestones: {some: {owner: ines, due: 2026-06-30, ', '}}'],
  ['must: ', 'milestones: {some: {owner: ines, due: 2026-06-30, ', '}}'],
  [
    'effort: {engineering: {backend',
    'teams: {engineering: {name: E, lead: viktor, capacity: {backend: 20, web: 22}}}\nmilestones: {some: {owner: ines, start: 2026-06-01, due: 2026-06-30, ',
    '}}',
  ],
  ['console_for_launch: {', 'dependencies: {', '}'],
  ['{function: sales', 'initiatives: {some: {level: project, owner: ines, tags: ', '}}'],
  ['dates: {decided', 'initiatives: {some: {level: project, owner: ines, ', '}}'],
  ['protects: true', 'milestones: {some: {owner: ines, due: 2026-06-30, tethers: [{on: discount, by: +2pp, ', '}]}}'],
  ['{on: "churn_rate[mid]"', 'milestones: {some: {owner: ines, due: 2026-06-30, tethers: [', ']}}'],
  ['mandatory: SOX', 'milestones: {some: {owner: ines, due: 2026-06-30, ', '}}'],
  ['sales_commission: {', 'incentives: {', '}'],
  ['direction: lower', 'incentives: {some: {team: sales, rewards: discount, owner: daniel, evidence: Plan, ', '}}'],
  ['lever: sales', 'assumptions: {some_discount: {unit: "%", value: 5%, p10: 0%, p90: 9%, rollup: mean, owner: ines, ', '}}'],
  ['kpis: {enterprise', ''],
  ['language: 1', 'plan: {id: a, title: A, currency: USD, owner: ines, ', '}'],
];

/** These give a shape with words for its parts, and are no text of a plan. */
const SHAPES = [
  '{title, members: {…}}',
  '{base: 12, growth: 1%/month, season: [12 numbers]}',
  '{time: …, members: …}',
  '{by: weight}',
  '{by: w}',
  '{method, over}',
  '{skill: series}',
  '{after, over}',
  '{length, from}',
  '{needs: […], approve: role or list}',
  '{after: duration past the cut-off, hour: "18:00"}',
  '{code, place, by, until, reason}',
];
const SHAPED = [
  'sources: {crm',
  'scenarios: {launch_late',
  'capabilities: {security',
  'processes: {lead',
  '{title, enters',
  '{from, to',
];

describe('entries in the running text', () => {
  const codes = codesIn(PAGE.replace(BY_EXAMPLE, '').split('## 13.')[0] ?? '').filter(
    (code) => !SHAPES.includes(code) && !SHAPED.some((begin) => code.startsWith(begin)),
  );

  it('are there', () => expect(codes.length).toBeGreaterThan(20));

  it.each(codes)('%s', (code) => {
    const entry = ENTRIES.find(([begins]) => code.startsWith(begins));
    if (entry === undefined) throw new Error('no frame completes this example');
    const [, before, after = ''] = entry;
    expect(textErrors(whole(`${before}${code}${after}`))).toEqual([]);
  });
});
