// A bridge with the titles, owners and teams of its subjects.
import type { BridgeOf, BridgePart, Ref } from '@mainspring/contract';
import type { Bridge, BridgeSubject } from '@mainspring/insight';
import type { Plan } from '@mainspring/plan';
import { figure, personRef, quantityRef, refOf, teamOfPerson, teamRef } from './refs.ts';

interface Subject {
  readonly subject: Ref;
  readonly owner: string | null;
  readonly team: Ref | null;
}

function entryOf(
  plan: Plan,
  { kind, name }: BridgeSubject,
): { readonly title: string; readonly owner?: string | null } | undefined {
  switch (kind) {
    case 'target':
      return plan.targets.get(name);
    case 'milestone':
      return plan.milestones.get(name);
    case 'capability':
      return plan.capabilities.get(name);
    case 'team':
      return plan.teams.get(name);
    case 'incentive':
      return plan.incentives.get(name);
    case 'initiative':
      return plan.initiatives.get(name);
    case 'assumption':
    case 'driver':
      return plan.drivers.get(name) ?? plan.assumptions.get(name);
  }
}

function subjectOf(plan: Plan, subject: BridgeSubject): Subject {
  const { kind, name } = subject;
  if (kind === 'team')
    return {
      subject: teamRef(plan, name) ?? quantityRef(plan, name),
      owner: plan.teams.get(name)?.lead ?? null,
      team: teamRef(plan, name),
    };
  const entry = entryOf(plan, subject);
  const owner = entry?.owner ?? null;
  const team = kind === 'incentive' ? teamRef(plan, plan.incentives.get(name)?.team ?? null) : teamOfPerson(plan, owner);
  return { subject: refOf(name, entry), owner, team };
}

export function bridgeOf(plan: Plan, bridge: Bridge): BridgeOf {
  const parts = bridge.parts.map((part): BridgePart => {
    const { subject, owner, team } = subjectOf(plan, part.subject);
    return {
      player: part.player,
      kind: part.subject.kind,
      subject,
      member: part.subject.member ?? '',
      amount: part.amount,
      why: part.why ?? null,
      owner: personRef(plan, owner),
      team,
    };
  });
  return {
    from: { line: bridge.from.line, value: figure(bridge.from.value) },
    to: { line: bridge.to.line, value: figure(bridge.to.value) },
    parts,
    unexplained: bridge.unexplained,
  };
}
