// What went wrong, in words for the person who is in front of it.
import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useParams, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ApiError, Unreachable } from '../data/client.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/states.tsx';
import { NoPlan } from './no-plan.tsx';

/** The workspace of the address is none of the reader's. */
export class NoPermission extends Error {
  override readonly name = 'NoPermission';
}

const titleOf = (error: Error): string => {
  if (error instanceof Unreachable) return 'The server cannot be reached.';
  if (error instanceof NoPermission || (error instanceof ApiError && error.status === 403)) return 'You may not see this.';
  if (error instanceof ApiError && error.status === 404) return 'There is nothing by that name.';
  return error instanceof ApiError ? 'This could not be shown.' : 'The page has failed.';
};

const wordsOf = (error: Error): string => {
  if (error instanceof Unreachable) return 'Check the connection, and that the server runs; then try again.';
  if (error instanceof NoPermission)
    return 'You have no part in this workspace. Ask who administers it for an invitation, or sign in with another account.';
  return error.message;
};

/** Asks once more for what has failed, and shows the page. */
function useAgain(reset: () => void): () => Promise<void> {
  const router = useRouter();
  const client = useQueryClient();
  return useCallback(async () => {
    await client.resetQueries({ predicate: ({ state }) => state.status === 'error' });
    await router.invalidate();
    reset();
  }, [client, router, reset]);
}

export function Failure({ error: thrown, reset }: ErrorComponentProps) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const again = useAgain(reset);
  const refused = error instanceof NoPermission;
  return (
    <ErrorState
      page
      title={titleOf(error)}
      actions={
        <>
          {!refused && (
            <Button look="solid" onPress={again}>
              Try again
            </Button>
          )}
          <Link to="/" className="inline-flex h-7 items-center rounded-control px-2 font-medium text-accent hover:bg-accent-soft">
            To the start
          </Link>
        </>
      }
    >
      <p>{wordsOf(error)}</p>
      {error instanceof ApiError && error.request !== '' && (
        <p className="mt-2 text-small text-ink-3">Request {error.request}, for whoever reads the server's log.</p>
      )}
    </ErrorState>
  );
}

/** Where no page stands around it. */
export function FailedPage(props: ErrorComponentProps) {
  const { workspace } = useParams({ strict: false });
  const again = useAgain(props.reset);
  const planless = props.error instanceof ApiError && props.error.code === 'no-plan';
  return (
    <main>{planless && workspace !== undefined ? <NoPlan workspace={workspace} onPlan={again} /> : <Failure {...props} />}</main>
  );
}

export function NotFound() {
  return (
    <main>
      <ErrorState
        page
        title="There is no such page."
        actions={
          <Link to="/" className="inline-flex h-7 items-center rounded-control font-medium text-accent">
            To the start
          </Link>
        }
      >
        The address may have been cut off, or the page has another name now.
      </ErrorState>
    </main>
  );
}
