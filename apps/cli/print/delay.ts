// What the figures of a delay do not tell by themselves: why one costs nothing, and why one helps.
import type { CostOfDelay, Follows } from '@mainspring/insight';
import type { TargetResult } from '@mainspring/outlook';

/** So many of a kind are named. */
const NAMED = 5;
/** Below this part of the objective a cost is rounding. */
const NOTHING = 1e-9;

function listed(kind: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return [`${kind} ${names.slice(0, NAMED).join(', ')}${more}`];
}

function followers({ milestones, effects, costs, teams, read }: Follows): string[] {
  return [
    ...listed('milestones', milestones),
    ...listed('effects', effects),
    ...listed('costs', costs),
    ...listed('the load of', teams),
    ...listed('formulas that read', read),
  ];
}

function listedWaiting(waiting: Follows['waiting']): string {
  const said = waiting.slice(0, NAMED).map(({ on, capability }) => `the effect on ${on} for ${capability}`);
  return `${said.join(', ')}${waiting.length > NAMED ? ` and ${waiting.length - NAMED} more` : ''}`;
}

const sizeOf = ({ before }: CostOfDelay) => NOTHING * Math.max(1, Math.abs(before));

export const costsNothing = (one: CostOfDelay) => Math.abs(one.cost) <= sizeOf(one);

function whyNothing(one: CostOfDelay, { target }: TargetResult): string {
  const all = followers(one.follows);
  const { spared, waiting } = one.follows;
  if (all.length === 0 && spared.length > 0)
    return `Nothing moves with it: what waits on it has that much time to spare (${listed('milestones', spared).join('')}).`;
  if (all.length === 0 && waiting.length > 0)
    return `Nothing moves with it: what hangs on it waits for something else as well (${listedWaiting(waiting)}).`;
  if (all.length === 0)
    return 'Nothing hangs on it: no effect, cost, team or other milestone moves with it, and no formula reads it.';
  const what = `What moves with it (${all.join('; ')})`;
  if (one.beyond !== null && Math.abs(one.beyond) > sizeOf(one)) return `${what} is felt only after ${target.at.text}.`;
  return `${what} does not move ${target.on.text} in ${target.at.text}.`;
}

function whyBetter({ follows }: CostOfDelay): string {
  const paid = follows.costs.length > 0 ? ' What is paid comes later too.' : '';
  const all = followers(follows);
  return `A cost below 0 is a gain: the objective is better with the delay.${paid} With it move: ${all.join('; ')}.`;
}

/** Sentences under the table, for the longest delay of each kind. */
export function delayNotes(costs: readonly CostOfDelay[], objective: TargetResult): string[] {
  const nothing = costs.filter(costsNothing).at(-1);
  const better = costs.filter((one) => one.cost < -sizeOf(one)).at(-1);
  const upTo = nothing === undefined || nothing === costs.at(-1) ? '' : `Up to ${nothing.weeks} weeks cost nothing. `;
  return [
    ...(nothing === undefined ? [] : [`${upTo}${whyNothing(nothing, objective)}`]),
    ...(better === undefined ? [] : [whyBetter(better)]),
  ];
}
