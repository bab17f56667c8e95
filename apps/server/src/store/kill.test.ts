import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { append, createWorkspace, listen, listWorkspaces, openStore, readEvents } from './index.ts';
import { killFirstStart, killRounds } from './kill-rounds.ts';
import { processesOf } from './postgres/cluster.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a store that is killed', () => {
  it('has all that it acknowledged, whoever was killed in the middle of writing, and starts without a hand', async () => {
    const { kills, acknowledged, faults } = await killRounds(join(folder, 'killed'), 20);
    expect(faults).toEqual([]);
    expect(kills).toBe(20);
    expect(acknowledged).toBeGreaterThan(100);
  }, 240_000);

  it.each([300, 700, 1500])('is made whole by the next start when the first is killed after %s ms', async (after) => {
    expect(await killFirstStart(join(folder, `first-${after}`), after)).toEqual([]);
  });

  it('that was killed may be opened again at once, and goes on for whom it was opened', async () => {
    const dataFolder = join(folder, 'again');
    const first = await openStore({ dataFolder });
    const [postmaster] = processesOf(dataFolder);
    if (postmaster === undefined) throw new Error('the database runs');
    process.kill(postmaster, 'SIGKILL');
    await expect.poll(() => listWorkspaces(first).catch(() => null), { timeout: 30_000 }).toEqual([]);
    const seen: number[] = [];
    const made = await createWorkspace(first, 'plan');
    if (!made.ok) throw new Error(made.error.message);
    const { workspace } = made.value;
    listen(first, workspace, (position) => seen.push(position), { pollMilliseconds: 60_000 });
    const payload = { date: '2026-01-31' };
    await append(first, workspace, 'ines', [{ kind: 'data-date', payload }]);
    await expect.poll(() => seen.at(-1), { timeout: 10_000 }).toBe(1);
    await first.close();
    const second = await openStore({ dataFolder });
    expect((await readEvents(second, workspace)).map((event) => event.payload)).toEqual([payload]);
    await second.close();
  });

  it('is opened by one program at a time, which a second is told', async () => {
    const dataFolder = join(folder, 'locked');
    const store = await openStore({ dataFolder });
    await expect(openStore({ dataFolder })).rejects.toThrow(
      `The data folder is in use by Mainspring, process ${process.pid}. Stop it first, or name another folder with --data.`,
    );
    await store.close();
    const again = await openStore({ dataFolder });
    await again.close();
  });
});
