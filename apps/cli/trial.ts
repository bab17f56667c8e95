// Commands tried as a person would, for tests: what they print, what they complain of, and their exit code.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './main.ts';
import type { Terminal } from './terminal.ts';

export const examples = join(import.meta.dirname, '..', '..', 'examples');

/** On a page of so many columns; null: a file. */
export function triedOn(width: number | null, ...words: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal: Terminal = {
    colour: false,
    width,
    print: (line = '') => void printed.push(line),
    complain: (line) => void complained.push(line),
    progress: () => undefined,
  };
  const code = runCommand(words, terminal);
  return { code, text: printed.join('\n'), complaint: complained.join('\n') };
}

export const tried = (...words: string[]) => triedOn(100, ...words);

export function inFolder<T>(files: Record<string, string>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mainspring-cli-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
