// Drivers as a tree from the objective down to what it is made of. What several formulas read is drawn once, under the reader
// that is nearest to the objective, with a second link from each other reader; a driver that reads itself through a stock
// is such a second link, so that nothing goes round.
import type { DriverNode, Drivers } from '@mainspring/contract';

export interface TreeNode {
  driver: DriverNode;
  /** The reader that it stands under; null for the root. */
  parent: string | null;
  /** In the order of the formula. */
  children: readonly string[];
  /** Further readers, in the tree. */
  also: readonly string[];
  level: number;
  /** Off its plan, and it would be worth something not to be. */
  weighs: boolean;
}

export interface Tree {
  root: string;
  /** From the root, level by level. */
  nodes: ReadonlyMap<string, TreeNode>;
}

/** Part of the objective's plan from which on it is worth a reader's attention. */
const WORTH_ATTENTION = 0.01;

/** What it would return to the objective if it were on plan from here on; 0 where that would not help. */
export function recoveryOf({ onPlan }: DriverNode, root: DriverNode): number {
  const gain = root.better === 'higher' ? (onPlan ?? 0) : -(onPlan ?? 0);
  return Math.max(0, gain);
}

export const isOff = ({ health }: DriverNode): boolean => health === 'off-track' || health === 'at-risk';

/** Red is rationed: tinted is only what is off track, and worth money. */
export const isLoud = ({ driver, weighs }: TreeNode): boolean => driver.health === 'off-track' && weighs;

/** null: the plan names no objective. */
export function growTree({ drivers, root }: Pick<Drivers, 'drivers' | 'root'>): Tree | null {
  const known = new Map(drivers.map((driver) => [driver.name, driver]));
  const top = root === null ? undefined : known.get(root);
  if (top === undefined) return null;
  const parents = new Map<string, { parent: string | null; level: number }>([[top.name, { parent: null, level: 0 }]]);
  const children = new Map<string, string[]>();
  const also = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, value: string) => map.set(key, [...(map.get(key) ?? []), value]);
  // The loop goes on over what it adds: level by level.
  for (const [name, { level }] of parents)
    for (const read of known.get(name)?.reads ?? []) {
      if (!known.has(read)) continue;
      if (parents.has(read)) put(also, read, name);
      else {
        parents.set(read, { parent: name, level: level + 1 });
        put(children, name, read);
      }
    }
  const threshold = Math.abs(top.plan ?? 0) * WORTH_ATTENTION;
  const nodes = [...parents].flatMap(([name, { parent, level }]): [string, TreeNode][] => {
    const driver = known.get(name);
    if (driver === undefined) return [];
    const recovery = recoveryOf(driver, top);
    return [
      [
        name,
        {
          driver,
          parent,
          level,
          children: children.get(name) ?? [],
          also: also.get(name) ?? [],
          weighs: isOff(driver) && recovery > 0 && recovery >= threshold,
        },
      ],
    ];
  });
  return { root: top.name, nodes: new Map(nodes) };
}

export type Shown = 'off' | 'all';
/** Branches that the reader opened or closed. */
export type Opened = ReadonlyMap<string, boolean>;

/** What is off plan and weighs, or has no owner, with everything between it and the objective; and what stands first. */
function branchesOff({ root, nodes }: Tree): Set<string> {
  const kept = new Set([root, ...(nodes.get(root)?.children ?? [])]);
  for (const [name, node] of nodes) {
    if (!node.weighs && !(isOff(node.driver) && node.driver.owner === null)) continue;
    for (let at: string | null = name; at !== null; at = nodes.get(at)?.parent ?? null) kept.add(at);
  }
  return kept;
}

export interface Branch {
  name: string;
  node: TreeNode;
  children: Branch[];
  /** Drivers below it that are not shown. */
  hidden: number;
  /** Place among those that are shown beside it, from 1. */
  place: number;
  beside: number;
}

/** The branches that are shown. */
export function branchesOf(tree: Tree, shown: Shown, opened: Opened): Branch {
  const kept = shown === 'all' ? null : branchesOff(tree);
  const below = (name: string): number =>
    (tree.nodes.get(name)?.children ?? []).reduce((sum, child) => sum + 1 + below(child), 0);
  const branch = (name: string, node: TreeNode, place: number, beside: number): Branch => {
    const wish = opened.get(name);
    const names = node.children.filter((child) => wish ?? (kept === null || kept.has(child)));
    const children = names.flatMap((child, index) => {
      const found = tree.nodes.get(child);
      return found === undefined ? [] : [branch(child, found, index + 1, names.length)];
    });
    const visible = children.reduce((sum, child) => sum + 1 + below(child.name) - child.hidden, 0);
    return { name, node, children, hidden: below(name) - visible, place, beside };
  };
  const root = tree.nodes.get(tree.root);
  if (root === undefined) throw new Error('a tree holds its root');
  return branch(tree.root, root, 1, 1);
}

/** Top down, as they are read. */
export const flatten = (branch: Branch): Branch[] => [branch, ...branch.children.flatMap(flatten)];
