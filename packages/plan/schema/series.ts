// Series, and values by member.
import { z } from 'zod';
import { besideSeries, either, growth, isMap, keyed, listOf, mapOf, maybe, number, periodKey, text } from './values.ts';
import { type Option, says } from './wording.ts';

const DATED = 'a map from periods to numbers';
const DATED_HINT = 'Write {2026-01: 42, 2026-07: 48}';
const dated = mapOf(periodKey, number, DATED, DATED_HINT).refine(
  (of) => isMap(of) && Object.keys(of).length > 0,
  says(DATED, DATED_HINT),
);
const has =
  (...keys: readonly string[]) =>
  (value: unknown): boolean =>
    isMap(value) && keys.some((key) => Object.hasOwn(value, key));

const SERIES_HINT = 'Write a number, {base: …}, {steps: …} or {points: …}';
const FORMS: readonly Option[] = [
  { schema: number, meant: () => false },
  { schema: keyed({ steps: dated.describe('Holds until the next; the first holds before') }), meant: has('steps') },
  { schema: keyed({ points: dated.describe('Linear between, flat outside') }), meant: has('points') },
  {
    schema: keyed({
      base: number,
      growth: maybe(growth, 'Compound, per stated time, from the first period'),
      season: maybe(
        listOf(number, 'a list of 12, 4 or 53 numbers', 'Write [0.9, 1.1, …], averaging 1'),
        '12 by calendar month, 4 by fiscal quarter or 53 by week; averaging 1',
      ),
    }),
    meant: has('base', 'growth', 'season'),
  },
];

export const series = either(FORMS, 'a number or a series', SERIES_HINT).meta({ id: 'series' });

function byMember(forms: readonly Option[], expected: string, hint: string, id: string): z.ZodType {
  const nested: z.ZodType = z.lazy(() => whole);
  const members: Option = { schema: mapOf(besideSeries, nested, expected, hint), meant: isMap };
  const whole: z.ZodType = either([...forms, members], expected, hint).meta({ id });
  return whole;
}

export const seriesByMember = byMember(FORMS, 'a number or a series', SERIES_HINT, 'value');
export const numberByMember = byMember(
  [{ schema: number, meant: () => false }],
  'a number, or a map from members to numbers',
  'Write 1200, 1.2M or 12%',
  'number',
);

const table = keyed({ table: text.describe('Path of a CSV file with the columns period, one per dimension, value') });
export const valueOrTable = either(
  [
    { schema: seriesByMember, meant: (value) => !has('table')(value) },
    { schema: table, meant: has('table') },
  ],
  'a number or a series',
  SERIES_HINT,
);

/** A team's persons: one series, or one by skill. */
export const capacity = either(
  [...FORMS, { schema: mapOf(besideSeries, series, 'a series, or a map from skills to series'), meant: isMap }],
  'a number of persons, a series, or a map from skills to series',
  SERIES_HINT,
);
