// From the YAML library's nodes to plain values, refusing what the plan language leaves out of YAML: anchors, aliases, merge
// keys, tags and double keys. Numbers keep the text they were written in where a plain number would lose it (`+3`, `2026`).
import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode } from 'yaml';
import { LIMITS } from './limits.ts';

export interface YamlProblem {
  readonly code: 'syntax' | 'duplicate-entry' | 'limit-exceeded';
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
}

const SEPARATOR = '\u001f';
export const pathKey = (path: readonly (string | number)[]): string => path.join(SEPARATOR);

export function plainValue(root: Node | null, problems: YamlProblem[]): Placed {
  const keys = new Map<string, number>();
  const values = new Map<string, number>();

  function refuse(code: YamlProblem['code'], node: Node, path: string, message: string, hint: string): undefined {
    problems.push({ code, offset: node.range?.[0] ?? 0, path: path.replaceAll(SEPARATOR, '.'), message, hint });
    return undefined;
  }

  function convertMap(node: Node, path: string, depth: number): unknown {
    if (!isMap(node)) return undefined;
    const result: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
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
      const inner = path === '' ? name : `${path}${SEPARATOR}${name}`;
      if (name in result) {
        refuse('duplicate-entry', keyNode, inner, `"${name}" stands twice`, 'Keep one');
        continue;
      }
      keys.set(inner, keyNode.range?.[0] ?? 0);
      result[name] = value === null ? null : convert(value as Node, inner, depth + 1);
    }
    return result;
  }

  function convert(node: Node, path: string, depth: number): unknown {
    values.set(path, node.range?.[0] ?? 0);
    if (depth > LIMITS.depth)
      return refuse('limit-exceeded', node, path, `nesting is over the limit of ${LIMITS.depth}`, 'Flatten it');
    if (isAlias(node)) return refuse('syntax', node, path, 'aliases are not part of the plan language', 'Write the value out');
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

  return { value: root === null ? null : convert(root, '', 0), keys, values };
}

/** `+3` means "more", `2026` may be a year: both stay text where the reader of the key can tell. */
function numberOrText(value: number, source: string | undefined): unknown {
  return source !== undefined && /^[+]/.test(source) ? source : value;
}
