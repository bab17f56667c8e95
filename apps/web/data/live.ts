// Keeps what a page shows current: what the feed announces is read again, at most one round at a time.
import type { Key } from '@mainspring/contract';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type FeedState, followFeed } from './feed.ts';
import { folder, type ReadKey } from './read.ts';
import { isTouched } from './touched.ts';

/** Announcements come in bursts: while a round of reading runs, the newest waits, and the ones before it are forgotten. */
function makeRefresher(client: QueryClient, isOld: (key: ReadKey, data: unknown, announced: Key | null) => boolean) {
  let running = false;
  let waiting: { announced: Key | null } | undefined;
  const refresh = async (announced: Key | null): Promise<void> => {
    waiting = { announced };
    if (running) return;
    running = true;
    while (waiting !== undefined) {
      const { announced: newest }: { announced: Key | null } = waiting;
      waiting = undefined;
      await client.invalidateQueries({
        predicate: ({ queryKey, state }) => isOld(queryKey as unknown as ReadKey, state.data, newest),
      });
    }
    running = false;
  };
  return refresh;
}

export function useLive(workspace: string): FeedState {
  const client = useQueryClient();
  const [state, setState] = useState<FeedState>('connecting');
  useEffect(() => {
    const refresh = makeRefresher(client, (key, data, announced) =>
      announced === null
        ? key[1].workspace === workspace && key[2].position === undefined
        : isTouched(key, data, workspace, announced),
    );
    return followFeed(workspace, {
      onState: setState,
      onOutlook: (key) => void refresh(key),
      onFolder: () => void client.invalidateQueries({ queryKey: folder(workspace).queryKey }),
      onGap: () => void refresh(null),
    });
  }, [client, workspace]);
  return state;
}
