// Writes a small commented plan that runs, so that nobody begins with an empty page.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotRun, type Command } from '../command.ts';
import { INVOKED } from '../print/invoked.ts';
import { FIRST_PLAN } from './first-plan.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  ENOENT: 'no folder can be made there',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `the system says ${code === '' ? String(error) : code}`;
}

/** One folder after the other: Node's own recursion never ends where the system makes no folders, under /proc for one. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

export const init: Command = {
  name: 'init',
  operands: 'DIR',
  summary: 'Writes a small commented plan to begin with',
  description:
    'Writes a plan of a few files into DIR: a model, a target, an initiative with its milestone, and the people behind it. It checks and runs as it is; change it line by line. Nothing that is there already is overwritten.',
  options: {},
  examples: ['init my-plan', 'check my-plan', 'run my-plan'],
  run(given, terminal) {
    const path = given.positionals[0];
    if (path === undefined) throw new CannotRun(`Where to? ${INVOKED} init DIR`);
    if (existsSync(path)) {
      let held: string[];
      try {
        held = readdirSync(path);
      } catch {
        throw new CannotRun(`${path} is a file; give the name of a folder.`);
      }
      if (held.length > 0) throw new CannotRun(`${path} is not empty; give a new folder.`);
    }
    try {
      makeFolder(resolve(path));
      for (const [name, text] of FIRST_PLAN) writeFileSync(join(path, name), text, { flag: 'wx' });
    } catch (error) {
      throw new CannotRun(`${path} cannot be written: ${reasonOf(error)}.`);
    }
    terminal.print(`Wrote ${FIRST_PLAN.size} files into ${path}. Next:`);
    terminal.print(`  ${INVOKED} check ${path}`);
    terminal.print(`  ${INVOKED} run ${path}`);
    return 0;
  },
};
