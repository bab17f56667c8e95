// The causes of a gap, in words that a reader knows, and their sums over a bridge.
import type { BridgeOf, BridgePart } from '@mainspring/contract';

export type Player = BridgePart['player'];

export const PLAYER_WORDS: Record<Player, string> = {
  'mechanism-missing': 'Mechanism missing',
  'plan-changed': 'Plan changed',
  dates: 'Dates',
  capabilities: 'Capabilities awaited',
  load: 'Load of teams',
  incentives: 'Incentives followed',
  confidence: 'Confidence in effects',
  'effect-size': 'Size of effects',
  assumption: 'Assumptions off',
  formula: 'Formulas off',
  correction: 'Corrections',
  'exchange-rate': 'Exchange rates',
};

/** What the plan holds beyond its target is no missing mechanism. */
export const playerWords = (player: Player, amount: number, takes: boolean): string =>
  player === 'mechanism-missing' && amount !== 0 && !takes ? 'Planned beyond the target' : PLAYER_WORDS[player];

export interface PlayerSum {
  player: Player;
  amount: number;
  parts: BridgePart[];
}

/** One sum a player, in the bridge's order. */
export function sumsByPlayer({ parts }: BridgeOf): PlayerSum[] {
  const sums = new Map<Player, PlayerSum>();
  for (const part of parts) {
    const sum = sums.get(part.player) ?? { player: part.player, amount: 0, parts: [] };
    sums.set(part.player, { player: part.player, amount: sum.amount + part.amount, parts: [...sum.parts, part] });
  }
  return [...sums.values()];
}
