// Milestones that wait for each other: by links and by contracts alike.
import type { Plan } from '../model/plan.ts';
import { ringsOf, spellRing } from './components.ts';
import type { FindingDraft } from './finding-draft.ts';

export function checkLinks(plan: Plan): FindingDraft[] {
  const graph = new Map(
    [...plan.milestones.values()].map((milestone) => [milestone.name, new Set(milestone.after.map((link) => link.milestone))]),
  );
  for (const contract of plan.dependencies.values()) graph.get(contract.for)?.add(contract.delivers);
  return ringsOf(graph).flatMap((component): FindingDraft[] => {
    const ring = spellRing(graph, component);
    const first = plan.milestones.get(ring[0] ?? '');
    if (first === undefined) return [];
    const at = first.after.find(({ milestone }) => milestone === ring[1])?.place ?? first.place;
    const message = ring.join(' waits for ');
    return [{ code: 'circular-links', at, place: `milestones.${first.name}`, message, hint: 'Remove one link' }];
  });
}
