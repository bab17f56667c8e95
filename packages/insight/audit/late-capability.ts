// An effect whose time has come, and which still waits for a capability that is on its way. (One that never comes is
// `unmapped-dependency`.)
import { type Day, formatDay } from '@mainspring/kernel';
import type { EffectOnRow, Outlook } from '@mainspring/outlook';
import { allEffects, type Effect, titled } from '@mainspring/plan';
import type { FindingDraft } from './settle.ts';

function ownStart(outlook: Outlook, effect: Effect): Day | undefined {
  return 'day' in effect.from ? effect.from.day : outlook.dates.computed.get(effect.from.milestone);
}

function effectById(outlook: Outlook): Map<string, Effect> {
  return new Map(allEffects(outlook.plan).map((effect) => [effect.id, effect]));
}

export function lateCapability(outlook: Outlook): FindingDraft[] {
  const effects = effectById(outlook);
  const latest = new Map<string, EffectOnRow>();
  for (const row of outlook.wired.effects) {
    if (row.waitedFor === null || row.starts === null) continue;
    const known = latest.get(row.effect)?.starts ?? null;
    if (known === null || row.starts > known) latest.set(row.effect, row);
  }
  return [...latest].flatMap(([id, { starts, waitedFor }]) => {
    const effect = effects.get(id);
    const own = effect === undefined ? undefined : ownStart(outlook, effect);
    if (effect === undefined || own === undefined || starts === null || starts <= own) return [];
    return [
      {
        code: 'late-capability' as const,
        at: effect.place,
        place: id,
        message: `The effect on ${effect.on.text} starts ${formatDay(own)} but waits for ${titled(outlook.plan.capabilities.get(waitedFor ?? ''), waitedFor ?? '')} until ${formatDay(starts)}`,
        hint: 'Provide the capability earlier, or begin the effect when it is there',
      },
    ];
  });
}
