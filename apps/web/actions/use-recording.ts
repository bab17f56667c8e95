// Who may record, and where: into the newest record of the plan itself, never into a look back or a scenario.
import { useSuspenseQuery } from '@tanstack/react-query';
import { session } from '../data/read.ts';
import { useWhich } from '../data/which.ts';

export type Recording = { allowed: true } | { allowed: false; why: string };

export function useRecording(): Recording {
  const { workspace, search } = useWhich();
  const { data } = useSuspenseQuery(session());
  const role = data.workspaces.find(({ id }) => id === workspace)?.role;
  if (role === undefined || role === 'viewer')
    return { allowed: false, why: 'You see this workspace. Whoever administers it can let you record as well.' };
  if (search.position !== undefined)
    return { allowed: false, why: 'You see the plan as it was. Choose the newest day in the top bar to record.' };
  if (search.scenario !== undefined)
    return { allowed: false, why: 'You see a scenario. Choose the forecast in the top bar to record what happened.' };
  return { allowed: true };
}
