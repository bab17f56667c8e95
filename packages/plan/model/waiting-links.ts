// What each milestone waits on, whoever asks: its own links, and those that contracts between teams add. A contract links
// `for` FF `delivers`: what needs it may be under way, and is not reached before it.
import type { Link } from './milestones.ts';
import type { Plan } from './plan.ts';

export interface WaitingLink extends Pick<Link, 'milestone' | 'link' | 'lag'> {
  /** The milestone that waits; `milestone` is what it waits on. */
  readonly waits: string;
  /** The dependency that makes the link; null where `after` does. */
  readonly dependency: string | null;
}

/** By milestone that waits: those of `after`, then those of contracts, in order of declaration. */
export function waitingLinks(plan: Plan): ReadonlyMap<string, readonly WaitingLink[]> {
  const links = new Map<string, WaitingLink[]>();
  for (const { name, after } of plan.milestones.values()) {
    links.set(
      name,
      after.map(({ milestone, link, lag }) => ({ waits: name, milestone, link, lag, dependency: null })),
    );
  }
  for (const { name, delivers, for: waits } of plan.dependencies.values()) {
    links.get(waits)?.push({ waits, milestone: delivers, link: 'FF', lag: { amount: 0, unit: 'day' }, dependency: name });
  }
  return links;
}
