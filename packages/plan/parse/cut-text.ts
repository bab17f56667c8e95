// In a flow map a comma ends a value. Where text that holds one is not in quotation marks, YAML sees its rest as keys without
// values: `{formula: max(a, b)}` has the keys `formula` and `b)`. The pieces are put together again, so that one sentence can
// say what was meant.
import { isScalar, type Node, type Pair } from 'yaml';
import { hintOnCommas } from '../schema/thousands.ts';

export interface WholeItem {
  readonly item: Pair;
  /** What was cut at its commas; null where nothing was. */
  readonly cut: string | null;
}

function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function isPlain(node: unknown): boolean {
  return isScalar(node) && (node.type === 'PLAIN' || node.type === undefined);
}

/** Opened and not closed. */
function isOpen(text: string): boolean {
  let open = 0;
  for (const character of text) open += '(['.includes(character) ? 1 : ')]'.includes(character) ? -1 : 0;
  return open > 0;
}

/** Whether a key without a value goes on with what stands before it, and how it then reads. */
function continued(before: string, key: string): string | null {
  if (isOpen(before)) return `${before}, ${key}`;
  const number = `${before},${key}`;
  return hintOnCommas(number) === null ? null : number;
}

/** Items of a flow map, each with the pieces that belong to its value. */
export function wholeItems(items: readonly Pair[]): WholeItem[] {
  const whole: { item: Pair; cut: string | null }[] = [];
  for (const item of items) {
    const last = whole.at(-1);
    const before = last === undefined || !isPlain(last.item.value) ? null : (last.cut ?? textOf(last.item.value));
    const key = item.value === null ? textOf(item.key as Node) : null;
    const together = before === null || key === null ? null : continued(before, key);
    if (last !== undefined && together !== null) last.cut = together;
    else whole.push({ item, cut: null });
  }
  return whole;
}
