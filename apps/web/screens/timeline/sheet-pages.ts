// Rows over pages of paper: an initiative's heading never stands alone at the foot of one.
import type { Row } from './rows.ts';

/** @param first rows that fit on the first page, under the headline @param next on every other */
export function pagesOf(rows: readonly Row[], first: number, next: number): Row[][] {
  const pages: Row[][] = [];
  let from = 0;
  while (from < rows.length) {
    let until = Math.min(rows.length, from + (pages.length === 0 ? first : next));
    while (until < rows.length && until > from + 1 && rows[until - 1]?.kind === 'initiative') until -= 1;
    pages.push(rows.slice(from, until));
    from = until;
  }
  return pages;
}
