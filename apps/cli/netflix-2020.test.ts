// The example of public filings, held against the figures as filed: what the record says, what the plan repeats, that
// memberships roll forward, that revenue follows from the price to the cent, and how the product splits the gap.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordEvent, readRecord } from '@mainspring/execution';
import { type Outlook, outlook, rowValues } from '@mainspring/outlook';
import { expect, test } from 'vitest';
import { loadPlan } from './load-plan.ts';
import { runCommand } from './main.ts';

const folder = join(import.meta.dirname, '..', '..', 'examples', 'netflix-2020');
const record = join(folder, 'record.jsonl');
const REGIONS = ['ucan', 'emea', 'latam', 'apac'];
const QUARTERS = ['2020-Q1', '2020-Q2', '2020-Q3'];
const MONTHS = 3;

interface Filed {
  readonly revenue: number;
  readonly additions: number;
  readonly closing: number;
  /** Mean of opening and closing. */
  readonly average: number;
  readonly price: number;
}

/** By region, then by quarter. */
const FILED = new Map<string, Map<string, Filed>>(REGIONS.map((region) => [region, new Map()]));
for (const line of readFileSync(join(folder, 'filed.csv'), 'utf8').trim().split('\n').slice(1)) {
  const [region = '', quarter = '', ...figures] = line.split(',');
  const [revenue = Number.NaN, additions = Number.NaN, closing = Number.NaN] = figures.map((figure) => Number(figure) * 1000);
  const average = (closing - additions + closing) / 2;
  FILED.get(region)?.set(quarter, { revenue, additions, closing, average, price: revenue / average / MONTHS });
}

function filed(region: string, quarter: string): Filed {
  const found = FILED.get(region)?.get(quarter);
  if (found === undefined) throw new Error(`nothing was filed for ${region} in ${quarter}`);
  return found;
}

const toTheCent = (price: number) => Math.round(price * 100) / 100;

/** No 10-Q of 2020 tells the end of 2019 by region: it is the end of the first quarter without its additions. */
const openingOf = (region: string) => filed(region, '2020-Q1').closing - filed(region, '2020-Q1').additions;

/** 2019 once more; of its fourth quarter the additions follow from the opening, and the price is the third's. */
function planned(region: string): { additions: number; price: number; average: number }[] {
  const told = ['2019-Q1', '2019-Q2', '2019-Q3'].map((quarter) => filed(region, quarter));
  const third = filed(region, '2019-Q3');
  const quarters = [...told, { additions: openingOf(region) - third.closing, price: third.price }];
  let closing = openingOf(region);
  return quarters.map(({ additions, price }) => {
    closing += additions;
    return { additions, price: toTheCent(price), average: closing - additions / 2 };
  });
}

function ran(change: (event: RecordEvent) => RecordEvent | null = (event) => event): Outlook {
  const { plan } = loadPlan(folder, '');
  const { events, problems } = readRecord(readFileSync(record, 'utf8'));
  if (plan === null) throw new Error('the example does not read');
  expect(problems).toEqual([]);
  const made = outlook(plan, { record: events.flatMap((event) => change(event) ?? []) });
  expect(made.record?.problems).toEqual([]);
  return made;
}

const quarters = (values: Float64Array | null) => [...(values ?? [])].slice(1);

test('the record holds what was filed, and the price that follows from it', () => {
  const { events } = readRecord(readFileSync(record, 'utf8'));
  const starts = ['2020-01-01', '2020-04-01', '2020-07-01'];
  const said = (driver: string, region: string) =>
    starts.map((from) => {
      const found = events.filter(
        ({ kind, payload }) =>
          kind === 'actual' && payload.driver === driver && payload.member === region && payload.from === from,
      );
      return found.map((event) => (event.kind === 'actual' ? event.payload.value : Number.NaN));
    });
  for (const region of REGIONS) {
    const of = (figure: (of: Filed) => number) => QUARTERS.map((quarter) => [figure(filed(region, quarter))]);
    expect(said('net_additions', region)).toEqual(of(({ additions }) => additions));
    expect(said('memberships', region)).toEqual(of(({ closing }) => closing));
    expect(said('revenue', region)).toEqual(of(({ revenue }) => revenue));
    const prices = said('monthly_revenue_per_membership', region).flat();
    for (const [index, quarter] of QUARTERS.entries()) expect(prices[index]).toBeCloseTo(filed(region, quarter).price, 12);
  }
});

test('the plan repeats 2019, from the opening that follows from the first quarter of 2020', () => {
  const { plan, paper } = ran();
  const memberships = plan.drivers.get('memberships');
  expect(memberships?.kind === 'stock' ? memberships.open : null).toEqual(REGIONS.map(openingOf));
  for (const [row, region] of REGIONS.entries()) {
    const repeated = planned(region);
    expect(quarters(rowValues(paper, 'net_additions', row))).toEqual(repeated.map(({ additions }) => additions));
    expect(quarters(rowValues(paper, 'monthly_revenue_per_membership', row))).toEqual(repeated.map(({ price }) => price));
    expect(quarters(rowValues(paper, 'average_memberships', row))).toEqual(repeated.map(({ average }) => average));
  }
});

