// The folder that a plan is served from, as it stands: told on the terminal, and to whoever looks at the workspace.
import type { PlanFolder } from '@mainspring/contract';
import { type WatchOptions, watchPlan } from './watch-plan.ts';

export const AS_SAVED: PlanFolder = { refused: null, findings: [] };

export interface FolderOptions extends Pick<WatchOptions, 'store' | 'workspace' | 'folder'> {
  /** A sentence for the terminal. */
  readonly told: (sentence: string) => void;
  /** The state is another one. */
  readonly changed: () => void;
}

export interface ServedFolder {
  readonly state: () => PlanFolder;
  readonly stop: () => Promise<void>;
}

export async function serveFolder({ told, changed, ...place }: FolderOptions): Promise<ServedFolder> {
  let state = AS_SAVED;
  const stop = await watchPlan({
    ...place,
    told: (what) => {
      const before = state;
      state = 'refused' in what ? what : AS_SAVED;
      if ('refused' in what) told(`The plan is not taken: ${what.refused}`);
      else if ('saved' in what) told('The plan was saved: it is the head now.');
      else if (before.refused !== null) told('The folder holds the head again.');
      if (state !== before) changed();
    },
  });
  return { state: () => state, stop };
}
