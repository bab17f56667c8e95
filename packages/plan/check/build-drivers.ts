// Drivers, typed in order of need: what a formula reads is known before the formula itself. Inside a ring (which `prev` may
// break) dimensions grow until they no longer change.
import { parseDuration } from '@mainspring/kernel';
import type { Environment } from '../formula/environment.ts';
import { operandsOf } from '../formula/operands.ts';
import { typeFormula, typeStockFlow } from '../formula/type-formula.ts';
import type { Body, Driver, Unexplained } from '../model/drivers.ts';
import type { DimIndex, Formula } from '../model/formula.ts';
import { leavesOfRow, rowCount, rowName } from '../model/rows.ts';
import { LIMITS } from '../parse/limits.ts';
import { isTaken } from '../schema/taken.ts';
import { formatUnit } from '../unit/format-unit.ts';
import { PURE } from '../unit/parse-unit.ts';
import type { Unit } from '../unit/unit.ts';
import { buildRollup, fitsRows, readOver, readRequires, readUnit } from './build-quantities.ts';
import { type Checking, excuseOf, isFields, type Source, USED_BY_UNREAD } from './checking.ts';
import { EntryReader } from './entry-reader.ts';
import type { QuantityOutline } from './known.ts';
import type { Memory } from './memory.ts';
import { readNumber } from './read-number.ts';
import { readRows } from './read-rows.ts';

interface Text {
  readonly text: string;
  readonly keys: readonly (string | number)[];
  /** Null: every row; 'else': those no member names. */
  readonly member: string | null;
}

function textsOf(value: unknown, keys: readonly (string | number)[]): Text[] {
  if (isFields(value)) {
    return Object.entries(value).map(([member, text]) => ({ text: String(text), keys: [...keys, member], member }));
  }
  return value === undefined || value === null ? [] : [{ text: String(value), keys, member: null }];
}

function partsOf(source: Source): readonly (readonly [string, Text[]])[] {
  const fields = isFields(source.value) ? source.value : {};
  const stock = fields.stock;
  if (!isFields(stock)) return [['formula', textsOf(fields.formula, ['formula'])]];
  return [
    ['in', textsOf(stock.in, ['stock', 'in'])],
    ['out', textsOf(stock.out, ['stock', 'out'])],
  ];
}

function namesIn(source: Source): string[] {
  return partsOf(source).flatMap(([, texts]) => texts.flatMap(({ text }) => text.match(/[a-z][a-z0-9_]*/g) ?? []));
}

export function environmentOf(checking: Checking): Environment {
  const { known } = checking;
  return {
    grid: checking.grid,
    nouns: checking.nouns,
    currency: checking.currency,
    dims: checking.dims,
    member: (name) => checking.members.get(name) ?? null,
    quantity: (name) => {
      if (known.isBroken(name)) return 'broken';
      const outline = known.outline(name);
      return outline === null ? null : { ...outline, kind: outline.section === 'drivers' ? 'driver' : 'assumption' };
    },
    milestone: (name) => known.has('milestone', name),
    team: (name) => known.has('team', name),
    hasCapacity: (team) => known.has('team-with-capacity', team),
    initiative: (name) => known.has('initiative', name),
    names: (kind) => known.names(kind),
  };
}

interface Typed {
  readonly bodies: ReadonlyMap<string, Body[]>;
  readonly unit: Unit;
  readonly dims: readonly DimIndex[];
  readonly sound: boolean;
}

/** Dimensions that a formula map's members, or an opening's, bring in. */
function membersDims(checking: Checking, value: unknown): DimIndex[] {
  if (!isFields(value)) return [];
  return Object.keys(value).flatMap((name) => checking.members.get(name)?.dim ?? []);
}

/** The dimensions of the formula's largest step: what is between two aggregates takes room too. */
function widestDims(checking: Checking, formula: Formula): readonly DimIndex[] {
  let widest = formula.dims;
  for (const operand of operandsOf(formula)) {
    const inner = widestDims(checking, operand);
    if (rowCount(checking.dims, inner) > rowCount(checking.dims, widest)) widest = inner;
  }
  return widest;
}

/** What it finds is found again, and said then. */
function silentReader(checking: Checking, source: Source): EntryReader {
  return new EntryReader({ ...checking, drafts: [], excused: new Set() }, source);
}

