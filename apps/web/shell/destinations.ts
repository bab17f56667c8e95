// Where ⌘K leads for each kind of subject. A kind without a place is not offered: its page is not there yet.
import type { Workspace } from '@mainspring/contract';
import { useNavigate } from '@tanstack/react-router';
import { closedWhich } from '../data/which.ts';

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

export function useDestinations(workspace: Workspace): Partial<Record<Kind, (subject: Subject) => void>> {
  const navigate = useNavigate();
  return {
    target: ({ name }) =>
      void navigate({
        to: '/w/$workspace/overview',
        params: { workspace: workspace.id },
        search: closedWhich,
        hash: `target-${name}`,
      }),
    milestone: ({ name }) =>
      void navigate({
        to: '/w/$workspace/timeline',
        params: { workspace: workspace.id },
        search: (before: object) => ({ ...closedWhich(before), milestone: name }),
      }),
    initiative: ({ name }) =>
      void navigate({
        to: '/w/$workspace/timeline',
        params: { workspace: workspace.id },
        search: closedWhich,
        hash: `initiative-${name}`,
      }),
    team: ({ name }) =>
      void navigate({
        to: '/w/$workspace/timeline',
        params: { workspace: workspace.id },
        search: closedWhich,
        hash: `team-${name}`,
      }),
    driver: ({ name }) =>
      void navigate({
        to: '/w/$workspace/drivers/$driver',
        params: { workspace: workspace.id, driver: name },
        search: closedWhich,
      }),
  };
}
