// What a version of a plan is: its bytes, whoever holds them. The store keeps plans by it, and a run says it.
import { canonicalJson, hashText } from '@mainspring/kernel';

/** @param blobs hash of each file's bytes by its path */
export function planVersion(blobs: ReadonlyMap<string, string>): string {
  return hashText(canonicalJson([...blobs].sort(([left], [right]) => (left < right ? -1 : 1))));
}
