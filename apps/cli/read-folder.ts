// Reads a plan's folder from disk. Only regular files that really lie under it are read: a symbolic link that leads out is
// refused with a finding, because a plan from somebody else must not make us read what is not the plan's. Size is bounded.
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finding } from '@mainspring/kernel';
import { CannotRun } from './command.ts';

const READ = /\.(ya?ml|csv)$/i;
const SKIPPED = new Set(['node_modules']);
const MOST_FILES = 20_000;
const MOST_DEPTH = 20;
const MOST_BYTES = 256 * 1024 * 1024;

export interface Folder {
  /** By path inside the folder, with forward slashes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly findings: readonly Finding[];
}

function refused(file: string, message: string, hint: string): Finding {
  const place = 'plan.include';
  return {
    code: 'include-refused' as Finding['code'],
    class: 'text',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    place,
    message,
    hint,
  };
}

function rootOf(path: string): string {
  try {
    const root = realpathSync(path);
    if (statSync(root).isDirectory()) return root;
  } catch {
    throw new CannotRun(`There is no folder ${path}.`);
  }
  throw new CannotRun(`${path} is a file; give the folder that holds plan.yaml.`);
}

export function readFolder(path: string): Folder {
  const root = rootOf(path);
  const files = new Map<string, Uint8Array>();
  const findings: Finding[] = [];
  let bytes = 0;
  const visit = (folder: string, depth: number): void => {
    if (depth > MOST_DEPTH) throw new CannotRun(`${path} is nested more than ${MOST_DEPTH} folders deep.`);
    for (const name of readdirSync(folder).sort()) {
      const full = join(folder, name);
      const inside = relative(root, full).split(sep).join('/');
      if (name.startsWith('.') || SKIPPED.has(name)) continue;
      const link = lstatSync(full).isSymbolicLink();
      let target: string;
      try {
        target = link ? realpathSync(full) : full;
      } catch {
        findings.push(refused(inside, `${inside} is a link that leads nowhere`, 'Remove the link'));
        continue;
      }
      if (link && target !== root && !target.startsWith(root + sep)) {
        if (READ.test(name) || statSync(target).isDirectory())
          findings.push(
            refused(inside, `${inside} is a link that leads out of the plan's folder`, 'Copy the file into the folder'),
          );
        continue;
      }
      const what = statSync(target);
      if (what.isDirectory()) {
        // A linked folder lies inside and is read where it lies.
        if (!link) visit(full, depth + 1);
        continue;
      }
      if (!what.isFile() || !READ.test(name)) continue;
      bytes += what.size;
      if (files.size >= MOST_FILES || bytes > MOST_BYTES)
        throw new CannotRun(
          `${path} holds more than a plan may: at most ${MOST_FILES} files and ${MOST_BYTES / 1024 / 1024} MB.`,
        );
      files.set(inside, readFileSync(target));
    }
  };
  visit(root, 0);
  if (!files.has('plan.yaml'))
    throw new CannotRun(`${path} holds no plan.yaml. mainspring init ${path} writes a plan to begin with.`);
  return { files, findings };
}
