// The page's rows: initiatives as they stand one under the other, each with its milestones by the day they are due.
import type { InitiativeOf, MilestoneOf, Timeline } from '@mainspring/contract';
import { isOpenAndLate } from './standing.ts';

export type Shown = 'all' | 'open' | 'late';

export type Row =
  | {
      kind: 'initiative';
      id: string;
      level: number;
      /** null: the milestones that belong to none. */
      initiative: InitiativeOf | null;
      /** Under it, at any depth, as far as they are shown. */
      count: number;
      late: readonly MilestoneOf[];
      isOpen: boolean;
    }
  | { kind: 'milestone'; id: string; level: number; milestone: MilestoneOf };

/** Id of the row of what belongs to no initiative; no name of a plan is empty. */
export const NO_INITIATIVE = '';

const SHOWN: Record<Shown, (milestone: MilestoneOf) => boolean> = {
  all: () => true,
  open: ({ reached }) => reached === null,
  late: isOpenAndLate,
};

const byDue = (one: MilestoneOf, other: MilestoneOf) => one.due.localeCompare(other.due) || one.name.localeCompare(other.name);

interface Branch {
  initiative: InitiativeOf | null;
  own: MilestoneOf[];
  children: Branch[];
}

/** Initiatives without a milestone under them are left out: there is nothing of them to show. */
function branchesOf({ initiatives, milestones }: Timeline, shown: Shown): Branch[] {
  const visible = milestones.filter(SHOWN[shown]);
  const names = new Set(initiatives.map(({ name }) => name));
  const ownOf = (name: string) => visible.filter(({ initiative }) => initiative === name).sort(byDue);
  const under = (parent: string | null): Branch[] =>
    initiatives
      .filter((initiative) => (names.has(initiative.parent ?? '') ? initiative.parent : null) === parent)
      .map((initiative) => ({ initiative, own: ownOf(initiative.name), children: under(initiative.name) }))
      .filter(({ own, children }) => own.length + children.length > 0);
  const alone = visible.filter(({ initiative }) => initiative === null || !names.has(initiative)).sort(byDue);
  return [...under(null), ...(alone.length === 0 ? [] : [{ initiative: null, own: alone, children: [] }])];
}

const everyOf = ({ own, children }: Branch): MilestoneOf[] => [...own, ...children.flatMap(everyOf)];

/** @param closed ids of the initiatives whose milestones are folded away */
export function rowsOf(timeline: Timeline, shown: Shown, closed: ReadonlySet<string>): Row[] {
  const walk = (branch: Branch, level: number): Row[] => {
    const { initiative, own, children } = branch;
    const id = initiative?.name ?? NO_INITIATIVE;
    const every = everyOf(branch);
    const isOpen = !closed.has(id);
    const head: Row = {
      kind: 'initiative',
      id: `initiative-${id}`,
      level,
      initiative,
      count: every.length,
      late: every.filter(isOpenAndLate),
      isOpen,
    };
    if (!isOpen) return [head];
    const milestones = own.map((milestone): Row => ({ kind: 'milestone', id: milestone.name, level: level + 1, milestone }));
    return [head, ...milestones, ...children.flatMap((child) => walk(child, level + 1))];
  };
  return branchesOf(timeline, shown).flatMap((branch) => walk(branch, 0));
}

/** How many milestones each choice would show. */
export const countsOf = ({ milestones }: Pick<Timeline, 'milestones'>): Record<Shown, number> => ({
  all: milestones.length,
  open: milestones.filter(SHOWN.open).length,
  late: milestones.filter(SHOWN.late).length,
});
