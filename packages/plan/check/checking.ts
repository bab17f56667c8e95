// What is known while a plan is checked: the grid, the dimensions, every name by kind, and the findings so far.
import type { Grid } from '@mainspring/kernel';
import type { Dimension, Member } from '../model/dimensions.ts';
import type { Aim, TextPlace } from '../model/place.ts';
import type { Nouns } from '../unit/parse-unit.ts';
import type { FindingDraft } from './finding-draft.ts';
import type { Known } from './known.ts';
import type { NameUse } from './name-use.ts';

export interface Checking {
  readonly grid: Grid;
  readonly currency: string;
  readonly nouns: Nouns;
  readonly dims: readonly Dimension[];
  readonly members: ReadonlyMap<string, Member>;
  readonly known: Known;
  readonly drafts: FindingDraft[];
  /** Keys of entries whose value a text finding has taken (`excuseOf`): nothing more is said of what follows from them. */
  readonly excused: Set<string>;
  /** Every use of a name is put here; null where nobody asked, which is the cheaper way. */
  readonly uses: NameUse[] | null;
}

/** One entry of one section, or a part inside it, with the text's places. */
export interface Source {
  readonly section: string;
  readonly name: string;
  readonly value: unknown;
  /** Paths inside it whose value a breach of form has taken. */
  readonly taken: readonly (readonly (string | number)[])[];
  /** Place of what the path leads to, of its key unless said; of the entry itself where the path is empty or leads nowhere. */
  readonly at: (path: readonly (string | number)[], aim?: Aim) => TextPlace;
}

/** One key of one entry; without a key, the whole entry. */
export function excuseOf(source: { readonly section: string; readonly name: string }, key?: string | number): string {
  const entry = source.name === '' ? source.section : `${source.section}.${source.name}`;
  return key === undefined ? entry : `${entry}#${key}`;
}

/** Among what is excused: a formula that cannot be read, or misspells a name, may use anything. */
export const USED_BY_UNREAD = 'used.*';

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
