// Units and dimensions of a driver, from the formulas that it is written with: each typed, their dimensions put together, and
// every row given the formula that speaks of it.
import { operandsOf } from '../formula/operands.ts';
import { typeFormula, typeStockFlow } from '../formula/type-formula.ts';
import type { Body } from '../model/drivers.ts';
import type { DimIndex, Formula } from '../model/formula.ts';
import { leavesOfRow, rowCount, rowName } from '../model/rows.ts';
import { PURE } from '../unit/parse-unit.ts';
import type { Unit } from '../unit/unit.ts';
import { fitsRows, readOver } from './build-quantities.ts';
import { type Checking, isFields } from './checking.ts';
import { type DriverPart, type DriverText, partsOf } from './driver-texts.ts';
import type { EntryReader } from './entry-reader.ts';
import { environmentOf } from './formula-environment.ts';

export interface TypedDriver {
  readonly bodies: ReadonlyMap<DriverPart, readonly Body[]>;
  readonly unit: Unit;
  readonly dims: readonly DimIndex[];
  /** Whether all of it could be typed; what could not has been said. */
  readonly sound: boolean;
}

/** Null: it states none. 'unreadable': it does, and that is no unit. */
export type StatedUnit = Unit | null | 'unreadable';

interface TypedText {
  readonly part: DriverPart;
  readonly text: DriverText;
  readonly formula: Formula | null;
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

/** Each formula by itself; without a declared unit, the first that has one gives it to the others. */
function typeTexts(reader: EntryReader, declared: StatedUnit): { readonly typed: TypedText[]; readonly unit: Unit | null } {
  let unit = declared === 'unreadable' ? null : declared;
  const typed: TypedText[] = [];
  for (const [part, texts] of partsOf(reader.source)) {
    for (const text of texts) {
      const environment = environmentOf(reader.checking, (kind, name) => reader.uses(kind, name.text, text.keys, name.from));
      const { formula, problems } =
        part === 'formula' || declared === 'unreadable'
          ? typeFormula(text.text, environment, unit)
          : typeStockFlow(text.text, environment, declared ?? PURE);
      for (const { code, message, hint, from } of problems)
        reader.reportAt(code, text.keys, `${reader.source.name}: ${message}`, hint, from);
      if (declared === null) unit ??= formula?.unit ?? null;
      typed.push({ part, text, formula });
    }
  }
  return { typed, unit };
}

/** What the formulas and openings vary over. */
function inferredDims(reader: EntryReader, typed: readonly TypedText[]): DimIndex[] {
  const { checking } = reader;
  const stock = reader.get('stock');
  const dims = [
    ...membersDims(checking, reader.get('formula')),
    ...(isFields(stock) ? membersDims(checking, stock.open) : []),
    ...typed.flatMap(({ formula }) => formula?.dims ?? []),
  ];
  return [...new Set(dims)].sort((a, b) => a - b);
}

/** Whether what is declared is what the formulas give; otherwise it is said. */
function meetsDeclared(reader: EntryReader, over: readonly DimIndex[], given: readonly DimIndex[]): boolean {
  if (given.join() === over.join()) return true;
  const named = (of: readonly DimIndex[]): string => of.map((dim) => reader.checking.dims[dim]?.name ?? '').join(', ') || 'none';
  const extra = given.filter((dim) => !over.includes(dim));
  const message = `${reader.source.name} is over ${named(over)}, its formula gives ${named(given)}`;
  const hint =
    extra.length > 0
      ? `Aggregate with sum(x, ${named(extra)}) or address one member`
      : 'Leave over out, or spread the value over the dimension with spread(x, key, dim)';
  reader.report('dimension-mismatch', 'over', message, hint);
  return false;
}

/** Which rows each formula speaks of: those of its member, those that no member names, or all. */
function bodiesByPart(reader: EntryReader, typed: readonly TypedText[], dims: readonly DimIndex[]) {
  const { checking, source } = reader;
  const bodies = new Map<DriverPart, Body[]>();
  const rowsLeft = new Map<DriverPart, Set<number>>();
  const count = rowCount(checking.dims, dims);
  let sound = true;
  for (const { part, text, formula } of typed) {
    const left = rowsLeft.get(part) ?? new Set(Array.from({ length: count }, (_, row) => row));
    rowsLeft.set(part, left);
    const named = text.member === null || text.member === 'else' ? null : text.member;
    if (named !== null) reader.uses('member', named, text.keys, 'key');
    const member = named === null ? undefined : checking.members.get(named);
    if (named !== null && member === undefined) {
      reader.known(named, 'member', text.keys);
      sound = false;
    }
    const rows = [...left].filter((row) => {
      if (member === undefined) return named === null;
      return member.leaves.includes(leavesOfRow(checking.dims, dims, row).get(member.dim) ?? -1);
    });
    for (const row of rows) left.delete(row);
    if (formula === null) continue;
    const body: Body = { rows, text: text.text, place: source.at(text.keys, 'value'), formula };
    bodies.set(part, [...(bodies.get(part) ?? []), body]);
  }
  return { bodies, rowsLeft: [...rowsLeft.values()], sound };
}

/** Whether every row has a formula; otherwise it is said. */
function speaksOfAll(reader: EntryReader, rowsLeft: readonly ReadonlySet<number>[], dims: readonly DimIndex[]): boolean {
  for (const left of rowsLeft) {
    if (left.size === 0) continue;
    const missing = [...left].map((row) => rowName(reader.checking.dims, { dims }, row)).join('; ');
    const message = `${reader.source.name} has no formula for ${missing}`;
    reader.reportMissing('incomplete-series', ['formula'], message, 'Add the member, or else');
    return false;
  }
  return true;
}

export function typeDriver(reader: EntryReader, declared: StatedUnit): TypedDriver {
  const { checking } = reader;
  const stated = readOver(reader);
  const over = reader.has('over') ? stated : null;
  const { typed, unit: found } = typeTexts(reader, declared);
  const unit = found ?? PURE;
  const given = inferredDims(reader, typed);
  const dims = [...new Set([...(over ?? []), ...given])].sort((a, b) => a - b);
  let sound = declared !== 'unreadable' && stated !== null && typed.every(({ formula }) => formula !== null);
  if (over !== null && sound && !meetsDeclared(reader, over, given)) sound = false;
  const widest = typed.flatMap(({ formula }) => (formula === null ? [] : [widestDims(checking, formula)]));
  if (![dims, ...widest].every((all) => fitsRows(reader, all))) return { bodies: new Map(), unit, dims: [], sound: false };
  const { bodies, rowsLeft, sound: known } = bodiesByPart(reader, typed, dims);
  if (!known || (sound && !speaksOfAll(reader, rowsLeft, dims))) sound = false;
  return { bodies, unit, dims, sound };
}
