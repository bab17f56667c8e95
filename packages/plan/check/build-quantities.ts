// Assumptions, and what is known of drivers before their formulas are read.
import type { Assumption, ForecastRule, Shape } from '../model/assumptions.ts';
import type { DimIndex, Formula } from '../model/formula.ts';
import type { Rollup, TimeRule } from '../model/quantities.ts';
import { rowCount, rowName } from '../model/rows.ts';
import type { Series } from '../model/series.ts';
import { LIMITS } from '../parse/limits.ts';
import { isTaken } from '../schema/taken.ts';
import { formatUnit } from '../unit/format-unit.ts';
import { PURE, parseUnit } from '../unit/parse-unit.ts';
import type { Unit } from '../unit/unit.ts';
import { type Checking, isFields, type Source } from './checking.ts';
import { EntryReader } from './entry-reader.ts';
import { readNumber } from './read-number.ts';
import { readRows } from './read-rows.ts';
import { firstValue, isSeries, readSeries, withFirstValue } from './read-series.ts';
import { readTable } from './read-table.ts';
import { type RollupSubject, readRollup, type StatedRollup } from './rollup.ts';

const TIME_RULES: readonly TimeRule[] = ['sum', 'mean', 'first', 'last', 'largest', 'smallest'];
const SHAPES: readonly Shape[] = ['split-normal', 'normal', 'lognormal', 'triangular', 'pert', 'uniform', 'beta', 'discrete'];
const METHODS: readonly ForecastRule['method'][] = ['plan', 'hold', 'carry', 'trend'];

export function readUnit(reader: EntryReader): Unit | null {
  const text = reader.text('unit');
  if (text === null) return null;
  const read = parseUnit(text, reader.checking.nouns);
  if (read.ok) return read.value;
  reader.report(read.error.code, 'unit', `${reader.called}: ${read.error.message}`, read.error.hint);
  return null;
}

/** Null where it cannot be told, which has been said. */
export function readOver(reader: EntryReader): DimIndex[] | null {
  const names = reader.namesOf('over', 'dimension');
  if (isTaken(reader.source.taken, ['over']) || names.length < reader.texts('over').length) return null;
  return reader.checking.dims.filter((dim) => names.includes(dim.name)).map((dim) => dim.index);
}

/** Whether there may be as many values; otherwise it is said. */
export function fitsRows(reader: EntryReader, dims: readonly DimIndex[]): boolean {
  const rows = rowCount(reader.checking.dims, dims);
  if (rows <= LIMITS.rows) return true;
  const names = dims.map((dim) => reader.checking.dims[dim]?.name ?? '').join(' × ');
  const message = `${reader.source.name} over ${names} has ${rows} combinations of members, over the limit of ${LIMITS.rows}`;
  reader.report('limit-exceeded', reader.has('over') ? 'over' : null, message, 'Leave a dimension out, or group members');
  return false;
}

export function readRequires(reader: EntryReader, dims: readonly DimIndex[]): (readonly string[])[] {
  const rows = rowCount(reader.checking.dims, dims);
  if (!reader.has('requires')) return Array.from({ length: rows }, () => []);
  const read = readRows<readonly string[]>(reader, reader.get('requires'), ['requires'], {
    dims,
    isValue: (value) => !isFields(value),
    read: (value, keys) =>
      (Array.isArray(value) ? value : [value]).flatMap((name: unknown, index) => {
        if (name === undefined) return [];
        const known = reader.known(String(name), 'capability', Array.isArray(value) ? [...keys, index] : keys);
        return known === null ? [] : [known];
      }),
  });
  return read.rows.map((names) => names ?? []);
}

/** Names alone, where it cannot be told which members there are. */
export function checkRequires(reader: EntryReader): void {
  if (!isFields(reader.get('requires'))) reader.namesOf('requires', 'capability');
}

