// Drivers, typed in order of need: what a formula reads is known before the formula itself. Inside a ring (which `prev` may
// break) dimensions grow until they no longer change.
import type { Driver } from '../model/drivers.ts';
import type { DimIndex } from '../model/formula.ts';
import { isTaken } from '../schema/taken.ts';
import { PURE } from '../unit/parse-unit.ts';
import { buildDriver } from './build-driver.ts';
import { readOver, readUnit } from './build-quantities.ts';
import { type Checking, excuseOf, type Source, USED_BY_UNREAD } from './checking.ts';
import { namesIn } from './driver-texts.ts';
import { EntryReader } from './entry-reader.ts';
import type { QuantityOutline } from './known.ts';
import type { Memory } from './memory.ts';
import { type StatedUnit, typeDriver } from './type-driver.ts';

/** Whether a broken driver may read what its text does not name, or names wrongly; `told`: findings from before it. */
function hasUnreadNames(checking: Checking, { taken }: Source, told: number): boolean {
  if (isTaken(taken, ['formula']) || isTaken(taken, ['stock'])) return true;
  return checking.drafts.slice(told).some(({ code }) => code === 'unknown-name');
}

interface Reading {
  readonly reader: EntryReader;
  readonly unit: StatedUnit;
}

function readDriver(checking: Checking, source: Source): Reading {
  const reader = new EntryReader(checking, source);
  const unit = readUnit(reader);
  const stated = reader.has('unit') || isTaken(source.taken, ['unit']);
  return { reader, unit: unit === null && stated ? 'unreadable' : unit };
}

/** What is to be known of it by others, now. */
function learn({ reader, unit }: Reading, dims: readonly DimIndex[], doubt: QuantityOutline['doubt']): QuantityOutline {
  const stated = unit === null || unit === 'unreadable' ? PURE : unit;
  const outline: QuantityOutline = { section: 'drivers', dims, unit: stated, isStock: reader.has('stock'), doubt };
  reader.checking.known.learn(reader.source.name, outline);
  return outline;
}

/** What it finds is found again, and said then. */
function silent({ checking, source }: EntryReader): EntryReader {
  return new EntryReader({ ...checking, drafts: [], excused: new Set(), uses: null }, source);
}

/** Until the dimensions of all in a ring no longer change. */
function settleRing(checking: Checking, readings: readonly Reading[]): void {
  const dimsNow = (): string =>
    readings.map(({ reader }) => checking.known.outline(reader.source.name)?.dims.join() ?? '').join(';');
  for (const one of readings) learn(one, readOver(silent(one.reader)) ?? [], 'none');
  for (let pass = 0; pass < checking.dims.length + readings.length + 1; pass += 1) {
    const before = dimsNow();
    for (const one of readings) learn(one, typeDriver(silent(one.reader), one.unit).dims, 'none');
    if (dimsNow() === before) break;
  }
}

/** Its value is lost; what it says of its unit and dimensions still counts. */
function lose(reading: Reading, told: number): void {
  const { reader, unit } = reading;
  const { checking, source } = reader;
  const over = readOver(silent(reader));
  const surelyOver = checking.dims.length === 0 || (reader.has('over') && over !== null);
  learn(reading, over ?? [], unit === null || unit === 'unreadable' ? 'all' : surelyOver ? 'none' : 'dims');
  checking.known.breakQuantity(source.name);
  checking.excused.add(excuseOf(source));
  if (hasUnreadNames(checking, source, told)) checking.excused.add(USED_BY_UNREAD);
  for (const read of namesIn(source)) checking.excused.add(`used.${read}`);
}

/** One driver, or all drivers of a ring: they are typed together. */
function buildComponent(checking: Checking, sources: readonly Source[], isRing: boolean): BuiltDriver[] {
  const told = checking.drafts.length;
  const readings = sources.map((source) => readDriver(checking, source));
  if (isRing) settleRing(checking, readings);
  return readings.map((one): BuiltDriver => {
    const { name } = one.reader.source;
    const driver = buildDriver(one.reader, one.unit);
    if (driver !== null) return { name, driver, outline: learn({ ...one, unit: driver.unit }, driver.dims, 'none') };
    lose(one, told);
    return { name, driver: null, outline: null };
  });
}

interface BuiltDriver {
  readonly name: string;
  /** Null where its text is broken. */
  readonly driver: Driver | null;
  readonly outline: QuantityOutline | null;
}

function isWhole(made: readonly BuiltDriver[]): boolean {
  return made.every(({ driver }) => driver !== null);
}

export interface BuiltDrivers {
  readonly drivers: ReadonlyMap<string, Driver>;
  /** Names that reach themselves by the names in their text: only among them can there be a ring. */
  readonly ringed: ReadonlySet<string>;
}

/** Cost: one search for rings over all names that stand in formulas, and the typing of what has changed or reads it. */
export function buildDrivers(checking: Checking, sources: ReadonlyMap<string, Source>, memory: Memory): BuiltDrivers {
  const named = new Map(
    [...sources].map(([name, source]) => [name, memory.of(source, 'names', () => new Set(namesIn(source)))] as const),
  );
  const built = new Map<string, Driver>();
  const ringed = new Set<string>();
  for (const component of memory.components(named)) {
    const texts = component.map((name) => sources.get(name)).filter((source) => source !== undefined);
    const [first] = texts;
    if (first === undefined) continue;
    const isRing = texts.length > 1 || named.get(first.name)?.has(first.name) === true;
    if (isRing) for (const name of component) ringed.add(name);
    const drivers = memory.entry(
      checking,
      first,
      texts,
      () => buildComponent(checking, texts, isRing),
      isWhole,
      (name) => component.includes(name),
    );
    for (const { name, driver, outline } of drivers) {
      if (driver !== null) built.set(name, driver);
      if (outline !== null) checking.known.learn(name, outline);
    }
  }
  const drivers = new Map<string, Driver>();
  for (const name of sources.keys()) {
    const driver = built.get(name);
    if (driver !== undefined) drivers.set(name, driver);
  }
  return { drivers: memory.section('drivers', drivers), ringed };
}
