// The few colours there are, named by what they say.

export type Tone = 'error' | 'warning' | 'note' | 'good' | 'strong' | 'quiet';

const CODES: Readonly<Record<Tone, string>> = { error: '31', warning: '33', note: '36', good: '32', strong: '1', quiet: '2' };

export function toned(text: string, tone: Tone, colour: boolean): string {
  return colour ? `\u001b[${CODES[tone]}m${text}\u001b[0m` : text;
}
