// Letters that a reader takes for others: a name that holds them is another name than the one that is seen.

/** Greek, Cyrillic, Armenian, Cherokee, full-width and mathematical letters, dotless i, and what is not seen at all. */
const LOOK_ALIKE =
  /[\u00ad\u0131\u0237\u0370-\u058f\u13a0-\u13ff\u180e\u1d00-\u1dbf\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2100-\u214f\ufb00-\ufb06\ufeff\uff00-\uffef\u{1d400}-\u{1d7ff}]/u;

export function looksLikeOthers(text: string): boolean {
  return LOOK_ALIKE.test(text);
}

/** Characters that turn the direction of what follows: a reader would see another text than the one that runs. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Offsets of the first in each line. */
export function directionControls(text: string): number[] {
  const offsets: number[] = [];
  for (const { index } of text.matchAll(DIRECTION)) {
    const last = offsets.at(-1);
    if (last === undefined || text.slice(last, index).includes('\n')) offsets.push(index);
  }
  return offsets;
}
