// What a finding is about, as far as there is a page for it: from the place in the plan, `assumptions.win_rate`, to the subject.
import type { Workspace } from '@mainspring/contract';

type Subject = Workspace['subjects'][number];

const KINDS: Record<string, Subject['kind']> = {
  drivers: 'driver',
  assumptions: 'driver',
  milestones: 'milestone',
  initiatives: 'initiative',
  targets: 'target',
  teams: 'team',
  people: 'person',
};

export function subjectOf(place: string, { subjects }: Pick<Workspace, 'subjects'>): Subject | null {
  const [section = '', name = ''] = place.split('.');
  const kind = KINDS[section];
  return subjects.find((subject) => subject.kind === kind && subject.name === name) ?? null;
}
