// Where each card of the tree stands, causes to the right of what they move, and how each link runs.
import { hierarchy, tree as tidy } from 'd3-hierarchy';
import { type Branch, flatten, isLoud } from './tree.ts';

export const CARD = { width: 184, height: 70 } as const;
const GAP = { x: 36, y: 8 } as const;
/** Between cards of different parents. */
const COUSINS = 1.28;
const EDGE = 8;

export interface PlacedCard {
  branch: Branch;
  x: number;
  y: number;
}

export interface Link {
  id: string;
  path: string;
  /** Of what the strongest beside it is worth, 0 to 1. */
  weight: number;
  kind: 'main' | 'second';
  loud: boolean;
}

export interface Layout {
  cards: readonly PlacedCard[];
  links: readonly Link[];
  width: number;
  height: number;
}

function strongestBelow({ children }: Branch): number {
  return Math.max(0, ...children.map(({ node }) => Math.abs(node.driver.worth ?? 0)));
}

function mainLinks(cards: ReadonlyMap<string, PlacedCard>): Link[] {
  return [...cards.values()].flatMap(({ branch, x, y }) => {
    const strongest = strongestBelow(branch);
    return branch.children.flatMap((child): Link[] => {
      const to = cards.get(child.name);
      if (to === undefined) return [];
      const [x1, y1, x2, y2] = [x + CARD.width, y + CARD.height / 2, to.x, to.y + CARD.height / 2];
      const middle = (x1 + x2) / 2;
      return [
        {
          id: `${branch.name}>${child.name}`,
          path: `M${x1} ${y1}C${middle} ${y1},${middle} ${y2},${x2} ${y2}`,
          weight: strongest === 0 ? 0 : Math.abs(child.node.driver.worth ?? 0) / strongest,
          kind: 'main',
          loud: isLoud(child.node),
        },
      ];
    });
  });
}

/** From a further reader to what it reads; backwards where it reads what stands before it. */
function secondLinks(cards: ReadonlyMap<string, PlacedCard>): Link[] {
  return [...cards.values()].flatMap(({ branch, x, y }) =>
    branch.node.also.flatMap((reader): Link[] => {
      const from = cards.get(reader);
      if (from === undefined) return [];
      const [x1, y1, x2, y2] = [from.x + CARD.width, from.y + CARD.height / 2 + 8, x, y + CARD.height / 2 + 8];
      const bend = Math.max(40, Math.min(90, Math.abs(x2 - x1) / 2));
      return [
        {
          id: `${reader}~${branch.name}`,
          path: `M${x1} ${y1}C${x1 + bend} ${y1},${x2 - bend} ${y2},${x2} ${y2}`,
          weight: 0,
          kind: 'second',
          loud: false,
        },
      ];
    }),
  );
}

export function layoutOf(root: Branch): Layout {
  const placed = tidy<Branch>()
    .nodeSize([CARD.height + GAP.y, CARD.width + GAP.x])
    .separation((one, other) => (one.parent === other.parent ? 1 : COUSINS))(hierarchy(root, ({ children }) => children));
  const nodes = placed.descendants();
  const top = Math.min(...nodes.map(({ x }) => x));
  const cards = new Map(
    nodes.map(({ data, x, y }): [string, PlacedCard] => [data.name, { branch: data, x: y + EDGE, y: x - top + EDGE }]),
  );
  const inOrder = flatten(root).flatMap(({ name }) => cards.get(name) ?? []);
  return {
    cards: inOrder,
    links: [...secondLinks(cards), ...mainLinks(cards)],
    width: Math.max(...inOrder.map(({ x }) => x)) + CARD.width + EDGE,
    height: Math.max(...inOrder.map(({ y }) => y)) + CARD.height + EDGE,
  };
}
