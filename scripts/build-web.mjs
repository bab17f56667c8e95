// Builds the web app where what it is made of has changed: a hash of its sources, of the packages' and of the lock file is
// kept beside the built files. A later start costs one hash.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'apps', 'web');
const stamp = join(web, 'dist', '.made-of');
const SKIPPED = new Set(['node_modules', 'dist']);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}

function madeOf() {
  const hash = createHash('sha256');
  for (const path of [...filesBelow(web), ...filesBelow(join(root, 'packages')), join(root, 'package-lock.json')].sort())
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

const wanted = madeOf();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('Building the web app (once) …\n');
  // Whoever calls may be in a test, whose environment would have it built for development.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ root: web, logLevel: 'warn' });
  writeFileSync(stamp, wanted);
}
