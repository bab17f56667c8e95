// Dates without the limits of teams: moved by links, by a milestone's own work and by what the record says of it. What
// too few people add to a date is the load's.
import { computedDates, type Dates, type Outlook, type OutlookDates } from '@mainspring/outlook';
import type { Reason } from '@mainspring/schedule';
import type { Setting } from '../../objective/measure.ts';
import type { Why } from '../bridge.ts';
import type { Stage } from '../walk.ts';

/** Paper. Protection may act: as committed it has nothing to protect from. */
export function paperSetting(outlook: Outlook): Setting {
  return { switches: { ...outlook.paper.switches, protectedFrom: outlook.dates.committed }, joined: outlook.record };
}

function whyOf(reason: Reason | undefined): Why {
  switch (reason?.kind) {
    case 'link':
      return 'links';
    case 'recorded':
    case 'told':
    case 'silent':
      return 'record';
    default:
      return 'own-work';
  }
}

function mixed(before: Dates, after: Dates, moved: readonly string[]): Dates {
  const dates = new Map(before);
  for (const name of moved) {
    const day = after.get(name);
    if (day === undefined) dates.delete(name);
    else dates.set(name, day);
  }
  return dates;
}

/** The schedule's own dates where no team can hold them back. */
function datesWithoutTeams(outlook: Outlook): Pick<OutlookDates, 'computed' | 'schedule'> {
  const works = [...outlook.plan.milestones.values()].some(({ effort }) => effort.size > 0);
  if (!works || outlook.ignore.includes('capacity')) return outlook.dates;
  return computedDates(outlook.plan, outlook.paper, { teams: new Set(), joined: outlook.record });
}

export function dateStage(outlook: Outlook, before: Setting): Stage {
  const { computed, schedule } = datesWithoutTeams(outlook);
  const was = before.switches.dates;
  const day = (name: string) => computed.get(name) ?? Number.POSITIVE_INFINITY;
  const moved = [...was.keys()]
    .filter((name) => was.get(name) !== computed.get(name))
    .sort((one, other) => (day(one) === day(other) ? (one < other ? -1 : 1) : day(one) - day(other)));
  return {
    player: 'dates',
    causes: moved.map((name) => ({
      subject: { kind: 'milestone', name },
      why: whyOf(schedule.dates.get(name)?.reasons[0]),
    })),
    at: (on) => {
      const dates = mixed(
        was,
        computed,
        moved.filter((_, index) => on.has(index)),
      );
      return { ...before, switches: { ...before.switches, dates } };
    },
  };
}
