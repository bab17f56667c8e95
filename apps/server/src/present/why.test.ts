import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Why, type WhyCell } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import { createPlanCache, readPlan } from '@mainspring/plan';
import { describe, expect, it } from 'vitest';
import { HEAD } from '../compute/ask.ts';
import { assemble } from '../compute/assemble.ts';
import { presentWhy } from './why.ts';

const folder = join(import.meta.dirname, '../../../../examples/northbeam');
const northbeam = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))]),
);

const JANUARY = {
  seq: 1,
  at: '2026-02-03T09:00:00Z',
  actor: 'ines',
  kind: 'actual',
  payload: {
    driver: 'base_win_rate',
    member: 'smb',
    from: '2026-01-01',
    until: '2026-01-31',
    value: 0.25,
    unit: 'deal/proposal',
    source: 'crm',
  },
} as const satisfies RecordEvent;

function whyIn(files: Parameters<typeof readPlan>[0], events: RecordEvent[], address: string, at: string): WhyCell {
  const { plan, findings } = readPlan(files, createPlanCache());
  if (plan === null) throw new Error('no plan');
  const snapshot = assemble({ plan, findings, events, build: 'build' }, HEAD);
  const [cell] = Why.parse(presentWhy(snapshot, { address, at, line: 'forecast', depth: 1 })).figures;
  if (cell === undefined) throw new Error(`nothing of ${address}`);
  return cell;
}

describe('why a figure is what it is', () => {
  it('tells what was read, one period for many of a row', () => {
    const read = whyIn(northbeam, [], 'deals[smb]', '2026-06').from;
    expect(read.map(({ driver, period, otherPeriods }) => [driver, period, otherPeriods])).toEqual([
      ['time_to_close', '2026-06', 6],
      ['proposals', '2026-06', 6],
      ['win_rate', '2026-06', 0],
    ]);
  });

  it('tells what is no driver by the name of whose it is', () => {
    expect(whyIn(northbeam, [], 'operating_cost', '2026-06').from.at(-1)).toMatchObject({
      address: 'costs()',
      title: 'Costs of all initiatives',
      unit: { text: 'USD/month', currency: 'USD' },
      formula: '',
      from: [],
    });
  });

  it('tells what is forecast from what is stated', () => {
    expect(whyIn(northbeam, [JANUARY], 'base_win_rate[smb]', '2026-01')).toMatchObject({
      actual: true,
      forecastBy: null,
      events: [1],
    });
    expect(whyIn(northbeam, [JANUARY], 'base_win_rate[smb]', '2026-02')).toMatchObject({ forecastBy: 'carry', stated: 0.25 });
    expect(whyIn(northbeam, [JANUARY], 'base_win_rate[mid]', '2026-02')).toMatchObject({ forecastBy: null, stated: 0.24 });
  });

  it('follows an error to where it begins', () => {
    const text = `plan: {id: a, title: A, language: 1, currency: USD}
time: {grain: month, start: 2026-01, periods: 24}
people: {ann: {name: Ann}}
teams: {crew: {name: The crew, lead: ann, capacity: {steps: {2026-01: 0}}, demand: [staff]}}
assumptions: {staff: {unit: person, value: 1, rollup: mean, owner: ann}}
drivers: {grown: {unit: "1", formula: "prev(grown, 1) + load(crew)", rollup: mean, owner: ann}}`;
    let cell = whyIn(new Map([['plan.yaml', text]]), [], 'grown', '2027-12');
    let leftOut = 0;
    const way = [cell];
    for (
      let next = cell.from.find(({ value }) => value === null);
      next !== undefined;
      next = next.from.find(({ value }) => value === null)
    ) {
      cell = next;
      leftOut += cell.leftOut;
      way.push(cell);
    }
    expect(cell).toMatchObject({ address: 'load(crew)', title: 'Load of The crew', period: '2026-01', errorBegins: true });
    expect(way.filter(({ errorBegins }) => errorBegins)).toHaveLength(1);
    expect(way.length + leftOut).toBe(25);
  });
});
