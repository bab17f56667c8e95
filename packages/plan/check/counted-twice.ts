// One mechanism moves a driver once: not by an effect and again by a tether of the milestone that the effect starts from.
import type { Plan } from '../model/plan.ts';
import type { FindingDraft } from './finding-draft.ts';

export function countedTwice(plan: Plan): FindingDraft[] {
  return [...plan.initiatives.values()].flatMap((initiative) =>
    initiative.effects.flatMap((effect): FindingDraft[] => {
      const { from, on } = effect;
      if (!('milestone' in from)) return [];
      const tethers = plan.milestones.get(from.milestone)?.tethers ?? [];
      const twice = tethers.some(
        (tether) => tether.on.quantity === on.quantity && tether.on.rows.some((row) => on.rows.includes(row)),
      );
      if (!twice) return [];
      const message = `${initiative.name} moves ${on.text} by an effect and by a tether of ${from.milestone}`;
      return [{ code: 'counted-twice', at: effect.place, place: effect.id, message, hint: 'Keep one' }];
    }),
  );
}
