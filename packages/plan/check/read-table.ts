// A table beside the plan: columns `period`, one per dimension, `value`; every cell present once. It comes out of a
// spreadsheet, so whatever cannot be taken is named with its line, and nothing is passed over in silence.
import { type Grid, parsePeriod, slotName, slotOf, slotSpan } from '@mainspring/kernel';
import { csvParseRows } from 'd3-dsv';
import type { DimIndex } from '../model/formula.ts';
import { rowCount, rowName } from '../model/rows.ts';
import type { Series } from '../model/series.ts';
import { withoutCommas } from '../schema/thousands.ts';
import type { Checking } from './checking.ts';
import type { EntryReader } from './entry-reader.ts';
import { nearestName } from './nearest.ts';
import { readNumber } from './read-number.ts';

/** Of a table's faults so many are spelled out. */
const SPELLED = 3;

interface Columns {
  readonly period: number;
  readonly value: number;
  /** In the order of the dimensions. */
  readonly members: readonly number[];
}

function columnsOf(checking: Checking, header: readonly string[], dims: readonly DimIndex[]): Columns | string {
  const names = dims.map((dim) => checking.dims[dim]?.name ?? '');
  const wanted = ['period', ...names, 'value'];
  const at = (name: string): number => header.indexOf(name);
  const missing = wanted.filter((name) => at(name) < 0);
  const unknown = header.filter((name, index) => !wanted.includes(name) || at(name) !== index);
  if (missing.length === 0 && unknown.length === 0) return { period: at('period'), value: at('value'), members: names.map(at) };
  const parts = [
    ...(missing.length > 0 ? [`lacks the columns ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`has the columns ${unknown.join(', ')}, which say nothing here`] : []),
  ];
  return parts.join(' and ');
}

/** The slot that a period is; null beyond the grid, which a table may reach; in words what is wrong. */
function slotIn(grid: Grid, text: string): number | null | string {
  const period = parsePeriod(text, grid.fiscalYear);
  if (period === null) return `"${text}" is not a period`;
  const slot = slotOf(grid, period.from);
  const span = slotSpan(grid, slot);
  if (span.from !== period.from || span.until !== period.until)
    return `${text} is not one period of the grid, like ${slotName(grid, slot)}`;
  return slot >= 0 && slot < grid.periods ? slot : null;
}

function rowIn(checking: Checking, dims: readonly DimIndex[], members: readonly string[]): number | string {
  let row = 0;
  for (const [at, dim] of dims.entries()) {
    const leaves = checking.dims[dim]?.leaves ?? [];
    const member = members[at] ?? '';
    const leaf = leaves.indexOf(member);
    if (leaf < 0) {
      const near = nearestName(member, leaves);
      return `"${member}" is not a member of ${checking.dims[dim]?.name ?? ''}${near === null ? '' : `; did you mean ${near}?`}`;
    }
    row = row * leaves.length + leaf;
  }
  return row;
}

interface Cells {
  /** By row and period; NaN where there is none. */
  readonly values: readonly number[][];
  readonly faults: readonly string[];
}

function readCells(checking: Checking, lines: readonly string[][], columns: Columns, dims: readonly DimIndex[]): Cells {
  const { grid } = checking;
  const values = Array.from({ length: rowCount(checking.dims, dims) }, () => new Array<number>(grid.periods).fill(Number.NaN));
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.every((cell) => cell.trim() === '')) continue;
    const cell = (column: number): string => (line[column] ?? '').trim();
    const fault = (message: string): void => void faults.push(`line ${index + 2}: ${message}`);
    const slot = slotIn(grid, cell(columns.period));
    const row = rowIn(checking, dims, columns.members.map(cell));
    const value = readNumber(cell(columns.value))?.value ?? null;
    if (typeof slot === 'string') fault(slot);
    else if (typeof row === 'string') fault(row);
    else if (value === null) fault(notANumber(cell(columns.value)));
    else if (slot !== null) {
      const of = values[row] ?? [];
      if (!Number.isNaN(of[slot])) fault(`${cell(columns.period)} stands twice`);
      of[slot] = value;
    }
  }
  return { values, faults };
}

function notANumber(text: string): string {
  const without = withoutCommas(text);
  return `"${text}" is not a number${without === null ? '' : `, write ${without}`}`;
}

/** Cost: one pass over the table. */
export function readTable(reader: EntryReader, path: string, dims: readonly DimIndex[]): Series[] | null {
  const { checking } = reader;
  const refuse = (code: 'include-refused' | 'schema' | 'incomplete-series', message: string, hint: string): null => {
    reader.reportAt(code, ['value', 'table'], message, hint);
    return null;
  };
  reader.uses('table', path, ['value', 'table'], 'value');
  const text = checking.known.table(path);
  if (text === null)
    return refuse(
      'include-refused',
      `${path} is no file inside the folder, or no UTF-8 text of the size allowed`,
      'Add the table, or mend the path',
    );
  const [header = [], ...lines] = csvParseRows(text.replace(/^\uFEFF/, ''));
  const columns = columnsOf(
    checking,
    header.map((name) => name.trim()),
    dims,
  );
  if (typeof columns === 'string') {
    const names = dims.map((dim) => checking.dims[dim]?.name ?? '');
    return refuse('schema', `${path} ${columns}`, `Write the columns ${['period', ...names, 'value'].join(',')}`);
  }
  const { values, faults } = readCells(checking, lines, columns, dims);
  if (faults.length > 0) {
    const more = faults.length > SPELLED ? `; and ${faults.length - SPELLED} more` : '';
    return refuse('schema', `${path} ${faults.slice(0, SPELLED).join('; ')}${more}`, 'Mend these lines');
  }
  for (const [row, of] of values.entries()) {
    const slot = of.findIndex(Number.isNaN);
    if (slot < 0) continue;
    const member = rowName(checking.dims, { dims }, row);
    const whose = member === '' ? reader.source.name : `${reader.source.name}[${member}]`;
    return refuse('incomplete-series', `${path} has no value for ${whose} in ${slotName(checking.grid, slot)}`, 'Add the line');
  }
  return values.map((of) => ({ kind: 'table', values: of }));
}
