// A file of actuals as a spreadsheet gives it: `driver,member,period,value`, perhaps `unit`. Whatever cannot be taken is named
// with its line and the reason, and the other rows are read: by the plan, beside what the record holds already.
import type { ActualPayload, RecordEvent } from '@mainspring/execution';
import { formatDay, parsePeriod } from '@mainspring/kernel';
import { joinRecord } from '@mainspring/outlook';
import { type Plan, type Quantity, quantityOf, readNumber } from '@mainspring/plan';
import { csvParseRows } from 'd3-dsv';

const MOST_BYTES = 5_000_000;
const MOST_ROWS = 50_000;
const COLUMNS = ['driver', 'member', 'period', 'value'] as const;

type Column = (typeof COLUMNS)[number] | 'unit';

export interface RowProblem {
  /** Counted from 1, the head line. */
  readonly line: number;
  readonly message: string;
}

export interface ActualRow {
  readonly line: number;
  readonly period: string;
  readonly payload: ActualPayload;
}

export interface ReadActuals {
  readonly rows: readonly ActualRow[];
  /** In order of line. */
  readonly problems: readonly RowProblem[];
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quoted cell may hold line ends: a row begins where the one before it ended. */
function linesOf(text: string): Line[] {
  let line = 1;
  return csvParseRows(text).map((cells) => {
    const found = { line, cells: cells.map((cell) => cell.trim()) };
    line += 1 + cells.reduce((ends, cell) => ends + cell.split('\n').length - 1, 0);
    return found;
  });
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where each column stands; in words what is wrong with the head line. */
function columnsOf(head: readonly string[]): ReadonlyMap<Column, number> | string {
  const known: readonly string[] = [...COLUMNS, 'unit'];
  const missing = COLUMNS.filter((name) => !head.includes(name));
  const strange = head.filter((name, index) => !known.includes(name) || head.indexOf(name) !== index);
  if (missing.length === 0 && strange.length === 0)
    return new Map(
      ([...COLUMNS, 'unit'] as const).filter((name) => head.includes(name)).map((name) => [name, head.indexOf(name)]),
    );
  const what = missing.length > 0 ? `lacks ${missing.join(', ')}` : `has ${strange.map((name) => `"${name}"`).join(', ')}`;
  return `The head line ${what}; write ${COLUMNS.join(',')}, and unit where it is not the driver's.`;
}

function quantityNamed(plan: Plan, name: string): Quantity | undefined {
  const renamed = (): Quantity | undefined =>
    [...plan.drivers.values(), ...plan.assumptions.values()].find(({ was }) => was.includes(name));
  return quantityOf(plan, name) ?? renamed();
}

/** What a row says; in words why it says nothing. */
function rowOf(plan: Plan, cell: (column: Column) => string, source: string): Omit<ActualRow, 'line'> | string {
  const [driver, period] = [cell('driver'), cell('period')];
  if (driver === '') return 'driver is empty';
  const interval = parsePeriod(period, plan.grid.fiscalYear);
  if (interval === null) return `"${period}" is not a period; write a day or 2026-03, 2026-W14, 2026-Q1`;
  const number = readNumber(cell('value'));
  if (number === null || number.mark === 'points' || !Number.isFinite(number.value))
    return `"${cell('value')}" is not a number; write it like 1200.5`;
  const member = cell('member')
    .split(';')
    .map((name) => name.trim())
    .join(';');
  // A driver that the plan does not know is named by the join.
  const unit = cell('unit') === '' ? (quantityNamed(plan, driver)?.unitText ?? '1') : cell('unit');
  const [from, until] = [formatDay(interval.from), formatDay(interval.until - 1)];
  return { period, payload: { driver, member, from, until, value: number.value, unit, source } };
}

export const subjectOf = ({ driver, member, from, until }: Omit<ActualPayload, 'value' | 'unit' | 'source'>): string =>
  JSON.stringify([driver, member, from, until]);

function readLines(plan: Plan, lines: readonly Line[], columns: ReadonlyMap<Column, number>, source: string): ReadActuals {
  const rows: ActualRow[] = [];
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of lines) {
    if (cells.every((cell) => cell === '')) continue;
    const read = rowOf(plan, (column) => cells[columns.get(column) ?? -1] ?? '', source);
    if (typeof read === 'string') {
      problems.push({ line, message: read });
      continue;
    }
    const subject = subjectOf(read.payload);
    const before = seen.get(subject);
    if (before !== undefined) problems.push({ line, message: `driver, member and period stand in line ${before} already` });
    else rows.push({ line, ...read });
    seen.set(subject, before ?? line);
  }
  return { rows, problems };
}

/** What the plan says of the rows once they are recorded after what is there. */
function joinProblems(plan: Plan, events: readonly RecordEvent[], rows: readonly ActualRow[], at: string): RowProblem[] {
  const last = events.at(-1)?.seq ?? 0;
  const candidates = rows.map(
    ({ payload }, index): RecordEvent => ({ seq: last + 1 + index, at, actor: 'import', kind: 'actual', payload }),
  );
  // However late they are dated: what lies after the data date is asked for as well.
  const { problems } = joinRecord(plan, [...events, ...candidates], Number.MAX_SAFE_INTEGER);
  return problems.flatMap(({ seq, message }) => {
    const row = rows[seq - last - 1];
    return row === undefined ? [] : [{ line: row.line, message }];
  });
}

/** @returns in words why the file as a whole cannot be read */
export function readActuals(
  plan: Plan,
  events: readonly RecordEvent[],
  bytes: Uint8Array,
  source: string,
  at: string,
): ReadActuals | string {
  if (bytes.length > MOST_BYTES) return `The file is larger than ${MOST_BYTES / 1e6} MB; split it.`;
  const text = decode(bytes);
  if (text === null) return 'The file is not UTF-8 text; save it as "CSV UTF-8".';
  const [head, ...lines] = linesOf(text);
  if (lines.length > MOST_ROWS) return `The file has more than ${MOST_ROWS} rows; split it.`;
  const columns = columnsOf(head?.cells ?? []);
  if (typeof columns === 'string') return columns;
  const read = readLines(plan, lines, columns, source);
  const refused = joinProblems(plan, events, read.rows, at);
  const lost = new Set(refused.map(({ line }) => line));
  return {
    rows: read.rows.filter(({ line }) => !lost.has(line)),
    problems: [...read.problems, ...refused].sort((left, right) => left.line - right.line),
  };
}
