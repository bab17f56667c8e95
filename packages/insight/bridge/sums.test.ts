// What must hold of every bridge, on plans and records drawn at random: the parts and what is unexplained are the gap,
// nothing stays unexplained where no run is an error, every cut is the same gap, and what is left out because it does not
// arrive at the target has no part if it is run after all.
import { type Outlook, outlook, type TargetResult } from '@mainspring/outlook';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataDate, monthly, reached, recordOf, smallReading } from '../small-plan.ts';
import { type Bridge, headline } from './bridge.ts';
import { cutBy, wholes } from './cut.ts';
import { everyPart } from './every-part.ts';

const NAMES = ['first', 'second', 'third', 'fourth'];

interface DrawnDriver {
  readonly value: number;
  readonly joins: '+' | '*';
}

const drawnPlan = fc.record({
  drivers: fc.array(fc.record({ value: fc.integer({ min: 1, max: 40 }), joins: fc.constantFrom('+' as const, '*' as const) }), {
    minLength: 2,
    maxLength: 4,
  }),
  effect: fc.record({
    on: fc.nat(3),
    by: fc.oneof(
      fc.integer({ min: -9, max: 20 }).map(String),
      fc.integer({ min: -40, max: 60 }).map((by) => `${by}%`),
    ),
    month: fc.integer({ min: 1, max: 5 }),
    confidence: fc.integer({ min: 10, max: 100 }),
    waits: fc.boolean(),
  }),
  lever: fc.record({ on: fc.nat(3), low: fc.integer({ min: 1, max: 20 }), high: fc.integer({ min: 20, max: 60 }) }),
  unexplained: fc.constantFrom('once', 'carry'),
  forecast: fc.constantFrom('plan', 'hold', 'carry'),
  better: fc.constantFrom('higher', 'lower'),
  at: fc.constantFrom('2026-03', '2026-06', '2026-Q2'),
  /** Which driver is over regions; beyond them: none is. */
  regional: fc.nat(5),
  /** Whether the result is weighed by what is otherwise beside it. */
  weighed: fc.boolean(),
  junction: fc.nat(3),
});

const drawnRecord = fc.record({
  closed: fc.integer({ min: 1, max: 4 }),
  /** By driver; the last is the result itself. Null: not recorded. */
  actuals: fc.array(fc.option(fc.integer({ min: 1, max: 60 })), { minLength: 5, maxLength: 5 }),
  restated: fc.option(fc.integer({ min: 1, max: 60 })),
  built: fc.constantFrom('silent' as const, 'reached' as const, 'told' as const),
  launchTold: fc.boolean(),
  beside: fc.boolean(),
});

type Drawn = typeof drawnPlan extends fc.Arbitrary<infer Value> ? Value : never;
type DrawnRecord = typeof drawnRecord extends fc.Arbitrary<infer Value> ? Value : never;

const signed = (by: string) => (by.startsWith('-') ? by : `+${by}`);

const DIMS = 'dims: {region: {home: {title: Home, members: {north: North, south: South}}, abroad: Abroad}}';
const LEAVES = ['north', 'south', 'abroad'];

/** Sums and products from left to right; every driver is a pure number, so that any of them may be joined. */
function formulaOf(drivers: readonly DrawnDriver[]): string {
  return drivers.slice(1).reduce((so, { joins }, index) => `(${so} ${joins} ${NAMES[index + 1]})`, NAMES[0] ?? '');
}

function modelOf(drawn: Drawn): string {
  const { drivers, effect, lever, unexplained, forecast, better, at, regional, weighed, junction } = drawn;
  const ranged = lever.on % drivers.length;
  const assumption = ({ value }: DrawnDriver, index: number) =>
    `  ${NAMES[index]}: {unit: 1, value: ${value}, rollup: ${index === regional ? '{time: mean, members: mean}, over: region' : 'mean'}, forecast: ${forecast}, owner: ${index % 2 === 0 ? 'ann' : 'ben'}${
      index === ranged ? `, p10: ${Math.min(lever.low, value)}, p90: ${Math.max(lever.high, value)}, lever: crew` : ''
    }}`;
  const month = `2026-0${effect.month}-01`;
  const on = NAMES[effect.on % drivers.length];
  const narrow = effect.on % drivers.length === regional ? `"${on}[home]"` : on;
  return `assumptions:
${drivers.map(assumption).join('\n')}
  beside: {unit: 1, value: {steps: {2026-01: 2, 2026-03: 3}}, rollup: mean, owner: ben}
drivers:
  aside: {unit: 1, formula: first * beside, rollup: {time: mean, members: sum}, owner: ben}
  result: {unit: 1, formula: "${formulaOf(drivers)}", rollup: ${weighed ? '{by: beside}' : '{time: mean, members: sum}'}, better: ${better}, unexplained: ${unexplained}, owner: ann}
initiatives:
  push:
    {title: Push, owner: ben, effects: [{on: ${narrow}, by: ${signed(effect.by)}, from: launch, confidence: ${effect.confidence}%${effect.waits ? ', requires: tool' : ''}}]}
milestones:
  built: {title: Built, owner: ann, due: 2026-04-01, provides: [tool]}
  launch: {title: Launch, owner: ben, due: ${month}, initiative: push}
  move: {title: Move, owner: ben, due: 2026-02-01, after: [built], tethers: [{on: beside, by: +1}]}
capabilities: {tool: {title: Tool}}
incentives: {bonus: {title: Bonus, team: crew, rewards: ${NAMES[ranged]}, owner: ann, from: 2026-01-01}}
processes:
  sale:
    {owner: ann, case: lead, stages: {open: {enters: [a]}, done: {enters: [b], end: won}}, junctions: {close: {from: open, to: done, owner: ann, conversion: ${NAMES[junction % drivers.length]}}}}
targets: {goal: {driver: result, at: ${at}, value: 50, owner: ann}}
objective: goal
`;
}

