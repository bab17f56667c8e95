import { dayOf } from '@mainspring/kernel';
import { expect, test } from 'vitest';
import { readsOf, timeOf } from '../check/reads.ts';
import type { Formula } from '../model/formula.ts';
import { formatUnit } from '../unit/format-unit.ts';
import { parseUnit } from '../unit/parse-unit.ts';
import type { Unit } from '../unit/unit.ts';
import type { Environment, KnownQuantity, NameKind } from './environment.ts';
import { typeFormula, typeStockFlow } from './type-formula.ts';

const nouns = new Map(['lead', 'deal', 'person', 'hour'].flatMap((noun) => [[noun, noun] as const, [`${noun}s`, noun] as const]));

function unit(text: string): Unit {
  const read = parseUnit(text, nouns);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const known = (text: string, dims: number[] = [], isStock = false): KnownQuantity => ({
  kind: isStock ? 'driver' : 'assumption',
  unit: unit(text),
  dims,
  isStock,
  hasSureDims: true,
});
const quantities = new Map<string, KnownQuantity | 'broken'>([
  ['leads', known('lead/month', [0])],
  ['sales', known('lead/month', [0, 1])],
  ['win', known('deal/lead', [0])],
  ['wait', known('week', [1])],
  ['arr', known('USD/year', [0], true)],
  ['spend', known('USD/month')],
  ['staff', known('person')],
  ['pay', known('USD/person/year')],
  ['share_of', known('%')],
  ['rate', known('1/month')],
  ['lost', 'broken'],
]);
const dims = [
  { index: 0, name: 'segment', leaves: ['smb', 'big'] },
  { index: 1, name: 'region', leaves: ['de', 'fr', 'us'] },
];
const members = new Map([
  ['smb', { dim: 0, leaves: [0] }],
  ['big', { dim: 0, leaves: [1] }],
  ['emea', { dim: 1, leaves: [0, 1] }],
  ['us', { dim: 1, leaves: [2] }],
]);
const names: Record<NameKind, readonly string[]> = {
  quantity: [...quantities.keys()],
  member: [...members.keys()],
  dimension: ['segment', 'region'],
  milestone: ['launch'],
  team: ['sales_team', 'volunteers'],
  initiative: ['tier'],
};
const environment: Environment = {
  grid: { grain: 'month', start: dayOf(2026, 1, 1), periods: 24, fiscalYear: 1 },
  nouns,
  currency: 'USD',
  dims,
  member: (name) => members.get(name) ?? null,
  quantity: (name) => quantities.get(name) ?? null,
  milestone: (name) => names.milestone.includes(name),
  team: (name) => names.team.includes(name),
  hasCapacity: (team) => team !== 'volunteers',
  initiative: (name) => names.initiative.includes(name),
  uses: () => {},
  names: (kind) => names[kind],
};

const dimensionNames = (formula: Formula) => formula.dims.map((dim) => dims[dim]?.name).join();

test.each([
  ['leads * win', 'deal/month', 'segment'],
  ['sales * win', 'deal/month', 'segment,region'],
  ['sum(sales, region)', 'lead/month', 'segment'],
  ['sales[smb]', 'lead/month', 'region'],
  ['sales[emea, big]', 'lead/month', ''],
  ['leads[smb] + leads[big]', 'lead/month', ''],
  ['spend + arr', 'USD/month', 'segment'],
  ['staff * pay', 'USD/year', ''],
  ['max(0, share_of - 1)', '%', ''],
  ['1 - share_of', '1', ''],
  ['leads * 0', 'lead/month', 'segment'],
  ['if(leads > 5 leads / 1 week and not spend = 0, 0, win)', 'deal/lead', 'segment'],
  ['if(true, 1, 2)', '1', ''],
  ['spend ^ 2', 'USD^2/month^2', ''],
  ['sqrt(spend ^ 2)', 'USD/month', ''],
  ['(spend / spend) ^ -share_of', '1', ''],
  ['staff ^ 0', '1', ''],
  ['exp(1 year / 1 month)', '1', ''],
  ['delay(leads, wait, 60%)', 'lead/month', 'segment,region'],
  ['lag(arr, 1 quarter)', 'USD/year', 'segment'],
  ['prev(arr)', 'USD/year', 'segment'],
  ['prev(spend, 0)', 'USD/month', ''],
  ['cumulative(leads)', 'lead', 'segment'],
  ['cumulative(arr)', 'USD', 'segment'],
  ['cumulative(staff)', 'person*month', ''],
  ['total(spend, 2026-01, 2026-Q2)', 'USD', ''],
  ['at(arr, 2026-03)', 'USD/year', 'segment'],
  ['elapsed(months)', 'month', ''],
  ['ramp(launch, 2 weeks)', '1', ''],
  ['ramp(2026-Q3, 0)', '1', ''],
  ['load(sales_team)', '1', ''],
  ['capacity(sales_team) * pay', 'USD/year', ''],
  ['costs() + costs(tier)', 'USD/month', ''],
  ['npv(spend, 10%)', 'USD', ''],
  ['spread(spend, leads, segment)', 'USD/month', 'segment'],
  ['share(leads, segment)', '1', 'segment'],
  ['weighted(win, leads, segment)', 'deal/lead', ''],
  ['divide(spend, leads, 0)', 'USD/lead', 'segment'],
  ['if_error(spend, 3)', 'unit-mismatch', ''],
  ['moving_average(leads, 3 months)', 'lead/month', 'segment'],
])('%s gives %s over %s', (text, gives, over) => {
  const { formula, problems } = typeFormula(text, environment, null);
  if (formula === null) expect(problems.map((one) => one.code)).toEqual([gives]);
  else expect([formatUnit(formula.unit), dimensionNames(formula)]).toEqual([gives, over]);
});

test.each([
  ['leeds * win', 'unknown-name', 'Did you mean leads?'],
  ['sum(leads, segmnt)', 'unknown-name', 'Did you mean segment?'],
  ['leads[smbs]', 'unknown-name', 'Did you mean smb?'],
  ['lod(sales_team)', 'unknown-name', 'Did you mean load?'],
  ['load(sales_tem)', 'unknown-name', 'Did you mean sales_team?'],
  ['ramp(lunch, 0)', 'unknown-name', 'Did you mean launch?'],
  ['5 dealss', 'unknown-name', 'Did you mean deals?'],
  ['leads + 80 leads/month', 'unknown-name', 'Write 80 leads / 1 month'],
  ['leads + 80 leads * deal', 'unknown-name', 'Write 80 leads * 1 deal'],
  ['leads * month', 'unknown-name', 'A unit stands behind a number: write 1 month'],
  ['leads + spend', 'unit-mismatch', 'Multiply leads by something in USD/lead'],
  ['spend - leads / 3', 'unit-mismatch', 'Multiply leads / 3 by something in USD/lead'],
  ['win + leads', 'unit-mismatch', 'leads and win measure different things: leave one of them out'],
  ['staff + spend', 'unit-mismatch', 'Multiply staff by something in USD/person/month'],
  ['spend + share_of', 'unit-mismatch', 'share_of is a pure number: multiply it by what it is a part of, in USD/month'],
  ['1 - spend', 'unit-mismatch', 'Write the number with its unit: 1 USD / 1 month'],
  ['spend + 5%', 'unit-mismatch', '5% is a pure number: multiply it by what it is a part of, in USD/month'],
  ['leads + cumulative(leads)', 'unit-mismatch', 'Divide cumulative(leads) by a time, such as 1 month'],
  ['if(leads > 5, 1, 2)', 'unit-mismatch', 'Write the number with its unit: 5 leads / 1 month'],
  ['spend ^ share_of', 'unit-mismatch', 'Divide spend by something in USD/month'],
  ['ln(spend)', 'unit-mismatch', 'Divide spend by something in USD/month'],
  ['lag(leads, 3)', 'unit-mismatch', 'Write the number with its unit: 3 months'],
  ['lag(leads, 1)', 'unit-mismatch', 'Write the number with its unit: 1 month'],
  ['prev(spend ^ 2, 3)', 'unit-mismatch', 'Write 3 as an amount in USD^2/month^2'],
  ['sum(spend, segment)', 'dimension-mismatch', 'It needs no rolling up'],
  ['sum(leads, region)', 'dimension-mismatch', 'Name one of segment'],
  ['leads[us]', 'dimension-mismatch', 'Name a member of segment'],
  ['sales[smb, big]', 'dimension-mismatch', 'Name one of them, or a parent of both'],
  ['spread(leads, leads, segment)', 'dimension-mismatch', 'Aggregate it with sum(x, segment)'],
  ['min(leads)', 'syntax', 'Write min(x, y, …)'],
  ['prev()', 'syntax', 'Write prev(x, [first])'],
  ['leads > 0', 'syntax', 'Choose with if(test, x, y)'],
  ['if(leads, 1, 2)', 'syntax', 'Compare it with something: x > 0'],
  ['true + 1', 'syntax', 'Choose with if(test, x, y)'],
  ['spend - 2026-07', 'syntax', 'For subtraction put spaces around the minus'],
  ['lag * 2', 'syntax', 'Write it with brackets: lag(…)'],
  ['elapsed(lead)', 'syntax', 'Write day, week, month, quarter or year'],
  ['at(spend, 2026-13)', 'impossible-date', 'Months run from 01 to 12'],
  ['at(spend, 2028-01)', 'schema', 'The plan has 24 periods'],
  ['delay(leads, wait, -60%)', 'schema', 'Write a part of the time, like 60%, or 0'],
  ['capacity(volunteers)', 'schema', 'Say how many persons volunteers has'],
  ['at(spend, 2027-Q1)', 'schema', 'Write one, like 2027-01; total() adds them up'],
  ['at(spend, 2026)', 'schema', 'Write one, like 2026-01; total() adds them up'],
])('%s is %s: %s', (text, code, hint) => {
  const { formula, problems } = typeFormula(text, environment, null);
  expect(formula).toBeNull();
  expect(problems.map((one) => [one.code, one.hint])).toEqual([[code, hint]]);
});

test('a sum names both of its sides', () => {
  const [problem] = typeFormula('spend * 2 + sum(leads, segment)', environment, null).problems;
  expect(problem?.message).toBe('spend * 2 (USD/month) and sum(leads, segment) (lead/month) cannot be added');
});

test('all problems of one formula are told at once', () => {
  expect(typeFormula('leeds + min(leads) + wni', environment, null).problems).toHaveLength(3);
});

test('what reads a broken name is not told twice', () => {
  expect(typeFormula('lost + 1', environment, null)).toEqual({ formula: null, problems: [] });
});

test('the declared unit is reached by a conversion', () => {
  expect(typeFormula('arr', environment, unit('USD/month')).formula).toMatchObject({
    kind: 'convert',
    conversion: { multiply: 1, divide: 12 },
  });
  expect(typeFormula('0', environment, unit('USD')).formula).toMatchObject({ kind: 'number', unit: unit('USD') });
  expect(typeFormula('leads', environment, unit('lead')).problems[0]).toMatchObject({
    message: 'declared is lead, the formula gives lead/month',
    hint: 'Multiply the formula by a time, such as 1 month, or declare unit: lead/month',
  });
});

test('operands take the left unit', () => {
  expect(typeFormula('spend + arr', environment, null).formula).toMatchObject({
    right: { kind: 'convert', conversion: { divide: 12 } },
  });
});

test('times are brought to grid periods', () => {
  expect(typeFormula('lag(arr, 1 quarter)', environment, null).formula).toMatchObject({
    by: { conversion: { multiply: 3, divide: 1 } },
  });
  expect(typeFormula('cumulative(arr)', environment, null).formula).toMatchObject({ period: 1 / 12 });
  expect(typeFormula('elapsed(year)', environment, null).formula).toMatchObject({ scale: 1 / 12 });
  expect(typeFormula('npv(spend, 10%)', environment, null).formula).toMatchObject({ period: 1, years: 1 / 12 });
  expect(typeFormula('total(spend, 2026-02, 2026-Q2)', environment, null).formula).toMatchObject({ firstSlot: 1, lastSlot: 5 });
  expect(typeFormula('at(spend, 2025-12-31)', environment, null).formula).toMatchObject({ slot: -1 });
  expect(typeFormula('at(spend, 2025-Q4)', environment, null).problems).toEqual([]);
});

test('flows of a stock are per grid period', () => {
  const flow = typeStockFlow('arr / 1 year', environment, unit('USD/year')).formula;
  expect(flow).toMatchObject({ kind: 'convert', conversion: { divide: 12 } });
  expect(typeStockFlow('0', environment, unit('USD')).problems).toEqual([]);
  expect(typeStockFlow('arr', environment, unit('USD/year')).problems).toMatchObject([
    {
      message: 'the stock is in USD/year and moves by USD/year/month, the formula gives USD/year',
      hint: 'Divide the formula by a time, such as 1 month',
    },
  ]);
});

test.each([
  ['arr + prev(spend)', 'arr now, spend previous-without-first'],
  ['prev(staff, staff)', 'staff previous, staff first'],
  ['lag(arr, 1 month)', 'arr previous-without-first'],
  ['lag(arr, 1 week)', 'arr now'],
  ['lag(arr, wait)', 'arr now, wait now'],
  ['delay(prev(leads), wait)', 'leads previous-without-first, wait now'],
  ['ahead(arr, 1 month)', 'arr anywhere'],
  ['prev(at(arr, 2026-03))', 'arr anywhere'],
  ['if(leads > prev(leads), arr, 0)', 'leads now, leads previous-without-first, arr now'],
  ['cumulative(leads)', 'leads now'],
])('%s reads %s', (text, expected) => {
  const { formula } = typeFormula(text, environment, null);
  const reads = formula === null ? [] : readsOf(formula);
  expect(reads.map((one) => `${one.quantity} ${timeOf(one, () => Number.NaN)}`).join(', ')).toBe(expected);
});
