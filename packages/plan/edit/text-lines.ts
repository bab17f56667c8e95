// Lines of a text by offset, and how it ends them.

/** As most of its lines end. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const returns = text.split('\r\n').length - 1;
  return returns * 2 > text.split('\n').length - 1 ? '\r\n' : '\n';
}

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Of the line that holds the offset, before what ends it. */
export function lineStop(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Behind what ends the line that holds the offset. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** Columns before the offset; a byte-order mark is none. */
export const indentBefore = (text: string, offset: number): string =>
  text.slice(lineStart(text, offset), offset).replace(/^\ufeff/, '');
