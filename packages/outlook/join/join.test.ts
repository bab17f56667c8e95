import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordEvent, readRecord } from '@mainspring/execution';
import { formatDay, slotSpan } from '@mainspring/kernel';
import { type Plan, type Quantity, readPlan } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { outlook } from '../outlook.ts';
import { rolledUp } from '../rollup.ts';
import { rowValues } from '../run/run.ts';

const examples = join(import.meta.dirname, '..', '..', '..', 'examples');

function planOf(name: string): Plan {
  const root = join(examples, name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const { plan } = readPlan(new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
  if (plan === null) throw new Error(`${name} does not read`);
  return plan;
}

function memberOf(plan: Plan, { dims }: Quantity, row: number): string {
  const [dim] = dims;
  return dim === undefined ? '' : (plan.dims[dim]?.leaves[row] ?? '');
}

test('the guard: actuals that equal the wired run change nothing ahead', () => {
  const plan = planOf('northbeam');
  const before = outlook(plan);
  const closed = [0, 1, 2, 3, 4];
  const dataDate = slotSpan(plan.grid, 4).until;
  const events: RecordEvent[] = [];
  const add = (event: Pick<RecordEvent, 'kind' | 'payload'>): void => {
    events.push({ seq: events.length + 1, at: `${formatDay(dataDate)}T00:00:00Z`, actor: 'test', ...event } as RecordEvent);
  };
  // The methods for which it holds: `hold` where the base is constant, `plan` and `carry` always; `trend` may differ.
  const quantities: Quantity[] = [...plan.assumptions.values()].filter(({ forecast }) => forecast.method !== 'trend');
  for (const quantity of [...quantities, ...plan.drivers.values()]) {
    for (let row = 0; row < quantity.rows; row += 1) {
      for (const slot of closed) {
        const { from, until } = slotSpan(plan.grid, slot);
        const value = rowValues(before.wired, quantity.name, row)?.[slot + 1] ?? Number.NaN;
        const payload = {
          driver: quantity.name,
          member: memberOf(plan, quantity, row),
          from: formatDay(from),
          until: formatDay(until - 1),
          value,
        };
        add({ kind: 'actual', payload: { ...payload, unit: quantity.unitText, source: 'test' } });
      }
    }
  }
  for (const [milestone, day] of before.dates.computed) {
    if (day <= dataDate) add({ kind: 'milestone-reached', payload: { milestone, date: formatDay(day) } });
  }
  const after = outlook(plan, { record: events, dataDate });
  expect(after.record?.problems).toEqual([]);
  expect(after.record?.rows.length).toBeGreaterThan(150);
  expect([...after.dates.computed]).toEqual([...before.dates.computed]);
  for (const quantity of [...quantities, ...plan.drivers.values()]) {
    for (let row = 0; row < quantity.rows; row += 1) {
      const was = rowValues(before.wired, quantity.name, row) ?? new Float64Array();
      const is = rowValues(after.wired, quantity.name, row) ?? new Float64Array();
      for (const [index, value] of was.entries()) {
        expect(Math.abs((is[index] ?? Number.NaN) - value), `${quantity.name} ${row} ${index}`).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(value)),
        );
      }
    }
  }
});

test('netflix-2020: memberships roll forward as filed, and revenue from the price to the cent meets the filed revenue', () => {
  const plan = planOf('netflix-2020');
  const { events, problems } = readRecord(readFileSync(join(examples, 'netflix-2020', 'record.jsonl'), 'utf8'));
  expect(problems).toEqual([]);
  const made = outlook(plan, { record: events });
  expect(made.record?.problems).toEqual([]);
  const memberships = made.program.variables.find(({ name }) => name === 'memberships');
  let gap = 0;
  for (let row = 0; row < 4; row += 1) {
    const residual = made.wired.evaluation.residual.get((memberships?.firstRow ?? 0) + row);
    expect([...(residual ?? [])]).toEqual([0, 0, 0, 0, 0]);
    for (const index of [1, 2, 3]) {
      const average = rowValues(made.wired, 'average_memberships', row)?.[index] ?? Number.NaN;
      const filed = rowValues(made.wired, 'revenue', row)?.[index] ?? Number.NaN;
      const price = Math.round((filed / average / 3) * 100) / 100;
      expect(Math.abs(price * average * 3 - filed)).toBeLessThanOrEqual(0.005 * average * 3 + 1e-3);
      // Region × volume × price, each at the mean of the other: exact for a product of two.
      const planned = rowValues(made.paper, 'average_memberships', row)?.[index] ?? Number.NaN;
      const plannedPrice = (rowValues(made.paper, 'revenue', row)?.[index] ?? Number.NaN) / planned;
      const volume = ((average - planned) * (filed / average + plannedPrice)) / 2;
      const priced = ((filed / average - plannedPrice) * (average + planned)) / 2;
      gap += volume + priced;
    }
  }
  const all = { quantity: 'revenue', rows: [0, 1, 2, 3] };
  const whole = rolledUp(made.wired, all, { first: 0, last: 2 }) - rolledUp(made.paper, all, { first: 0, last: 2 });
  expect(Math.abs(gap - whole)).toBeLessThan(1e-9 * Math.abs(whole));
  expect(rolledUp(made.wired, all, { first: 0, last: 2 })).toBe(18_166_881_000);
});
