// Files as they were handed in: decoded and hashed once per content, however often the same bytes come again.
import { canonicalJson, hashBytes, hashText } from '@mainspring/kernel';
import { decodeText } from './decode-text.ts';

export type Files = ReadonlyMap<string, Uint8Array | string>;

interface Content {
  readonly content: Uint8Array | string;
  readonly text: string;
  readonly hash: string;
}

export type ContentCache = Map<string, Content>;

function sameContent(left: Uint8Array | string, right: Uint8Array | string): boolean {
  if (left === right) return true;
  if (typeof left === 'string' || typeof right === 'string' || left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
}

function known(path: string, content: Uint8Array | string, cache: ContentCache): Content {
  const before = cache.get(path);
  if (before !== undefined && sameContent(before.content, content)) return before;
  const hash = typeof content === 'string' ? hashText(content) : hashBytes(content);
  // Bytes may be written over by their owner after the call: what is compared with later is a copy.
  const read: Content = { content: typeof content === 'string' ? content : content.slice(), text: decodeText(content), hash };
  cache.set(path, read);
  return read;
}

export interface ReadContents {
  readonly texts: ReadonlyMap<string, string>;
  /** Hash over paths and contents: two folders with the same bytes have the same one. */
  readonly version: string;
}

/** Cost: one comparison per file, and reading what has changed. */
export function readContents(files: Files, cache: ContentCache): ReadContents {
  const texts = new Map<string, string>();
  const hashes: [string, string][] = [];
  for (const path of [...files.keys()].sort()) {
    const { text, hash } = known(path, files.get(path) ?? '', cache);
    texts.set(path, text);
    hashes.push([path, hash]);
  }
  for (const path of cache.keys()) if (!files.has(path)) cache.delete(path);
  return { texts, version: hashText(canonicalJson(hashes)) };
}
