// From the YAML library's nodes to plain values, refusing what the plan language leaves out of YAML: anchors, aliases, merge
// keys, tags and double keys. Numbers keep the text they were written in where a plain number would lose it (`+3`, `2026`).
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type ParsedNode } from 'yaml';
import { hintOnCommas } from '../schema/thousands.ts';
import { type WholeItem, wholeItems } from './cut-text.ts';
import { LIMITS } from './limits.ts';

export interface YamlProblem {
  readonly code: 'syntax' | 'schema' | 'duplicate-entry' | 'limit-exceeded';
  readonly offset: number;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** Offsets by path, keyed `a␟b␟0`: of the key for map values, of the item for list items. */
export interface Placed {
  readonly value: unknown;
  readonly keys: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, number>;
  /** Paths whose value was refused, with its reason among the problems. */
  readonly refused: readonly (readonly string[])[];
}

const SEPARATOR = '\u001f';
export const pathKey = (path: readonly (string | number)[]): string => path.join(SEPARATOR);

export function plainValue(root: Node | null, problems: YamlProblem[]): Placed {
  const keys = new Map<string, number>();
  const values = new Map<string, number>();
  const refused: string[][] = [];

  function refuse(code: YamlProblem['code'], node: Node, path: string, message: string, hint: string): undefined {
    problems.push({ code, offset: node.range?.[0] ?? 0, path: path.replaceAll(SEPARATOR, '.'), message, hint });
    return undefined;
  }

  /** The value is lost with it. */
  function lose(code: YamlProblem['code'], node: Node, path: string, message: string, hint: string): undefined {
    refused.push(path.split(SEPARATOR));
    return refuse(code, node, path, message, hint);
  }

  function loseCut(node: Node, path: string, cut: string): undefined {
    values.set(path, node.range?.[0] ?? 0);
    const commas = hintOnCommas(cut);
    if (commas !== null) return lose('schema', node, path, `${lastOf(path)}: expected a number, found "${cut}"`, commas);
    return lose('syntax', node, path, `${lastOf(path)} holds a comma, which ends it`, `Put it in quotation marks: "${cut}"`);
  }

  function convertMap(node: Node, path: string, depth: number): unknown {
    if (!isMap(node)) return undefined;
    const result: Record<string, unknown> = Object.create(null);
    for (const { item, cut } of node.flow === true ? wholeItems(node.items) : node.items.map(uncut)) {
      const { key, value } = item;
      if (!isScalar(key) || key.value === null || typeof key.value === 'object') {
        refuse('syntax', isScalar(key) ? key : node, path, 'a key is not a plain name', 'Write name: value');
        continue;
      }
      const keyNode = key as ParsedNode;
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
      if (name === '<<') {
        refuse('syntax', keyNode, path, 'merge keys are not part of the plan language', 'Write the values out');
        continue;
      }
      if (key.anchor !== undefined)
        refuse('syntax', keyNode, path, 'anchors are not part of the plan language', 'Write the value out');
      const [, close, rest = ''] = value === null ? (/^(\w+):(.*)$/.exec(name) ?? []) : [];
      if (close !== undefined) {
        const hint = `Put a space after the colon: ${close}: ${rest}`;
        const inside = path === '' ? close : `${path}${SEPARATOR}${close}`;
        result[close] = lose('syntax', keyNode, inside, `"${close}:" runs into its value`, hint);
        continue;
      }
      const inner = path === '' ? name : `${path}${SEPARATOR}${name}`;
      if (name in result) {
        refuse('duplicate-entry', keyNode, inner, `"${name}" stands twice`, 'Keep one');
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
    if (depth > LIMITS.depth)
      return lose('limit-exceeded', node, path, `nesting is over the limit of ${LIMITS.depth}`, 'Flatten it');
    if (isAlias(node)) return lose('syntax', node, path, 'aliases are not part of the plan language', 'Write the value out');
    const { anchor, tag } = node as ParsedNode & { anchor?: string };
    if (anchor !== undefined) refuse('syntax', node, path, 'anchors are not part of the plan language', 'Write the value out');
    if (tag !== undefined) refuse('syntax', node, path, 'tags are not part of the plan language', 'Leave the tag out');
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

  return { value: root === null ? null : convert(root, '', 0), keys, values, refused };
}

const lastOf = (path: string): string => path.split(SEPARATOR).at(-1) ?? '';
const uncut = (item: Pair): WholeItem => ({ item, cut: null });

/** `+3` means "more", `2026` may be a year: both stay text where the reader of the key can tell. */
function numberOrText(value: number, source: string | undefined): unknown {
  return source !== undefined && /^[+]/.test(source) ? source : value;
}
