// A milestone's dates and its price, in sentences and in a few words.
import type { MilestoneOf, ObjectiveOf } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { spanShort, spanWords } from '../../ui/format/spans.ts';
import { capitalized, titled, within } from '../../ui/format/words.ts';
import { toneOf } from '../../ui/tone.ts';
import { betterOf, standingOf } from './standing.ts';
import { waitingFor } from './why-this-date.ts';

type Dated = Pick<MilestoneOf, 'due' | 'date' | 'reached' | 'lateBy'>;

export function datesSentence({ due, date, reached, lateBy }: Dated, format: Formats): string {
  const late = lateBy ?? 0;
  if (date === null) return `Never reached inside the plan; due ${format.day(due)}.`;
  const held = late === 0 ? 'on the day it was due' : `${spanWords(Math.abs(late), format)} ${late > 0 ? 'late' : 'early'}`;
  if (reached !== null) return `Reached on ${format.day(reached)}, ${held}${late === 0 ? '' : `; due ${format.day(due)}`}.`;
  if (late === 0) return `Expected on the day it is due, ${format.day(due)}.`;
  if (late > 0) return `${capitalized(held)}: expected on ${format.day(date)}, due ${format.day(due)}.`;
  return `Expected on ${format.day(date)}, ${held}; due ${format.day(due)}.`;
}

/** What its dates have done to the objective, and what another week would. */
export function priceSentence({ amount, perWeek }: MilestoneOf, objective: ObjectiveOf | null, format: Formats): string {
  if (objective === null) return 'The plan names no objective, so it has no price.';
  const money = moneyAlone(objective.unit);
  const name = within(titled(objective));
  const isNothing = (value: number) => format.change(value, money).startsWith('±');
  const so = isNothing(amount)
    ? `Its dates take nothing from ${name}`
    : `Its dates ${toneOf(amount, objective.better) === 'bad' ? 'take' : 'add'} ${format.size(amount, money)} ${
        toneOf(amount, objective.better) === 'bad' ? 'from' : 'to'
      } ${name}`;
  if (perWeek === null) return `${so}.`;
  if (isNothing(perWeek)) return `${so}; another week takes nothing.`;
  return `${so}; another week ${perWeek > 0 ? 'takes' : 'returns'} ${format.size(perWeek, money)}.`;
}

/** What stands in the column `Late by`. */
export function lateCell(milestone: Dated, format: Formats): string {
  if (milestone.date === null) return 'never';
  return (milestone.lateBy ?? 0) > 0 ? spanShort(milestone.lateBy ?? 0, format) : '–';
}

/** Beside its mark: how late it is, and what that takes. */
export function markWords(milestone: MilestoneOf, objective: ObjectiveOf | null, format: Formats): string[] {
  const standing = standingOf(milestone, betterOf(objective));
  if (standing === 'reached' || standing === 'on-time') return [];
  const takes =
    objective !== null && toneOf(milestone.amount, objective.better) === 'bad'
      ? format.change(milestone.amount, moneyAlone(objective.unit))
      : '';
  return [lateCell(milestone, format), takes].filter((text) => text !== '');
}

/** What the chart shows of it, for who does not see it. */
export function describe(milestone: MilestoneOf, dataDate: string, format: Formats): string {
  const waits = waitingFor(milestone, dataDate);
  const told =
    milestone.told === null || milestone.reached !== null
      ? ''
      : ` ${milestone.told.by === 'promise' ? 'Promised' : 'Told'} for ${format.day(milestone.told.day)}.`;
  const began =
    milestone.began === null ? '' : ` Work ${milestone.reached === null ? 'from' : 'began'} ${format.day(milestone.began)}.`;
  return `${datesSentence(milestone, format)}${began}${told}${waits === '' ? '' : ` It ${waits}.`}`;
}
