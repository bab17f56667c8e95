// Columns that line up: text to the left, figures to the right; what is too wide for the page goes on in further lines.
import { widthOf } from './colour.ts';
import { visible } from './visible.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Between two columns. */
const GAP = '  ';
/** What a column of text keeps on the narrowest page. */
const LEAST = 12;

type Cells = readonly string[];

/** The widest column of text, in so many characters as the others leave it; null where everything fits. */
function narrowed(columns: readonly Column[], widths: readonly number[], width: number) {
  const whole = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (columns.length - 1);
  if (whole <= width) return null;
  const texts = columns.flatMap(({ align }, index) => (align === 'right' ? [] : [index]));
  const widest = (best: number, index: number) => ((widths[index] ?? 0) > (widths[best] ?? 0) ? index : best);
  const column = texts.reduce(widest, texts[0] ?? 0);
  return { column, room: Math.max(LEAST, (widths[column] ?? 0) - (whole - width)) };
}

/**
 * One row as several: text to the left of figures ends where they stand, text to their right begins there. A word that is
 * longer than its column stands on a line of its own.
 */
function broken(row: Cells, column: number, room: number): Cells[] {
  const text = row[column] ?? '';
  if (text.length <= room) return [row];
  const lead = /^ */.exec(text)?.[0] ?? '';
  const hang = column === 0 ? `${lead}${GAP}` : lead;
  const lines = wrapped(text.trim(), room - hang.length).map((line, index) => (index === 0 ? lead : hang) + line);
  if (column > 0) return lines.map((line, index) => row.map((cell, at) => (at === column ? line : index === 0 ? cell : '')));
  const last = lines.at(-1) ?? '';
  const above = last.length > room ? lines : lines.slice(0, -1);
  return [...above.map((line) => [line]), [last.length > room ? '' : last, ...row.slice(1)]];
}

/** @param width columns of the page, the indent among them */
export function table(
  columns: readonly Column[],
  given: readonly Cells[],
  indent = '',
  width = Number.POSITIVE_INFINITY,
): string[] {
  const seen = given.map((row) => row.map(visible));
  const natural = columns.map(({ title }, index) => Math.max(title.length, ...seen.map((row) => (row[index] ?? '').length)));
  const narrow = narrowed(columns, natural, width - indent.length);
  const rows = narrow === null ? seen : seen.flatMap((row) => broken(row, narrow.column, narrow.room));
  const widths = natural.map((size, index) => (index === narrow?.column ? narrow.room : size));
  const line = (cells: Cells) =>
    indent +
    columns
      .map(({ align }, index) => {
        const cell = cells[index] ?? '';
        return align === 'right' ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0);
      })
      .join(GAP)
      .trimEnd();
  const head = columns.some(({ title }) => title !== '') ? [line(columns.map(({ title }) => title))] : [];
  return [...head, ...rows.map(line)];
}

/** As many parts in a line as fit, with what stands between them; one that is longer than a line is wrapped. */
export function packed(parts: readonly string[], between: string, width: number, indent = ''): string[] {
  const stop = between.trimEnd();
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last}${between}${part}`;
    if (last !== undefined && indent.length + widthOf(longer + stop) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.flatMap((line, index) => wrapped(index < lines.length - 1 ? line + stop : line, width, indent));
}

/** Words in lines no longer than `width`, each after `indent`. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/)) {
    if (current !== '' && indent.length + widthOf(current) + 1 + widthOf(word) > width) {
      lines.push(indent + current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  if (current !== '') lines.push(indent + current);
  return lines;
}