function typeTexts(reader: EntryReader, declared: Unit | null, silent: boolean): Typed {
  const { checking } = reader;
  const environment = environmentOf(checking);
  const stock = reader.get('stock');
  const stated = readOver(silent ? silentReader(checking, reader.source) : reader);
  const over = reader.has('over') ? stated : null;
  const inferred = new Set<DimIndex>(membersDims(checking, reader.get('formula')));
  if (isFields(stock)) for (const dim of membersDims(checking, stock.open)) inferred.add(dim);
  const typed: { part: string; text: Text; formula: Body['formula'] | null }[] = [];
  let unit = declared;
  let sound = stated !== null;
  for (const [part, texts] of partsOf(reader.source)) {
    for (const text of texts) {
      const result =
        part === 'formula' ? typeFormula(text.text, environment, unit) : typeStockFlow(text.text, environment, declared ?? PURE);
      if (!silent) {
        for (const problem of result.problems)
          reader.reportAt(problem.code, text.keys, `${reader.source.name}: ${problem.message}`, problem.hint, problem.from);
      }
      if (result.formula === null) sound = false;
      else {
        unit ??= result.formula.unit;
        for (const dim of result.formula.dims) inferred.add(dim);
      }
      typed.push({ part, text, formula: result.formula });
    }
  }
  const dims = [...new Set([...(over ?? []), ...inferred])].sort((a, b) => a - b);
  const given = [...inferred].sort((a, b) => a - b);
  if (over !== null && given.join() !== over.join() && sound && !silent) {
    const named = (of: readonly DimIndex[]): string => of.map((dim) => checking.dims[dim]?.name ?? '').join(', ') || 'none';
    const extra = given.filter((dim) => !over.includes(dim));
    const message = `${reader.source.name} is over ${named(over)}, its formula gives ${named(given)}`;
    const hint =
      extra.length > 0
        ? `Aggregate with sum(x, ${named(extra)}) or address one member`
        : 'Leave over out, or spread the value over the dimension with spread(x, key, dim)';
    reader.report('dimension-mismatch', 'over', message, hint);
    sound = false;
  }
  const widest = typed.flatMap(({ formula }) => (formula === null ? [] : [widestDims(checking, formula)]));
  for (const all of [dims, ...widest]) {
    if (rowCount(checking.dims, all) <= LIMITS.rows) continue;
    if (!silent) fitsRows(reader, all);
    return { bodies: new Map(), unit: unit ?? PURE, dims: [], sound: false };
  }
  const bodies = new Map<string, Body[]>();
  const rowsLeft = new Map<string, Set<number>>();
  const count = rowCount(checking.dims, dims);
  for (const { part, text, formula } of typed) {
    const left = rowsLeft.get(part) ?? new Set(Array.from({ length: count }, (_, row) => row));
    rowsLeft.set(part, left);
    const member = text.member === null ? undefined : checking.members.get(text.member);
    if (text.member !== null && text.member !== 'else' && member === undefined && !silent) {
      reader.known(text.member, 'member', text.keys);
      sound = false;
    }
    const rows = [...left].filter((row) => {
      if (member === undefined) return text.member === null || text.member === 'else';
      return member.leaves.includes(leavesOfRow(checking.dims, dims, row).get(member.dim) ?? -1);
    });
    for (const row of rows) left.delete(row);
    if (formula === null) continue;
    const place = reader.source.at(text.keys, 'value');
    bodies.set(part, [...(bodies.get(part) ?? []), { rows, text: text.text, place, formula }]);
  }
  for (const left of rowsLeft.values()) {
    if (left.size === 0 || silent || !sound) continue;
    const missing = [...left].map((row) => rowName(checking.dims, { dims }, row));
    reader.reportMissing(
      'incomplete-series',
      ['formula'],
      `${reader.source.name} has no formula for ${missing.join('; ')}`,
      'Add the member, or else',
    );
    sound = false;
  }
  return { bodies, unit: unit ?? PURE, dims, sound };
}

function readUnexplained(reader: EntryReader): Unexplained {
  const value = reader.get('unexplained');
  if (value === 'carry') return { kind: 'carry' };
  const fade = isFields(value) ? parseDuration(String(value.fade)) : null;
  return fade === null ? { kind: 'once' } : { kind: 'fade', over: fade };
}

