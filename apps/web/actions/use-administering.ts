// Who may say who may what, and move the data date.
import { useSuspenseQuery } from '@tanstack/react-query';
import { session } from '../data/read.ts';
import { useWhich } from '../data/which.ts';

export function useAdministering(): boolean {
  const { workspace } = useWhich();
  const { data } = useSuspenseQuery(session());
  return data.workspaces.find(({ id }) => id === workspace)?.role === 'administrator';
}
