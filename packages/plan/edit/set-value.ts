// One value of a file is written anew, or for the first time.
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../parse/raw-plan.ts';
import { isFields, isList, type Plain } from './plain.ts';
import { type Context, renderBehind, renderInline, renderKey, renderLines, renderScalar } from './render.ts';
import type { Splice } from './splice.ts';
import { indentBefore, lineEndOf, lineStop } from './text-lines.ts';
import { endOf, endOfPair, isFlow, type Stop, startOf, walk } from './yaml-nodes.ts';

/** Of the text of a scalar. */
function quoteOf(node: Node | null): '"' | "'" | null {
  if (!isScalar(node)) return null;
  return node.type === 'QUOTE_DOUBLE' ? '"' : node.type === 'QUOTE_SINGLE' ? "'" : null;
}

function colonAfter(text: string, { key }: Pair): number {
  return text.indexOf(':', endOf(key));
}

function replaced(text: string, { pair, value: node, context }: Stop, value: Plain): Splice {
  const isPlainScalar = !isList(value) && !isFields(value);
  const inline = isPlainScalar
    ? renderScalar(value as string | number | boolean | null, context, quoteOf(node))
    : renderInline(value, context);
  if (node !== null && (context === 'flow' || pair === null)) return { from: startOf(node), to: endOf(node), text: inline };
  if (pair === null) throw new Error('an item has a value');
  const colon = colonAfter(text, pair);
  const behind = node === null ? endOf(pair.key) : startOf(node);
  if (node === null && colon < 0) return { from: behind, to: behind, text: `: ${inline}` };
  if (context === 'flow') return { from: colon + 1, to: colon + 1, text: ` ${inline}` };
  const indent = indentBefore(text, startOf(pair.key));
  if (node === null) {
    const written = renderBehind(value, indent.length + endOf(pair.key) - startOf(pair.key), indent, lineEndOf(text));
    return { from: colon + 1, to: colon + 1, text: written };
  }
  // A comment between the colon and the value stays.
  if (text.slice(colon + 1, startOf(node)).trim() !== '' || isPlainScalar) {
    const below = text.slice(colon + 1, startOf(node)).includes('\n');
    const from = isPlainScalar && below && text.slice(colon + 1, startOf(node)).trim() === '' ? colon + 1 : startOf(node);
    return { from, to: endOfBlock(text, node), text: from === colon + 1 ? ` ${inline}` : inline };
  }
  return {
    from: colon + 1,
    to: endOfBlock(text, node),
    text: renderBehind(value, colon + 1 - startOf(pair.key), indent, lineEndOf(text)),
  };
}

/** A block scalar ends with its line: what ends the line is not of the value that takes its place. */
function endOfBlock(text: string, node: Node): number {
  const end = endOf(node);
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'))
    return end - (/(\r?\n)*$/.exec(text.slice(0, end))?.[0].length ?? 0);
  return end;
}

/** Behind the last thing that stands in a block, at the end of its line. */
export function behindBlock(text: string, end: number): { readonly at: number; readonly onNewLine: boolean } {
  // A block scalar takes the end of its last line with it.
  if (end > 0 && text[end - 1] === '\n') return { at: end, onNewLine: true };
  return { at: lineStop(text, end), onNewLine: false };
}

function lineBehind(text: string, end: number, lines: readonly string[]): Splice {
  const feed = lineEndOf(text);
  const { at, onNewLine } = behindBlock(text, end);
  const block = lines.join(feed);
  return { from: at, to: at, text: onNewLine ? `${block}${feed}` : `${feed}${block}` };
}

/** Levels of a new pair that are blocks: as the pairs beside it are, in a file's root its entries as well. */
function openLevels(map: YAMLMap, isRoot: boolean): number {
  const last = map.items.at(-1)?.value;
  if (isRoot) return 2;
  return (isMap(last) || isSeq(last)) && !isFlow(last) ? 1 : 0;
}

/** One pair more, behind those that are there. */
export function intoMap(
  text: string,
  map: YAMLMap,
  context: Context,
  [key, value]: readonly [string, Plain],
  isRoot = false,
): Splice {
  const last = map.items.at(-1);
  if (context === 'flow' || isFlow(map)) {
    const pair = `${renderKey(key)}: ${renderInline(value, 'flow')}`;
    if (last === undefined) return { from: startOf(map) + 1, to: startOf(map) + 1, text: pair };
    return { from: endOfPair(last), to: endOfPair(last), text: `, ${pair}` };
  }
  const [first] = map.items;
  if (first === undefined || last === undefined) throw new Error('a block has a pair');
  const indent = ' '.repeat(indentBefore(text, startOf(first.key)).length);
  const head = `${indent}${renderKey(key)}:`;
  const feed = lineEndOf(text);
  const pair = `${head}${renderBehind(value, head.length, indent, feed, openLevels(map, isRoot))}`;
  return lineBehind(text, endOfPair(last), [pair]);
}

function intoList(text: string, list: YAMLSeq, context: Context, value: Plain): Splice {
  const last = list.items.at(-1) as Node | undefined;
  if (context === 'flow' || isFlow(list)) {
    const item = renderInline(value, 'flow');
    if (last === undefined) return { from: startOf(list) + 1, to: startOf(list) + 1, text: item };
    return { from: endOf(last), to: endOf(last), text: `, ${item}` };
  }
  const indent = ' '.repeat(indentBefore(text, startOf(list)).length);
  return lineBehind(text, endOf(list), [`${indent}-${renderBehind(value, indent.length + 1, indent, lineEndOf(text))}`]);
}

const nested = (path: Path, value: Plain): Plain => path.reduceRight<Plain>((inner, key) => ({ [String(key)]: inner }), value);

/** @returns null where the path leads through what is neither map nor list */
export function setValue(text: string, root: Node, path: Path, value: Plain): Splice | null {
  const { stops, missing } = walk(root, path);
  const stop = stops.at(-1);
  const [key, ...rest] = missing;
  if (key === undefined) return stop === undefined ? null : replaced(text, stop, value);
  const holder = stop === undefined ? root : stop.value;
  if (holder === null) return stop === undefined ? null : replaced(text, stop, nested(missing, value));
  const context = stop?.context ?? 'block';
  const inner = nested(rest, value);
  if (isMap(holder)) return intoMap(text, holder, context, [String(key), inner], stop === undefined);
  return isSeq(holder) && key === holder.items.length ? intoList(text, holder, context, inner) : null;
}

/** The first of a file in which nothing stands yet, behind its comments. */
export function beginWith(text: string, path: Path, value: Plain): Splice {
  const feed = lineEndOf(text);
  const gap = text === '' || text.endsWith('\n') || text === '\ufeff' ? '' : feed;
  const lines = renderLines(nested(path, value), '', path.length);
  return { from: text.length, to: text.length, text: `${gap}${lines.join(feed)}${feed}` };
}
