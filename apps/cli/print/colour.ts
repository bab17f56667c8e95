// The few colours there are, named by what they say. A colour goes through the terminal under a seal that no text can know,
// so that what a plan holds can never pass for one.
import { randomUUID } from 'node:crypto';
import { visible } from './visible.ts';

export type Tone = 'error' | 'warning' | 'note' | 'good' | 'strong' | 'quiet';

const CODES: Readonly<Record<Tone, string>> = { error: '31', warning: '33', note: '36', good: '32', strong: '1', quiet: '2' };

const SEAL = randomUUID();
const SEALED = new RegExp(`${SEAL}(\\d+)m`);

export function toned(text: string, tone: Tone, colour: boolean): string {
  return colour ? `${SEAL}${CODES[tone]}m${text}${SEAL}0m` : text;
}

/** A line as a terminal takes it: sealed colours become its own, everything else is only text. */
export function painted(line: string): string {
  return line
    .split(SEALED)
    .map((piece, index) => (index % 2 === 1 ? `\u001b[${piece}m` : visible(piece)))
    .join('');
}

/** How many columns a line takes: a colour takes none. */
export function widthOf(line: string): number {
  return line
    .split(SEALED)
    .filter((_, index) => index % 2 === 0)
    .reduce((sum, piece) => sum + piece.length, 0);
}
