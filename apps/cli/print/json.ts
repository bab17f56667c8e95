// JSON for another program, which a person may look at: what must not reach a terminal as it is stands in the escapes that
// JSON has for it, so that it reads back as it was.
import type { Terminal } from '../terminal.ts';
import { UNSAFE } from './visible.ts';

/** One escape for each half of a character, as JSON wants it. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}

export function printJson(value: unknown, terminal: Terminal): void {
  for (const line of JSON.stringify(value, null, 2).split('\n')) terminal.print(line.replace(UNSAFE, escaped));
}
