// What the table of findings says of a code.

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

/** Facts of an entry, in the order of the table: sentence, meaning, remedy. */
export function entry(findingClass: FindingClass, sentence: string, meaning: string, remedy: string): CodeEntry {
  return { class: findingClass, sentence, meaning, remedy };
}
