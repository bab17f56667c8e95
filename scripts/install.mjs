// Installs what is missing before another script runs, and does nothing when nothing is: what npm says it has installed
// is compared with the lock file, so that a plain `npm ci` counts too. Two scripts begun at once in a fresh clone would
// delete each other's packages: one installs, the other waits for it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Holds the process id of who installs. Outside node_modules, which npm empties first. */
const lock = join(root, '.installing');

const say = (text) => process.stderr.write(`${text}\n`);

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** A package that is optional may be missing: it is for another platform. npm writes its list last, when all is there. */
function isInstalled() {
  const { '': _root, ...wanted } = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const same = (one, other) =>
    one.version === other.version && one.integrity === other.integrity && (!one.link || one.resolved === other.resolved);
  return (
    Object.keys(present).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, entry]) => (path in present ? same(entry, present[path]) : entry.optional === true))
  );
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whether the lock could be had; false where another process has just made one. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Who holds the lock; null where nobody does; 0 where the holder has made the file and not yet written its id. */
function holder() {
  try {
    return Number(readFileSync(lock, 'utf8')) || 0;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Moved aside before it is deleted: of two that take over from the same dead process, one finds the other's lock and gives it back. */
function breakLock(dead) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (Number(readFileSync(aside, 'utf8')) === dead) rmSync(aside);
    else renameSync(aside, lock);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function waitForLock() {
  let told = false;
  while (!takeLock()) {
    const pid = holder();
    if (pid !== null && pid !== 0 && !isAlive(pid)) breakLock(pid);
    else if (pid !== null && !told) {
      told = true;
      say(`Waiting: another process (${pid || 'unknown'}) is installing. If it is none, delete ${lock}.`);
    }
    if (pid !== null) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

function install() {
  say('Installing what is missing (once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (done.error) say(`npm could not be run: ${done.error.message}.`);
  return done.status === 0;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  say(`Mainspring needs Node.js 20.19 or later, or 22.12 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
if (!isInstalled()) {
  waitForLock();
  const installed = isInstalled() || install();
  rmSync(lock, { force: true });
  if (!installed) {
    say('The installation failed; the lines above say why. Mend it and run the same command again.');
    process.exit(1);
  }
}
