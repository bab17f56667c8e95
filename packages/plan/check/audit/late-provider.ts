// A commitment that what it waits on cannot keep: committed dates compared over one link, nothing computed further down.
import { addDuration, type Day, formatDay } from '@mainspring/kernel';
import type { Link, Milestone } from '../../model/milestones.ts';
import type { Plan } from '../../model/plan.ts';
import { waitingLinks } from '../../model/waiting-links.ts';
import { workCalendarOf } from '../../model/work-calendar-of.ts';
import type { Excused, Rule } from './audit.ts';

/** The earliest day that this link alone lets the consumer be reached on, from committed dates. */
export function earliestOver(plan: Plan, consumer: Milestone, provider: Milestone, link: Pick<Link, 'link' | 'lag'>): Day {
  const length = consumer.start === null ? 0 : consumer.due - consumer.start;
  const anchor = link.link === 'FS' || link.link === 'FF' ? provider.due : (provider.start ?? provider.due);
  const bound = addDuration(anchor, link.lag, workCalendarOf(plan, consumer.calendar));
  return link.link === 'FS' || link.link === 'SS' ? bound + length : bound;
}

function isUnsure({ name }: Milestone, excused: Excused): boolean {
  return excused.has(`milestones.${name}#start`) || excused.has(`milestones.${name}#due`);
}

export const lateProvider: Rule = (plan, excused) => {
  const links = waitingLinks(plan);
  return [...plan.milestones.values()].flatMap((milestone) => {
    const late = new Map<string, Day>();
    for (const link of links.get(milestone.name) ?? []) {
      const provider = plan.milestones.get(link.milestone);
      if (provider === undefined || isUnsure(provider, excused)) continue;
      if (earliestOver(plan, milestone, provider, link) > milestone.due) late.set(provider.name, provider.due);
    }
    if (late.size === 0) return [];
    const providers = [...late].map(([name, due]) => `${name}) ${formatDay(due)}`).join(' and (');
    return [
      {
        code: 'late-provider' as const,
        at: milestone.place,
        place: `milestones.${milestone.name}`,
        message: `${milestone.name} is due ${formatDay(milestone.due)}, what it waits on (${providers}`,
        hint: 'Move one of the two dates',
      },
    ];
  });
};

export const lateDependency: Rule = (plan, excused) =>
  [...plan.dependencies.values()].flatMap((dependency) => {
    const provider = plan.milestones.get(dependency.delivers);
    if (provider === undefined || isUnsure(provider, excused) || provider.due <= dependency.needed) return [];
    return [
      {
        code: 'late-provider' as const,
        at: dependency.place,
        place: `dependencies.${dependency.name}`,
        message: `${dependency.name} is needed ${formatDay(dependency.needed)}, what it waits on (${provider.name}) is due ${formatDay(provider.due)}`,
        hint: 'Move one of the two dates',
      },
    ];
  });
