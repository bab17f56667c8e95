// Names in a table beside the plan: of its dimensions in the first line, of members in their columns.
import { type Splice, spliced } from './splice.ts';

export interface TableRename {
  readonly kind: 'dimension' | 'member';
  /** Whose column it is. */
  readonly dimension: string;
  readonly name: string;
  readonly to: string;
}

const CELL = /("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r?\n|$)/g;

/** No other byte differs. Cost: one pass over the table. */
export function renameInTable(text: string, { kind, dimension, name, to }: TableRename): string {
  const splices: Splice[] = [];
  let [line, column, at] = [0, 0, -1];
  for (const match of text.matchAll(CELL)) {
    const [whole, cell = '', end = ''] = match;
    if (whole === '') break;
    const word = cell
      .replace(/^"|"$/g, '')
      .replace(/^\uFEFF/, '')
      .trim();
    if (line === 0 && word === dimension) at = column;
    const isMeant = kind === 'dimension' ? line === 0 && word === name : line > 0 && column === at && word === name;
    const from = match.index + cell.indexOf(name);
    if (isMeant) splices.push({ from, to: from + name.length, text: to });
    column = end === ',' ? column + 1 : 0;
    if (end !== ',') line += 1;
  }
  return spliced(text, splices);
}
