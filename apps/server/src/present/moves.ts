// What each milestone moves once it is reached: its tethers, and the effects of initiatives that start from it.
import type { MoveOf } from '@mainspring/contract';
import { countedEffects, type Outlook } from '@mainspring/outlook';
import { type Effect, quantityOf } from '@mainspring/plan';
import { memberTitle } from './member.ts';
import { dayText, quantityRef, refOf, unitOf } from './refs.ts';

function moveOf({ plan, wired }: Outlook, effect: Effect): MoveOf | null {
  const rows = wired.effects.filter((one) => one.effect === effect.id);
  const quantity = quantityOf(plan, effect.on.quantity);
  const [first] = rows;
  if (first === undefined || quantity === undefined) return null;
  const { initiative } = effect;
  return {
    path: effect.id,
    driver: quantityRef(plan, quantity.name),
    unit: unitOf(quantity),
    members: rows.length === quantity.rows ? [] : rows.map(({ row }) => memberTitle(plan, quantity, row)),
    change: first.change,
    initiative: initiative === null ? null : refOf(initiative, plan.initiatives.get(initiative)),
    protects: effect.protects,
    starts: dayText(first.starts),
    waitedFor: first.waitedFor === null ? null : refOf(first.waitedFor, plan.capabilities.get(first.waitedFor)),
  };
}

/** By milestone, of what counts. */
export function movesByMilestone(outlook: Outlook): ReadonlyMap<string, readonly MoveOf[]> {
  const moves = new Map<string, MoveOf[]>();
  for (const effect of countedEffects(outlook.plan)) {
    const move = 'milestone' in effect.from ? moveOf(outlook, effect) : null;
    if (move === null || !('milestone' in effect.from)) continue;
    const { milestone } = effect.from;
    moves.set(milestone, [...(moves.get(milestone) ?? []), move]);
  }
  return moves;
}
