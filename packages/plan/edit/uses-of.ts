// Who speaks of an entry: what would break if it were removed, and what an editor shows as its references.
import type { PlanCache } from '../check/building.ts';
import type { NameUse } from '../check/name-use.ts';
import { readNameUses } from '../check/read-plan.ts';
import type { Path } from '../parse/raw-plan.ts';
import type { Texts } from './edit-refusal.ts';
import { namedAt } from './named.ts';

/**
 * Uses by other entries, in the order of the text's sections; none of what has no name of its own.
 * @param at `[section, name]`; of a dimension and its members the way in `dims`
 * Cost: every entry is built once.
 */
export function usesOf(texts: Texts, at: Path, cache?: PlanCache): NameUse[] {
  const named = namedAt(texts, at);
  if (named === null) return [];
  const own = at.slice(0, 2).join('.');
  const seen = new Set<string>();
  return readNameUses(texts, cache).uses.filter(({ kind, name, at: { file, line, column }, entry }) => {
    if (kind !== named.kind || name !== named.name || entry === own) return false;
    const place = `${file} ${line} ${column}`;
    return !seen.has(place) && seen.add(place) !== undefined;
  });
}
