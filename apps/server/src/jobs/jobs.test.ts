import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorkspace, factsAt, openStore, position, type Store } from '../store/index.ts';
import { ownServer } from '../store/testing.ts';
import { advanceDataDates, startJobs, today } from './jobs.ts';

const server = ownServer();
let now = new Date('2026-03-01T22:30:00Z');
let store: Store;
let first: string;
let byHand: string;

async function created(name: string): Promise<string> {
  const made = await createWorkspace(store, name);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.workspace;
}

beforeAll(async () => {
  store = await openStore(await server.place(), { clock: () => now });
  first = await created('first');
  byHand = await created('by hand');
}, 60_000);

afterAll(async () => {
  await store.close();
  await server.remove();
});

const dateOf = async (workspace: string) => (await factsAt(store, workspace)).dataDate;
const options = () => ({ store, timeZone: 'Europe/Oslo', byHand: new Set([byHand]) });

it('a day begins at midnight of the time zone', () => {
  expect(today(new Date('2026-03-01T22:59:59Z'), 'Europe/Oslo')).toBe('2026-03-01');
  expect(today(new Date('2026-03-01T23:00:00Z'), 'Europe/Oslo')).toBe('2026-03-02');
});

it('the data date moves at midnight, once, and never back; by hand where that is wanted', async () => {
  await advanceDataDates(options(), { missed: true });
  expect(await dateOf(first)).toBeNull();
  await advanceDataDates(options(), { missed: false });
  await advanceDataDates(options(), { missed: false });
  expect(await dateOf(first)).toBe('2026-03-01');
  expect(await position(store, first)).toBe(1);
  now = new Date('2026-02-20T12:00:00Z');
  await advanceDataDates(options(), { missed: false });
  expect(await dateOf(first)).toBe('2026-03-01');
  expect(await dateOf(byHand)).toBeNull();
});

it('a start makes up for the midnights at which nothing ran', async () => {
  now = new Date('2026-03-09T08:00:00Z');
  const faults: Error[] = [];
  const stop = await startJobs({ ...options(), connection: store.connection, fault: (error) => faults.push(error) });
  await expect.poll(() => dateOf(first), { timeout: 20_000 }).toBe('2026-03-09');
  await stop();
  expect(await dateOf(byHand)).toBeNull();
  expect(faults).toEqual([]);
}, 30_000);
