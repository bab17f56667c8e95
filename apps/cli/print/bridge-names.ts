// How a bridge calls its players, its subjects and its cuts: by their titles; assumptions and drivers by the name that `why`
// takes.
import type { BridgePart, BridgeSubject, CutBy, Player, Why } from '@mainspring/insight';
import type { Plan } from '@mainspring/plan';

const PLAYERS: Readonly<Record<Player, string>> = {
  'mechanism-missing': 'mechanism missing',
  'plan-changed': 'plan changed',
  dates: 'dates',
  capabilities: 'capabilities awaited',
  load: 'load of teams',
  incentives: 'opposed incentives followed',
  confidence: 'confidence of effects',
  'effect-size': 'effects smaller or larger than stated',
  assumption: 'assumptions off',
  formula: 'formulas off (unexplained)',
  correction: 'corrections of past periods',
  'exchange-rate': 'exchange rates',
};

const WHYS: Readonly<Record<Why, string>> = {
  links: 'links',
  'own-work': 'own work',
  record: 'the record',
  overload: 'overload',
  'capacity-dates': 'dates that capacity moved',
};

export function playerName(player: Player, amount: number, better: 'higher' | 'lower'): string {
  const beyond = player === 'mechanism-missing' && amount > 0 === (better === 'higher');
  return beyond ? 'planned beyond the target' : PLAYERS[player];
}

function titleOf(plan: Plan, { kind, name }: BridgeSubject): string {
  switch (kind) {
    case 'target':
      return plan.targets.get(name)?.title ?? name;
    case 'milestone':
      return plan.milestones.get(name)?.title ?? name;
    case 'capability':
      return plan.capabilities.get(name)?.title ?? name;
    case 'team':
      return plan.teams.get(name)?.title ?? name;
    case 'incentive':
      return plan.incentives.get(name)?.title ?? name;
    case 'initiative':
      return plan.initiatives.get(name)?.title ?? name;
    case 'assumption':
    case 'driver':
      return name;
  }
}

export function subjectName(plan: Plan, { subject, why }: BridgePart): string {
  const title = titleOf(plan, subject);
  const name = subject.member === undefined ? title : `${title}[${subject.member}]`;
  return why === undefined ? name : `${name} (${WHYS[why]})`;
}

function nowhere(by: CutBy): string {
  if (by === 'owner') return 'nobody';
  return by === 'team' ? 'no team' : `no single ${by === 'junction' ? by : by.dimension}`;
}

/** The heading of an entry of a cut; null: none, several, or not known. */
export function entryName(plan: Plan, by: CutBy, name: string | null): string {
  if (name === null) return nowhere(by);
  if (by === 'owner') return plan.people.get(name)?.fullName || name;
  if (by === 'team') return plan.teams.get(name)?.title ?? name;
  if (by === 'junction') return name;
  const title = plan.members.get(name)?.title ?? name;
  return title.toLowerCase() === name ? title : `${title} (${name})`;
}
