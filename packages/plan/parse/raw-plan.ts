// What the folder of text holds once its files are read and merged: entries by section, their values as YAML gave them,
// every value's place at hand. Nothing is interpreted yet.
import type { Finding } from '@mainspring/kernel';
import type { Aim, TextPlace } from '../model/place.ts';

export type Path = readonly (string | number)[];

/** One entry; the same object as long as its file's content is unchanged, so that work on it can be remembered. */
export interface RawEntry {
  readonly section: string;
  /** Empty for the sections that are one value or a list. */
  readonly name: string;
  /** Of the form that its section defines: what breaks it is not in here. */
  readonly value: unknown;
  /** Paths of what breaks the form, or is missing: what is said of these is said already. */
  readonly taken: readonly Path[];
  /** Place of what the path leads to, of its key unless said; of the nearest thing above it where the path leads nowhere. */
  readonly at: (path: Path, aim?: Aim) => TextPlace;
}

export interface RawPlan {
  /** Entries by section and name; sections of one value or a list have one entry with the empty name per file. */
  readonly sections: ReadonlyMap<string, readonly RawEntry[]>;
  readonly findings: readonly Finding[];
  /** Sections of which not all names can be told: what is missing in them may stand where nothing could be read. */
  readonly unreadable: ReadonlySet<string>;
  /** Text of a table inside the folder; null where there is none. */
  readonly table: (path: string) => string | null;
}
