import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActualPayload, RecordEvent } from '@mainspring/execution';
import { formatDay, parseDay, slotSpan, weekday } from '@mainspring/kernel';
import { formatUnit, type Plan, type Quantity, readPlan, withoutLastTimeDivisor } from '@mainspring/plan';
import { expect, test } from 'vitest';
import { outlook } from '../outlook.ts';
import { rowValues } from '../run/run.ts';
import { slotLength } from '../slot-length.ts';

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

type Said = Pick<RecordEvent, 'kind' | 'payload'>;
type Recording = (plan: Plan, quantity: Quantity, figure: Omit<ActualPayload, 'unit' | 'source'>) => ActualPayload[];

const asItIs: Recording = (_, { unitText }, figure) => [{ ...figure, unit: unitText, source: 'test' }];

/** Cut at Mondays and at the ends of months: amounts in proportion to their days, everything else as it is. */
const byWeeks: Recording = (plan, quantity, figure) => {
  const { rollup } = quantity;
  if (rollup.kind === 'ratio' || rollup.kind === 'none') return asItIs(plan, quantity, figure);
  const [from, end] = [parseDay(figure.from) ?? Number.NaN, (parseDay(figure.until) ?? Number.NaN) + 1];
  const divided = rollup.kind === 'rules' && rollup.time === 'sum' ? withoutLastTimeDivisor(quantity.unit) : null;
  const parts: ActualPayload[] = [];
  for (let at = from; at < end; at += 7 - weekday(at)) {
    const until = Math.min(end, at + 7 - weekday(at));
    const share = divided === null ? 1 : (until - at) / (end - from);
    const unit = divided === null ? quantity.unitText : formatUnit(divided.unit);
    const value = figure.value * share * (divided === null ? 1 : slotLength(plan, quantity));
    parts.push({ ...figure, from: formatDay(at), until: formatDay(until - 1), value, unit, source: 'test' });
  }
  return parts;
};

/** Every other figure was wrong and is restated; the others stand, with a catch-up that they do not take in. */
const withCorrections: Recording = (plan, quantity, figure) => {
  const wrong = figure.value * 1.1 + 3;
  const restated = [{ value: wrong }, { value: figure.value, correction: 'restate' as const }];
  const standing = [{ value: figure.value }, { value: wrong, correction: 'catch-up' as const }];
  const said = figure.from.slice(5, 7) === '02' || figure.from.slice(5, 7) === '05' ? restated : standing;
  return said.flatMap((each) => asItIs(plan, quantity, { ...figure, ...each }));
};

test.each([
  ['as periods', asItIs],
  ['as weeks', byWeeks],
  ['with corrections', withCorrections],
])('the guard, %s: actuals that equal the wired run change nothing ahead', (_, recording) => {
  const plan = planOf('northbeam');
  const before = outlook(plan);
  const dataDate = slotSpan(plan.grid, 4).until;
  const events: RecordEvent[] = [];
  const add = (event: Said): void => {
    events.push({ seq: events.length + 1, at: `${formatDay(dataDate)}T00:00:00Z`, actor: 'test', ...event } as RecordEvent);
  };
  // The methods for which it holds: `hold` where the base is constant, `plan` and `carry` always; `trend` may differ.
  const quantities = [...plan.assumptions.values()].filter(({ forecast }) => forecast.method !== 'trend');
  const recorded: Quantity[] = [...quantities, ...plan.drivers.values()];
  for (const quantity of recorded) {
    for (let row = 0; row < quantity.rows; row += 1) {
      for (let slot = 0; slot < 5; slot += 1) {
        const span = slotSpan(plan.grid, slot);
        const value = rowValues(before.wired, quantity.name, row)?.[slot + 1] ?? Number.NaN;
        const member = memberOf(plan, quantity, row);
        const figure = { driver: quantity.name, member, from: formatDay(span.from), until: formatDay(span.until - 1), value };
        for (const payload of recording(plan, quantity, figure)) add({ kind: 'actual', payload });
      }
    }
  }
  for (const [milestone, date] of before.dates.computed) {
    if (date <= dataDate) add({ kind: 'milestone-reached', payload: { milestone, date: formatDay(date) } });
  }
  const after = outlook(plan, { record: events, dataDate });
  expect(after.record?.problems).toEqual([]);
  expect(after.record?.rows.filter(({ lastClosed }) => lastClosed === 4).length).toBeGreaterThan(150);
  expect([...after.dates.computed]).toEqual([...before.dates.computed]);
  for (const quantity of recorded) {
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
