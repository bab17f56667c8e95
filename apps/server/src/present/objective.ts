// What the plan is measured by, and where it stands.
import type { ObjectiveOf } from '@mainspring/contract';
import type { Outlook } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import { figure, refOf, unitOver } from './refs.ts';

export function objectiveOf({ plan, objective }: Outlook): ObjectiveOf | null {
  const quantity = objective === null ? undefined : quantityOf(plan, objective.target.on.quantity);
  if (objective === null || quantity === undefined) return null;
  const { target, paper, wired, better } = objective;
  return {
    ...refOf(target.name, target),
    address: target.on.text,
    at: target.at.text,
    unit: unitOver(quantity),
    better,
    plan: figure(paper),
    forecast: figure(wired),
  };
}
