import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const wanted = {
  '': { name: 'clone' },
  'node_modules/needed': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/elsewhere': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};
const present = { 'node_modules/needed': wanted['node_modules/needed'] };

/** A clone with the script in it and an `npm` that counts its runs, fails if another is at work and ends once it may. */
function freshClone({ mayEnd = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'mainspring-install-'));
  folders.push(folder);
  mkdirSync(join(folder, 'scripts'));
  mkdirSync(join(folder, 'bin'));
  copyFileSync(join(import.meta.dirname, 'install.mjs'), join(folder, 'scripts', 'install.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  writeFileSync(
    join(folder, 'bin', 'npm'),
    `#!/bin/sh
mkdir busy || exit 1
echo "$1" >> runs
while [ ! -e may-end ]; do sleep 0.05; done
mkdir -p node_modules
echo '${JSON.stringify({ packages: present })}' > node_modules/.package-lock.json
rmdir busy
`,
  );
  chmodSync(join(folder, 'bin', 'npm'), 0o755);
  if (mayEnd) letEnd(folder);
  return folder;
}

const letEnd = (folder: string): void => writeFileSync(join(folder, 'may-end'), '');

const command = (folder: string): [string, string[], { env: NodeJS.ProcessEnv }] => [
  process.execPath,
  [join(folder, 'scripts', 'install.mjs')],
  { env: { ...process.env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}` } },
];

/** `spoke` is fulfilled once the script has said something, `ended` with its exit status. */
function begin(folder: string): { spoke: Promise<string>; ended: Promise<number | null> } {
  const started = spawn(...command(folder));
  return {
    spoke: new Promise((resolve) => started.stderr?.once('data', (text) => resolve(String(text)))),
    ended: new Promise((resolve) => started.once('close', resolve)),
  };
}

const runs = (folder: string): number =>
  existsSync(join(folder, 'runs')) ? readFileSync(join(folder, 'runs'), 'utf8').trim().split('\n').length : 0;

test('of scripts begun at once in a fresh clone one installs and the others wait for it', async () => {
  const folder = freshClone({ mayEnd: false });
  const scripts = [begin(folder), begin(folder), begin(folder)];
  const said = await Promise.all(scripts.map((script) => script.spoke));
  letEnd(folder);
  expect(await Promise.all(scripts.map((script) => script.ended))).toEqual([0, 0, 0]);
  expect(runs(folder)).toBe(1);
  expect(said.filter((text) => /^Waiting: another process \((\d+|unknown)\) is installing/.test(text))).toHaveLength(2);
  expect(existsSync(join(folder, '.installing'))).toBe(false);
});

test('what a process left locked when it died is taken over, by one of those that wait', async () => {
  const folder = freshClone();
  writeFileSync(join(folder, '.installing'), String(spawnSync(process.execPath, ['--version']).pid));
  expect(await Promise.all([begin(folder), begin(folder)].map((script) => script.ended))).toEqual([0, 0]);
  expect(runs(folder)).toBe(1);
});

test('packages that npm has installed by the lock file are not installed again; others are', () => {
  const folder = freshClone();
  mkdirSync(join(folder, 'node_modules'));
  const list = (packages: object) =>
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  const status = () => spawnSync(...command(folder)).status;

  list(present);
  expect([status(), runs(folder)]).toEqual([0, 0]);
  list({ 'node_modules/needed': { version: '0.9.0', integrity: 'sha512-old' } });
  expect([status(), runs(folder)]).toEqual([0, 1]);
  list({ ...present, 'node_modules/left-over': { version: '1.0.0' } });
  expect([status(), runs(folder)]).toEqual([0, 2]);
});

test('an installation that fails says so, fails the script and leaves no lock', () => {
  const folder = freshClone();
  writeFileSync(join(folder, 'bin', 'npm'), '#!/bin/sh\nexit 1\n');
  const ended = spawnSync(...command(folder));
  expect(ended.status).toBe(1);
  expect(String(ended.stderr)).toContain('The installation failed');
  expect(existsSync(join(folder, '.installing'))).toBe(false);
});
