// JSON for another program, which a person may look at: what must not reach a terminal as it is stands in the escapes that
// JSON has for it.
import type { Terminal } from '../terminal.ts';

const UNSAFE = /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

export function printJson(value: unknown, terminal: Terminal): void {
  const text = JSON.stringify(value, null, 2).replace(UNSAFE, escaped);
  for (const line of text.split('\n')) terminal.print(line);
}
