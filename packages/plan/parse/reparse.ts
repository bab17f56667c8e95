// Most edits stay inside one entry. Then that entry alone is parsed again, and the others stay the objects they are, with
// all that was built from them. In block style an entry is its key's line and every deeper line below it; what those lines
// hold, taken alone, is what they hold in the file, as long as both are free of errors. In doubt the whole file is parsed.
import { type ParsedFile, parseFile } from './parse-file.ts';
import type { RawEntry } from './raw-plan.ts';

/** Lines `from` to before `until`, counted from 0. */
interface Lines {
  readonly from: number;
  readonly until: number;
}

const saysNothing = (line: string): boolean => /^\s*(#.*)?$/.test(line);
const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The lines that differ, in both texts: what is left when equal lines are taken off at both ends. */
function changedLines(before: readonly string[], after: readonly string[]): { readonly before: Lines; readonly after: Lines } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { before: { from, until: before.length - tail }, after: { from, until: after.length - tail } };
}

/** The last entry that begins at or before a line, with its place among the entries. */
function entryAt(entries: readonly RawEntry[], line: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.at([]).line ?? 0) - 1 <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** End of the block that a key begins. */
function blockEnd(lines: readonly string[], from: number, indent: number): number {
  let end = from + 1;
  while (end < lines.length && (saysNothing(lines[end] ?? '') || indentOf(lines[end] ?? '') > indent)) end += 1;
  return end;
}

function isBlock(lines: readonly string[], indent: number): boolean {
  const [first = '', ...others] = lines;
  return (
    !saysNothing(first) &&
    indentOf(first) === indent &&
    others.every((line) => saysNothing(line) || indentOf(line) > indent) &&
    lines.every((line) => !/^ *\t/.test(line))
  );
}

/**
 * The file after an edit inside one named entry; null where it must be parsed whole.
 * Cost: one comparison of the two texts, and the parse of one entry.
 */
export function reparse(before: ParsedFile, textBefore: string, text: string): ParsedFile | null {
  if (before.findings.length > 0) return null;
  const [oldLines, newLines] = [textBefore.split('\n'), text.split('\n')];
  const changed = changedLines(oldLines, newLines);
  const index = entryAt(before.entries, changed.before.from);
  const entry = before.entries[index];
  if (entry === undefined || entry.name === '') return null;
  const start = entry.at([]).line - 1;
  const indent = entry.at([]).column - 1;
  const end = blockEnd(oldLines, start, indent);
  const longer = newLines.length - oldLines.length;
  if (indent === 0 || !isBlock(oldLines.slice(start, end), indent)) return null;
  if (changed.before.until > end || changed.after.until > end + longer) return null;
  if (longer !== 0 && index < before.entries.length - 1) return null;
  const block = newLines.slice(start, end + longer);
  if (!isBlock(block, indent)) return null;
  const alone = parseFile(before.path, `${entry.section}:\n${block.join('\n')}`);
  const [only, ...others] = alone.entries;
  if (only === undefined || others.length > 0 || alone.findings.length > 0 || only.section !== entry.section) return null;
  const isTaken = ({ section, name }: RawEntry, at: number): boolean =>
    at !== index && section === only.section && name === only.name;
  if (before.entries.some(isTaken)) return null;
  const moved: RawEntry = {
    ...only,
    at: (path, aim) => {
      const place = only.at(path, aim);
      return { ...place, line: place.line - 1 + start };
    },
  };
  return { ...before, entries: before.entries.map((one, at) => (at === index ? moved : one)) };
}
