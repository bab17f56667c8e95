// What the figures of a delay do not tell by themselves: why one costs nothing, and why one helps.
import type { CostOfDelay, Follows, Unmoved } from '@mainspring/insight';
import { formatDay } from '@mainspring/kernel';
import type { TargetResult } from '@mainspring/outlook';
import { type Plan, titled } from '@mainspring/plan';
import { titlesOf } from './dates.ts';
import { effectName } from './titles.ts';

/** So many of a kind are named; a name may say its kind itself. */
const NAMED = 5;
/** Below this part of the objective a cost is rounding. */
const NOTHING = 1e-9;

function listed(kind: string | null, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return [`${kind === null ? '' : `${kind} `}${names.slice(0, NAMED).join(', ')}${more}`];
}

function followers(plan: Plan, { milestones, effects, costs, teams, read }: Follows): string[] {
  const names = titlesOf(plan);
  return [
    ...listed('milestones', milestones.map(names.milestone)),
    ...listed(
      null,
      effects.map((effect) => effectName(plan, effect)),
    ),
    ...listed('costs', costs),
    ...listed('the load of', teams.map(names.pool)),
    ...listed('formulas that read', read.map(names.milestone)),
  ];
}

function unmovedText(plan: Plan, { effect, because }: Unmoved): string {
  const name = effectName(plan, effect);
  switch (because.kind) {
    case 'spare':
      return `${name} has that much time to spare`;
    case 'outside':
      return `${name} begins later, of which the plan's time shows nothing`;
    case 'waits': {
      const capability = titled(plan.capabilities.get(because.capability), because.capability);
      const until = because.until === null ? ', which is never there' : ` until ${formatDay(because.until)} in any case`;
      return `${name} waits for ${capability}${until}`;
    }
  }
}

/** What hangs on what is later and stays where it is. */
function stays(plan: Plan, { spared, unmoved }: Follows): string[] {
  const waiting = listed('milestones', spared.map(titlesOf(plan).milestone));
  const more = unmoved.length > NAMED ? [`${unmoved.length - NAMED} more effects stay where they are`] : [];
  return [
    ...waiting.map((names) => `what waits on it has that much time to spare (${names})`),
    ...unmoved.slice(0, NAMED).map((one) => unmovedText(plan, one)),
    ...more,
  ];
}

const sizeOf = ({ before }: CostOfDelay) => NOTHING * Math.max(1, Math.abs(before));

export const costsNothing = (one: CostOfDelay) => Math.abs(one.cost) <= sizeOf(one);

function whyNothing(plan: Plan, one: CostOfDelay, { target }: TargetResult): string {
  const all = followers(plan, one.follows);
  const staying = stays(plan, one.follows);
  if (all.length === 0 && staying.length > 0) return `Nothing moves with it: ${staying.join('; ')}.`;
  if (all.length === 0)
    return 'Nothing hangs on it: no effect, cost, team or other milestone moves with it, and no formula reads it.';
  const what = `What moves with it (${all.join('; ')})`;
  if (one.beyond !== null && Math.abs(one.beyond) > sizeOf(one)) return `${what} is felt only after ${target.at.text}.`;
  const but = staying.length === 0 ? '' : ` What else hangs on it stays: ${staying.join('; ')}.`;
  return `${what} does not move ${target.on.text} in ${target.at.text}.${but}`;
}

function whyBetter(plan: Plan, { follows }: CostOfDelay): string {
  const paid = follows.costs.length > 0 ? ' What is paid comes later too.' : '';
  const all = followers(plan, follows);
  return `A cost below 0 is a gain: the objective is better with the delay.${paid} With it move: ${all.join('; ')}.`;
}

/** Sentences under the table, for the longest delay of each kind. */
export function delayNotes(plan: Plan, costs: readonly CostOfDelay[], objective: TargetResult): string[] {
  const nothing = costs.filter(costsNothing).at(-1);
  const better = costs.filter((one) => one.cost < -sizeOf(one)).at(-1);
  const upTo = nothing === undefined || nothing === costs.at(-1) ? '' : `Up to ${nothing.weeks} weeks cost nothing. `;
  return [
    ...(nothing === undefined ? [] : [`${upTo}${whyNothing(plan, nothing, objective)}`]),
    ...(better === undefined ? [] : [whyBetter(plan, better)]),
  ];
}
