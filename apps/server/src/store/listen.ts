// Who shows the record hears when it has moved. A notification only wakes: what counts is the position that is then read, so
// one that is lost costs time and nothing else.
import { position } from './events/read.ts';
import type { Store } from './store.ts';

/** Looked after even where no notification comes. */
const POLL_MS = 2_000;

export interface ListenOptions {
  readonly pollMilliseconds?: number;
}

/**
 * Calls with every newer position that is seen, in order, some left out where many come at once; the first is where the
 * record stands.
 * @returns how to stop
 */
export function listen(
  store: Store,
  workspace: string,
  moved: (position: number) => void,
  { pollMilliseconds = POLL_MS }: ListenOptions = {},
): () => void {
  let last = -1;
  let stopped = false;
  let looking = false;
  let again = false;

  async function look(): Promise<void> {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    do {
      again = false;
      const now = await position(store, workspace).catch(() => last); // the database is away: the next poll will see
      if (now > last && !stopped) {
        last = now;
        moved(now);
      }
    } while (again && !stopped);
    looking = false;
  }

  const forget = store.session.onWakeUp((woken) => {
    if (woken === null || woken === workspace) void look();
  });
  const timer = setInterval(() => void look(), pollMilliseconds);
  timer.unref();
  void look();
  return () => {
    stopped = true;
    forget();
    clearInterval(timer);
  };
}
