// A commitment that what it waits on cannot keep: committed dates compared over one link, nothing computed further down.
import { addDuration, type Day, formatDay } from '@mainspring/kernel';
import type { Link, Milestone } from '../../model/milestones.ts';
import type { Plan } from '../../model/plan.ts';
import { titled } from '../../model/titled.ts';
import { type WaitingLink, waitingLinks } from '../../model/waiting-links.ts';
import { workCalendarOf } from '../../model/work-calendar-of.ts';
import { ringsOfMilestones } from '../circular-links.ts';
import type { Rule } from './audit.ts';
import { type Excused, isUnsure } from './excused.ts';

/** The earliest day that this link alone lets the consumer be reached on, from committed dates. */
export function earliestOver(plan: Plan, consumer: Milestone, provider: Milestone, link: Pick<Link, 'link' | 'lag'>): Day {
  const length = consumer.start === null ? 0 : consumer.due - consumer.start;
  const anchor = link.link === 'FS' || link.link === 'FF' ? provider.due : (provider.start ?? provider.due);
  const bound = addDuration(anchor, link.lag, workCalendarOf(plan, consumer.calendar));
  return link.link === 'FS' || link.link === 'SS' ? bound + length : bound;
}

function hasUnsureDates({ name }: Milestone, excused: Excused): boolean {
  return excused.has(`milestones.${name}#start`) || excused.has(`milestones.${name}#due`);
}

function hasUnsureLag({ lag }: WaitingLink, excused: Excused): boolean {
  return lag.unit === 'working day' && (isUnsure(excused, 'calendars') || excused.has('governance#calendar'));
}

interface LateLink {
  readonly provider: Milestone;
  readonly link: WaitingLink;
  readonly earliest: Day;
}

/** Links that committed dates cannot keep, of each provider the one that holds longest. */
function lateLinks(plan: Plan, milestone: Milestone, links: readonly WaitingLink[], excused: Excused): LateLink[] {
  const late = new Map<string, LateLink>();
  for (const link of links) {
    const provider = plan.milestones.get(link.milestone);
    if (provider === undefined || hasUnsureDates(provider, excused) || hasUnsureLag(link, excused)) continue;
    const earliest = earliestOver(plan, milestone, provider, link);
    if (earliest > milestone.due && earliest > (late.get(provider.name)?.earliest ?? milestone.due))
      late.set(provider.name, { provider, link, earliest });
  }
  return [...late.values()];
}

const NOTHING_EXCUSED: Excused = new Set();

/** The day that all of them allow; the milestone's own where there are none. */
function allowed(milestone: Milestone, late: readonly LateLink[]): Day {
  return late.reduce((latest, { earliest }) => Math.max(latest, earliest), milestone.due);
}

/** How many days later than committed a milestone, or the one that a contract is for, is over its own links. */
export function daysLate(plan: Plan, place: string): number {
  const [section, name = ''] = place.split('.');
  const milestone = plan.milestones.get(name);
  if (section === 'milestones' && milestone !== undefined)
    return allowed(milestone, lateLinks(plan, milestone, waitingLinks(plan).get(name) ?? [], NOTHING_EXCUSED)) - milestone.due;
  const dependency = section === 'dependencies' ? plan.dependencies.get(name) : undefined;
  const [provider, consumer] = [plan.milestones.get(dependency?.delivers ?? ''), plan.milestones.get(dependency?.for ?? '')];
  return provider === undefined || consumer === undefined ? 0 : Math.max(0, provider.due - consumer.due);
}

const counted = (amount: number, unit: string): string => `${amount} ${unit}${Math.abs(amount) === 1 ? '' : 's'}`;

/** What of the link's own terms is in play: its kind, its lag, and how long the work behind it takes. */
function terms({ start, due }: Milestone, { link, lag }: WaitingLink): string {
  const length = (link === 'FS' || link === 'SS') && start !== null && due > start ? due - start : 0;
  const parts = [
    link,
    ...(lag.amount === 0 ? [] : [`lag ${counted(lag.amount, lag.unit)}`]),
    ...(length === 0 ? [] : [`its own work takes ${counted(length, 'day')}`]),
  ];
  return parts.join(', ');
}

function hintOn(milestone: Milestone, late: readonly LateLink[]): string {
  const by = late.map(
    ({ provider, link, earliest }) =>
      `${titled(provider, provider.name)} (${terms(milestone, link)}) allows ${formatDay(earliest)}`,
  );
  const earlier = late.map(
    ({ provider, earliest }) => `${titled(provider, provider.name)} ${counted(earliest - milestone.due, 'day')} earlier`,
  );
  return `${by.join(', ')}: move ${titled(milestone, milestone.name)} to ${formatDay(allowed(milestone, late))}, or ${earlier.join(' and ')}`;
}

export const lateProvider: Rule = (plan, excused) => {
  const links = waitingLinks(plan);
  const rings = ringsOfMilestones(plan);
  return [...plan.milestones.values()].flatMap((milestone) => {
    const ring = rings.get(milestone.name);
    const own = (links.get(milestone.name) ?? []).filter((link) => ring === undefined || rings.get(link.milestone) !== ring);
    const late = lateLinks(plan, milestone, own, excused);
    if (late.length === 0) return [];
    const providers = late.map(({ provider }) => `${titled(provider, provider.name)}) ${formatDay(provider.due)}`).join(' and (');
    return [
      {
        code: 'late-provider' as const,
        at: milestone.duePlace,
        place: `milestones.${milestone.name}`,
        message: `${titled(milestone, milestone.name)} is due ${formatDay(milestone.due)}, what it waits on (${providers}`,
        hint: hintOn(milestone, late),
      },
    ];
  });
};

export const lateDependency: Rule = (plan, excused) =>
  [...plan.dependencies.values()].flatMap((dependency) => {
    const provider = plan.milestones.get(dependency.delivers);
    if (provider === undefined || hasUnsureDates(provider, excused) || provider.due <= dependency.needed) return [];
    const { name, needed } = dependency;
    const from = titled(provider, provider.name);
    return [
      {
        code: 'late-provider' as const,
        at: dependency.neededPlace,
        place: `dependencies.${name}`,
        message: `${titled(dependency, name)} is needed ${formatDay(needed)}, what it waits on (${from}) is due ${formatDay(provider.due)}`,
        hint: `Move needed to ${formatDay(provider.due)}, or ${from} ${counted(provider.due - needed, 'day')} earlier`,
      },
    ];
  });
