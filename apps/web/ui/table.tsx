// A plain table of rows, sortable where a column says by what. Numbers stand right, the first column names the row.
import { type ReactNode, useState } from 'react';
import { classes } from './classes.ts';

export interface Column<Row> {
  id: string;
  title: string;
  /** Of columns whose title need not be seen. */
  hiddenTitle?: boolean;
  cell: (row: Row) => ReactNode;
  /** Makes it sortable: nulls come last. */
  by?: (row: Row) => number | string | null;
  align?: 'left' | 'right';
  className?: string;
}

interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows are 28 pixels high, or 42 with two lines. */
  tall?: boolean;
}

type Sort = { column: string; descending: boolean };

function compare(one: number | string | null, other: number | string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other));
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | undefined): readonly Row[] {
  const by = columns.find(({ id }) => id === sort?.column)?.by;
  if (by === undefined || sort === undefined) return rows;
  return [...rows].sort((one, other) => {
    const [left, right] = [by(one), by(other)];
    return compare(left, right) * (sort.descending && left !== null && right !== null ? -1 : 1);
  });
}

const next = (id: string, sort: Sort | undefined): Sort | undefined =>
  sort?.column !== id ? { column: id, descending: true } : sort.descending ? { column: id, descending: false } : undefined;

export function Table<Row>({ label, columns, rows, rowKey, tall = false }: TableProps<Row>) {
  const [sort, setSort] = useState<Sort>();
  const height = tall ? 'h-[42px]' : 'h-7';
  return (
    <table aria-label={label} className="w-full text-small">
      <thead className="text-micro text-ink-3">
        <tr>
          {columns.map(({ id, title, hiddenTitle, by, align, className }) => {
            const mine = sort?.column === id ? sort : undefined;
            return (
              <th
                key={id}
                scope="col"
                {...(mine === undefined ? {} : { 'aria-sort': mine.descending ? 'descending' : 'ascending' })}
                className={classes(
                  'h-7 font-normal whitespace-nowrap',
                  align === 'right' ? 'text-right' : 'text-left',
                  className,
                )}
              >
                {by === undefined ? (
                  <span className={classes(hiddenTitle === true && 'sr-only')}>{title}</span>
                ) : (
                  <button type="button" onClick={() => setSort(next(id, sort))} className="min-h-6 rounded-[4px] hover:text-ink">
                    {title}
                    {mine !== undefined && (mine.descending ? ' ↓' : ' ↑')}
                  </button>
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted(rows, columns, sort).map((row) => (
          <tr key={rowKey(row)} className="border-t border-line">
            {columns.map(({ id, cell, align, className }, index) => {
              const look = classes(height, 'font-normal', align === 'right' ? 'text-right' : 'text-left', className);
              return index === 0 ? (
                <th key={id} scope="row" className={look}>
                  {cell(row)}
                </th>
              ) : (
                <td key={id} className={look}>
                  {cell(row)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
