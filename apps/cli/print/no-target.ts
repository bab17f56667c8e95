// Why there is nothing to hold a figure against: nobody has written a target, or an error keeps it from being read.
import type { Plan } from '@mainspring/plan';

export function noTarget({ unreadTargets }: Plan): string {
  return unreadTargets ? 'No target of the plan can be read, because of the errors in its text.' : 'The plan has no target.';
}

export function noObjective({ objective }: Plan): string {
  if (objective === null) return 'The plan names no objective';
  return `The objective ${objective} cannot be read, because of the errors in the plan's text`;
}