test('memberships roll forward from the opening by the additions alone to what was filed, without a remainder', () => {
  const { wired } = ran((event) => (event.kind === 'actual' && event.payload.driver !== 'net_additions' ? null : event));
  for (const [row, region] of REGIONS.entries()) {
    const closings = QUARTERS.map((quarter) => filed(region, quarter).closing);
    expect(quarters(rowValues(wired, 'memberships', row)).slice(0, 3)).toEqual(closings);
  }
});

test('revenue recomputed from the stock and the price to the cent meets the filed revenue within half a cent', () => {
  const recomputed = (off: number) => {
    const { wired } = ran((event) => {
      if (event.kind !== 'actual') return event;
      const { driver, value } = event.payload;
      if (driver === 'net_additions') return event;
      if (driver !== 'monthly_revenue_per_membership') return null;
      return { ...event, payload: { ...event.payload, value: toTheCent(value) + off } };
    });
    return REGIONS.flatMap((region, row) =>
      QUARTERS.map((quarter, slot) => {
        const { average, revenue } = filed(region, quarter);
        const value = quarters(rowValues(wired, 'revenue', row))[slot] ?? Number.NaN;
        return Math.abs(value - revenue) / (0.005 * average * MONTHS);
      }),
    );
  };
  for (const part of recomputed(0)) expect(part).toBeLessThanOrEqual(1);
  // A cent more is too much everywhere: nothing else makes the figures meet.
  for (const part of recomputed(0.01)) expect(part).toBeGreaterThanOrEqual(1);
});

interface Part {
  readonly player: string;
  readonly subject: { readonly name: string; readonly member?: string };
  readonly amount: number;
}

interface Told {
  readonly from: { readonly value: number };
  readonly to: { readonly value: number };
  readonly parts: readonly Part[];
  readonly unexplained: number;
  readonly entries: readonly { readonly name: string | null; readonly amount: number; readonly parts: readonly Part[] }[];
}

function printed(...words: string[]): string {
  const lines: string[] = [];
  const terminal = {
    colour: false,
    width: null,
    print: (line = '') => void lines.push(line),
    complain: (line: string) => void lines.push(line),
    progress: () => undefined,
  };
  expect(runCommand(words, terminal)).toBe(0);
  return lines.join('\n');
}

function fromPlan(target: string): Told {
  const text = printed('bridge', folder, '--record', record, '--target', target, '--by', 'region', '--json');
  const { bridges }: { bridges: readonly Told[] } = JSON.parse(text);
  const told = bridges[1];
  if (told === undefined) throw new Error('no bridge from plan to forecast');
  return told;
}

/** A product's change, each factor's at the mean of the other: (q′ − q)(p′ + p)/2 and (p′ − p)(q′ + q)/2. */
function byHand(region: string, slots: readonly number[]): { volume: number; price: number } {
  let [volume, price] = [0, 0];
  for (const slot of slots) {
    const before = planned(region)[slot] ?? { additions: Number.NaN, price: Number.NaN, average: Number.NaN };
    const quarter = QUARTERS[slot];
    // The fourth quarter is ahead: additions and price as planned, from the memberships of the third.
    const ahead = { average: filed(region, '2020-Q3').closing + before.additions / 2, price: before.price };
    const after = quarter === undefined ? ahead : filed(region, quarter);
    volume += ((after.average - before.average) * (after.price + before.price) * MONTHS) / 2;
    price += ((after.price - before.price) * (after.average + before.average) * MONTHS) / 2;
  }
  return { volume, price };
}

test.each([
  ['revenue_q1', [0]],
  ['revenue_q2', [1]],
  ['revenue_q3', [2]],
  ['revenue_2020', [0, 1, 2, 3]],
])('the gap of %s splits into region × volume × price without a remainder', (target, slots) => {
  const { from, to, parts, unexplained, entries } = fromPlan(target);
  const near = 1e-9 * Math.abs(to.value);
  const amountOf = (of: readonly { readonly amount: number }[]) => of.reduce((sum, { amount }) => sum + amount, 0);
  expect(unexplained).toBe(0);
  expect(new Set(parts.map(({ player }) => player))).toEqual(new Set(['assumption']));
  expect(Math.abs(amountOf(parts) - (to.value - from.value))).toBeLessThan(near);
  expect(entries.map(({ name }) => name).sort()).toEqual([...REGIONS].sort());
  for (const { name, amount, parts: own } of entries) {
    const named = (driver: string) => own.find(({ subject }) => subject.name === driver && subject.member === name)?.amount;
    const { volume, price } = byHand(name ?? '', slots);
    expect(own).toHaveLength(2);
    expect(Math.abs((named('net_additions') ?? Number.NaN) - volume)).toBeLessThan(near);
    expect(Math.abs((named('monthly_revenue_per_membership') ?? Number.NaN) - price)).toBeLessThan(near);
    expect(Math.abs(amount - volume - price)).toBeLessThan(near);
  }
});

test.each(QUARTERS)('what %s is bridged to is the revenue as filed', (quarter) => {
  const revenue = REGIONS.reduce((sum, region) => sum + filed(region, quarter).revenue, 0);
  expect(fromPlan(`revenue_${quarter.slice(5).toLowerCase()}`).to.value).toBe(revenue);
});

test('the README shows what the bridge prints', () => {
  const shown = printed('bridge', folder, '--record', record, '--by', 'region');
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`\`\`\`text\n${shown}\n\`\`\``);
});
