// UTF-8 by hand: pure packages have no platform decoder.
export function decodeText(content: Uint8Array | string): string {
  if (typeof content === 'string') return content;
  const parts: string[] = [];
  for (let at = 0; at < content.length; ) {
    const lead = content[at] ?? 0;
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let point = size === 1 ? lead : lead & (0xff >> (size + 1));
    for (let next = 1; next < size; next += 1) point = (point << 6) | ((content[at + next] ?? 0) & 0x3f);
    parts.push(String.fromCodePoint(Math.min(point, 0x10ffff)));
    at += size;
  }
  return parts.join('');
}
