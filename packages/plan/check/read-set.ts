// What a scenario sets: a series for every row of its address, or a map from members to series as in an assumption; a
// member that the map does not name keeps what was declared.
import type { Scenario } from '../model/scenarios.ts';
import type { Series } from '../model/series.ts';
import { isFields } from './checking.ts';
import type { EntryReader } from './entry-reader.ts';
import { readAddress } from './read-address.ts';
import { readRows } from './read-rows.ts';
import { isSeries, readSeries } from './read-series.ts';
import { readTable } from './read-table.ts';

type Set = Scenario['set'][number];

/** The quantity's dimensions; null, and said, where it has no series that could be changed. */
export function declaredDims(reader: EntryReader, quantity: string, keys: readonly string[]): readonly number[] | null {
  const outline = reader.checking.known.outline(quantity);
  if (outline?.section === 'assumptions') return outline.dims;
  reader.reportAt(
    'schema',
    keys,
    `${quantity} is computed and has no series`,
    'Set or move the assumptions that it reads',
    'key',
  );
  return null;
}

function readSetEntry(reader: EntryReader, text: string, value: unknown): Set | null {
  const keys = ['set', text];
  const on = readAddress(reader, text, keys);
  const dims = on === null ? null : declaredDims(reader, on.quantity, keys);
  if (on === null || dims === null) return null;
  if (isFields(value) && 'table' in value) {
    const series = readTable(reader, String(value.table), dims);
    return series === null ? null : { on, series: on.rows.flatMap((row) => series[row] ?? []) };
  }
  const { rows, sound } = readRows<Series>(reader, value, keys, {
    dims,
    isValue: isSeries,
    read: (at, path) => readSeries(reader, at, path),
  });
  if (!sound) return null;
  const named = on.rows.flatMap((row) => {
    const series = rows[row] ?? null;
    return series === null ? [] : [{ row, series }];
  });
  return { on: { ...on, rows: named.map(({ row }) => row) }, series: named.map(({ series }) => series) };
}

/** In order of writing. */
export function readSet(reader: EntryReader): Set[] {
  const written = reader.get('set');
  return Object.entries(isFields(written) ? written : {}).flatMap(([text, value]) => readSetEntry(reader, text, value) ?? []);
}
