// Signing in and accepting an invitation end alike: with a session, and at the page that was asked for.
import type { Session } from '@mainspring/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { session } from '../../data/read.ts';

export function useEntering<Given>(enter: (given: Given) => Promise<Session>, to = '/') {
  const client = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: enter,
    onSuccess: (entered) => {
      client.clear();
      client.setQueryData(session().queryKey, entered);
      router.history.push(to);
    },
  });
}
