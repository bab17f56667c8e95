import type { DriverNode } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { CARD, layoutOf } from './layout.ts';
import { branchesOf, flatten, growTree, isLoud, type Opened, type Shown } from './tree.ts';
import { stepFor } from './walk.ts';

const driver = (name: string, reads: string[], more: Partial<DriverNode> = {}): DriverNode => ({
  name,
  title: name,
  kind: reads.length === 0 ? 'assumption' : 'formula',
  unit: { text: 'USD', percent: false, currency: 'USD' },
  over: { text: 'USD', percent: false, currency: 'USD' },
  better: 'higher',
  owner: { name: 'ann', title: 'Ann' },
  team: null,
  plan: 1000,
  forecast: 1000,
  health: 'on-track',
  reads,
  worth: 10,
  step: 1,
  onPlan: 0,
  closed: null,
  ...more,
});

const off = (onPlan: number, more: Partial<DriverNode> = {}): Partial<DriverNode> => ({ health: 'off-track', onPlan, ...more });

/** result = revenue − cost; both read volume; revenue reads a stock that reads revenue. */
const drivers = [
  driver('result', ['revenue', 'cost'], off(300)),
  driver('revenue', ['volume', 'price', 'base'], off(200)),
  driver('cost', ['volume', 'rate']),
  driver('volume', []),
  driver('price', ['list'], off(150)),
  driver('list', [], off(150)),
  driver('rate', [], off(4)),
  driver('base', ['revenue']),
  driver('unread', []),
];
const grown = growTree({ drivers, root: 'result' });
if (grown === null) throw new Error('no tree');
const tree = grown;
const names = (shown: Shown, opened: Opened = new Map()) => flatten(branchesOf(tree, shown, opened)).map(({ name }) => name);

describe('the tree', () => {
  it('holds what the objective is made of, each once, and nothing else', () => {
    expect([...tree.nodes.keys()]).toEqual(['result', 'revenue', 'cost', 'volume', 'price', 'base', 'rate', 'list']);
    expect(tree.nodes.get('volume')).toMatchObject({ parent: 'revenue', also: ['cost'], level: 2 });
  });

  it('does not go round where a driver reads itself through a stock', () => {
    expect(tree.nodes.get('revenue')).toMatchObject({ parent: 'result', also: ['base'] });
    expect(layoutOf(branchesOf(tree, 'all', new Map())).links.map(({ id }) => id)).toContain('base~revenue');
  });

  it('opens on the branches off plan that are worth something', () => {
    expect(names('off')).toEqual(['result', 'revenue', 'price', 'list', 'cost']);
    expect(names('all')).toHaveLength(8);
  });

  it('counts what is hidden below a card, and opens and closes it', () => {
    const shown = flatten(branchesOf(tree, 'off', new Map()));
    const hidden = Object.fromEntries(shown.map((branch) => [branch.name, branch.hidden]));
    expect(hidden).toEqual({ result: 3, revenue: 2, price: 0, list: 0, cost: 1 });
    expect(names('off', new Map([['cost', true]]))).toContain('rate');
    expect(names('off', new Map([['revenue', false]]))).toEqual(['result', 'revenue', 'cost']);
  });

  it('tints what is off track and weighs, by what the objective would gain', () => {
    const loud = [...tree.nodes.values()].filter(isLoud).map((node) => node.driver.name);
    expect(loud).toEqual(['result', 'revenue', 'price', 'list']);
    const lower = growTree({
      drivers: [driver('cost', ['rate'], { better: 'lower' }), driver('rate', [], off(-200))],
      root: 'cost',
    });
    expect(lower?.nodes.get('rate')?.weighs).toBe(true);
  });

  it('is none without an objective', () => {
    expect(growTree({ drivers, root: null })).toBeNull();
  });
});

describe('the layout', () => {
  const layout = layoutOf(branchesOf(tree, 'all', new Map()));

  it('puts causes to the right and never a card on another', () => {
    for (const one of layout.cards) {
      expect(one.x).toBe(8 + one.branch.node.level * (CARD.width + 36));
      for (const other of layout.cards)
        if (other !== one && other.x === one.x) expect(Math.abs(other.y - one.y)).toBeGreaterThanOrEqual(CARD.height);
    }
  });

  it('draws links by what they are worth beside each other', () => {
    const priced = growTree({
      drivers: [driver('a', ['b', 'c']), driver('b', [], { worth: -40 }), driver('c', [], { worth: 10 })],
      root: 'a',
    });
    if (priced === null) throw new Error('no tree');
    const { links } = layoutOf(branchesOf(priced, 'all', new Map()));
    expect(links.map(({ weight }) => weight)).toEqual([1, 0.25]);
  });
});

describe('the arrow keys', () => {
  const root = branchesOf(tree, 'off', new Map());
  const step = (key: string, from: string, asList = false) => stepFor(key, from, root, tree, asList);

  it('follow the links', () => {
    expect(step('ArrowRight', 'result')).toEqual({ to: 'revenue' });
    expect(step('ArrowLeft', 'list')).toEqual({ to: 'price' });
    expect(step('ArrowDown', 'revenue')).toEqual({ to: 'cost' });
    expect(step('ArrowUp', 'result')).toBeNull();
    expect(step('ArrowLeft', 'result')).toBeNull();
    expect(step('End', 'result')).toEqual({ to: 'cost' });
  });

  it('open what is closed, and go line by line in a list', () => {
    expect(step('ArrowRight', 'cost')).toEqual({ open: 'cost' });
    expect(step('ArrowRight', 'list')).toBeNull();
    expect(step('ArrowDown', 'revenue', true)).toEqual({ to: 'price' });
    expect(step('ArrowLeft', 'revenue', true)).toEqual({ close: 'revenue' });
  });
});
