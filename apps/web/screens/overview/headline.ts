// The page's answer: will we make the objective, by how much not, and why. Made from data, word by word.
import type { BridgeOf, Overview, TargetOf } from '@mainspring/contract';
import type { Compared } from '../../data/which.ts';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { capitalized, counted, listed, titled, within } from '../../ui/format/words.ts';
import type { Tone } from '../../ui/tone.ts';
import { against } from './against.ts';
import { PLAYER_WORDS, sumsByPlayer } from './players.ts';

export interface Headline {
  lead: string;
  /** Stands out in its tone; empty where there is nothing to hold the figure against. */
  gap: string;
  tone: Tone;
  says: string;
}

/** As many causes as a sentence carries. */
const NAMED_CAUSES = 2;

const planToForecast = (bridges: readonly BridgeOf[]): BridgeOf | undefined => bridges.find(({ to }) => to.line === 'forecast');

function paperSentence(objective: TargetOf, compared: Compared, format: Formats): string {
  const unit = moneyAlone(objective.unit);
  if (compared === 'plan') return objective.wanted === null ? '' : `Wanted is ${format.figure(objective.wanted, unit)}.`;
  if (objective.plan === null || objective.wanted === null) return '';
  const meets = objective.better === 'higher' ? objective.plan >= objective.wanted : objective.plan <= objective.wanted;
  const plan = format.figure(objective.plan, unit);
  return meets ? `On paper the plan makes it, with ${plan}.` : `Even on paper the plan does not make it, with ${plan}.`;
}

function causesSentence({ bridge }: Overview, objective: TargetOf, format: Formats): string {
  const last = planToForecast(bridge);
  if (last === undefined || last.from.value === null || last.to.value === null) return '';
  const gap = last.to.value - last.from.value;
  const causes = sumsByPlayer(last)
    .filter(({ amount }) => Math.sign(amount) === Math.sign(gap))
    .sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount))
    .slice(0, NAMED_CAUSES);
  if (gap === 0 || causes.length === 0) return '';
  const amount = causes.reduce((sum, cause) => sum + cause.amount, 0);
  const names = capitalized(listed(causes.map(({ player }) => within(PLAYER_WORDS[player]))));
  const verb = causes.length === 1 && causes[0]?.player === 'load' ? 'explains' : 'explain';
  const size = format.size(amount, moneyAlone(objective.unit));
  return `${names} ${verb} ${size} of the difference from plan.`;
}

function delaySentence({ late }: Overview, objective: TargetOf, format: Formats): string {
  const open = late.filter(({ reached }) => !reached);
  const costly = [...open].sort((one, other) => (other.perWeek ?? 0) - (one.perWeek ?? 0))[0];
  // A delay may also help; that is no reason to name it here.
  if (costly === undefined || costly.perWeek === null || costly.perWeek <= 0) return '';
  const price = format.size(costly.perWeek, moneyAlone(objective.unit));
  return `${capitalized(counted(open.length, 'open milestone'))} ${open.length === 1 ? 'is' : 'are'} late; ${titled(costly.milestone)} alone costs ${price} with another week.`;
}

export function headlineOf(overview: Overview, compared: Compared, format: Formats): Headline {
  const { objective } = overview;
  if (objective === null)
    return {
      lead: `${overview.title} names no objective`,
      gap: '',
      tone: 'plain',
      says: 'Name one target as the plan’s objective, and this page tells whether it will be made.',
    };
  if (objective.forecast === null)
    return {
      lead: `${titled(objective)} cannot be computed`,
      gap: '',
      tone: 'bad',
      says: 'Its forecast is an error. The findings name the place, and its reasons lead back to where it began.',
    };
  const difference = against(objective, compared, format);
  return {
    lead: `${titled(objective)} is forecast at ${format.figure(objective.forecast, moneyAlone(objective.unit))}`,
    gap: difference?.words ?? '',
    tone: difference?.tone ?? 'plain',
    says: [
      paperSentence(objective, compared, format),
      causesSentence(overview, objective, format),
      delaySentence(overview, objective, format),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}
