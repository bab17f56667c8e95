// One driver: its formulas typed, or its flows and opening, and all that it states beside them.
import { parseDuration } from '@mainspring/kernel';
import type { Driver, Unexplained } from '../model/drivers.ts';
import type { DimIndex } from '../model/formula.ts';
import { rowCount } from '../model/rows.ts';
import { isTaken } from '../schema/taken.ts';
import { formatUnit } from '../unit/format-unit.ts';
import type { Unit } from '../unit/unit.ts';
import { buildRollup, checkRequires, readRequires } from './build-quantities.ts';
import { isFields } from './checking.ts';
import type { EntryReader } from './entry-reader.ts';
import { readNumber } from './read-number.ts';
import { readRows } from './read-rows.ts';
import { type StatedUnit, typeDriver } from './type-driver.ts';

function readUnexplained(reader: EntryReader): Unexplained {
  const value = reader.get('unexplained');
  if (value === 'carry') return { kind: 'carry' };
  const fade = isFields(value) ? parseDuration(String(value.fade)) : null;
  return fade === null ? { kind: 'once' } : { kind: 'fade', over: fade };
}

/** Whether it says how it is computed, once; otherwise that is said. */
function hasBody(reader: EntryReader): boolean {
  const { name, taken } = reader.source;
  const isStock = isFields(reader.get('stock'));
  if (!isStock && !reader.has('formula')) {
    if (!isTaken(taken, ['stock']))
      reader.reportMissing('schema', ['formula'], `${name} has neither formula nor stock`, 'Add formula: how it is computed');
    return false;
  }
  const formula = reader.get('formula');
  if (!isStock && isFields(formula) && Object.keys(formula).length === 0) {
    reader.reportMissing('schema', ['formula'], `${name} has an empty formula`, 'Write one by member: {small: …, else: …}');
    return false;
  }
  if (isStock && reader.has('formula')) reader.report('schema', 'formula', `${name} has a formula and a stock`, 'Keep one');
  return true;
}

function sayInferred(reader: EntryReader, unit: Unit): void {
  if (isTaken(reader.source.taken, ['unit'])) return;
  reader.checking.drafts.push({
    code: 'inferred-unit',
    at: reader.at(),
    place: reader.place,
    message: `${reader.source.name} has no unit; its formula gives ${formatUnit(unit)}`,
    hint: `Add unit: ${formatUnit(unit)}`,
  });
}

function readOpening(reader: EntryReader, written: unknown, dims: readonly DimIndex[]): number[] | null {
  const open = readRows<number>(reader, written ?? 0, ['stock', 'open'], {
    dims,
    isValue: (value) => !isFields(value),
    read: (value) => readNumber(value)?.value ?? null,
  });
  const values = open.rows.filter((value) => value !== null);
  if (!open.sound) return null;
  if (values.length === open.rows.length) return values;
  reader.reportMissing('incomplete-series', ['stock', 'open'], `${reader.source.name} has no opening for every member`, 'Add it');
  return null;
}

/** Null where its text is broken: all that is wrong with it has been said. */
export function buildDriver(reader: EntryReader, declared: StatedUnit): Driver | null {
  const { checking } = reader;
  const owner = reader.owner('driver');
  const source = reader.name('source', 'source');
  const stock = reader.get('stock');
  const whole = hasBody(reader);
  const typed = typeDriver(reader, declared);
  if (!typed.sound || !whole) {
    checkRequires(reader);
    return null;
  }
  const { dims, unit } = typed;
  if (declared === null) sayInferred(reader, unit);
  const bodies = typed.bodies.get('formula') ?? [];
  const formulas = bodies.map(({ formula }) => formula);
  const common = {
    ...reader.entry(),
    unit,
    unitText: reader.text('unit') ?? formatUnit(unit),
    dims,
    rows: rowCount(checking.dims, dims),
    owner,
    rollup: buildRollup(reader, unit, dims, isFields(stock) ? 'stock' : 'formula', formulas),
    better: reader.oneOf('better', ['higher', 'lower']) ?? 'higher',
    requires: readRequires(reader, dims),
    requiresPlace: reader.valueAt('requires'),
    source,
    unexplained: readUnexplained(reader),
  };
  if (!isFields(stock)) return { ...common, kind: 'formula', bodies };
  const open = readOpening(reader, stock.open, dims);
  const [inflow, outflow] = [typed.bodies.get('in') ?? [], typed.bodies.get('out') ?? []];
  return open === null ? null : { ...common, kind: 'stock', open, inflow, outflow };
}
