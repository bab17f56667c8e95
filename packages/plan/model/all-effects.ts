// Every effect of the plan, those of initiatives and the tethers of milestones alike, in order of declaration.
import type { Effect } from './initiatives.ts';
import type { Plan } from './plan.ts';

export function allEffects(plan: Plan): Effect[] {
  return [
    ...[...plan.initiatives.values()].flatMap((initiative) => initiative.effects),
    ...[...plan.milestones.values()].flatMap((milestone) => milestone.tethers),
  ];
}
