// A character of a value, found again in the file: between the two stand quotation marks, escapes, line breaks that YAML folds
// into spaces, and the indentation of what goes on in the next line.

/** A block scalar's first line holds its style only: `>-`, `|2`. */
const BLOCK_HEAD = /^[>|][^\n]*\n/;
const ESCAPE = /^\\(?:x..|u.{4}|U.{8}|\r?\n|.)/;
const LONGEST_ESCAPE = 10;

/**
 * @param from where the value is written in the file
 * @param at of the value's characters, counted from 0; beyond its last one is its end
 * Cost: one walk over what is written.
 */
export function offsetWithin(file: string, from: number, value: string, at: number): number {
  const escapes = file.charAt(from) === '"';
  let offset = from + (BLOCK_HEAD.exec(file.slice(from, from + 200))?.[0].length ?? 0);
  for (let index = 0; index < value.length; index += 1) {
    const [begins, ends] = written(file, offset, value.charAt(index), escapes);
    if (index >= at) return begins;
    offset = ends;
  }
  return offset;
}

/** From where to where a character of the value is written, at or after an offset. */
function written(file: string, from: number, character: string, escapes: boolean): readonly [number, number] {
  const isSpace = /\s/.test(character);
  for (let offset = from; offset < file.length; offset += 1) {
    const found = file.charAt(offset);
    const sequence = escapes && found === '\\' ? ESCAPE.exec(file.slice(offset, offset + LONGEST_ESCAPE))?.[0] : undefined;
    // An escaped end of line stands for nothing.
    if (sequence?.endsWith('\n') === true) offset += sequence.length - 1;
    else if (sequence !== undefined) return [offset, offset + sequence.length];
    else if (isSpace ? /\s/.test(found) : found === character) return [offset, offset + 1];
  }
  return [file.length, file.length];
}
