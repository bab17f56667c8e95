// Series as they are written: a number, base with growth and season, steps, points. Tables are read apart, because one
// table holds every member.
import { DAYS_PER_UNIT, type Day, grainUnit, pow, type TimeUnit } from '@mainspring/kernel';
import type { Series } from '../model/series.ts';
import { TIME_WORDS } from '../unit/parse-unit.ts';
import { asTime } from '../unit/unit-algebra.ts';
import { isFields } from './checking.ts';
import type { EntryReader } from './entry-reader.ts';
import { readNumber } from './read-number.ts';

type Keys = readonly (string | number)[];

const SERIES_KEYS = ['base', 'growth', 'season', 'steps', 'points', 'table'];

export function isSeries(value: unknown): boolean {
  return !isFields(value) || SERIES_KEYS.some((key) => key in value);
}

function numberOf(value: unknown): number | null {
  return readNumber(value)?.value ?? null;
}

/** `1%/month`: per grid period, the factor minus 1. */
function growthOf(reader: EntryReader, value: unknown): number | null {
  const [size = '', per = ''] = String(value).split('/');
  const reading = readNumber(size.trim());
  const unit: TimeUnit | null = asTime(TIME_WORDS.get(per.trim()) ?? '');
  if (reading === null || unit === null) return null;
  const grain = grainUnit(reader.checking.grid.grain);
  if (unit === grain) return reading.value;
  return pow(1 + reading.value, DAYS_PER_UNIT[grain] / DAYS_PER_UNIT[unit]) - 1;
}

function seasonOf(reader: EntryReader, value: unknown, keys: Keys): number[] | null {
  const list: unknown[] = Array.isArray(value) ? value : [];
  const season = list.map(numberOf);
  const factors = season.filter((factor): factor is number => factor !== null);
  if (factors.length !== season.length) return null;
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
  if (![4, 12, 53].includes(factors.length) || Math.abs(mean - 1) > 1e-6) {
    const message = `${reader.spoken}: a season is 12, 4 or 53 numbers that average 1`;
    reader.reportAt('schema', keys, message, `These are ${factors.length} numbers that average ${Number(mean.toPrecision(6))}`);
    return null;
  }
  return factors;
}

function dated(reader: EntryReader, value: unknown, keys: Keys): { at: Day[]; values: number[] } | null {
  if (!isFields(value)) return null;
  const pairs: (readonly [Day, number])[] = [];
  for (const [written, size] of Object.entries(value)) {
    const period = reader.periodOf(written, [...keys, written]);
    const number = numberOf(size);
    if (period === null || number === null) return null;
    pairs.push([period.from, number]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  return { at: pairs.map(([day]) => day), values: pairs.map(([, number]) => number) };
}

/** Null where it could not be read; what was wrong is then reported. */
export function readSeries(reader: EntryReader, value: unknown, keys: Keys): Series | null {
  if (!isFields(value)) {
    const number = numberOf(value);
    return number === null ? null : { kind: 'constant', value: number };
  }
  for (const kind of ['steps', 'points'] as const) {
    if (!(kind in value)) continue;
    const read = dated(reader, value[kind], [...keys, kind]);
    return read === null ? null : { kind, ...read };
  }
  const base = numberOf(value.base);
  const growth = value.growth === undefined ? 0 : growthOf(reader, value.growth);
  const season = value.season === undefined ? [] : seasonOf(reader, value.season, [...keys, 'season']);
  return base === null || growth === null || season === null ? null : { kind: 'base', base, growth, season };
}

/** What p10 and p90 are the range of. */
export function firstValue(series: Series): number {
  switch (series.kind) {
    case 'constant':
      return series.value;
    case 'base':
      return series.base;
    default:
      return series.values[0] ?? Number.NaN;
  }
}

/** The same form, with this first value. Where the series begins with 0 there is no ratio, and it is flat. */
export function withFirstValue(series: Series, first: number): Series {
  if (series.kind === 'constant') return { kind: 'constant', value: first };
  if (series.kind === 'base') return { ...series, base: first };
  const was = firstValue(series);
  const values = series.values.map((value, index) => (index === 0 || was === 0 ? first : (value * first) / was));
  return { ...series, values };
}
