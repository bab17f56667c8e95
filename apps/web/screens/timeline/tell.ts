// What is being told of a milestone, while it is typed: complete enough to ask what it would do, or not yet.
import type { MilestoneOf, WhatIfTold } from '@mainspring/contract';
import { canMove } from './proposal.ts';

export type Kind = WhatIfTold['kind'];

export interface Draft {
  kind: Kind;
  expected: string;
  reached: string;
  /** The day at whose start so much was left. */
  on: string;
  /** Person-weeks by `team` or `team/skill`; NaN: not said. */
  left: Readonly<Record<string, number>>;
}

export const KINDS: Record<Kind, string> = { forecast: 'Expected', reached: 'Reached', remaining: 'Work left' };

/** What can be told: of what is reached only another day on which it was. */
export function kindsFor(milestone: Pick<MilestoneOf, 'reached' | 'effort'>): Kind[] {
  if (!canMove(milestone)) return ['reached'];
  return milestone.effort.length > 0 ? ['forecast', 'reached', 'remaining'] : ['forecast', 'reached'];
}

type Known = Pick<MilestoneOf, 'name' | 'reached' | 'date' | 'due' | 'effort'>;

export function draftFor(milestone: Known, proposed: string | null, dataDate: string): Draft {
  return {
    kind: canMove(milestone) ? 'forecast' : 'reached',
    expected: proposed ?? milestone.date ?? '',
    reached: milestone.reached ?? dataDate,
    on: dataDate,
    left: Object.fromEntries(milestone.effort.map(({ team, left }) => [team, left ?? Number.NaN])),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** null while something is missing. */
export function toldBy({ kind, expected, reached, on, left }: Draft, milestone: string): WhatIfTold | null {
  if (kind !== 'remaining') {
    const date = kind === 'forecast' ? expected : reached;
    return DAY.test(date) ? { kind, milestone, date } : null;
  }
  const effort = Object.fromEntries(Object.entries(left).filter(([, weeks]) => !Number.isNaN(weeks)));
  return DAY.test(on) && Object.keys(effort).length > 0 ? { kind, milestone, on, effort } : null;
}

/** It says what stands already: there is nothing to look at beforehand. */
export const isSame = (told: WhatIfTold | null, { date, reached }: Pick<MilestoneOf, 'date' | 'reached'>): boolean =>
  told !== null && told.kind !== 'remaining' && told.date === (told.kind === 'forecast' ? date : reached);

/** The day from which on it counts, where that lies after the data date; null: it counts now. */
export function countsFrom(told: WhatIfTold, dataDate: string): string | null {
  if (told.kind === 'forecast') return null;
  const day = told.kind === 'reached' ? told.date : told.on;
  return day > dataDate ? day : null;
}
