// What went wrong, in words for the person who is in front of it.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { ApiError, Unreachable } from '../data/client.ts';
import { Button } from '../ui/button.tsx';
import { ErrorState } from '../ui/states.tsx';

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

async function startOver(client: QueryClient): Promise<void> {
  await client.resetQueries({ predicate: ({ state }) => state.status === 'error' });
}

export function Failure({ error: thrown, reset }: ErrorComponentProps) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const router = useRouter();
  const client = useQueryClient();
  const refused = error instanceof NoPermission;
  const again = async () => {
    await startOver(client);
    await router.invalidate();
    reset();
  };
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
export const FailedPage = (props: ErrorComponentProps) => (
  <main>
    <Failure {...props} />
  </main>
);

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
