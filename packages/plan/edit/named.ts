// What in a plan's text has a name of its own: entries, dimensions and their members.
import { KIND_OF_SECTION, type UsedKind } from '../check/name-use.ts';
import type { Path } from '../parse/raw-plan.ts';
import { ENTRY_SECTIONS } from '../parse/sections.ts';
import type { Texts } from './edit-refusal.ts';
import { plainAt } from './plain.ts';
import { readBack } from './render.ts';

/** `at` is the way to its key. */
export interface Named {
  readonly kind: UsedKind;
  readonly name: string;
  readonly file: string;
  readonly at: Path;
}

/** The file in which something stands at the path. */
export const holderOf = (texts: Texts, at: Path): string | undefined =>
  [...texts].find(([file, text]) => file.endsWith('.yaml') && plainAt(readBack(text), at) !== undefined)?.[0];

/** @param at `[section, name]`; of a dimension and its members the way in `dims` */
export function namedAt(texts: Texts, at: Path): Named | null {
  const [section, ...way] = at.map(String);
  const name = way.at(-1);
  const known = ENTRY_SECTIONS.find((one) => one === section);
  const isEntry = known !== undefined && way.length === 1;
  // Between a member and those beneath it stands `members`.
  const isOfDims = section === 'dims' && way.length >= 1 && name !== 'members' && (way.length === 1 || way.length % 2 === 0);
  if (name === undefined || !(isEntry || isOfDims)) return null;
  const file = holderOf(texts, at);
  if (file === undefined) return null;
  const kind = known === undefined ? (way.length === 1 ? 'dimension' : 'member') : KIND_OF_SECTION[known];
  return { kind, name, file, at };
}
