// Milestones that wait for each other: by links and by contracts alike.
import type { Plan } from '../model/plan.ts';
import { waitingLinks } from '../model/waiting-links.ts';
import { type Graph, ringsOf, spellRing } from './components.ts';
import type { FindingDraft } from './finding-draft.ts';

function graphOf(plan: Plan): Graph {
  return new Map([...waitingLinks(plan)].map(([name, links]) => [name, new Set(links.map((link) => link.milestone))]));
}

/** Of each milestone that is in a ring, which ring: none of their dates can be held against another. */
export function ringsOfMilestones(plan: Plan): Map<string, number> {
  return new Map(ringsOf(graphOf(plan)).flatMap((ring, index) => ring.map((name) => [name, index] as const)));
}

export function checkLinks(plan: Plan): FindingDraft[] {
  const graph = graphOf(plan);
  return ringsOf(graph).flatMap((component): FindingDraft[] => {
    const ring = spellRing(graph, component);
    const first = plan.milestones.get(ring[0] ?? '');
    if (first === undefined) return [];
    const at = first.after.find(({ milestone }) => milestone === ring[1])?.place ?? first.place;
    const message = ring.join(' waits for ');
    return [{ code: 'circular-links', at, place: `milestones.${first.name}`, message, hint: 'Remove one link' }];
  });
}
