// The same bridge in other cuts: by player as wholes, by the person who answers for each subject, by team. Every cut sums
// to the same gap; what has no owner or no team stands under null, and what is unexplained stays so.
import type { Plan } from '@mainspring/plan';
import type { Bridge, BridgePart, BridgeSubject, Player } from './bridge.ts';

export interface Whole {
  readonly player: Player;
  readonly amount: number;
}

/** Of the players that have parts, in the order in which they were switched on. */
export function wholes(bridge: Pick<Bridge, 'parts'>): Whole[] {
  return [...summed(bridge.parts, ({ player }) => player)].map(([player, amount]) => ({ player, amount }));
}

export interface CutEntry {
  /** A person or a team; null: nobody, or not known. */
  readonly name: string | null;
  readonly amount: number;
}

export interface Cut extends Pick<Bridge, 'from' | 'to' | 'unexplained'> {
  readonly by: 'owner' | 'team';
  /** Largest first. */
  readonly entries: readonly CutEntry[];
}

export function cutBy(plan: Plan, bridge: Bridge, by: Cut['by']): Cut {
  const whose = by === 'owner' ? ownerOf : teamOf;
  const sums = summed(bridge.parts, ({ subject }) => whose(plan, subject));
  const entries = [...sums].map(([name, amount]) => ({ name, amount }));
  entries.sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  return { by, from: bridge.from, to: bridge.to, entries, unexplained: bridge.unexplained };
}

function summed<Key>(parts: readonly BridgePart[], keyOf: (part: BridgePart) => Key): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const part of parts) sums.set(keyOf(part), (sums.get(keyOf(part)) ?? 0) + part.amount);
  return sums;
}

/** Who answers for a subject: its owner; of a team, its lead; of a capability, the owner of what provides it first. */
function ownerOf(plan: Plan, { kind, name }: BridgeSubject): string | null {
  switch (kind) {
    case 'target':
      return plan.targets.get(name)?.owner ?? null;
    case 'milestone':
      return plan.milestones.get(name)?.owner ?? null;
    case 'capability':
      return [...plan.milestones.values()].find(({ provides }) => provides.includes(name))?.owner ?? null;
    case 'team':
      return plan.teams.get(name)?.lead ?? null;
    case 'incentive':
      return plan.incentives.get(name)?.owner ?? null;
    case 'initiative':
      return plan.initiatives.get(name)?.owner ?? null;
    case 'assumption':
      return plan.assumptions.get(name)?.owner ?? null;
    case 'driver':
      return plan.drivers.get(name)?.owner ?? null;
  }
}

/** A team itself; of an incentive, the team that it pays; else the team of who answers. */
function teamOf(plan: Plan, subject: BridgeSubject): string | null {
  if (subject.kind === 'team') return subject.name;
  if (subject.kind === 'incentive') return plan.incentives.get(subject.name)?.team ?? null;
  const owner = ownerOf(plan, subject);
  return owner === null ? null : (plan.people.get(owner)?.team ?? null);
}
