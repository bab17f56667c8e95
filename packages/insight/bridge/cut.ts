// The same bridge in other cuts: by player as wholes, by the person who answers for each subject, by team, by the junction of
// a process, by the members of a dimension. A cut only puts the same parts together in another way, so that every cut sums to
// the same gap; what belongs to nobody, or to several, stands under null, and what is unexplained stays so.
import type { Outlook, TargetResult } from '@mainspring/outlook';
import type { Plan } from '@mainspring/plan';
import type { Bridge, BridgePart, BridgeSubject, Player } from './bridge.ts';
import { junctionsOf, membersOf } from './places.ts';

export interface Whole {
  readonly player: Player;
  readonly amount: number;
}

const sumOf = (parts: readonly BridgePart[]) => parts.reduce((sum, { amount }) => sum + amount, 0);

/** Of the players that have parts, in the order in which they were switched on. */
export function wholes(bridge: Pick<Bridge, 'parts'>): Whole[] {
  return [...grouped(bridge.parts, ({ player }) => player)].map(([player, parts]) => ({ player, amount: sumOf(parts) }));
}

export type CutBy = 'owner' | 'team' | 'junction' | { readonly dimension: string };

export interface CutEntry {
  /** A person, a team, a junction (`process.junction`) or a member; null: none, several, or not known. */
  readonly name: string | null;
  readonly amount: number;
  /** Largest first. */
  readonly parts: readonly BridgePart[];
}

export interface Cut extends Pick<Bridge, 'from' | 'to' | 'unexplained'> {
  readonly by: CutBy;
  /** Largest first. */
  readonly entries: readonly CutEntry[];
}

/** @param result the target whose bridge it is */
export function cutBy(outlook: Outlook, result: TargetResult, bridge: Bridge, by: CutBy): Cut {
  const groups = grouped(bridge.parts, placing(outlook, result, by));
  const entries = [...groups].map(([name, parts]) => ({ name, amount: sumOf(parts), parts: largestFirst(parts) }));
  return { by, from: bridge.from, to: bridge.to, entries: largestFirst(entries), unexplained: bridge.unexplained };
}

function placing(outlook: Outlook, result: TargetResult, by: CutBy): (part: BridgePart) => string | null {
  if (by === 'owner') return ({ subject }) => ownerOf(outlook.plan, subject);
  if (by === 'team') return ({ subject }) => teamOf(outlook.plan, subject);
  return by === 'junction' ? junctionsOf(outlook, result) : membersOf(outlook, result, by.dimension);
}

function largestFirst<Sized extends { readonly amount: number }>(all: readonly Sized[]): Sized[] {
  return [...all].sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
}

function grouped<Key>(parts: readonly BridgePart[], keyOf: (part: BridgePart) => Key): Map<Key, BridgePart[]> {
  const groups = new Map<Key, BridgePart[]>();
  for (const part of parts) {
    const key = keyOf(part);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [part]);
    else group.push(part);
  }
  return groups;
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
