// Who watches a workspace hears of each new outlook: its key, never its figures, which are fetched. Whoever comes back with
// the last position that it saw is told at once where things stand.
import type { ServerResponse } from 'node:http';
import type { Key } from '@mainspring/contract';

/** Keeps connections open through proxies, and shows that the other end is still there. */
const HEARTBEAT = 15_000;
/** Bytes that a slow reader may be behind before it is let go: it comes back and catches up. */
const BEHIND = 1_000_000;

interface Watcher {
  readonly response: ServerResponse;
  /** Whether it may still watch. */
  readonly allowed: () => Promise<boolean>;
}

export class Feed {
  readonly #watchers = new Map<string, Set<Watcher>>();
  readonly #heads = new Map<string, Key>();
  readonly #beat: NodeJS.Timeout;

  constructor() {
    this.#beat = setInterval(() => void this.#heartbeat(), HEARTBEAT);
    this.#beat.unref();
  }

  get watching(): number {
    return [...this.#watchers.values()].reduce((sum, { size }) => sum + size, 0);
  }

  publish(workspace: string, key: Key): void {
    this.#heads.set(workspace, key);
    for (const { response } of this.#watchers.get(workspace) ?? []) this.#send(response, key);
  }

  /** The folder that the plan is served from stands differently: it is asked for, like figures. */
  publishFolder(workspace: string): void {
    for (const { response } of this.#watchers.get(workspace) ?? []) response.write('event: folder\ndata: {}\n\n');
  }

  /** @param seen position of the last key that the watcher has had; null: none */
  watch(workspace: string, watcher: Watcher, seen: number | null): void {
    const { response } = watcher;
    const watchers = this.#watchers.get(workspace) ?? new Set();
    this.#watchers.set(workspace, watchers);
    watchers.add(watcher);
    response.on('close', () => watchers.delete(watcher));
    response.write(': watching\nretry: 1000\n\n');
    const head = this.#heads.get(workspace);
    if (head !== undefined && head.position !== seen) this.#send(response, head);
  }

  #send(response: ServerResponse, key: Key): void {
    if (response.writableLength > BEHIND) {
      response.destroy();
      return;
    }
    response.write(`id: ${key.position}\nevent: outlook\ndata: ${JSON.stringify(key)}\n\n`);
  }

  async #heartbeat(): Promise<void> {
    for (const watchers of this.#watchers.values())
      for (const { response, allowed } of watchers) {
        if (await allowed().catch(() => true)) response.write(': here\n\n');
        else response.end();
      }
  }

  close(): void {
    clearInterval(this.#beat);
    for (const watchers of this.#watchers.values()) for (const { response } of watchers) response.end();
  }
}
