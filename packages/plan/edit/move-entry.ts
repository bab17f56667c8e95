// An entry goes to another file with its own words: its lines, and the comments right above it, are cut there and put here.
import { fail, ok, type Result } from '@mainspring/kernel';
import { isMap, type Node, type Pair, type YAMLMap } from 'yaml';
import { editText, type TextRefusal } from './edit-text.ts';
import { type Plain, plainAt, samePlain, withPlain } from './plain.ts';
import { readBack } from './render.ts';
import { behindBlock } from './set-value.ts';
import { type Splice, spliced } from './splice.ts';
import { indentBefore, lineEndOf, lineStart, nextLine } from './text-lines.ts';
import { endOfPair, isFlow, keyOf, pairOf, rootOf, startOf } from './yaml-nodes.ts';

interface Lines {
  readonly from: number;
  readonly to: number;
  readonly indent: string;
}

function sectionOf(text: string, section: string): YAMLMap | null {
  const root = rootOf(text);
  const value = isMap(root) ? pairOf(root, section)?.value : null;
  return isMap(value) ? value : null;
}

/** From the first of its comments to the end of its last line; null where it shares a line with others. */
function linesOf(text: string, pair: Pair): Lines | null {
  const key = startOf(pair.key);
  const indent = indentBefore(text, key);
  if (indent.trim() !== '') return null;
  let from = lineStart(text, key);
  for (;;) {
    const above = lineStart(text, from - 1);
    if (from === 0 || !text.slice(above, from).startsWith(`${indent}#`)) break;
    from = above;
  }
  const end = endOfPair(pair);
  return { from, to: text[end - 1] === '\n' ? end : nextLine(text, end), indent };
}

function indented(lines: string, from: string, to: string, feed: string): string {
  return lines
    .split(/\r?\n/)
    .map((line) => (line.startsWith(from) ? to + line.slice(from.length) : line))
    .join(feed)
    .replace(/(?:\r?\n)?$/, feed);
}

function putLines(text: string, section: string, lines: string, indent: string): Splice {
  const feed = lineEndOf(text);
  const map = sectionOf(text, section);
  const [first, last] = [map?.items[0], map?.items.at(-1)];
  if (map === null || first === undefined || last === undefined) {
    const gap = text === '' || text.endsWith('\n') ? '' : feed;
    return { from: text.length, to: text.length, text: `${gap}${section}:${feed}${indented(lines, indent, '  ', feed)}` };
  }
  const to = ' '.repeat(indentBefore(text, startOf(first.key)).length);
  const { at, onNewLine } = behindBlock(text, endOfPair(last));
  const block = indented(lines, indent, to, feed);
  return { from: at, to: at, text: onNewLine ? block : `${feed}${block.slice(0, -feed.length)}` };
}

export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** Where one of the two is written within braces: the value alone goes, unless a comment would be lost. */
function movedAsValue(from: string, to: string, path: readonly [string, string], pair: Pair): Result<Moved, TextRefusal> {
  const words = from.slice(startOf(pair.key), endOfPair(pair));
  if (/(^|\s)#/.test(words)) return fail('not-here');
  const put = editText(to, path, plainAt(readBack(from), path) as Plain);
  const cut = editText(from, path, undefined);
  return put.ok && cut.ok ? ok({ from: cut.value.text, to: put.value.text }) : fail('not-here');
}

/** @param to text of the file that takes it; it must not have the entry */
export function moveEntry(from: string, to: string, section: string, name: string): Result<Moved, TextRefusal> {
  const source = sectionOf(from, section);
  const pair = source === null ? undefined : pairOf(source, name);
  if (source === null || pair === undefined) return fail('no-such-place');
  if (rootOf(to) === undefined || plainAt(readBack(to), [section, name]) !== undefined) return fail('not-here');
  const path = [section, name] as const;
  const target = sectionOf(to, section);
  const lines = linesOf(from, pair);
  const opened = target === null && hasSection(to, section);
  if (lines === null || isFlow(source) || isFlow(target) || opened) return movedAsValue(from, to, path, pair);
  const cut = editText(from, path, undefined);
  if (!cut.ok) return cut;
  const above = { from: lines.from, to: lineStart(from, startOf(pair.key)), text: '' };
  const left = above.from === above.to ? cut.value.text : spliced(from, [above, ...cut.value.splices]);
  const put = spliced(to, [putLines(to, section, from.slice(lines.from, lines.to), lines.indent)]);
  const entry = plainAt(readBack(from), path);
  const isSame =
    samePlain(readBack(left), withPlain(readBack(from), path, undefined)) &&
    samePlain(readBack(put), withPlain(readBack(to) ?? {}, path, entry));
  return isSame ? ok({ from: left, to: put }) : fail('not-here');
}

function hasSection(text: string, section: string): boolean {
  const root: Node | null | undefined = rootOf(text);
  return isMap(root) && root.items.some((pair) => keyOf(pair) === section);
}
