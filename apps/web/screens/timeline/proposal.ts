// A day that is proposed for a milestone and not told yet: dragged there, or moved by the arrow keys.
import type { MilestoneOf } from '@mainspring/contract';
import { type Axis, addDays } from './axis.ts';

export interface Proposal {
  milestone: string;
  date: string;
}

type Movable = Pick<MilestoneOf, 'name' | 'reached' | 'date' | 'due'>;

/** What is reached does not move. */
export const canMove = ({ reached }: Pick<MilestoneOf, 'reached'>): boolean => reached === null;

export const standsAt = ({ date, due }: Pick<MilestoneOf, 'date' | 'due'>): string => date ?? due;

const within = (day: string, { from, until }: Pick<Axis, 'from' | 'until'>): string =>
  day < from ? from : day > until ? until : day;

/** So many days on from where it stands, or from where it was moved to before. */
export function moved(
  milestone: Movable,
  days: number,
  before: Proposal | null,
  axis: Pick<Axis, 'from' | 'until'>,
): Proposal | null {
  if (!canMove(milestone)) return null;
  const from = before?.milestone === milestone.name ? before.date : standsAt(milestone);
  return { milestone: milestone.name, date: within(addDays(from, days), axis) };
}

const DAYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };
const WEEK = 7;

/** Days that a key moves by; with Shift weeks; null: it moves nothing. */
export const stepOf = (key: string, shift: boolean): number | null => {
  const days = DAYS[key];
  return days === undefined ? null : days * (shift ? WEEK : 1);
};