function statedRollup(reader: EntryReader): StatedRollup | null {
  const value = reader.get('rollup');
  if (value === undefined) return null;
  const rule = (written: unknown): TimeRule | null => TIME_RULES.find((one) => one === written) ?? null;
  if (isFields(value)) {
    if (value.by === undefined) return { kind: 'rules', time: rule(value.time), members: rule(value.members) };
    const by = String(value.by);
    reader.uses('quantity', by, ['rollup', 'by']);
    return reader.checking.known.outline(by) !== null || reader.checking.known.isBroken(by) || driverOrAssumption(reader, by)
      ? { kind: 'weighted', by }
      : null;
  }
  if (value === 'ratio' || value === 'none') return { kind: 'word', word: value };
  const word = rule(value);
  return word === null ? null : { kind: 'word', word };
}

function driverOrAssumption(reader: EntryReader, name: string): boolean {
  if (reader.checking.known.has('assumption', name)) return true;
  return reader.known(name, 'driver', ['rollup', 'by']) !== null;
}

const RATIO_HINT = 'Write {by: weight}, with what the ratio is per: a rate in deal/lead is weighted by leads';

export function buildRollup(
  reader: EntryReader,
  unit: Unit,
  dims: readonly DimIndex[],
  kind: RollupSubject['kind'],
  formulas: readonly Formula[],
): Rollup {
  const { grid } = reader.checking;
  const stated = statedRollup(reader);
  if (stated === null && reader.has('rollup')) return { kind: 'none' };
  const read = readRollup(stated, { unit, hasMembers: dims.length > 0, kind, grain: grid.grain, formulas });
  if (read.ok) return read.rollup;
  const { name } = reader.source;
  const key = reader.has('rollup') ? 'rollup' : null;
  if (read.code === 'missing-rollup') {
    const message = `${name} (${formatUnit(unit)}) does not say how it rolls up`;
    reader.reportMissing('missing-rollup', ['rollup'], message, `Add rollup: ${read.detail}`);
  } else if (read.code === 'summed-ratio') {
    reader.report('summed-ratio', key, `${name} is a ratio and is summed over ${read.detail}`, 'Use ratio, mean or {by: weight}');
  } else {
    const hint = kind === 'formula' ? 'Write it as x / y or divide(x, y, otherwise), or take mean or {by: weight}' : RATIO_HINT;
    reader.report('schema', key, `${name} ${read.detail}`, hint);
  }
  return { kind: 'none' };
}

function readForecast(reader: EntryReader): ForecastRule {
  const value = reader.get('forecast');
  const method = METHODS.find((one) => one === (isFields(value) ? value.method : value)) ?? 'plan';
  const over = isFields(value) && typeof value.over === 'number' ? value.over : 3;
  return { method, over };
}

function readOutcomes(reader: EntryReader): { value: number; probability: number }[] {
  const value = reader.get('outcomes');
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([of, probability]) => {
    const size = readNumber(of)?.value;
    const chance = readNumber(probability)?.value;
    return size === undefined || chance === undefined ? [] : [{ value: size, probability: chance }];
  });
}

function readRange(
  reader: EntryReader,
  key: 'p10' | 'p90',
  dims: readonly DimIndex[],
  series: readonly Series[],
): (Series | null)[] {
  if (!reader.has(key)) return series.map(() => null);
  const read = readRows<number>(reader, reader.get(key), [key], {
    dims,
    isValue: (value) => !isFields(value),
    read: (value) => readNumber(value)?.value ?? null,
  });
  return series.map((one, row) => {
    const bound = read.rows[row] ?? null;
    return bound === null ? null : withFirstValue(one, bound);
  });
}

