// Where ⌘K leads for each kind of subject. A kind without a place is not offered: its page is not there yet.
import type { Workspace } from '@mainspring/contract';
import { useNavigate } from '@tanstack/react-router';
import { useChooseWhich } from '../data/which.ts';
import { writeQuestion } from '../widgets/why/question.ts';

export type Subject = Workspace['subjects'][number];
type Kind = Subject['kind'];

export const HEADINGS: readonly (readonly [Kind, string])[] = [
  ['target', 'Targets'],
  ['driver', 'Drivers'],
  ['milestone', 'Milestones'],
  ['initiative', 'Initiatives'],
  ['team', 'Teams'],
  ['person', 'People'],
];

/** The period that the data date is in, or the plan's last. */
function periodInView({ slots, key }: Workspace): string {
  const now = slots.find(({ from, until }) => from <= key.dataDate && key.dataDate <= until) ?? slots.at(-1);
  return now?.name ?? key.dataDate;
}

export function useDestinations(workspace: Workspace): Partial<Record<Kind, (subject: Subject) => void>> {
  const choose = useChooseWhich();
  const navigate = useNavigate();
  return {
    target: ({ name }) =>
      void navigate({ to: '/w/$workspace/overview', params: { workspace: workspace.id }, search: true, hash: `target-${name}` }),
    driver: ({ name }) => void choose({ why: writeQuestion({ line: 'forecast', address: name, at: periodInView(workspace) }) }),
  };
}
