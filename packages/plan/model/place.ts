// Where something stands in the plan's text.

/** What of an entry's part is meant: its key, its value, or one character of the text that its value is, counted from 0. */
export type Aim = 'key' | 'value' | number;

export interface TextPlace {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
}

/** Some names are written as the key itself: of a team in `effort`, of a period in `steps`. */
export function aimAt(keys: readonly (string | number)[], written: string): 'key' | 'value' {
  return keys.at(-1) === written ? 'key' : 'value';
}
