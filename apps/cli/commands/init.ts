// Writes a small commented plan that runs, so that nobody begins with an empty page.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun, type Command } from '../command.ts';
import { FIRST_PLAN } from './first-plan.ts';

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
    if (path === undefined) throw new CannotRun('Where to? mainspring init DIR');
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
      mkdirSync(path, { recursive: true });
      for (const [name, text] of FIRST_PLAN) writeFileSync(join(path, name), text, { flag: 'wx' });
    } catch (error) {
      throw new CannotRun(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    }
    terminal.print(`Wrote ${FIRST_PLAN.size} files into ${path}. Next:`);
    terminal.print(`  mainspring check ${path}`);
    terminal.print(`  mainspring run ${path}`);
    return 0;
  },
};
