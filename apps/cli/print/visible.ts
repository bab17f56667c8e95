// What a plan, a record or an argument says is printed as text and never acted upon: characters that move the cursor, hide
// what follows or turn its direction are written out, so that nobody can make a line say what it does not.

/** Controls, formats, separators of lines and halves of characters; the two joiners, which scripts and emoji need, do none of that. */
export const UNSAFE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function code(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/** A line without anything that is not seen. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => SHORT[character] ?? code(character));
}
