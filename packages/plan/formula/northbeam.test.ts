// Every formula of the example plan types in its declared unit and over its declared dimensions; so does the example of
// every function.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '@mainspring/kernel';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseUnit } from '../unit/parse-unit.ts';
import type { Unit } from '../unit/unit.ts';
import type { Environment, KnownQuantity, NameKind } from './environment.ts';
import { FUNCTIONS } from './functions.ts';
import { typeFormula, typeStockFlow } from './type-formula.ts';

interface Entry {
  readonly unit: string;
  readonly over?: string;
  readonly formula?: string | Readonly<Record<string, string>>;
  readonly stock?: { readonly in: string | number; readonly out: string | number };
}
type Section = Readonly<Record<string, Entry>>;

const folder = join(import.meta.dirname, '../../../examples/northbeam');
const read = (path: string) => parse(readFileSync(join(folder, path), 'utf8'));
const root = read('plan.yaml');
const nouns = new Map<string, string>(
  Object.entries<string>(root.units).flatMap(([one, many]) => [
    [one, one],
    [many, one],
  ]),
);
const leaves = Object.keys(root.dims.segment);

const assumptions: Record<string, Entry> = {};
const drivers: Record<string, Entry> = {};
for (const file of readdirSync(join(folder, 'model'))) {
  const sections: { assumptions?: Section; drivers?: Section } = read(join('model', file));
  Object.assign(assumptions, sections.assumptions);
  Object.assign(drivers, sections.drivers);
}

function unit(text: string): Unit {
  const reading = parseUnit(text, nouns);
  if (!reading.ok) throw new Error(`${text}: ${reading.error.message}`);
  return reading.value;
}

const quantities = new Map<string, KnownQuantity>();
const initiatives = readdirSync(join(folder, 'initiatives')).map((file) => read(join('initiatives', file)));
const names: Record<NameKind, readonly string[]> = {
  quantity: [],
  member: leaves,
  dimension: ['segment'],
  milestone: initiatives.flatMap((file) => Object.keys(file.milestones ?? {})),
  team: Object.keys(read('people.yaml').teams),
  initiative: initiatives.flatMap((file) => Object.keys(file.initiatives ?? {})),
};
const environment: Environment = {
  grid: { grain: 'month', start: dayOf(2026, 1, 1), periods: 24, fiscalYear: 1 },
  nouns,
  currency: 'USD',
  dims: [{ index: 0, name: 'segment', leaves }],
  member: (name) => (leaves.includes(name) ? { dim: 0, leaves: [leaves.indexOf(name)] } : null),
  quantity: (name) => quantities.get(name) ?? null,
  milestone: (name) => names.milestone.includes(name),
  team: (name) => names.team.includes(name),
  hasCapacity: (team) => team !== 'volunteers',
  initiative: (name) => names.initiative.includes(name),
  uses: () => {},
  names: (kind) => names[kind],
};

for (const [name, entry] of Object.entries(assumptions)) {
  quantities.set(name, {
    kind: 'assumption',
    unit: unit(entry.unit),
    dims: entry.over ? [0] : [],
    isStock: false,
    hasSureDims: true,
  });
}
for (const [name, entry] of Object.entries(drivers)) {
  if (entry.stock)
    quantities.set(name, {
      kind: 'driver',
      unit: unit(entry.unit),
      dims: entry.over ? [0] : [],
      isStock: true,
      hasSureDims: true,
    });
}

function textsOf(entry: Entry): string[] {
  return typeof entry.formula === 'object' ? Object.values(entry.formula) : entry.formula === undefined ? [] : [entry.formula];
}

/** Drivers in an order in which each reads only what is known; the dimensions of the others are not known yet. */
function settle(): Map<string, unknown> {
  const open = new Map(Object.entries(drivers).filter(([, entry]) => !entry.stock));
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const [name, entry] of open) {
      const typed = textsOf(entry).map((text) => typeFormula(text, environment, unit(entry.unit)));
      const dims = new Set(typed.flatMap((one) => one.formula?.dims ?? []));
      if (!typed.every((one) => one.formula !== null)) continue;
      const over = typeof entry.formula === 'object' ? [0] : [...dims];
      quantities.set(name, { kind: 'driver', unit: unit(entry.unit), dims: over, isStock: false, hasSureDims: true });
      open.delete(name);
    }
  }
  return new Map(
    [...open].map(([name, entry]) => [
      name,
      textsOf(entry).flatMap((text) => typeFormula(text, environment, unit(entry.unit)).problems),
    ]),
  );
}
const unsettled = settle();

test('every formula of northbeam types in its declared unit', () => {
  expect(Object.keys(drivers)).toHaveLength(47);
  expect(unsettled).toEqual(new Map());
});

test('every flow of its stocks types', () => {
  for (const entry of Object.values(drivers)) {
    if (entry.stock === undefined) continue;
    for (const text of [entry.stock.in, entry.stock.out]) {
      const { formula, problems } = typeStockFlow(`${text}`, environment, unit(entry.unit));
      expect(problems).toEqual([]);
      expect(formula).not.toBeNull();
    }
  }
});

test.each([
  ['leads', [0]],
  ['win_rate', [0]],
  ['all_deals', []],
  ['acv', []],
  ['support_cost', []],
  ['payback', []],
])('%s is over %j', (name, dims) => expect(quantities.get(name)?.dims).toEqual(dims));

test.each([...FUNCTIONS].map(([name, declared]) => [name, declared.example]))('the example of %s types: %s', (_name, example) => {
  const { formula, problems } = typeFormula(example, environment, null);
  expect(problems).toEqual([]);
  expect(formula).not.toBeNull();
});
