// What happens by itself, by pg-boss: exactly once, however many servers share the database.

import type { ClientConfig } from 'pg';
import PgBoss from 'pg-boss';
import { append, listWorkspaces, type Store } from '../store/index.ts';

const ADVANCE = 'advance-data-date';
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

/** Of every workspace, unless it stands there already. */
export async function advanceDataDates({
  store,
  timeZone,
  byHand,
}: Pick<JobOptions, 'store' | 'timeZone' | 'byHand'>): Promise<void> {
  const date = today(store.clock(), timeZone);
  for (const { workspace } of await listWorkspaces(store)) {
    if (byHand.has(workspace)) continue;
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
  await boss.work(ADVANCE, async () => advanceDataDates(options));
  return () => boss.stop({ graceful: true, timeout: 5_000 });
}
