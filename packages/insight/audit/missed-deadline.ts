// A milestone that must be reached by a day and, as computed, is not.
import { formatDay } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';
import { titled } from '@mainspring/plan';
import type { FindingDraft } from './settle.ts';

export function missedDeadline(outlook: Outlook): FindingDraft[] {
  return [...outlook.plan.milestones.values()].flatMap((milestone) => {
    if (milestone.must === null) return [];
    const reached = outlook.dates.computed.get(milestone.name);
    if (reached !== undefined && reached <= milestone.must) return [];
    const computed = reached === undefined ? 'is never reached inside the plan' : `is computed for ${formatDay(reached)}`;
    return [
      {
        code: 'missed-deadline' as const,
        at: milestone.mustPlace,
        place: `milestones.${milestone.name}`,
        message: `${titled(milestone, milestone.name)} must be reached by ${formatDay(milestone.must)}, ${computed}`,
        hint: 'See what its date waits for, and move that',
      },
    ];
  });
}
