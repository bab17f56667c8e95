// What is wanted, and what the two runs give. A relative target is measured once, from the paper run, so that it is one
// fixed number whatever happens.
import { type Plan, quantityOf, type Target } from '@mainspring/plan';
import type { TargetResult } from './outlook.ts';
import { rolledUp } from './rollup.ts';
import type { Run } from './run/run.ts';

function wantedOf(target: Target, paper: Run): number {
  if (target.mode === 'absolute' || target.versus === null) return target.value;
  const from = rolledUp(paper, target.on, target.versus);
  return target.mode === 'relative' ? from * (1 + target.value) : from + target.value;
}

export function targetResults(plan: Plan, paper: Run, wired: Run): TargetResult[] {
  return [...plan.targets.values()].map((target) => {
    const better = quantityOf(plan, target.on.quantity)?.better ?? 'higher';
    const wanted = wantedOf(target, paper);
    const value = rolledUp(wired, target.on, target.at);
    return {
      target,
      wanted,
      paper: rolledUp(paper, target.on, target.at),
      wired: value,
      met: better === 'higher' ? value >= wanted : value <= wanted,
      better,
    };
  });
}
