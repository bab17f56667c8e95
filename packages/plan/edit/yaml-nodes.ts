// A file's YAML as nodes with their offsets: where a value stands, and where one can be put.
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Path } from '../parse/raw-plan.ts';
import { readYaml } from '../parse/yaml-document.ts';
import type { Context } from './render.ts';

/** null: nothing stands in the file. undefined: it is no YAML, and cannot be edited by its parts. */
export function rootOf(text: string): Node | null | undefined {
  const { contents, errors } = readYaml(text, new LineCounter());
  return errors.length > 0 ? undefined : contents;
}

/** As the plan's reader names a key. */
export function keyOf({ key }: Pair): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
}

export const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;

/** Just behind the last character that says something: comments and blank lines that follow are not of it. */
export function endOf(node: unknown): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined ? startOf(node) : endOfPair(last);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined || last === null ? startOf(node) : Math.max(startOf(node) + 1, endOf(last));
  }
  return (node as Node).range?.[1] ?? 0;
}

export const hasValue = ({ value }: Pair): boolean => {
  const range = value === null ? null : (value as Node).range;
  return range !== null && range !== undefined && (range[1] > range[0] || isMap(value) || isSeq(value));
};

export const endOfPair = (pair: Pair): number => (hasValue(pair) ? endOf(pair.value) : endOf(pair.key));

export interface Stop {
  /** What holds the pair or item. */
  readonly parent: Node;
  /** Of a list's item null. */
  readonly pair: Pair | null;
  /** null: nothing is written there. */
  readonly value: Node | null;
  /** Within braces or brackets. */
  readonly context: Context;
}

export interface Walk {
  readonly stops: readonly Stop[];
  /** What of the path is not there. */
  readonly missing: Path;
}

export const isFlow = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

export function pairOf(map: YAMLMap, key: string | number): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === String(key));
}

function stepInto(node: Node | null, key: string | number, context: Context): Stop | null {
  const inside: Context = context === 'flow' || isFlow(node) ? 'flow' : 'block';
  if (isMap(node)) {
    const pair = pairOf(node, key);
    return pair === undefined
      ? null
      : { parent: node, pair, value: hasValue(pair) ? (pair.value as Node) : null, context: inside };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    return item === undefined ? null : { parent: node, pair: null, value: item, context: inside };
  }
  return null;
}

/** As far as the path leads. */
export function walk(root: Node | null, path: Path): Walk {
  const stops: Stop[] = [];
  let node = root;
  for (const [index, key] of path.entries()) {
    const stop = stepInto(node, key, stops.at(-1)?.context ?? 'block');
    if (stop === null) return { stops, missing: path.slice(index) };
    stops.push(stop);
    node = stop.value;
  }
  return { stops, missing: [] };
}