function readValue(reader: EntryReader, dims: readonly DimIndex[]): Series[] | null {
  const value = reader.get('value');
  if (isFields(value) && 'table' in value) return readTable(reader, String(value.table), dims);
  if (value === undefined) return null;
  const read = readRows<Series>(reader, value, ['value'], {
    dims,
    isValue: isSeries,
    read: (at, keys) => readSeries(reader, at, keys),
  });
  if (!read.sound) return null;
  const missing = read.rows.flatMap((one, row) => (one === null ? [rowName(reader.checking.dims, { dims }, row)] : []));
  if (missing.length > 0) {
    reader.reportMissing(
      'incomplete-series',
      ['value'],
      `${reader.source.name} has no value for ${missing.join('; ')}`,
      'Add the member',
    );
    return null;
  }
  return read.rows.filter((one): one is Series => one !== null);
}

/** `price[small]`: a row as sentences name it. */
function rowCalled(reader: EntryReader, dims: readonly DimIndex[], row: number): string {
  const members = rowName(reader.checking.dims, { dims }, row);
  return members === '' ? reader.source.name : `${reader.source.name}[${members}]`;
}

function shown(reader: EntryReader, value: number): string {
  const percent = isWrittenInPercent(reader.get('value'));
  return percent ? `${Number((value * 100).toPrecision(6))} %` : String(Number(value.toPrecision(6)));
}

function checkRange(
  reader: EntryReader,
  dims: readonly DimIndex[],
  series: readonly Series[],
  p10: readonly (Series | null)[],
  p90: readonly (Series | null)[],
): void {
  const first = (of: Series | null | undefined): number | null => (of === null || of === undefined ? null : firstValue(of));
  const wrong = series.flatMap((one, row) => {
    const [low, value, high] = [first(p10[row]), firstValue(one), first(p90[row])];
    const key = low !== null && low > value ? 'p10' : high !== null && high < value ? 'p90' : null;
    if (key === null) return [];
    const parts = [low, value, high].map((part) => (part === null ? 'none' : shown(reader, part)));
    return [{ key, said: `${rowCalled(reader, dims, row)}: ${parts.join(', ')}` }];
  });
  const [one] = wrong;
  if (one === undefined) return;
  const message = `p10 ≤ value ≤ p90 fails for ${wrong.map(({ said }) => said).join('; ')}`;
  reader.report('impossible-range', one.key, message, 'Set the three in rising order');
}

/** Somebody sets it between the two, so each member needs both. */
function checkLever(reader: EntryReader, dims: readonly DimIndex[], p10: readonly unknown[], p90: readonly unknown[]): void {
  if (!reader.has('lever')) return;
  for (const [key, bounds] of [['p10', p10] as const, ['p90', p90] as const]) {
    const open = bounds.flatMap((bound, row) => (bound === null ? [rowName(reader.checking.dims, { dims }, row)] : []));
    if (open.length === 0) continue;
    const where = reader.has(key) ? ` for ${open.join('; ')}` : '';
    const message = `${reader.source.name} is a lever and has no ${key}${where}`;
    reader.reportMissing('schema', [key], message, 'Add p10 and p90: the two ends between which the team may set it');
    return;
  }
}

/** What is drawn is the exponential of a normal, which is never 0 or less. */
function checkLognormal(reader: EntryReader, dims: readonly DimIndex[], p10: readonly (Series | null)[]): void {
  if (reader.text('shape') !== 'lognormal') return;
  const wrong = p10.flatMap((low, row) =>
    low !== null && firstValue(low) <= 0 ? [`${rowCalled(reader, dims, row)}: ${shown(reader, firstValue(low))}`] : [],
  );
  if (wrong.length === 0) return;
  const message = `A lognormal lies above 0, p10 does not for ${wrong.join('; ')}`;
  reader.report('impossible-range', 'p10', message, 'Raise p10, or take another shape');
}

