import { expect, test } from 'vitest';
import { inFolder, triedOn } from '../trial.ts';

const MODEL = `people: {ann: {name: Ann}}
dims: {region: {north: North, south: South}}
`;

/** What stands over the figures: of which plan, and an empty line. */
const HEAD = ['Small · plan 57724024 · no record', ''];

/** A fiscal year from April: the plan begins in its fourth quarter. */
function shown(
  model: string,
  width: number,
  root = 'time: {grain: month, start: 2026-01, periods: 15, fiscal_year: 4}',
): string[] {
  const drivers = [...model.matchAll(/^ {2}(\w+):/gm)].flatMap(([, name = '']) => ['--driver', name]);
  const plan = `plan: {id: small, title: Small, language: 1, currency: USD}\n${root}\n${MODEL}${model}`;
  return inFolder({ 'plan.yaml': plan }, (folder) =>
    triedOn(width, 'run', folder, ...drivers)
      .text.split('\n')
      .slice(HEAD.length),
  );
}

const SALES = `assumptions:
  sales: {unit: USD/month, over: region, value: {north: {steps: {2026-01: 100, 2026-04: 200}}, south: 50}, owner: ann}
`;

test('a fiscal year has its total, by quarters where periods do not fit; a year that is only partly in the plan says so', () => {
  expect(shown(SALES, 80)).toEqual([
    '         2026-Q4  FY2026 (part)',
    'sales, USD, summed',
    '  paper      450            450',
    '  wired      450            450',
    'sales[north], USD, summed',
    '  paper      300            300',
    '  wired      300            300',
    'sales[south], USD, summed',
    '  paper      150            150',
    '  wired      150            150',
    '',
    '         2027-Q1  2027-Q2  2027-Q3  2027-Q4  FY2027',
    'sales, USD, summed',
    '  paper      750      750      750      750   3,000',
    '  wired      750      750      750      750   3,000',
    'sales[north], USD, summed',
    '  paper      600      600      600      600   2,400',
    '  wired      600      600      600      600   2,400',
    'sales[south], USD, summed',
    '  paper      150      150      150      150     600',
    '  wired      150      150      150      150     600',
  ]);
});

test('every period where the page is wide enough, and then the unit of both', () => {
  const lines = shown(SALES, 180);
  expect(lines[0]).toMatch(/^ +2026-01 {2}2026-02 {2}2026-03 {2}FY2026 \(part\) {2}2026-04 .* 2027-03 {2}FY2027$/);
  expect(lines[1]).toBe('sales, USD/month; summed: USD');
  expect(lines[2]).toMatch(/^ {2}paper +150 +150 +150 +450 +250 /);
});

test('a ratio is the ratio of sums over the year, a stock its last, and what is not rolled up has no figure but its periods', () => {
  const lines = shown(
    `assumptions:
  leads: {unit: USD/month, value: {steps: {2026-01: 100, 2026-02: 300}}, owner: ann}
  won: {unit: USD/month, value: {steps: {2026-01: 10, 2026-02: 60}}, owner: ann}
  active: {unit: USD, value: 7, rollup: none, owner: ann}
drivers:
  rate: {unit: "%", formula: won / leads, rollup: ratio, owner: ann}
  cash: {unit: USD, stock: {open: 5, in: won}, owner: ann}
`,
    100,
    'time: {grain: month, start: 2026-01, periods: 2}',
  );
  expect(lines).toContain('rate; ratio of sums');
  // 70 of 400.
  expect(lines[lines.indexOf('rate; ratio of sums') + 1]).toMatch(/^ {2}paper +10\.0% +20\.0% +17\.5%$/);
  expect(lines[lines.indexOf('cash, USD; at the end') + 1]).toMatch(/^ {2}paper +15 +75 +75$/);
  expect(lines[lines.indexOf('active, USD; not rolled up') + 1]).toMatch(/^ {2}paper +7 +7$/);
});

test('amounts that do not fit are told in thousands or millions, small figures as they are, in lines that fit', () => {
  const lines = shown(
    `assumptions:
  large: {unit: USD/month, value: -1234567890123, owner: ann}
  price: {unit: USD, value: 12.5, rollup: mean, owner: ann}
`,
    80,
    'time: {grain: month, start: 2026-01, periods: 12}',
  );
  expect(lines[1]).toBe('large, million USD, summed');
  expect(lines[2]).toMatch(/^ {2}paper +−3,703,704 .* −14,814,815$/);
  expect(lines[5]).toMatch(/^ {2}paper +12\.50 /);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});
