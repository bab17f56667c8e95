// How long a milestone's work may take, against how long it is meant to: due − start is the median of the range.
import { addDuration } from '@mainspring/kernel';
import type { Plan } from '../model/plan.ts';
import { workCalendarOf } from '../model/work-calendar-of.ts';
import type { Sections } from './building.ts';
import type { FindingDraft } from './finding-draft.ts';

export function milestoneRanges(plan: Plan, sections: Sections): FindingDraft[] {
  return [...plan.milestones.values()].flatMap((milestone): FindingDraft[] => {
    const { name, start, due, p10, p90, place } = milestone;
    if (start === null || start > due) return [];
    const calendar = workCalendarOf(plan, milestone.calendar);
    const tooLong = p10 !== null && addDuration(start, p10, calendar) > due;
    const tooShort = p90 !== null && addDuration(start, p90, calendar) < due;
    if (!tooLong && !tooShort) return [];
    const at =
      sections
        .of('milestones')
        .get(name)
        ?.at([tooLong ? 'p10' : 'p90'], 'value') ?? place;
    const message = `p10 ≤ due − start ≤ p90 fails for ${name}: from start to due are ${due - start} days`;
    const hint = 'Set the three in rising order';
    return [{ code: 'impossible-range', at, place: `milestones.${name}`, message, hint }];
  });
}
