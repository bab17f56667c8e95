// A milestone that nothing in the plan needs: it moves no driver, and nothing that does waits on it.
import { allEffects } from '../../model/all-effects.ts';
import type { Plan } from '../../model/plan.ts';
import { titled } from '../../model/titled.ts';
import { waitingLinks } from '../../model/waiting-links.ts';
import type { Rule } from './audit.ts';
import { type Excused, isUnsure } from './excused.ts';

/** Milestones that are tethered by themselves, then all that lead to one by links or contracts. */
function tethered(plan: Plan, excused: Excused): Set<string> {
  const reached = new Set<string>();
  for (const effect of allEffects(plan)) if ('milestone' in effect.from) reached.add(effect.from.milestone);
  for (const milestone of plan.milestones.values()) {
    const own = milestone.tethers.length > 0 || milestone.provides.length > 0 || milestone.mandatory !== null;
    const place = `milestones.${milestone.name}`;
    const unread = ['#tethers', '#provides', '#mandatory'].some((key) => excused.has(place + key));
    if (own || unread) reached.add(milestone.name);
  }
  const links = waitingLinks(plan);
  const open = [...reached];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const { milestone: before } of links.get(name) ?? []) {
      if (reached.has(before)) continue;
      reached.add(before);
      open.push(before);
    }
  }
  return reached;
}

/** What could not be read may be what a milestone serves. */
function isAnyNeedUnread(excused: Excused): boolean {
  if (isUnsure(excused, 'milestones', 'after', 'due') || isUnsure(excused, 'initiatives', 'effects')) return true;
  return isUnsure(excused, 'dependencies');
}

export const untetheredMilestone: Rule = (plan, excused) => {
  if (isAnyNeedUnread(excused)) return [];
  const reached = tethered(plan, excused);
  return [...plan.milestones.values()]
    .filter((milestone) => !reached.has(milestone.name))
    .map((milestone) => ({
      code: 'untethered-milestone' as const,
      at: milestone.place,
      place: `milestones.${milestone.name}`,
      message: `${titled(milestone, milestone.name)} moves no driver, provides nothing, and nothing that does waits on it`,
      hint: 'Add a tether, or drop it',
    }));
};
