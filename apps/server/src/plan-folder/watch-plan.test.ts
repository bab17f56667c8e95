import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorkspace, factsAt, openStore, planFiles, type Store } from '../store/index.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { ownServer } from '../store/testing.ts';
import { watchPlan } from './watch-plan.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../examples/northbeam-mended');

const server = ownServer();
const folder = join(temporaryFolder(), 'plan');
const told: string[] = [];
let store: Store;
let workspace: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  cpSync(EXAMPLE, folder, { recursive: true });
  store = await openStore(await server.place());
  const created = await createWorkspace(store, 'own');
  if (!created.ok) throw new Error(created.error.message);
  workspace = created.value.workspace;
  stop = await watchPlan({
    store,
    workspace,
    folder,
    told: (what) => told.push('saved' in what ? what.saved : 'kept' in what ? `kept ${what.kept}` : `refused ${what.refused}`),
  });
}, 60_000);

afterAll(async () => {
  await stop();
  await store.close();
  await server.remove();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const head = async () => (await factsAt(store, workspace)).plan ?? '';
const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');

/** As editors save: beside it, then over it. */
function save(path: string, text: string): void {
  const beside = join(folder, `${path}.tmp~`);
  writeFileSync(beside, text);
  renameSync(beside, join(folder, path));
}

async function nextTold(): Promise<string> {
  const before = told.length;
  await expect.poll(() => told.length, { timeout: 20_000, interval: 50 }).toBeGreaterThan(before);
  return told.at(-1) ?? '';
}

it('the folder is the head at once', async () => {
  expect(told).toEqual([await head()]);
});

it('what is saved becomes the head, again and again, also where an editor replaces the file', async () => {
  const before = textOf('plan.yaml');
  for (const comment of ['first', 'second', 'third']) {
    const said = nextTold();
    save('plan.yaml', `${before}\n# ${comment}\n`);
    const version = await said;
    expect(await head()).toBe(version);
    const kept = (await planFiles(store, workspace, version)).get('plan.yaml');
    expect(Buffer.from(kept ?? []).toString()).toContain(`# ${comment}`);
  }
});

it('what does not compile is told with its place, and the head stays; mended, it goes on', async () => {
  const before = await head();
  const text = textOf('people.yaml');
  const refused = nextTold();
  save('people.yaml', `${text}\nteams:\n  ghosts: { hed: nobody }\n`);
  expect(await refused).toMatch(/^refused people\.yaml:\d+: /);
  expect(await head()).toBe(before);
  const kept = nextTold();
  save('people.yaml', text);
  expect(await kept).toBe(`kept ${before}`);
  save('people.yaml', `${text}\n# mended\n`);
  await expect.poll(head, { timeout: 20_000 }).not.toBe(before);
});

it('a file in a new folder is seen when it is included, and when it changes', async () => {
  const before = await head();
  mkdirSync(join(folder, 'more'));
  writeFileSync(join(folder, 'more', 'notes.yaml'), '# nothing yet\n');
  await expect.poll(head, { timeout: 20_000 }).not.toBe(before);
  const withNotes = await head();
  save('more/notes.yaml', '# something\n');
  await expect.poll(head, { timeout: 20_000 }).not.toBe(withNotes);
});
