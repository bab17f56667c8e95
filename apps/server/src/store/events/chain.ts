// Every event is hashed over its exact bytes and the hash before it, so that no event can be changed, left out or put in
// afterwards without every later hash giving it away. The first follows on the workspace itself.
import { createHash } from 'node:crypto';
import type { RecordEvent } from '@mainspring/execution';
import { canonicalJson } from '@mainspring/kernel';

export function bytesOf(event: RecordEvent): Buffer {
  return Buffer.from(canonicalJson(event), 'utf8');
}

export function firstHash(workspace: string): Buffer {
  return createHash('sha256').update(workspace).digest();
}

export function nextHash(before: Buffer, bytes: Buffer): Buffer {
  return createHash('sha256').update(before).update(bytes).digest();
}
