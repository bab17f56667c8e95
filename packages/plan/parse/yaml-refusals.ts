// What the plan language leaves out of YAML, said where it stands: each mistake once, however much it takes with it.
import type { Alias, Node } from 'yaml';
import { LIMITS } from './limits.ts';

export interface YamlProblem {
  readonly code: 'syntax' | 'schema' | 'duplicate-entry' | 'limit-exceeded';
  readonly offset: number;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
  /** Offsets of the aliases of an anchor: one mistake with it. */
  readonly usedAt?: readonly number[];
}

export const SEPARATOR = '\u001f';
export const pathKey = (path: readonly (string | number)[]): string => path.join(SEPARATOR);

export class YamlRefusals {
  readonly #problems: YamlProblem[];
  /** Paths whose value was refused. */
  readonly refused: string[][] = [];
  /** Offsets of the aliases of each anchor so far. */
  readonly #aliases = new Map<string, number[]>();
  readonly #tooDeep = new Set<string>();

  refuse(code: YamlProblem['code'], node: Node, path: string, message: string, hint: string): undefined {
    this.#problems.push({ code, offset: node.range?.[0] ?? 0, path: path.replaceAll(SEPARATOR, '.'), message, hint });
    return undefined;
  }

  /** The value is lost with it. */
  lose(code: YamlProblem['code'], node: Node, path: string, message: string, hint: string): undefined {
    this.refused.push(path.split(SEPARATOR));
    return this.refuse(code, node, path, message, hint);
  }

  refuseAnchor(anchor: string, node: Node, path: string): void {
    const usedAt: number[] = [];
    this.#aliases.set(anchor, usedAt);
    const place = path.replaceAll(SEPARATOR, '.');
    const message = 'anchors are not part of the plan language';
    this.#problems.push({
      code: 'syntax',
      offset: node.range?.[0] ?? 0,
      path: place,
      message,
      hint: 'Write the value out',
      usedAt,
    });
  }

  loseAlias(node: Alias, path: string): undefined {
    const uses = this.#aliases.get(node.source);
    if (uses === undefined)
      return this.lose('syntax', node, path, 'aliases are not part of the plan language', 'Write the value out');
    uses.push(node.range?.[0] ?? 0);
    this.refused.push(path.split(SEPARATOR));
    return undefined;
  }

  /** The whole key of the entry is lost with what nests too deep in it, and that is said once. */
  loseDeep(node: Node, path: string): undefined {
    const keys = path.split(SEPARATOR);
    const part = keys.slice(0, /^\d+$/.test(keys[1] ?? '') ? 1 : 3);
    const isSaid = this.#tooDeep.has(pathKey(part));
    this.#tooDeep.add(pathKey(part));
    if (isSaid) return undefined;
    this.refused.push(part);
    return this.refuse('limit-exceeded', node, pathKey(part), `nesting is over the limit of ${LIMITS.depth}`, 'Flatten it');
  }

  constructor(problems: YamlProblem[]) {
    this.#problems = problems;
  }
}