function checkShape(reader: EntryReader, series: readonly Series[]): void {
  const shape = reader.text('shape') ?? '';
  const [low, high] = [reader.number('low'), reader.number('high')];
  if (['triangular', 'pert', 'uniform', 'beta'].includes(shape)) {
    for (const key of ['low', 'high'])
      if (!reader.has(key))
        reader.reportMissing('schema', [key], `${reader.source.name} is ${shape} and has no ${key}`, `Add ${key}`);
  }
  const outcomes = reader.get('outcomes');
  const wrong = Object.keys(isFields(outcomes) ? outcomes : {}).filter((of) => readNumber(of) === null);
  for (const of of wrong)
    reader.reportAt(
      'schema',
      ['outcomes', of],
      `${reader.source.name}: the outcome "${of}" is not a number`,
      'Write 120: 30%',
      'key',
    );
  const sum = readOutcomes(reader).reduce((total, { probability }) => total + probability, 0);
  if (shape === 'discrete' && wrong.length === 0 && Math.abs(sum - 1) > 1e-6) {
    const message = `${reader.source.name} is discrete, and its outcomes sum to ${Number((sum * 100).toPrecision(6))} %`;
    reader.reportMissing('schema', ['outcomes'], message, 'Write outcomes whose probabilities sum to 100%');
  }
  const outside = series.map(firstValue).find((value) => (low !== null && value < low) || (high !== null && value > high));
  if (outside === undefined) return;
  const parts = [low, outside, high].map((part) => (part === null ? 'none' : shown(reader, part)));
  const message = `low ≤ value ≤ high fails for ${reader.source.name}: ${parts.join(', ')}`;
  const key = low !== null && outside < low ? 'low' : 'high';
  reader.report('impossible-range', key, message, 'Set the three in rising order');
}

/** What is written with `%` is shown with `%`, whatever its unit. */
function isWrittenInPercent(value: unknown): boolean {
  if (typeof value === 'string') return value.trim().endsWith('%');
  if (Array.isArray(value) || !isFields(value)) return false;
  return Object.entries(value).some(([key, inner]) => key !== 'growth' && isWrittenInPercent(inner));
}

/** Names alone, where there is no value to roll up; what it would be weighted by is read all the same. */
function checkRollup(reader: EntryReader): void {
  const stated = statedRollup(reader);
  if (stated?.kind === 'weighted') reader.checking.excused.add(`used.${stated.by}`);
}

export function buildAssumption(checking: Checking, source: Source): Assumption | null {
  const reader = new EntryReader(checking, source);
  const named = {
    owner: reader.owner('assumption'),
    source: reader.name('source', 'source'),
    lever: reader.name('lever', 'team'),
    includes: reader.namesOf('includes', 'initiative'),
  };
  const unit = readUnit(reader);
  const dims = readOver(reader);
  if (dims === null || !fitsRows(reader, dims)) {
    checkRequires(reader);
    checkRollup(reader);
    return null;
  }
  const requires = readRequires(reader, dims);
  const series = readValue(reader, dims);
  if (unit === null || series === null) {
    checkRollup(reader);
    return null;
  }
  const p10 = readRange(reader, 'p10', dims, series);
  const p90 = readRange(reader, 'p90', dims, series);
  checkRange(reader, dims, series, p10, p90);
  checkLever(reader, dims, p10, p90);
  checkLognormal(reader, dims, p10);
  checkShape(reader, series);
  return {
    ...reader.entry(),
    ...named,
    kind: 'assumption',
    unit: { ...unit, percent: unit.percent || isWrittenInPercent(reader.get('value')) },
    unitText: reader.text('unit') ?? formatUnit(PURE),
    dims,
    rows: rowCount(checking.dims, dims),
    rollup: buildRollup(reader, unit, dims, 'assumption', []),
    better: reader.oneOf('better', ['higher', 'lower']) ?? 'higher',
    requires,
    requiresPlace: reader.valueAt('requires'),
    series,
    p10,
    p90,
    shape: reader.oneOf('shape', SHAPES) ?? 'split-normal',
    low: reader.number('low'),
    high: reader.number('high'),
    outcomes: readOutcomes(reader),
    shock: reader.oneOf('shock', ['once', 'period']) ?? 'once',
    evidence: reader.text('evidence'),
    forecast: readForecast(reader),
  };
}
