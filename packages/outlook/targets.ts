// What is wanted, and what the two runs give. A relative target is measured once, from the paper run of the plan as written,
// so that it is one fixed number: neither what happens nor what is supposed in a scenario makes it easier.
import { compile } from '@mainspring/engine';
import { type Plan, quantityOf, type Target } from '@mainspring/plan';
import type { TargetResult } from './outlook.ts';
import { rolledUp } from './rollup.ts';
import { reaches } from './rounding.ts';
import { paperSwitches } from './run/base.ts';
import { committedDates } from './run/effects.ts';
import { type Run, runPlan } from './run/run.ts';

function wantedOf(target: Target, paper: Run): number {
  if (target.mode === 'absolute' || target.versus === null) return target.value;
  const from = rolledUp(paper, target.on, target.versus);
  return target.mode === 'relative' ? from * (1 + target.value) : from + target.value;
}

/** A plan never changes, and many scenarios are asked of one. */
const wantedIn = new WeakMap<Plan, ReadonlyMap<string, number>>();

/** By target. @param paper of the plan itself, where that has been run already */
function wanted(plan: Plan, paper: Run | null): ReadonlyMap<string, number> {
  const known = wantedIn.get(plan);
  if (known !== undefined) return known;
  const run = paper ?? runPlan({ plan, program: compile(plan), joined: null }, paperSwitches(committedDates(plan.milestones)));
  const made = new Map([...plan.targets.values()].map((target) => [target.name, wantedOf(target, run)]));
  wantedIn.set(plan, made);
  return made;
}

/** Of a scenario costs one run more, the first time that its plan is asked. */
export function targetResults(plan: Plan, paper: Run, wired: Run): TargetResult[] {
  const values = plan.original === null ? wanted(plan, paper) : wanted(plan.original, null);
  return [...plan.targets.values()].map((target) => {
    const better = quantityOf(plan, target.on.quantity)?.better ?? 'higher';
    const value = rolledUp(wired, target.on, target.at);
    const bound = values.get(target.name) ?? Number.NaN;
    return {
      target,
      wanted: bound,
      paper: rolledUp(paper, target.on, target.at),
      wired: value,
      met: reaches(value, bound, better),
      better,
    };
  });
}
