// Where the data and the programs of our own PostgreSQL lie.
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { embeddedBinaries, installed } from './binaries.ts';
import { createCluster } from './create-cluster.ts';
import { dataFolderFrom, prepareDataFolder } from './data-folder.ts';
import { runnerUser } from './runner-user.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const isRoot = process.getuid?.() === 0;

describe('the data folder', () => {
  it('is what the option says, then what the environment says', () => {
    expect(dataFolderFrom('/srv/a', { MAINSPRING_DATA: '/srv/b' })).toBe('/srv/a');
    expect(dataFolderFrom(null, { MAINSPRING_DATA: '/srv/b' })).toBe('/srv/b');
    expect(dataFolderFrom('plans', {})).toBe(join(process.cwd(), 'plans'));
  });

  it("is the system's for root and the user's for a user, where nobody says", () => {
    const otherwise = dataFolderFrom(null, { MAINSPRING_DATA: '' });
    if (isRoot) expect(otherwise).toBe('/var/lib/mainspring');
    else expect(otherwise.startsWith(homedir())).toBe(true);
  });

  it.runIf(!isRoot)('of another user is left alone, with a sentence', () => {
    const data = join(folder, 'closed');
    mkdirSync(data, { mode: 0o500 });
    expect(() => prepareDataFolder(data)).toThrow(/belongs to another user/);
  });

  it('that another major version of PostgreSQL has made is left alone, with a sentence', () => {
    const data = join(folder, 'older');
    mkdirSync(join(data, 'postgres'), { recursive: true });
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '17\n');
    expect(() => createCluster(join(data, 'postgres'), { bin: '', major: 18 }, {})).toThrow(
      /was made by PostgreSQL 17, and this program brings 18/,
    );
  });
});

describe('the programs', () => {
  it.runIf(isRoot)('are copied to the data folder where the user that runs them cannot reach them', () => {
    const hidden = join(folder, 'hidden');
    const { native, version } = installed();
    cpSync(native, join(hidden, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(hidden, 0o700);
    const data = join(folder, 'data');
    prepareDataFolder(data);
    const runner = runnerUser(join(data, 'postgres'));
    const found = embeddedBinaries(data, runner, { native: join(hidden, 'native'), version });
    expect(found.bin.startsWith(data)).toBe(true);
    expect(existsSync(join(found.bin, 'initdb'))).toBe(true);
  });

  it('say what to do where they do not run', () => {
    const data = join(folder, 'broken');
    prepareDataFolder(data);
    mkdirSync(join(data, 'native', 'bin'), { recursive: true });
    writeFileSync(join(data, 'native', 'pg-symlinks.json'), '[]');
    expect(() => embeddedBinaries(data, {}, { native: join(data, 'native'), version: '18.0.0' })).toThrow(
      /PostgreSQL does not run here: .*Set DATABASE_URL to the address of a PostgreSQL server/,
    );
  });
});
