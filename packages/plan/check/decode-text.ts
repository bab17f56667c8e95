// UTF-8 by hand: pure packages have no platform decoder, and a plan in another encoding has to be told from a broken one.

export interface TextFault {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

export interface DecodedText {
  /** What is no UTF-8 stands as U+FFFD. */
  readonly text: string;
  /** The first byte that is none. */
  readonly fault: TextFault | null;
}

const LINE_FEED = 0x0a;
const SAVE = 'Save the file as UTF-8';

/** Bytes of the character that begins here, 0 where none does: overlong forms, surrogates and what lies beyond are none. */
function lengthAt(content: Uint8Array, at: number): number {
  const [lead = 0, second = 0] = [content[at], content[at + 1]];
  if (lead < 0x80) return 1;
  const size = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < size; next += 1) if (((content[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second >= 0xa0)) return 0;
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second >= 0x90)) return 0;
  return size;
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

export function decodeText(content: Uint8Array): DecodedText {
  if (!isUtf16(content) && content.includes(0))
    return { text: '', fault: { line: 1, message: 'the file is not text', hint: 'Write a text file in its place, in UTF-8' } };
  if (isUtf16(content)) return { text: '', fault: { line: 1, message: 'the file is UTF-16', hint: SAVE } };
  const parts: string[] = [];
  let line = 1;
  let fault: TextFault | null = null;
  for (let at = 0; at < content.length; ) {
    const size = lengthAt(content, at);
    let point = 0xfffd;
    if (size > 0) point = (content[at] ?? 0) & (size === 1 ? 0x7f : 0xff >> (size + 1));
    for (let next = 1; next < size; next += 1) point = (point << 6) | ((content[at + next] ?? 0) & 0x3f);
    if (size === 0 && fault === null) {
      const byte = (content[at] ?? 0).toString(16).padStart(2, '0');
      fault = { line, message: `the byte ${byte} is no UTF-8`, hint: SAVE };
    }
    if (point === LINE_FEED) line += 1;
    parts.push(String.fromCodePoint(point));
    at += Math.max(1, size);
  }
  return { text: parts.join(''), fault };
}
