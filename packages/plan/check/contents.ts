// Files as they were handed in: decoded and hashed once per content, however often the same bytes come again.
import { type Finding, hashBytes, hashText } from '@mainspring/kernel';
import { LIMITS } from '../parse/limits.ts';
import { decodeText } from './decode-text.ts';
import { planVersion } from './plan-version.ts';

export type Files = ReadonlyMap<string, Uint8Array | string>;

interface Content {
  readonly content: Uint8Array | string;
  readonly text: string;
  readonly hash: string;
  /** Why it cannot be read. */
  readonly fault: Finding | null;
}

export type ContentCache = Map<string, Content>;

function sameContent(left: Uint8Array | string, right: Uint8Array | string): boolean {
  if (left === right) return true;
  if (typeof left === 'string' || typeof right === 'string' || left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
}

function faultOf(path: string, code: 'syntax' | 'limit-exceeded', line: number, message: string, hint: string): Finding {
  return {
    code,
    class: 'text',
    severity: 'error',
    file: path,
    line,
    column: 1,
    place: path,
    message: `${path}: ${message}`,
    hint,
  };
}

function sizeFault(path: string, bytes: number): Finding | null {
  if (bytes <= LIMITS.fileSize) return null;
  return faultOf(path, 'limit-exceeded', 1, `the file is over the limit of ${LIMITS.fileSize} bytes`, 'Split it over files');
}

function readString(path: string, content: string): Content {
  // A character is three bytes at most for every UTF-16 unit: only a text near the limit has to be counted.
  const bytes = content.length * 3 <= LIMITS.fileSize ? 0 : encodedLength(content);
  return { content, text: content, hash: hashText(content), fault: sizeFault(path, bytes) };
}

function encodedLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function readBytes(path: string, content: Uint8Array): Content {
  const tooBig = sizeFault(path, content.length);
  const { text, fault } = tooBig === null ? decodeText(content) : { text: '', fault: null };
  const broken = fault === null ? tooBig : faultOf(path, 'syntax', fault.line, fault.message, fault.hint);
  // Bytes may be written over by their owner after the call: what is compared with later is a copy.
  return { content: content.slice(), text, hash: hashBytes(content), fault: broken };
}

function known(path: string, content: Uint8Array | string, cache: ContentCache): Content {
  const before = cache.get(path);
  if (before !== undefined && sameContent(before.content, content)) return before;
  const read = typeof content === 'string' ? readString(path, content) : readBytes(path, content);
  cache.set(path, read);
  return read;
}

export interface ReadContents {
  readonly texts: ReadonlyMap<string, string>;
  /** Files that cannot be read as text, with why. */
  readonly faults: ReadonlyMap<string, Finding>;
  /** Hash over paths and contents: two folders with the same bytes have the same one. */
  readonly version: string;
}

/** Cost: one comparison per file, and reading what has changed. */
export function readContents(files: Files, cache: ContentCache): ReadContents {
  const texts = new Map<string, string>();
  const faults = new Map<string, Finding>();
  const hashes = new Map<string, string>();
  for (const path of [...files.keys()].sort()) {
    const { text, hash, fault } = known(path, files.get(path) ?? '', cache);
    texts.set(path, text);
    if (fault !== null) faults.set(path, fault);
    hashes.set(path, hash);
  }
  for (const path of cache.keys()) if (!files.has(path)) cache.delete(path);
  return { texts, faults, version: planVersion(hashes) };
}
