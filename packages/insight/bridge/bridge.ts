// From one line to another, every difference in exactly one player. The shape is final; how the amounts are found is not:
// until the attribution along the straight path, the players are switched on one after the other, in the order below.
import { isSame, type Outlook, type TargetResult } from '@mainspring/outlook';
import { measureFor } from '../objective/measure.ts';
import { reachOf } from './reach.ts';
import { paperSetting } from './stages/dates.ts';
import { STAGES } from './stages/stages.ts';
import { walk } from './walk.ts';

export type Player =
  | 'mechanism-missing'
  | 'plan-changed'
  | 'dates'
  | 'capabilities'
  | 'load'
  | 'incentives'
  | 'confidence'
  /** Has no part yet: a record states no effect's size, so what the actuals say beyond the levels stands under
   * `assumption` or `formula`. */
  | 'effect-size'
  | 'assumption'
  | 'formula'
  | 'correction'
  | 'exchange-rate';

export type SubjectKind = 'target' | 'milestone' | 'capability' | 'team' | 'incentive' | 'initiative' | 'assumption' | 'driver';

export interface BridgeSubject {
  readonly kind: SubjectKind;
  readonly name: string;
  /** Of assumptions and drivers over dimensions: members joined by `, `. */
  readonly member?: string;
}

/** Of dates: what moved the day. Of load: too much work at once, or the dates that too few people moved. */
export type Why = 'links' | 'own-work' | 'record' | 'overload' | 'capacity-dates';

export interface BridgePart {
  readonly player: Player;
  readonly subject: BridgeSubject;
  /** In the target's rolled-up unit; never 0, never an error. */
  readonly amount: number;
  readonly why?: Why;
}

export interface BridgeEnd {
  readonly line: 'target' | 'budget' | 'plan' | 'forecast';
  readonly value: number;
}

export interface Bridge {
  readonly from: BridgeEnd;
  readonly to: BridgeEnd;
  readonly parts: readonly BridgePart[];
  /** What no part says: shown, never spread over the parts. */
  readonly unexplained: number;
}

/** How nearly the parts add up to the gap. */
const EXACT = 1e-9;

function closed(from: BridgeEnd, to: BridgeEnd, parts: readonly BridgePart[]): Bridge {
  const told = parts.reduce((sum, part) => sum + part.amount, 0);
  const rest = to.value - from.value - told;
  const size = parts.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const exact = Math.abs(rest) <= EXACT * Math.max(Math.abs(to.value - from.value), size) || isSame(to.value, from.value + told);
  return { from, to, parts, unexplained: exact ? 0 : rest };
}

/** From the paper run to the wired run, with the record where there is one. */
export function bridgeFromPlan(outlook: Outlook, result: TargetResult): Bridge {
  const measure = measureFor(outlook, result);
  const { arriving } = reachOf(outlook, result);
  const parts: BridgePart[] = [];
  let setting = paperSetting(outlook);
  let figure = result.paper;
  for (const stageOf of STAGES) {
    const walked = walk(measure, setting, figure, stageOf(outlook, setting), (cause) => arriving(cause).length > 0);
    parts.push(...walked.parts);
    ({ setting, figure } = walked);
  }
  return closed({ line: 'plan', value: result.paper }, { line: 'forecast', value: result.wired }, parts);
}

/**
 * The headline: target → plan → forecast, each step a bridge that begins where the one before it ends. A line that does
 * not exist (a budget needs versions) is left out with its step.
 */
export function headline(outlook: Outlook, result: TargetResult): readonly [Bridge, Bridge] {
  const fromPlan = bridgeFromPlan(outlook, result);
  const missing: BridgePart = {
    player: 'mechanism-missing',
    subject: { kind: 'target', name: result.target.name },
    amount: result.paper - result.wanted,
  };
  const parts = Number.isFinite(missing.amount) && missing.amount !== 0 ? [missing] : [];
  return [closed({ line: 'target', value: result.wanted }, fromPlan.from, parts), fromPlan];
}
