// One stream of announcements for all tabs of a browser: a connection per tab would use up the six that HTTP/1.1 allows.
// The tab that holds the lock listens to the server and passes on what it hears; when it closes, the next one takes over.
//
// States: connecting → live → (lost) connecting → live; `offline` while the browser itself has no network.
import { API_BASE, type Key } from '@mainspring/contract';

export type FeedState = 'connecting' | 'live' | 'offline';

export interface FeedListener {
  onState: (state: FeedState) => void;
  onOutlook: (key: Key) => void;
  /** The folder that the plan is served from stands differently. */
  onFolder: () => void;
  /** The stream was interrupted: something may have been missed. */
  onGap: () => void;
}

type Passed =
  | { kind: 'state'; state: FeedState }
  | { kind: 'outlook'; key: Key }
  | { kind: 'folder' }
  | { kind: 'gap' }
  | { kind: 'hello' };

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** Listens to the server until `signal` aborts; comes back after whatever interrupts it. */
function listenToServer(workspace: string, tell: (message: Passed) => void, wasOpen: boolean, signal: AbortSignal): void {
  let opened = wasOpen;
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stream: EventSource | undefined;
  const open = () => {
    stream?.close();
    clearTimeout(timer);
    stream = new EventSource(`${API_BASE}/workspaces/${encodeURIComponent(workspace)}/feed`);
    stream.addEventListener('open', () => {
      tell({ kind: 'state', state: 'live' });
      if (opened) tell({ kind: 'gap' });
      opened = true;
      wait = FIRST_WAIT;
    });
    stream.addEventListener('outlook', (event) => tell({ kind: 'outlook', key: JSON.parse(event.data) }));
    stream.addEventListener('folder', () => tell({ kind: 'folder' }));
    stream.addEventListener('error', () => {
      tell({ kind: 'state', state: navigator.onLine ? 'connecting' : 'offline' });
      // A stream that the server refused stays closed; one that broke comes back by itself, where it left off.
      if (stream?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  open();
  addEventListener('online', open, { signal });
  addEventListener('offline', () => tell({ kind: 'state', state: 'offline' }), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    stream?.close();
  });
}

/** Follows a workspace's feed; the returned function ends it. */
export function followFeed(workspace: string, listener: FeedListener): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const name = `mainspring-feed-${workspace}`;
  let state: FeedState = 'connecting';
  let leads = false;
  const hear = (message: Passed) => {
    if (message.kind === 'state') {
      state = message.state;
      listener.onState(state);
    } else if (message.kind === 'outlook') listener.onOutlook(message.key);
    else if (message.kind === 'folder') listener.onFolder();
    else if (message.kind === 'gap') listener.onGap();
  };
  // Without a secure context there are no locks: each tab then has a stream of its own.
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') {
    listenToServer(workspace, hear, false, signal);
    return () => ending.abort();
  }
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<Passed>) => {
    if (data.kind !== 'hello') hear(data);
    else if (leads) channel.postMessage({ kind: 'state', state } satisfies Passed);
  });
  channel.postMessage({ kind: 'hello' } satisfies Passed);
  const lead = () =>
    new Promise<void>((resolve) => {
      leads = true;
      const tell = (message: Passed) => {
        hear(message);
        channel.postMessage(message);
      };
      listenToServer(workspace, tell, state === 'live', signal);
      signal.addEventListener('abort', () => resolve());
    });
  navigator.locks.request(name, { signal }, lead).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  signal.addEventListener('abort', () => channel.close());
  return () => ending.abort();
}
