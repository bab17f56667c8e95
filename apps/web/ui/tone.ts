// Which way is good follows what is wanted, never the sign.
export type Tone = 'good' | 'bad' | 'plain';
export type Better = 'higher' | 'lower';

export function toneOf(gap: number | null, better: Better): Tone {
  if (gap === null || gap === 0) return 'plain';
  return gap > 0 === (better === 'higher') ? 'good' : 'bad';
}

export const TONE_CLASS: Record<Tone, string> = { good: 'text-good', bad: 'text-bad', plain: 'text-ink-2' };
export const TONE_INK: Record<Tone, string> = { good: 'var(--good)', bad: 'var(--bad)', plain: 'var(--ink-3)' };
