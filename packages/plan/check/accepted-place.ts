// Where an accepted finding is said to stand: in an entry that there is, or nobody has taken anything.
import { ENTRY_SECTIONS } from '../parse/sections.ts';
import type { Sections } from './building.ts';
import type { EntryReader } from './entry-reader.ts';
import { KIND_OF_SECTION } from './name-use.ts';
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

/** The names in a place: of the entry, and those that are keys inside it. What they are is known once the entry is built. */
export function notePlace(reader: EntryReader, sections: Sections, place: string): void {
  const { uses } = reader.checking;
  const [section, name = '', ...path] = place.split('.');
  const known = ENTRY_SECTIONS.find((one) => one === section);
  const source = known === undefined ? undefined : sections.of(known).get(name);
  if (uses === null || known === undefined || source === undefined) return;
  let offset = known.length + 1;
  reader.uses(KIND_OF_SECTION[known], name, ['place'], offset);
  offset += name.length + 1;
  for (const [depth, key] of path.entries()) {
    const { file, line, column } = source.at(path.slice(0, depth + 1), 'key');
    const use = uses.find(({ name: used, at }) => used === key && at.file === file && at.line === line && at.column === column);
    if (use !== undefined) reader.uses(use.kind, key, ['place'], offset);
    offset += key.length + 1;
  }
}
