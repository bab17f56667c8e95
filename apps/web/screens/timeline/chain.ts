// Links between milestones: one line each, however many ways they are linked, and everything that hangs together.
import type { MilestoneOf, TimelineLink } from '@mainspring/contract';

export interface Tie {
  from: string;
  to: string;
  links: readonly TimelineLink[];
  /** It decides the date of what it leads to. */
  drives: boolean;
}

export function tiesOf(milestones: readonly Pick<MilestoneOf, 'name' | 'links'>[]): Tie[] {
  return milestones.flatMap(({ name, links }) => {
    const ties = new Map<string, Tie>();
    for (const link of links) {
      const known = ties.get(link.milestone);
      ties.set(link.milestone, {
        from: link.milestone,
        to: name,
        links: [...(known?.links ?? []), link],
        drives: link.drives || known?.drives === true,
      });
    }
    return [...ties.values()];
  });
}

/** A milestone, everything that it waits for, and everything that waits for it. */
export function chainOf(ties: readonly Tie[], name: string): ReadonlySet<string> {
  const found = new Set([name]);
  const follow = (next: (at: string) => string[]) => {
    const seen = new Set([name]);
    const waiting = [name];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const other of next(at))
        if (!seen.has(other)) {
          seen.add(other);
          found.add(other);
          waiting.push(other);
        }
  };
  follow((at) => ties.filter(({ to }) => to === at).map(({ from }) => from));
  follow((at) => ties.filter(({ from }) => from === at).map(({ to }) => to));
  return found;
}
