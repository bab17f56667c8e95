// What effects wait for: each capability that something requires, the earliest provided first, the never provided last.
import { capabilityDays, countedEffects, type Outlook } from '@mainspring/outlook';
import type { Setting } from '../../objective/measure.ts';
import type { Stage } from '../walk.ts';

function required(outlook: Outlook): ReadonlySet<string> {
  const { plan } = outlook;
  const names = new Set(countedEffects(plan).flatMap((effect) => effect.requires));
  for (const quantity of [...plan.assumptions.values(), ...plan.drivers.values()]) {
    for (const name of quantity.requires.flat()) names.add(name);
  }
  return names;
}

export function capabilityStage(outlook: Outlook, before: Setting): Stage {
  const days = capabilityDays(outlook.plan, before.switches.dates);
  const day = (name: string) => days.get(name) ?? Number.POSITIVE_INFINITY;
  const names = outlook.ignore.includes('capabilities')
    ? []
    : [...required(outlook)].sort((one, other) => (day(one) === day(other) ? (one < other ? -1 : 1) : day(one) - day(other)));
  return {
    player: 'capabilities',
    causes: names.map((name) => ({ subject: { kind: 'capability', name } })),
    at: (on) => {
      const awaited = new Set(names.filter((_, index) => on.has(index)));
      const all = awaited.size === names.length;
      return {
        ...before,
        switches: { ...before.switches, awaited: all ? 'all' : (_effect, _quantity, capability) => awaited.has(capability) },
      };
    },
  };
}
