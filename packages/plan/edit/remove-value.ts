// A pair or an item is taken out of a file, with the comments that stand in it; those around it stay.
import { isMap, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import type { Path } from '../parse/raw-plan.ts';
import type { Splice } from './splice.ts';
import { lineStart, lineStop, nextLine } from './text-lines.ts';
import { endOf, endOfPair, isFlow, type Stop, startOf, walk } from './yaml-nodes.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where an item of a block begins: at its dash, which may stand on an earlier line. */
function dashOf(text: string, list: YAMLSeq, at: number): number {
  const before = list.items[at - 1];
  if (before === undefined) return startOf(list);
  for (let offset = endOf(before); offset < text.length; offset += 1) {
    if (text[offset] === '-') return offset;
    if (text[offset] === '#') offset = lineStop(text, offset);
  }
  return startOf(list.items[at]);
}

/** Of a pair or item that stands as the `at`-th of what holds it. */
function spanOf(text: string, { parent, pair, value, context }: Stop, at: number): Span {
  if (pair !== null) return { from: startOf(pair.key), to: endOfPair(pair) };
  const isItem = isSeq(parent) && context === 'block' && !isFlow(parent);
  return { from: isItem ? dashOf(text, parent, at) : startOf(value), to: endOf(value) };
}

/** Offset of a comma that follows, or comes before with nothing but space between; -1 where there is none. */
function commaAfter(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === ',') return at;
    if (character === '#') at = lineStop(text, at);
    else if (!/\s/.test(character)) return -1;
  }
  return -1;
}

function fromFlow(text: string, { from, to }: Span, isLast: boolean): Splice[] {
  const comma = commaAfter(text, to);
  if (comma >= 0) {
    const between = text.slice(to, comma);
    const gap = /^[ \t]*/.exec(text.slice(comma + 1))?.[0].length ?? 0;
    // A comment between stays, and keeps the space before it.
    if (between.trim() !== '')
      return [
        { from, to, text: '' },
        { from: comma, to: comma + 1, text: '' },
      ];
    const comment = text[comma + 1 + gap] === '#';
    return [{ from, to: comma + 1 + (comment ? 0 : gap), text: '' }];
  }
  const before = /,[ \t]*$/.exec(text.slice(0, from));
  return [{ from: isLast && before !== null ? before.index : from, to, text: '' }];
}

/** Lines of a block, from the first of its key to the end of its last. */
function fromBlock(text: string, { from, to }: Span, next: number | null): Splice {
  const start = lineStart(text, from);
  const end = text[to - 1] === '\n' ? to : nextLine(text, to);
  const before = text.slice(start, from).replace(/^\ufeff/, '');
  const mark = text.startsWith('\ufeff', start) ? 1 : 0;
  if (before.trim() === '') return { from: start + mark, to: end, text: '' };
  // It shares its line with the dash of the item that it begins: the next one takes its place.
  return { from, to: next ?? to, text: '' };
}

/** @returns null where nothing stands at the path */
export function removeValue(text: string, root: Node, path: Path): Splice[] | null {
  const { stops, missing } = walk(root, path);
  const stop = stops.at(-1);
  if (stop === undefined || missing.length > 0) return null;
  const { parent, pair, value, context } = stop;
  const items: readonly unknown[] = isMap(parent) || isSeq(parent) ? parent.items : [];
  const at = items.indexOf(pair ?? value);
  const span = spanOf(text, stop, at);
  if (context === 'flow' || isFlow(parent)) return fromFlow(text, span, at === items.length - 1);
  if (items.length === 1) return emptied(text, stop, stops.at(-2), span);
  const next = items[at + 1];
  if (next === undefined) return [fromBlock(text, span, null)];
  const nextStart = isSeq(parent) ? dashOf(text, parent, at + 1) : startOf((next as Pair).key);
  return [fromBlock(text, span, nextStart)];
}

/** The last of a block: without it nothing would stand behind the key, and something has to. */
function emptied(text: string, { parent }: Stop, holder: Stop | undefined, span: Span): Splice[] {
  const empty = isMap(parent) ? '{}' : '[]';
  if (holder === undefined || holder.pair === null) return [{ ...span, text: empty }];
  const colon = text.indexOf(':', endOf(holder.pair.key));
  const start = Math.max(colon + 1, lineStart(text, span.from));
  const end = text[span.to - 1] === '\n' ? span.to : nextLine(text, span.to);
  return [
    { from: colon + 1, to: colon + 1, text: ` ${empty}` },
    { from: start, to: end, text: '' },
  ];
}
