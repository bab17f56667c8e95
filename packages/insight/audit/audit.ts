// The findings that need a run, and the price of those that need none. A stake is measured alone, so that one fault does
// not hide another: paper with linked dates, and this one fault counted as the wired run would.
import type { Finding } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';
import { daysLate } from '@mainspring/plan';
import { linkedSwitches, measureOf } from '../objective/measure.ts';
import { written } from './figures.ts';
import { gapWithoutMechanism } from './gap-without-mechanism.ts';
import { lateCapability } from './late-capability.ts';
import { missedDeadline } from './missed-deadline.ts';
import { opposedIncentive } from './opposed-incentive.ts';
import { overcommittedTeam } from './overcommitted-team.ts';
import { settled, settledOn } from './settle.ts';
import { stakeOf } from './stake.ts';

/** What being late costs, in all and for each week of it. */
function hintWithCost(outlook: Outlook, { code, place, hint }: Finding, stake: number): string {
  if (code !== 'late-provider' || stake <= 0) return hint;
  const days = daysLate(outlook.plan, place);
  const perWeek = days <= 7 ? '' : `, ${written((stake / days) * 7)} a week`;
  return `${hint}; cost of delay is ${written(stake)}${perWeek}`;
}

/** `findings`: what checking the text has said; they come back priced and as of the data date, then those of the run. */
export function audit(outlook: Outlook, findings: readonly Finding[]): Finding[] {
  const measure = measureOf(outlook);
  const linked = linkedSwitches(outlook);
  const base = measure === null ? Number.NaN : measure.value(linked);
  const price = (switches: Parameters<NonNullable<typeof measure>['value']>[0]): number | null => {
    if (measure === null) return null;
    const stake = measure.loss(base, measure.value(switches));
    return Number.isFinite(stake) ? stake : null;
  };
  const priced = findings.map((said): Finding => {
    const finding = settledOn(outlook, said);
    const stake = measure === null ? null : stakeOf(outlook, measure, linked, price, finding);
    return stake === null ? finding : { ...finding, hint: hintWithCost(outlook, finding, stake), stake };
  });
  const drafts = [
    ...opposedIncentive(outlook, linked, price),
    ...overcommittedTeam(outlook, linked, price),
    ...gapWithoutMechanism(outlook, findings),
    ...lateCapability(outlook),
    ...missedDeadline(outlook),
  ];
  return [...priced, ...drafts.map((draft) => settled(outlook, draft))];
}
