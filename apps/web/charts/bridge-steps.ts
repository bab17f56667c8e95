// The steps of a bridge: totals and, between them, what moved one to the other. The same parts may be cut by cause, by team or
// by owner; cuts are never mixed, and each adds up to the same gap.
import type { BridgeOf, BridgePart } from '@mainspring/contract';

export type Cut = 'cause' | 'team' | 'owner';
export type LineName = BridgeOf['from']['line'];

export type Step =
  | { kind: 'total'; id: string; line: LineName; from: number; to: number }
  | { kind: 'change'; id: string; title: string; amount: number; from: number; to: number; parts: readonly BridgePart[] };

/** So many changes stand between two totals; the smallest are put together. */
export const CHANGES_SHOWN = 8;

interface Change {
  title: string;
  amount: number;
  parts: BridgePart[];
}

function changesOf({ parts, unexplained }: BridgeOf, groupOf: (part: BridgePart) => string): Change[] {
  const groups = new Map<string, Change>();
  for (const part of parts) {
    const title = groupOf(part);
    const group = groups.get(title) ?? { title, amount: 0, parts: [] };
    groups.set(title, { title, amount: group.amount + part.amount, parts: [...group.parts, part] });
  }
  const changes = [...groups.values()].filter(({ amount }) => amount !== 0);
  return unexplained === 0 ? changes : [...changes, { title: 'Unexplained', amount: unexplained, parts: [] }];
}

function shortened(changes: readonly Change[], shown: number): Change[] {
  const bySize = [...changes].sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  if (bySize.length <= shown) return bySize;
  const rest = bySize.slice(shown - 1);
  const others = {
    title: `${rest.length} others`,
    amount: rest.reduce((sum, { amount }) => sum + amount, 0),
    parts: rest.flatMap(({ parts }) => parts),
  };
  return [...bySize.slice(0, shown - 1), others];
}

/** Empty where a total is an error: then nothing between them can be told. */
export function stepsOf(
  bridges: readonly BridgeOf[],
  groupOf: (part: BridgePart) => string,
  shown: number = CHANGES_SHOWN,
): Step[] {
  const steps: Step[] = [];
  for (const [index, bridge] of bridges.entries()) {
    if (bridge.from.value === null || bridge.to.value === null) return [];
    if (index === 0) steps.push({ kind: 'total', id: bridge.from.line, line: bridge.from.line, from: 0, to: bridge.from.value });
    let level = bridge.from.value;
    for (const { title, amount, parts } of shortened(changesOf(bridge, groupOf), shown)) {
      const id = `${bridge.to.line}:${title}`;
      steps.push({ kind: 'change', id, title, amount, from: level, to: level + amount, parts });
      level += amount;
    }
    steps.push({ kind: 'total', id: bridge.to.line, line: bridge.to.line, from: 0, to: bridge.to.value });
  }
  return steps;
}

/** Steps are small beside their totals: then the axis is cut, and the totals carry the mark of the cut. */
const CUT_WHERE_CLOSER_THAN = 0.6;

export function extentOf(steps: readonly Step[]): { low: number; high: number; isCut: boolean } {
  const levels = steps.flatMap((step) => (step.kind === 'total' ? [step.to] : [step.from, step.to]));
  const low = Math.min(...levels);
  const high = Math.max(...levels);
  const isCut = low > 0 && (high - low) / high < CUT_WHERE_CLOSER_THAN;
  return isCut ? { low: low - (high - low) * 0.35, high, isCut } : { low: Math.min(0, low), high: Math.max(0, high), isCut };
}
