// From the YAML library's nodes to plain values, refusing what the plan language leaves out of YAML: anchors, aliases, merge
// keys, tags and double keys. Numbers keep the text they were written in where a plain number would lose it (`+3`, `2026`).
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode } from 'yaml';
import { hintOnCommas } from '../schema/thousands.ts';
import { type WholeItem, wholeItems } from './cut-text.ts';
import { LIMITS } from './limits.ts';
import { SEPARATOR, type YamlProblem, YamlRefusals } from './yaml-refusals.ts';

/** Offsets by path, keyed `a␟b␟0`: of the key for map values, of the item for list items. */
export interface Placed {
  readonly value: unknown;
  readonly keys: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, number>;
  /** Paths whose value was refused, with its reason among the problems. */
  readonly refused: readonly (readonly string[])[];
}

export function plainValue(root: Node | null, problems: YamlProblem[]): Placed {
  const keys = new Map<string, number>();
  const values = new Map<string, number>();
  const refusals = new YamlRefusals(problems);
  function loseCut(node: Node, path: string, cut: string): undefined {
    values.set(path, node.range?.[0] ?? 0);
    const commas = hintOnCommas(cut);
    if (commas !== null) return refusals.lose('schema', node, path, `${lastOf(path)}: expected a number, found "${cut}"`, commas);
    return refusals.lose(
      'syntax',
      node,
      path,
      `${lastOf(path)} holds a comma, which ends it`,
      `Put it in quotation marks: "${cut}"`,
    );
  }

  function convertMap(node: Node, path: string, depth: number): unknown {
    if (!isMap(node)) return undefined;
    const result: Record<string, unknown> = Object.create(null);
    for (const { item, cut } of node.flow === true ? wholeItems(node.items) : node.items.map(uncut)) {
      const { key, value } = item;
      if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
        refusals.refuse('syntax', isScalar(key) ? key : node, path, 'a key is not a plain name', 'Write name: value');
        continue;
      }
      const keyNode = key as ParsedNode;
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
      if (name === '<<') {
        refusals.refuse('syntax', keyNode, path, 'merge keys are not part of the plan language', 'Write the values out');
        continue;
      }
      if (key.anchor !== undefined) refusals.refuseAnchor(key.anchor, keyNode, path);
      const [, close, rest = ''] = value === null ? (/^(\w+):(.*)$/.exec(name) ?? []) : [];
      if (close !== undefined) {
        const hint = `Put a space after the colon: ${close}: ${rest}`;
        const inside = path === '' ? close : `${path}${SEPARATOR}${close}`;
        result[close] = refusals.lose('syntax', keyNode, inside, `"${close}:" runs into its value`, hint);
        continue;
      }
      const inner = path === '' ? name : `${path}${SEPARATOR}${name}`;
      if (name in result) {
        refusals.refuse('duplicate-entry', keyNode, inner, `"${name}" stands twice`, 'Keep one');
        continue;
      }
      keys.set(inner, keyNode.range?.[0] ?? 0);
      if (cut === null) result[name] = value === null ? null : convert(value as Node, inner, depth + 1);
      else result[name] = loseCut(value as Node, inner, cut);
    }
    return result;
  }

  function convert(node: Node, path: string, depth: number): unknown {
    values.set(path, node.range?.[0] ?? 0);
    if (depth > LIMITS.depth) return refusals.loseDeep(node, path);
    if (isAlias(node)) return refusals.loseAlias(node, path);
    const { anchor, tag } = node as ParsedNode & { anchor?: string };
    if (anchor !== undefined) refusals.refuseAnchor(anchor, node, path);
    if (tag !== undefined) refusals.refuse('syntax', node, path, 'tags are not part of the plan language', 'Leave the tag out');
    if (isMap(node)) return convertMap(node, path, depth);
    if (isSeq(node)) {
      return node.items.map((item, index) =>
        item === null ? null : convert(item as Node, path === '' ? String(index) : `${path}${SEPARATOR}${index}`, depth + 1),
      );
    }
    if (!isScalar(node)) return null;
    if (typeof node.value === 'number') return numberOrText(node.value, node.source);
    return node.value;
  }

  return { value: root === null ? null : convert(root, '', 0), keys, values, refused: refusals.refused };
}

const lastOf = (path: string): string => path.split(SEPARATOR).at(-1) ?? '';
const uncut = (item: Pair): WholeItem => ({ item, cut: null });

/** `+3` means "more", `2026` may be a year: both stay text where the reader of the key can tell. */
function numberOrText(value: number, source: string | undefined): unknown {
  return source !== undefined && /^[+]/.test(source) ? source : value;
}
