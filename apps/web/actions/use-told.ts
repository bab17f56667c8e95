// What somebody tells the record: sent, and what it makes old is read again at once, without waiting for the feed.
import type { Recorded } from '@mainspring/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReadKey } from '../data/read.ts';
import { isTouched } from '../data/touched.ts';
import { useWhich } from '../data/which.ts';

export function useTold<Given, Reply extends Recorded>(tell: (given: Given) => Promise<Reply>) {
  const { workspace } = useWhich();
  const client = useQueryClient();
  return useMutation({
    mutationFn: tell,
    onSuccess: ({ key }) =>
      client.invalidateQueries({
        predicate: ({ queryKey, state }) => isTouched(queryKey as unknown as ReadKey, state.data, workspace, key),
      }),
  });
}
