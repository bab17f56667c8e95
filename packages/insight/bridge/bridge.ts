// From one line to another, every difference in exactly one player. The interface is final; how the amounts are found is
// not: for now the players are switched on one after the other, in the order below, each step a run of its own.
import { type Outlook, type Switches, wiredSwitches } from '@mainspring/outlook';
import { linkedSwitches, type Measure, measureOf } from '../objective/measure.ts';

export type Player =
  | 'mechanism-missing'
  | 'plan-changed'
  | 'dates'
  | 'capabilities'
  | 'load'
  | 'incentives'
  | 'confidence'
  | 'effect-size'
  | 'assumption'
  | 'formula'
  | 'correction'
  | 'exchange-rate';

export interface BridgePart {
  readonly player: Player;
  /** Whom or what within the player: a milestone, a team, an initiative; for a player as a whole, what it covers. */
  readonly subject: string;
  readonly amount: number;
}

export interface BridgeEnd {
  readonly line: 'target' | 'paper' | 'wired';
  readonly value: number;
}

export interface Bridge {
  readonly from: BridgeEnd;
  readonly to: BridgeEnd;
  readonly parts: readonly BridgePart[];
  /** What no part says: shown, never spread over the parts. */
  readonly unexplained: number;
}

interface Step {
  readonly player: Player;
  readonly subject: string;
  readonly switches: Switches;
}

/** Each step holds the ones before it. What a scenario ignores is as in paper in the wired run, and so adds nothing. */
function steps(outlook: Outlook): Step[] {
  const wired = wiredSwitches(outlook);
  const links = linkedSwitches(outlook);
  const capabilities = { ...links, awaited: wired.awaited };
  const load = { ...capabilities, dates: wired.dates, protectedFrom: wired.protectedFrom, loads: wired.loads };
  const incentives = { ...load, pulls: wired.pulls };
  const confidence = { ...incentives, confidence: wired.confidence };
  return [
    { player: 'dates', subject: 'dates moved by links', switches: links },
    { player: 'capabilities', subject: 'capabilities awaited', switches: capabilities },
    { player: 'load', subject: 'capacity of teams: dates and overload', switches: load },
    { player: 'incentives', subject: 'opposed incentives followed', switches: incentives },
    { player: 'confidence', subject: 'confidence of effects', switches: confidence },
  ];
}

function walk(outlook: Outlook, measure: Measure, from: number): BridgePart[] {
  let before = from;
  return steps(outlook).map(({ player, subject, switches }) => {
    const value = measure.value(switches);
    const part = { player, subject, amount: value - before };
    before = value;
    return part;
  });
}

function closed(from: BridgeEnd, to: BridgeEnd, parts: readonly BridgePart[]): Bridge {
  const told = parts.reduce((sum, part) => sum + part.amount, 0);
  return { from, to, parts, unexplained: to.value - from.value - told };
}

/** null where the plan names no objective. */
export function bridgeFromPaper(outlook: Outlook): Bridge | null {
  const measure = measureOf(outlook);
  const objective = outlook.objective;
  if (measure === null || objective === null) return null;
  const from: BridgeEnd = { line: 'paper', value: objective.paper };
  return closed(from, { line: 'wired', value: objective.wired }, walk(outlook, measure, objective.paper));
}

/** The headline: what nobody planned first, then what the plan says and will not do. */
export function bridgeFromTarget(outlook: Outlook): Bridge | null {
  const fromPaper = bridgeFromPaper(outlook);
  const objective = outlook.objective;
  if (fromPaper === null || objective === null) return null;
  const missing: BridgePart = {
    player: 'mechanism-missing',
    subject: 'from the target to what the plan says on paper',
    amount: objective.paper - objective.wanted,
  };
  return closed({ line: 'target', value: objective.wanted }, fromPaper.to, [missing, ...fromPaper.parts]);
}
