// Milestones that wait for each other: by links and by contracts alike.
import type { Plan } from '../model/plan.ts';
import { type Graph, ringsOf, spellRing } from './components.ts';
import type { FindingDraft } from './finding-draft.ts';

export function checkLinks(plan: Plan): FindingDraft[] {
  const contracts = [...plan.dependencies.values()];
  const graph: Graph = new Map(
    [...plan.milestones.values()].map((milestone) => [
      milestone.name,
      new Set([
        ...milestone.after.map((link) => link.milestone),
        ...contracts.filter((one) => one.for === milestone.name).map((one) => one.delivers),
      ]),
    ]),
  );
  return ringsOf(graph).flatMap((component): FindingDraft[] => {
    const ring = spellRing(graph, component);
    const first = plan.milestones.get(ring[0] ?? '');
    if (first === undefined) return [];
    const message = ring.join(' waits for ');
    return [{ code: 'circular-links', at: first.place, place: `milestones.${first.name}`, message, hint: 'Remove one link' }];
  });
}
