import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../data/read.ts';
import { useWhich } from '../data/which.ts';
import { whoWords } from './who.ts';

/** Names follow the figures; until they are there, nobody is called anything. */
export function useWho(): (actor: string) => string {
  const { path, query } = useWhich();
  const { data: workspace } = useSuspenseQuery(read('GET /workspaces/{workspace}', { path, query }));
  const { data } = useQuery(read('GET /workspaces/{workspace}/names', { path }));
  return (actor) => (data === undefined ? '…' : whoWords(actor, data.names, workspace));
}
