// What changes who may what: told to the server, and the lists are read again.
import type { OperationName } from '@mainspring/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';

const LISTS: readonly OperationName[] = [
  'GET /workspaces/{workspace}/members',
  'GET /workspaces/{workspace}/tokens',
  'GET /workspaces/{workspace}/names',
  'GET /session',
];

export function useAccess<Given, Reply>(tell: (given: Given) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: tell,
    onSuccess: () => Promise.all(LISTS.map((list) => client.invalidateQueries({ queryKey: [list] }))),
  });
}
