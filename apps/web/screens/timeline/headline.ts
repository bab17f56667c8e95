// The page's answer: what is late, what does another week cost, and what has lateness taken so far. Made from data.
import type { MilestoneOf, ObjectiveOf, Timeline } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { spanWords } from '../../ui/format/spans.ts';
import { capitalized, counted, titled, within } from '../../ui/format/words.ts';
import { toneOf } from '../../ui/tone.ts';
import { isOpenAndLate } from './standing.ts';

export interface Headline {
  headline: string;
  says: string;
}

const isNothing = (amount: number, objective: ObjectiveOf, format: Formats): boolean =>
  format.change(amount, moneyAlone(objective.unit)).startsWith('±');

/** `costs $41K with another week`; empty where it cannot be priced. */
function weekWords(perWeek: number | null, objective: ObjectiveOf | null, plural: boolean, format: Formats): string {
  if (perWeek === null || objective === null) return '';
  if (isNothing(perWeek, objective, format)) return `another week takes nothing from ${within(titled(objective))}`;
  const size = format.size(perWeek, moneyAlone(objective.unit));
  const [costs, returns] = plural ? ['cost', 'return'] : ['costs', 'returns'];
  return `${perWeek > 0 ? costs : returns} ${size} with another week`;
}

function noneLate({ milestones }: Timeline, format: Formats): Headline {
  const open = milestones.filter(({ reached }) => reached === null);
  if (open.length === 0)
    return {
      headline: `${milestones.length === 1 ? 'The only milestone is' : `All ${counted(milestones.length, 'milestone')} are`} reached.`,
      says: 'Nothing is left to wait for.',
    };
  const [next] = [...open].sort((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));
  const day = next?.date ?? next?.due;
  const coming = next === undefined || day === undefined ? '' : `: ${titled(next)} comes next, on ${format.day(day)}`;
  return {
    headline: `No open milestone is late${coming}.`,
    says: `${capitalized(counted(milestones.length - open.length, 'milestone'))} of ${format.count(milestones.length)} ${
      milestones.length - open.length === 1 ? 'is' : 'are'
    } reached.`,
  };
}

function oneLate(late: MilestoneOf, objective: ObjectiveOf | null, format: Formats): string {
  const name = titled(late);
  if (late.date === null) return `${name} is never reached inside the plan.`;
  const lateness = `${name} is ${spanWords(late.lateBy ?? 0, format)} late`;
  const week = weekWords(late.perWeek, objective, false, format);
  if (week === '') return `${lateness}.`;
  return week.startsWith('another') ? `${lateness}; ${week}.` : `${lateness} and ${week}.`;
}

function severalLate(late: readonly MilestoneOf[], { objective, togetherPerWeek }: Timeline, format: Formats): string {
  const never = late.filter(({ date }) => date === null).length;
  const count = `${capitalized(counted(late.length, 'open milestone'))} are late`;
  const lost =
    never === 0 ? '' : `, ${never === late.length ? 'all' : counted(never, 'of them', 'of them')} never reached inside the plan`;
  const week = weekWords(togetherPerWeek, objective, true, format);
  if (week === '') return `${count}${lost}.`;
  return week.startsWith('another') ? `${count}${lost}; ${week}.` : `${count}${lost}; together they ${week}.`;
}

/** What lateness has done to the objective: parts of one bridge, so they add up. */
function takenSentence({ milestones, objective }: Timeline, format: Formats): string {
  if (objective === null) return 'The plan names no objective, so lateness has no price.';
  const amount = milestones.reduce((sum, milestone) => sum + milestone.amount, 0);
  if (isNothing(amount, objective, format)) return `Dates that differ from plan take nothing from ${within(titled(objective))}.`;
  const bad = toneOf(amount, objective.better) === 'bad';
  const size = format.size(amount, moneyAlone(objective.unit));
  const most = [...milestones].sort((one, other) =>
    bad === (objective.better === 'higher') ? one.amount - other.amount : other.amount - one.amount,
  )[0];
  const does = bad ? `take ${size} from` : `add ${size} to`;
  const weighs =
    most === undefined || most.amount === amount
      ? ''
      : `; ${titled(most)} weighs most with ${format.size(most.amount, moneyAlone(objective.unit))}`;
  return `Dates that differ from plan ${does} ${within(titled(objective))}${weighs}.`;
}

function costliestSentence(late: readonly MilestoneOf[], objective: ObjectiveOf | null, format: Formats): string {
  if (objective === null || late.length < 2) return '';
  const [most] = [...late].sort((one, other) => (other.perWeek ?? 0) - (one.perWeek ?? 0));
  if (most === undefined || most.perWeek === null || most.perWeek <= 0 || isNothing(most.perWeek, objective, format)) return '';
  return `${titled(most)} alone costs ${format.size(most.perWeek, moneyAlone(objective.unit))} with another week.`;
}

export function headlineOf(timeline: Timeline, format: Formats): Headline {
  const { milestones, objective } = timeline;
  if (milestones.length === 0)
    return {
      headline: 'The plan has no milestones.',
      says: 'A milestone says by when something is reached and what waits for it; without one nothing can be late.',
    };
  const late = milestones.filter(isOpenAndLate);
  const [first] = late;
  if (first === undefined) {
    const { headline, says } = noneLate(timeline, format);
    return { headline, says: objective === null ? says : `${says} ${takenSentence(timeline, format)}` };
  }
  return {
    headline: late.length === 1 ? oneLate(first, objective, format) : severalLate(late, timeline, format),
    says: [takenSentence(timeline, format), costliestSentence(late, objective, format)].filter((text) => text !== '').join(' '),
  };
}
