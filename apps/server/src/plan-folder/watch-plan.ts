// A plan served from a folder: what is saved there and compiles becomes the workspace's head; what does not is told, and the
// head stays. An editor saves in several steps, so a change is read once the folder has been quiet for a moment.
import type { Finding } from '@mainspring/kernel';
import { createPlanCache, readPlan, readPlanFolder } from '@mainspring/plan';
import { watch } from 'chokidar';
import { CLOCK } from '../jobs/jobs.ts';
import { factsAt, type Store, savePlan } from '../store/index.ts';
import { DISK } from './disk.ts';

const QUIET = 200;
/** Large, often written, and never part of a plan. */
const APART = /[/\\](?:\.git|node_modules)(?:[/\\]|$)/;

export interface WatchOptions {
  readonly store: Store;
  readonly workspace: string;
  readonly folder: string;
  /** Told of every reading: a new head, that the head is what stands there, or why it is not. */
  readonly told: (
    what: { readonly saved: string } | { readonly kept: string } | { readonly refused: string; readonly findings: Finding[] },
  ) => void;
}

function* textErrors(findings: readonly Finding[]): Generator<Finding> {
  for (const finding of findings) if (finding.class === 'text' && finding.severity === 'error') yield finding;
}

/** Reads the folder once, then at every change. @returns how to stop; what is being read then is finished */
export async function watchPlan({ store, workspace, folder, told }: WatchOptions): Promise<() => Promise<void>> {
  const cache = createPlanCache();
  let reading: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function read(): Promise<void> {
    const found = readPlanFolder(DISK, folder);
    if (!found.ok) return told({ refused: found.error.message, findings: [] });
    const { plan, findings } = readPlan(found.value.files, cache, found.value.refused);
    const errors = [...textErrors(findings)];
    const [first] = errors;
    if (plan === null || first !== undefined)
      return told({
        refused: first === undefined ? 'The plan cannot be read.' : `${first.file}:${first.line}: ${first.message}.`,
        findings: errors,
      });
    const { plan: base } = await factsAt(store, workspace);
    if (base === plan.version) return told({ kept: plan.version });
    const saved = await savePlan(store, workspace, plan.owner ?? CLOCK, found.value.files, { base });
    if (!saved.ok) return told({ refused: saved.error.message, findings: [] });
    told({ saved: saved.value.version });
  }

  const failed = (error: unknown): void =>
    told({ refused: error instanceof Error ? error.message : String(error), findings: [] });
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read).catch(failed);
    }, QUIET);
  };
  // Node's own recursive watching loses a file that an editor has replaced.
  const watcher = watch(folder, { ignoreInitial: true, ignored: (path) => APART.test(path.slice(folder.length)) });
  const ready = new Promise<void>((done) => watcher.once('ready', () => done()));
  watcher.on('all', later).on('error', failed);
  await ready;
  await read();
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await reading;
  };
}
