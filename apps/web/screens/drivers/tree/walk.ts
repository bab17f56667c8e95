// Arrow keys walk the tree along its links, as in any tree: right goes down or opens, left goes up or closes, up and down go
// to what stands above and below.
import { type Branch, flatten, type Tree } from './tree.ts';

export type Step = { to: string } | { open: string } | { close: string };

const side = (rows: readonly Branch[], name: string, by: number): Step | null => {
  const next = rows[rows.findIndex((row) => row.name === name) + by];
  return next === undefined ? null : { to: next.name };
};

/** What stands above and below in the same column; in a list, in the line above and below. */
function column(root: Branch, at: Branch, asList: boolean): Branch[] {
  const rows = flatten(root);
  return asList ? rows : rows.filter(({ node }) => node.level === at.node.level);
}

/** null: the key leads nowhere from here. */
export function stepFor(key: string, name: string, root: Branch, tree: Tree, asList: boolean): Step | null {
  const rows = flatten(root);
  const at = rows.find((row) => row.name === name);
  if (at === undefined) return null;
  const [first] = at.children;
  switch (key) {
    case 'ArrowRight':
      if (first !== undefined) return { to: first.name };
      return at.node.children.length > 0 ? { open: name } : null;
    case 'ArrowLeft': {
      if (asList && first !== undefined) return { close: name };
      const parent = tree.nodes.get(name)?.parent ?? null;
      return parent === null ? null : { to: parent };
    }
    case 'ArrowDown':
      return side(column(root, at, asList), name, 1);
    case 'ArrowUp':
      return side(column(root, at, asList), name, -1);
    case 'Home':
      return { to: root.name };
    case 'End':
      return { to: rows.at(-1)?.name ?? root.name };
    default:
      return null;
  }
}
