// Where an accepted finding is said to stand: in an entry that there is, or nobody has taken anything.
import { ENTRY_SECTIONS } from '../parse/sections.ts';
import type { Sections } from './building.ts';
import { nearestName } from './nearest.ts';

/** Whether the plan has the place; what could not be read may have it. */
function isThere(sections: Sections, place: string): boolean {
  const [section = '', name = '', ...path] = place.split('.');
  if (sections.isUnreadable(section)) return true;
  const source = sections.of(section).get(name);
  if (source === undefined || name === '') return false;
  if (source.taken.length > 0) return true;
  let at: unknown = source.value;
  return path.every((key) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = Reflect.get(at, key);
    return true;
  });
}

/** Null where the place is there; else what to write instead. */
export function hintForPlace(sections: Sections, place: string): string | null {
  if (isThere(sections, place)) return null;
  const places = ENTRY_SECTIONS.flatMap((section) => [...sections.of(section).keys()].map((name) => `${section}.${name}`));
  const near = nearestName(place, places);
  return near === null ? 'Write section.name, as the finding gives it: milestones.launch' : `Did you mean ${near}?`;
}