/** Each leaf, where the driver has them. */
function membersOf(plan: Drawn, name: string): string[] {
  const regional = NAMES[plan.regional];
  const has =
    plan.regional < plan.drivers.length && [regional, 'result', ...(regional === 'first' ? ['aside'] : [])].includes(name);
  return has ? LEAVES : [''];
}

function eventsOf(plan: Drawn, record: DrawnRecord) {
  const names = [...NAMES.slice(0, plan.drivers.length), 'result'];
  const actuals = names.flatMap((name, index) => {
    const value = record.actuals[index] ?? null;
    if (value === null) return [];
    return membersOf(plan, name).flatMap((member, at) =>
      Array.from({ length: record.closed }, (_, month) => monthly(name, month + 1, value + month + at, '1', { member })),
    );
  });
  const beside = record.beside
    ? [monthly('beside', 1, 4, '1'), ...membersOf(plan, 'aside').map((member) => monthly('aside', 1, 7, '1', { member }))]
    : [];
  const restated =
    record.restated === null || record.actuals[0] == null
      ? []
      : [monthly('first', 1, record.restated, '1', { correction: 'restate', member: membersOf(plan, 'first')[0] ?? '' })];
  const later = `2026-0${Math.min(6, plan.effect.month + 1)}-15`;
  const built = record.built === 'reached' ? [reached('built', '2026-02-10')] : [];
  const told = [...(record.built === 'told' ? ['built'] : []), ...(record.launchTold ? ['launch'] : [])].map((milestone) => ({
    kind: 'milestone-forecast' as const,
    payload: { milestone, date: later },
  }));
  const date = `2026-0${record.closed + 1}-15`;
  const events = recordOf(...actuals, ...beside, ...restated, ...built, ...told, dataDate(date));
  return events.map((event) => ({ ...event, at: `${date}${event.at.slice(date.length)}` }));
}

function sumsHold(run: Outlook, result: TargetResult, bridge: Bridge): void {
  const gap = bridge.to.value - bridge.from.value;
  const size = bridge.parts.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const near = Math.max(
    1e-9 * Math.max(Math.abs(gap), size),
    1e-12 * Math.max(Math.abs(bridge.from.value), Math.abs(bridge.to.value)),
  );
  const off = (sum: number) => Math.abs(sum + bridge.unexplained - gap);
  const sumOf = (entries: readonly { readonly amount: number }[]) => entries.reduce((sum, { amount }) => sum + amount, 0);
  expect(Number.isFinite(gap)).toBe(true);
  expect(Math.abs(bridge.unexplained)).toBeLessThanOrEqual(near);
  for (const entries of [bridge.parts, wholes(bridge)]) expect(off(sumOf(entries))).toBeLessThanOrEqual(near);
  for (const by of ['owner', 'team', 'junction', { dimension: 'region' }] as const) {
    const { entries } = cutBy(run, result, bridge, by);
    expect(off(sumOf(entries))).toBeLessThanOrEqual(near);
    // Every part once, under the entry that sums it.
    expect(new Set(entries.flatMap(({ parts }) => parts))).toEqual(new Set(bridge.parts));
    for (const { amount, parts } of entries) expect(amount).toBeCloseTo(sumOf(parts), 9);
  }
}

function objectiveOf(run: Outlook): TargetResult {
  if (run.objective === null) throw new Error('no objective');
  return run.objective;
}

test('parts, wholes and every cut add up to the gap, with a record and without one', () => {
  const players = new Set<string>();
  const places = new Set<string | null>();
  fc.assert(
    fc.property(drawnPlan, drawnRecord, (drawn, record) => {
      const { plan } = smallReading(modelOf(drawn), DIMS);
      for (const run of [outlook(plan), outlook(plan, { record: eventsOf(drawn, record) })]) {
        expect(run.record?.problems ?? []).toEqual([]);
        const result = objectiveOf(run);
        const bridges = headline(run, result);
        expect(bridges[1].parts).toEqual(everyPart(run, result));
        for (const bridge of bridges) {
          sumsHold(run, result, bridge);
          for (const { player } of bridge.parts) players.add(player);
          for (const by of ['junction', { dimension: 'region' }] as const) {
            for (const { name } of cutBy(run, result, bridge, by).entries) places.add(name);
          }
        }
        expect(bridges[0].to).toEqual(bridges[1].from);
      }
    }),
    { seed: 20_260_101, numRuns: 120 },
  );
  // What is drawn reaches the players that it is meant to.
  expect([...players].sort()).toEqual(
    ['assumption', 'capabilities', 'confidence', 'correction', 'dates', 'formula', 'incentives', 'mechanism-missing'].sort(),
  );
  expect(places).toEqual(new Set([null, 'sale.close', 'north', 'south', 'home', 'abroad']));
});
