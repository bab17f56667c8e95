// Which of what was read an announced outlook makes old.
import type { Key } from '@mainspring/contract';
import type { ReadKey } from './read.ts';

/** What the feed announces with every outlook. */
export type Announced = Key;

const sameOutlook = (one: Key, other: Key) =>
  one.version === other.version &&
  one.position === other.position &&
  one.dataDate === other.dataDate &&
  one.build === other.build;

function keyOf(data: unknown): Key | null {
  return typeof data === 'object' && data !== null && 'key' in data ? (data.key as Key) : null;
}

/**
 * Everything of the workspace but what is asked as of a position, which never changes, and what was computed from that very
 * plan, position and date already. Lists without a key are read again.
 */
export function isTouched([, path, query]: ReadKey, data: unknown, workspace: string, announced: Announced): boolean {
  if (path.workspace !== workspace || query.position !== undefined) return false;
  const known = keyOf(data);
  return known === null || !sameOutlook(known, announced);
}
