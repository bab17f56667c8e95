// Effects that may not come at all, weighted initiative by initiative; an effect of no initiative stands under its milestone.
import { type Outlook, wiredSwitches } from '@mainspring/outlook';
import { allEffects } from '@mainspring/plan';
import type { Setting } from '../../objective/measure.ts';
import type { BridgeSubject } from '../bridge.ts';
import type { Stage } from '../walk.ts';

interface Weighted {
  readonly subject: BridgeSubject;
  readonly effects: { readonly id: string; readonly confidence: number }[];
}

function bySubject(outlook: Outlook): readonly Weighted[] {
  const groups = new Map<string, Weighted>();
  for (const effect of allEffects(outlook.plan)) {
    const { initiative } = effect;
    const counts = initiative === null || (outlook.plan.initiatives.get(initiative)?.counts ?? true);
    if (effect.confidence === 1 || !counts) continue;
    const subject: BridgeSubject =
      initiative === null
        ? { kind: 'milestone', name: effect.id.split('.')[1] ?? effect.id }
        : { kind: 'initiative', name: initiative };
    const key = `${subject.kind} ${subject.name}`;
    const group = groups.get(key) ?? { subject, effects: [] };
    group.effects.push(effect);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export function confidenceStage(outlook: Outlook, before: Setting): Stage {
  const groups = wiredSwitches(outlook).confidence === 'full' ? [] : bySubject(outlook);
  return {
    player: 'confidence',
    causes: groups.map(({ subject }) => ({ subject })),
    at: (on) => {
      const weights = groups.flatMap(({ effects }, index) =>
        effects.map(({ id, confidence }) => [id, on.has(index) ? confidence : 1] as const),
      );
      return { ...before, switches: { ...before.switches, confidence: new Map(weights) } };
    },
  };
}
