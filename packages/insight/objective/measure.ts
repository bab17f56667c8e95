// What the objective is under a set of switches. Stakes and bridges all ask this one question, so that no two of them can
// measure differently.
import { type Outlook, rolledUp, runPlan, type Switches } from '@mainspring/outlook';

export interface Measure {
  /** The objective's figure of a run under these switches. */
  value(switches: Switches): number;
  /** How much worse `after` is than `before`: positive is a loss, whichever way is good. */
  loss(before: number, after: number): number;
}

/** null where the plan names no objective: then nothing can be priced. */
export function measureOf(outlook: Outlook): Measure | null {
  const objective = outlook.objective;
  if (objective === null) return null;
  const { on, at } = objective.target;
  return {
    value: (switches) => rolledUp(runPlan(outlook.model, switches), on, at),
    loss: (before, after) => (objective.better === 'higher' ? before - after : after - before),
  };
}

/** Paper, with dates moved by links only: where every stake is measured from. Protection acts where those dates are late. */
export function linkedSwitches(outlook: Outlook): Switches {
  return { ...outlook.paper.switches, dates: outlook.dates.linked, protectedFrom: outlook.dates.committed };
}
