import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../data/client.ts';

/** Ends this session, or all of the account's; nothing that was read stays. */
export function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (how: 'DELETE /session' | 'DELETE /sessions') => {
    await api(how, {});
    client.clear();
    await navigate({ to: '/sign-in' });
  };
}
