// What is read from the server, held by the operation and what it was asked: fetched once, kept, and read again when the
// feed says that it has changed.
import type { OperationName, Part } from '@mainspring/contract';
import { QueryCache, QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError, api, type Call, Unreachable } from './client.ts';

type Readable = Extract<OperationName, `GET ${string}`>;

export type ReadKey = readonly [operation: OperationName, path: Record<string, string>, query: Record<string, unknown>];

export function read<Name extends Readable>(operation: Name, call: Call<Name>) {
  const key: ReadKey = [operation, { ...call.path }, { ...call.query }];
  return queryOptions<Part<Name, 'reply'>, Error, Part<Name, 'reply'>, ReadKey>({
    queryKey: key,
    queryFn: ({ signal }) => api(operation, call, signal),
  });
}

export const folder = (workspace: string) => read('GET /workspaces/{workspace}/folder', { path: { workspace } });
export const session = () => read('GET /session', {});

/** A refusal stays a refusal; what could not be reached, or failed inside, is tried again. */
const isWorthAnother = (error: Error) => error instanceof Unreachable || (error instanceof ApiError && error.status >= 500);

/** `onSignedOut`: a question was refused because the session has ended. */
export const makeQueryClient = (onSignedOut: () => void) =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && isWorthAnother(error),
        retryDelay: (count) => 400 * 2 ** count,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
