// A table beside the plan: columns `period`, one per dimension, `value`; every cell present.

import { parsePeriod, slotName, slotStart } from '@mainspring/kernel';
import type { DimIndex } from '../model/formula.ts';
import type { Series } from '../model/series.ts';
import type { EntryReader } from './entry-reader.ts';
import { readNumber } from './read-number.ts';
import { rowCount, rowName } from './row-name.ts';

export function readTable(reader: EntryReader, path: string, dims: readonly DimIndex[]): Series[] | null {
  const { checking } = reader;
  const text = checking.known.table(path);
  if (text === null) {
    reader.reportAt('include-refused', ['value', 'table'], `${path} is not there`, 'Add the table, or mend the path');
    return null;
  }
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const columns = (lines[0] ?? '').split(',').map((name) => name.trim());
  const values = Array.from({ length: rowCount(checking.dims, dims) }, () =>
    new Array<number>(checking.grid.periods).fill(Number.NaN),
  );
  const slots = new Map(Array.from({ length: checking.grid.periods }, (_, slot) => [slotStart(checking.grid, slot), slot]));
  for (const line of lines.slice(1)) {
    const cells = line.split(',').map((cell) => cell.trim());
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const from = parsePeriod(cell('period'), checking.grid.fiscalYear)?.from ?? Number.NaN;
    let row = 0;
    for (const dim of dims) {
      const leaves = checking.dims[dim]?.leaves ?? [];
      row = row * leaves.length + leaves.indexOf(cell(checking.dims[dim]?.name ?? ''));
    }
    const slot = slots.get(from);
    const of = values[row];
    if (of !== undefined && slot !== undefined) of[slot] = readNumber(cell('value'))?.value ?? Number.NaN;
  }
  for (const [row, of] of values.entries()) {
    const slot = of.findIndex(Number.isNaN);
    if (slot < 0) continue;
    const member = rowName(checking.dims, { dims }, row) || reader.source.name;
    reader.reportAt(
      'incomplete-series',
      ['value', 'table'],
      `${reader.source.name} has no value for ${member} in ${slotName(checking.grid, slot)}`,
    );
    return null;
  }
  return values.map((of) => ({ kind: 'table', values: of }));
}
