// How a milestone stands: reached, on time, late, or never; and what that is worth. Red is for what is late and takes something.
import type { MilestoneOf, ObjectiveOf, Timeline } from '@mainspring/contract';
import { type Better, toneOf } from '../../ui/tone.ts';

export type Standing = 'reached' | 'on-time' | 'late' | 'costly' | 'never';

type Dated = Pick<MilestoneOf, 'reached' | 'date' | 'lateBy' | 'perWeek' | 'amount'>;

/** Its lateness so far, or one more week of it, takes from the objective. */
const takes = ({ perWeek, amount }: Dated, better: Better): boolean => (perWeek ?? 0) > 0 || toneOf(amount, better) === 'bad';

export const betterOf = (objective: ObjectiveOf | null): Better => objective?.better ?? 'higher';

export function standingOf(milestone: Dated, better: Better): Standing {
  if (milestone.reached !== null) return 'reached';
  if (milestone.date === null) return 'never';
  if ((milestone.lateBy ?? 0) <= 0) return 'on-time';
  return takes(milestone, better) ? 'costly' : 'late';
}

/** Not reached, and after the day that was committed to. */
export const isOpenAndLate = ({ reached, date, lateBy }: Pick<MilestoneOf, 'reached' | 'date' | 'lateBy'>): boolean =>
  reached === null && (date === null || (lateBy ?? 0) > 0);

/** Late, open, and coming inside the plan: what another week has a price of. */
export const isPriced = (milestone: Pick<MilestoneOf, 'reached' | 'date' | 'lateBy'>): boolean =>
  isOpenAndLate(milestone) && milestone.date !== null;

export const pricedNames = ({ milestones }: Pick<Timeline, 'milestones'>): string[] =>
  milestones.filter(isPriced).map(({ name }) => name);
