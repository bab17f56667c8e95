// What happens by itself, by pg-boss: exactly once, however many servers share the database.

import type { ClientConfig } from 'pg';
import PgBoss from 'pg-boss';
import { append, factsAt, listWorkspaces, type Store } from '../store/index.ts';

const ADVANCE = 'advance-data-date';
const MAKE_UP = 'make-up-data-date';
const MIDNIGHT = '0 0 * * *';

/** The actor of what nobody did. */
export const CLOCK = 'mainspring';

export interface JobOptions {
  readonly store: Store;
  readonly connection: ClientConfig;
  /** At whose midnight the data date moves. */
  readonly timeZone: string;
  /** Workspaces whose data date is moved by hand. */
  readonly byHand: ReadonlySet<string>;
  readonly fault: (error: Error) => void;
}

export function today(now: Date, timeZone: string): string {
  // This locale writes a day as the plan language does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}

/**
 * Moves the data date of every workspace to today. One that is as far already stays, as does one whose date is moved by hand.
 * @param missed only where a date has been told before: what stands at the start of its plan waits for its first midnight
 */
export async function advanceDataDates(
  { store, timeZone, byHand }: Pick<JobOptions, 'store' | 'timeZone' | 'byHand'>,
  { missed }: { readonly missed: boolean },
): Promise<void> {
  const date = today(store.clock(), timeZone);
  for (const { workspace } of await listWorkspaces(store)) {
    if (byHand.has(workspace)) continue;
    const { dataDate } = await factsAt(store, workspace);
    if (dataDate === null ? missed : dataDate >= date) continue;
    const appended = await append(store, workspace, CLOCK, [{ kind: 'data-date', payload: { date } }]);
    if (!appended.ok) throw new Error(`the data date of ${workspace} cannot move: ${appended.error.message}`);
  }
}

export async function startJobs(options: JobOptions): Promise<() => Promise<void>> {
  const boss = new PgBoss({ ...options.connection, schema: 'jobs', max: 2 } as PgBoss.ConstructorOptions);
  boss.on('error', options.fault);
  await boss.start();
  await boss.createQueue(ADVANCE);
  await boss.schedule(ADVANCE, MIDNIGHT, {}, { tz: options.timeZone });
  await boss.work(ADVANCE, async () => advanceDataDates(options, { missed: false }));
  await boss.createQueue(MAKE_UP);
  await boss.work(MAKE_UP, async () => advanceDataDates(options, { missed: true }));
  // A midnight at which no server ran is made up for; of servers that start together, one does it.
  await boss.send(MAKE_UP, {}, { singletonKey: today(options.store.clock(), options.timeZone), singletonSeconds: 60 });
  return () => boss.stop({ graceful: true, timeout: 5_000 });
}
