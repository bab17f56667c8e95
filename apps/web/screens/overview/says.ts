// What each panel of the overview says, made from what it shows.
import type { FindingOf, LateMilestone, Overview, TargetOf } from '@mainspring/contract';
import type { Step } from '../../charts/bridge-steps.ts';
import { gapOf, lastClosed, type SeriesRow } from '../../charts/series.ts';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { capitalized, counted } from '../../ui/format/words.ts';
import { toneOf } from '../../ui/tone.ts';

const onPlan = (gap: number, target: TargetOf, format: Formats): string => {
  const unit = moneyAlone(target.unit);
  if (format.change(gap, unit).startsWith('±')) return 'on plan';
  const side = toneOf(gap, target.better) === 'good' ? 'better than plan' : 'behind plan';
  return `${format.size(gap, unit)} ${side}`;
};

export function lineSays(rows: readonly SeriesRow[], target: TargetOf, format: Formats): string {
  const closed = rows[lastClosed(rows)];
  const last = rows.at(-1);
  const ending = last === undefined ? null : gapOf(last);
  if (last === undefined || ending === null) return 'There is no plan to hold it against.';
  const end = `by the end of ${format.period(last.period)} it is ${onPlan(ending, target, format)}`;
  const now = closed === undefined ? null : gapOf(closed);
  if (closed === undefined || now === null) return `${capitalized(end)}; nothing of it is closed yet.`;
  return `To ${format.period(closed.period)} it is ${onPlan(now, target, format)}; ${end}.`;
}

export function bridgeSays(steps: readonly Step[], target: TargetOf, format: Formats): string {
  const changes = steps.filter((step) => step.kind === 'change');
  const sum = (tone: 'good' | 'bad') => {
    const own = changes.filter(({ amount }) => toneOf(amount, target.better) === tone);
    return { count: own.length, amount: own.reduce((total, { amount }) => total + amount, 0) };
  };
  const [bad, good] = [sum('bad'), sum('good')];
  const unit = moneyAlone(target.unit);
  if (bad.count === 0 && good.count === 0) return 'Nothing stands between them.';
  const costs =
    bad.count === 0
      ? 'Nothing is lost'
      : `${capitalized(counted(bad.count, 'step'))} ${bad.count === 1 ? 'costs' : 'cost'} ${format.size(bad.amount, unit)}`;
  const gains =
    good.count === 0
      ? 'none returns anything'
      : `${counted(good.count, bad.count === 0 ? 'step' : 'other')} ${good.count === 1 ? 'returns' : 'return'} ${format.size(good.amount, unit)}`;
  return `${costs}; ${gains}.`;
}

/** Single prices are never added: milestones that are late together are priced together. */
export function lateSays(late: readonly LateMilestone[], objective: TargetOf | null, format: Formats): string {
  if (late.length === 0) return 'No milestone is late.';
  const amount = late.reduce((sum, one) => sum + one.amount, 0);
  const count = capitalized(counted(late.length, 'milestone'));
  const verb = late.length === 1 ? 'is' : 'are';
  if (objective === null || amount === 0) return `${count} ${verb} late, and the objective does not feel it.`;
  const does = toneOf(amount, objective.better) === 'bad' ? 'takes' : 'adds';
  return `${count} ${verb} late; what that ${does} so far is ${format.size(amount, moneyAlone(objective.unit))}.`;
}

export function findingsSay(overview: Overview, format: Formats): string {
  const { findings, findingCounts, objective } = overview;
  const { error, warning } = findingCounts;
  if (error + warning === 0) return 'The plan holds together: checking finds nothing.';
  const counts = [error > 0 ? counted(error, 'error') : '', warning > 0 ? counted(warning, 'warning') : ''];
  const found = capitalized(counts.filter((text) => text !== '').join(' and '));
  const [first] = findings;
  if (first === undefined || first.stake === null || objective === null) return `${found}; none of them can be priced.`;
  return `${found}; the largest has ${format.size(first.stake, moneyAlone(objective.unit))} at stake.`;
}

/** `overcommitted-team` is a code for programs; people read words. */
export const findingTitle = ({ code }: Pick<FindingOf, 'code'>): string => capitalized(code.replaceAll('-', ' '));