function build(reader: EntryReader, declared: Unit | null): Driver | null {
  const { checking, source } = reader;
  const owner = reader.owner('driver');
  const stock = reader.get('stock');
  const isStock = isFields(stock);
  if (!isStock && !reader.has('formula') && !isTaken(source.taken, ['stock']))
    reader.reportMissing(
      'schema',
      ['formula'],
      `${source.name} has neither formula nor stock`,
      'Add formula: how it is computed',
    );
  if (isStock && reader.has('formula'))
    reader.report('schema', 'formula', `${source.name} has a formula and a stock`, 'Keep one');
  const typed = typeTexts(reader, declared, false);
  if (!typed.sound || (!isStock && !reader.has('formula'))) return null;
  const { dims, unit } = typed;
  if (declared === null && !isTaken(source.taken, ['unit'])) {
    const message = `${source.name} has no unit; its formula gives ${formatUnit(unit)}`;
    checking.drafts.push({
      code: 'inferred-unit',
      at: reader.at(),
      place: reader.place,
      message,
      hint: `Add unit: ${formatUnit(unit)}`,
    });
  }
  const bodies = typed.bodies.get('formula') ?? [];
  const rollup = buildRollup(
    reader,
    unit,
    dims,
    isStock ? 'stock' : 'formula',
    bodies.map(({ formula }) => formula),
  );
  const common = {
    ...reader.entry(),
    unit,
    unitText: reader.text('unit') ?? formatUnit(unit),
    dims,
    rows: rowCount(checking.dims, dims),
    owner,
    rollup,
    better: reader.oneOf('better', ['higher', 'lower']) ?? 'higher',
    requires: readRequires(reader, dims),
    source: reader.name('source', 'source'),
    unexplained: readUnexplained(reader),
  };
  if (!isStock) return { ...common, kind: 'formula', bodies };
  const open = readRows<number>(reader, stock.open ?? 0, ['stock', 'open'], {
    dims,
    isValue: (value) => !isFields(value),
    read: (value) => readNumber(value)?.value ?? null,
  });
  if (!open.sound || open.rows.includes(null)) {
    reader.reportMissing('incomplete-series', ['stock', 'open'], `${source.name} has no opening for every member`, 'Add it');
    return null;
  }
  const opening = open.rows.map((value) => value ?? Number.NaN);
  return {
    ...common,
    kind: 'stock',
    open: opening,
    inflow: typed.bodies.get('in') ?? [],
    outflow: typed.bodies.get('out') ?? [],
  };
}

/** Whether a broken driver may read what its text does not name, or names wrongly; `told`: findings from before it. */
function hasUnreadNames(checking: Checking, { taken }: Source, told: number): boolean {
  if (isTaken(taken, ['formula']) || isTaken(taken, ['stock'])) return true;
  return checking.drafts.slice(told).some(({ code }) => code === 'unknown-name');
}

/** One driver, or all drivers of a ring: they are typed together. */
function buildComponent(checking: Checking, sources: readonly Source[], isRing: boolean): BuiltDriver[] {
  const { known } = checking;
  const told = checking.drafts.length;
  const readers = sources.map((source) => {
    const reader = new EntryReader(checking, source);
    return { name: source.name, reader, unit: readUnit(reader), isStock: reader.has('stock') };
  });
  const outline = (one: (typeof readers)[number], dims: readonly DimIndex[], unit: Unit): QuantityOutline => {
    const made: QuantityOutline = { section: 'drivers', dims, unit, isStock: one.isStock };
    known.learn(one.name, made);
    return made;
  };
  if (isRing) {
    const dimsNow = (): string => readers.map((one) => known.outline(one.name)?.dims.join() ?? '').join(';');
    for (const one of readers) outline(one, readOver(silentReader(checking, one.reader.source)) ?? [], one.unit ?? PURE);
    for (let pass = 0; pass < checking.dims.length + readers.length + 1; pass += 1) {
      const before = dimsNow();
      for (const one of readers) outline(one, typeTexts(one.reader, one.unit, true).dims, one.unit ?? PURE);
      if (dimsNow() === before) break;
    }
  }
  return readers.map((one): BuiltDriver => {
    const unreadable = one.unit === null && (one.reader.has('unit') || isTaken(one.reader.source.taken, ['unit']));
    const driver = unreadable ? null : build(one.reader, one.unit);
    if (driver !== null) return { name: one.name, driver, outline: outline(one, driver.dims, driver.unit) };
    known.breakQuantity(one.name);
    checking.excused.add(excuseOf(one.reader.source));
    if (hasUnreadNames(checking, one.reader.source, told)) checking.excused.add(USED_BY_UNREAD);
    for (const read of namesIn(one.reader.source)) checking.excused.add(`used.${read}`);
    return { name: one.name, driver: null, outline: null };
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
