// What a target's figure is under a set of switches. Stakes and bridges all ask this one question, so that no two of them
// can measure differently.
import { type Model, type Outlook, rolledUp, runPlan, type Switches, type TargetResult } from '@mainspring/outlook';

/** One run between the lines: the switches, and what the record is taken to say. */
export interface Setting {
  readonly switches: Switches;
  readonly joined: Model['joined'];
}

export interface Measure {
  /** The target's figure of a run under these switches. */
  value(switches: Switches, joined?: Model['joined']): number;
  /** How much worse `after` is than `before`: positive is a loss, whichever way is good. */
  loss(before: number, after: number): number;
}

export function measureFor(outlook: Outlook, { target, better }: TargetResult): Measure {
  const { on, at } = target;
  return {
    value: (switches, joined = outlook.model.joined) => rolledUp(runPlan({ ...outlook.model, joined }, switches), on, at),
    loss: (before, after) => (better === 'higher' ? before - after : after - before),
  };
}

/** Of the objective; null where the plan names none: then nothing can be priced. */
export function measureOf(outlook: Outlook): Measure | null {
  return outlook.objective === null ? null : measureFor(outlook, outlook.objective);
}

/** Paper, with dates moved by links only: where every stake is measured from. Protection acts where those dates are late. */
export function linkedSwitches(outlook: Outlook): Switches {
  return { ...outlook.paper.switches, dates: outlook.dates.linked, protectedFrom: outlook.dates.committed };
}
