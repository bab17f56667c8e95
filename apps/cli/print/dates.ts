// When milestones will really be done: a sentence that sums it up, each with its day and, where something holds it there,
// why. Names are those that one types; sentences speak of titles.
import { type Day, formatDay } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';
import { type Milestone, type Plan, titled } from '@mainspring/plan';
import type { LinkKind, Reason } from '@mainspring/schedule';
import { table, wrapped } from './table.ts';

const NEVER = 'never';

export const dayText = (day: Day | undefined) => (day === undefined ? NEVER : formatDay(day));

export interface Dated {
  readonly milestone: Milestone;
  readonly computed: Day | undefined;
  readonly reasons: readonly Reason[];
}

export function datesOf({ plan, dates }: Outlook): Dated[] {
  return [...plan.milestones.values()].map((milestone) => ({
    milestone,
    computed: dates.computed.get(milestone.name),
    reasons: dates.schedule.dates.get(milestone.name)?.reasons ?? [],
  }));
}

/** How milestones and teams are called. */
export interface Names {
  milestone(name: string): string;
  /** A team, or one skill of it, `team/skill`. */
  pool(name: string): string;
}

/** As one types them. */
export const NAMES: Names = { milestone: (name) => name, pool: (name) => name };

export function titlesOf(plan: Plan): Names {
  const poolTitle = (name: string) => {
    const [team = '', ...skill] = name.split('/');
    return [plan.teams.get(team)?.title ?? team, ...skill].join('/');
  };
  return { milestone: (name) => titled(plan.milestones.get(name), name), pool: poolTitle };
}

/** @param late by so many days, which need not be said twice */
function inWords(reason: Exclude<Reason, { kind: 'link' }>, names: Names, late: number | null): string {
  switch (reason.kind) {
    case 'due':
      return '';
    case 'capacity':
      return `${names.pool(reason.pool)} has too few people${reason.days === late ? '' : ` (${days(reason.days)})`}`;
    case 'length':
      return `takes ${days(reason.days)} from ${formatDay(reason.began)}`;
    case 'recorded':
      return 'recorded';
    case 'told':
      return `told for ${formatDay(reason.day)}`;
    case 'silent':
      return 'nothing recorded, and its day has passed';
    case 'before-start':
      return "before the plan's start";
    case 'after-end':
      return "after the plan's end";
  }
}

/** Its kind and lag: `FS`, `FF + 7 days`. */
function termsOf({ link, lag }: Extract<Reason, { kind: 'link' }>): string {
  const [amount, unit] = 'days' in lag ? [lag.days, 'day'] : [lag.workingDays, 'working day'];
  const length = `${Math.abs(amount)} ${unit}${Math.abs(amount) === 1 ? '' : 's'}`;
  return amount === 0 ? link : `${link} ${amount > 0 ? '+' : '−'} ${length}`;
}

/** All that hold the date where it is. What is on time says only which links leave no room: its own work was planned so. */
export function because(reasons: readonly Reason[], names: Names, late: number | null = null): string {
  const onTime = reasons.some(({ kind }) => kind === 'due');
  const told = onTime ? reasons.filter(({ kind }) => kind === 'link') : reasons;
  const links = told.filter((reason) => reason.kind === 'link');
  return told
    .flatMap((reason) => {
      if (reason.kind !== 'link') return [inWords(reason, names, late)];
      // A contract and a link may tie the same two milestones: told once.
      const same = links.filter(({ milestone }) => milestone === reason.milestone);
      return same[0] === reason
        ? [`waits on ${names.milestone(reason.milestone)} (${[...new Set(same.map(termsOf))].join(', ')})`]
        : [];
    })
    .join('; ');
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

const lateBy = ({ milestone, computed }: Dated) => (computed === undefined ? Number.POSITIVE_INFINITY : computed - milestone.due);

function summary(all: readonly Dated[]): string {
  const late = all.map(lateBy).filter((by) => by > 0 && Number.isFinite(by));
  const never = all.filter(({ computed }) => computed === undefined).length;
  const by = days(Math.max(0, ...late));
  const told = [
    ...(late.length === 1 ? [`${all.length === 1 ? '' : '1 '}comes ${by} later than due`] : []),
    ...(late.length > 1 ? [`${late.length} come later than due, the latest by ${by}`] : []),
    ...(never === 0 ? [] : [`${all.length === 1 ? '' : `${never} `}${never === 1 ? 'is' : 'are'} never reached`]),
    ...(late.length === 0 && never === 0 ? [all.length === 1 ? 'is on time' : 'all are on time'] : []),
  ];
  return `${all.length === 1 ? 'The one milestone' : `Of ${all.length} milestones`} ${told.join(' and ')}.`;
}

const LINKS: Readonly<Record<LinkKind, string>> = {
  FS: 'work begins once the other is reached',
  FF: 'it is reached no earlier than the other',
  SS: 'work begins no earlier than that of the other',
  SF: 'it is reached no earlier than the other begins',
};

/** What the links mean that have been named. */
function legend(said: string, width: number): string[] {
  const named = Object.entries(LINKS).filter(([link]) => new RegExp(`\\([^)]*\\b${link}\\b`).test(said));
  return named.length === 0 ? [] : ['', ...wrapped(named.map(([link, meaning]) => `${link}: ${meaning}.`).join(' '), width)];
}

export function datesLines({ plan }: Outlook, all: readonly Dated[], width: number): string[] {
  if (all.length === 0) return ['The plan has no milestones.'];
  const names = titlesOf(plan);
  const late = (one: Dated) => (lateBy(one) > 0 && one.computed !== undefined ? days(lateBy(one)) : '');
  const columns = [{ title: 'milestone' }, { title: 'due' }, { title: 'computed' }, { title: 'late', align: 'right' as const }];
  const cells = all.map((one) => [one.milestone.name, dayText(one.milestone.due), dayText(one.computed), late(one)]);
  const [head = '', ...lines] = table(columns, cells);
  const said = all.flatMap(({ milestone, computed, reasons }, index) => {
    const why = because(reasons, names, computed === undefined ? null : computed - milestone.due);
    const title = milestone.title === milestone.name ? '' : `${milestone.title}: `;
    return [lines[index] ?? '', ...(why === '' ? [] : wrapped(`${title}${why}.`, width, '  '))];
  });
  return [...wrapped(summary(all), width), '', head, ...said, ...legend(said.join('\n'), width)];
}
