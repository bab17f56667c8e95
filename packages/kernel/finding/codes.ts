// The one table of finding codes: every code, its class, the governance level from which it is demanded, what it means
// and how to mend it. `explain` prints from it, and the documentation's table is checked against it.

export type FindingClass = 'text' | 'wiring' | 'warning' | 'note';

/** How much wiring a plan demands of itself, in rising order. */
export const LEVELS = ['numbers', 'owners', 'mechanisms', 'contracts'] as const;
export type Level = (typeof LEVELS)[number];

export interface CodeEntry {
  readonly class: FindingClass;
  /** Lowest level at which a wiring finding is an error; only wiring findings have one. */
  readonly level?: Level;
  /** The sentence, with its facts in braces. */
  readonly sentence: string;
  /** What it means and why it matters, for a reader who meets it the first time. */
  readonly meaning: string;
  /** What to do about it. */
  readonly remedy: string;
}

const text = (sentence: string, meaning: string, remedy: string): CodeEntry => ({ class: 'text', sentence, meaning, remedy });

export const FINDING_CODES = {
  syntax: text('what was found and what was expected', '', ''),
} as const satisfies Record<string, CodeEntry>;

export type FindingCode = keyof typeof FINDING_CODES;
