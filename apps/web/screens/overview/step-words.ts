// What one step of a bridge says: what kind of cause it is, how much of the gap it makes, and what each of its parts did.
import type { BridgePart } from '@mainspring/contract';
import type { Step } from '../../charts/bridge-steps.ts';
import type { Player } from './players.ts';

export type Change = Extract<Step, { kind: 'change' }>;

const MEANINGS: Record<Player, string> = {
  'mechanism-missing': 'The distance between what is wanted and what the plan adds up to: nobody has planned how to close it.',
  'plan-changed': 'The plan itself was changed after it was committed to.',
  dates: 'Milestones come on other days than they are due, and what hangs on them comes with them.',
  capabilities:
    'Something is required that no milestone provides, or provides only later; until then the effects that need it wait.',
  load: 'Teams are asked for more than they have: what is asked of them comes later or less of it.',
  incentives: 'People are paid to move a driver another way than the objective needs, and they follow.',
  confidence: 'Effects count by how sure they are; the plan on paper counts them in full.',
  'effect-size': 'Effects turned out larger or smaller than was stated.',
  assumption: 'What was measured differs from what was assumed, and the forecast goes on from it.',
  formula: 'What was measured differs from what the formula gives; that is left unexplained.',
  correction: 'Figures of closed periods were corrected.',
  'exchange-rate': 'Money of another currency is worth more or less than was planned.',
};

const REASONS: Record<NonNullable<BridgePart['why']>, string> = {
  links: 'waits for others',
  'own-work': 'its own work',
  record: 'as recorded',
  overload: 'asked for more than it has',
  'capacity-dates': 'dates that missing people have moved',
};

export const meaningsOf = ({ parts }: Change): string[] => [...new Set(parts.map(({ player }) => MEANINGS[player]))];

/** Beside the subject: its member, what it was, whose it is. */
export function partNotes({ member, why, owner, team }: BridgePart): string[] {
  return [member, why === null ? '' : REASONS[why], owner?.title ?? team?.title ?? ''].filter((text) => text !== '');
}

/** Heaviest first. */
export const byWeight = (parts: readonly BridgePart[]): BridgePart[] =>
  [...parts].sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
