// A target of a month or a quarter, told by the day, the week or the sprint in which it has to be earned: by the working
// days of whoever owns it, so that a week of holidays asks for nothing, and the portions add up to the whole exactly.
import {
  type Day,
  type Duration,
  durationInDays,
  type Span,
  type WorkCalendar,
  weekday,
  workingDaysIn,
} from '@mainspring/kernel';
import { type Plan, workCalendarOf } from '@mainspring/plan';

export interface Portion extends Span {
  /** In the unit of the amount that was spread. */
  readonly amount: number;
}

export type Cut =
  | { readonly kind: 'day' }
  /** From Monday on. */
  | { readonly kind: 'week' }
  /** One after the other without a gap, before `from` too. */
  | { readonly kind: 'sprint'; readonly length: Duration; readonly from: Day };

/** The first day after `day` on which the next piece begins. */
function nextCut(day: Day, cut: Cut): Day {
  if (cut.kind === 'day') return day + 1;
  if (cut.kind === 'week') return day + 7 - weekday(day);
  const length = Math.max(1, durationInDays(cut.length));
  return cut.from + length * (Math.floor((day - cut.from) / length) + 1);
}

/**
 * Pieces that the period's borders cut are told for the days inside. Where nobody works in the whole period, calendar days
 * count.
 */
export function spreadTarget(amount: number, period: Span, cut: Cut, calendar: WorkCalendar): Portion[] {
  const days = workingDaysIn(calendar, period);
  const counted = (span: Span): number =>
    days > 0 ? workingDaysIn(calendar, span) / days : (span.until - span.from) / (period.until - period.from);
  const portions: Portion[] = [];
  let told = 0;
  for (let from = period.from; from < period.until; ) {
    const until = Math.min(period.until, nextCut(from, cut));
    // The last working piece takes what rounding has left, so that the sum from first to last is the amount.
    const isLast = until === period.until || (days > 0 && workingDaysIn(calendar, { from: until, until: period.until }) === 0);
    const share = counted({ from, until });
    const portion = share === 0 ? 0 : isLast ? amount - told : amount * share;
    portions.push({ from, until, amount: portion });
    told += portion;
    from = until;
  }
  return portions;
}

/** The calendar of a person's team; the plan's where it names none. */
export function calendarOf(plan: Plan, person: string | null): WorkCalendar {
  const team = person === null ? null : (plan.people.get(person)?.team ?? null);
  const named = team === null ? null : (plan.teams.get(team)?.calendar ?? null);
  return workCalendarOf(plan, named);
}
