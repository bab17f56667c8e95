// Which of a driver's members is in view: one of its rows, or all of them together.
import type { Closed, DriverPage, Lines, RowOf } from '@mainspring/contract';
import type { Option } from '../../ui/option.ts';

export interface View {
  /** As the record writes them; empty for a scalar, and for all together. */
  member: string;
  title: string;
  lines: Lines;
  closed: Closed;
  /** null: all together. */
  row: RowOf | null;
}

export const TOGETHER = 'together';

/** What was asked for; failing that all together, failing that the first. */
export function viewOf({ rows, together }: Pick<DriverPage, 'rows' | 'together'>, member: string | undefined): View | null {
  const asked = rows.find((row) => row.member === member);
  if (asked === undefined && together !== null)
    return { member: '', title: 'All together', lines: together.lines, closed: together.closed, row: null };
  const row = asked ?? rows[0];
  return row === undefined ? null : { member: row.member, title: row.title, lines: row.lines, closed: row.closed, row };
}

export function memberOptions({ rows, together }: Pick<DriverPage, 'rows' | 'together'>): Option<string>[] {
  if (rows.length < 2) return [];
  const all = together === null ? [] : [{ id: TOGETHER, title: 'All together' }];
  return [...all, ...rows.map(({ member, title }) => ({ id: member, title }))];
}
