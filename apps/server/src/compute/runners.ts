// The runners of this process, one a workspace, each following its record for as long as the process lives.
import type { Key } from '@mainspring/contract';
import { listen, planFiles, readEvents, type Store } from '../store/index.ts';
import { Runner } from './runner.ts';

export interface RunnersOptions {
  readonly store: Store;
  readonly build: string;
  readonly published: (workspace: string, key: Key) => void;
  readonly fault: (workspace: string, error: Error) => void;
}

interface Kept {
  readonly runner: Runner;
  readonly stop: () => void;
}

export class Runners {
  readonly #options: RunnersOptions;
  readonly #kept = new Map<string, Kept>();
  #closed = false;

  constructor(options: RunnersOptions) {
    this.#options = options;
  }

  of(workspace: string): Runner {
    const kept = this.#kept.get(workspace) ?? this.#start(workspace);
    this.#kept.set(workspace, kept);
    return kept.runner;
  }

  #start(workspace: string): Kept {
    const { store, build, published, fault } = this.#options;
    const runner = new Runner(
      {
        events: (after) => readEvents(store, workspace, { after }),
        plan: async (version) => {
          const files = await planFiles(store, workspace, version);
          return files.size === 0 ? null : files;
        },
      },
      build,
      { published: (key) => published(workspace, key), fault: (error) => fault(workspace, error) },
    );
    // Nobody waits for this head: what goes wrong is told as a fault, and the next question tries again. A head that the
    // end of the server cuts short is none.
    const stop = listen(store, workspace, (position) => {
      if (position > 0) runner.reach(position).catch((error: Error) => this.#closed || fault(workspace, error));
    });
    return { runner, stop };
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const { runner, stop } of this.#kept.values()) {
      stop();
      await runner.close();
    }
  }
}
