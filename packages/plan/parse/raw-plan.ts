// What parsing hands to checking: entries by section and name, each of the shape that its section has, with the place of
// every part of it in the text. Nothing is resolved yet.
import type { Finding } from '@mainspring/kernel';
import type { TextPlace } from '../model/place.ts';
import type { SectionName } from './sections.ts';

export type { SectionName } from './sections.ts';

export type TextPath = readonly (string | number)[];

export interface RawEntry {
  readonly section: SectionName;
  /** Empty where the section is one entry (`plan`, `time`, `units`, `dims`, `objective`, `governance`); the index in a list. */
  readonly name: string;
  /** As the section's schema allows: plain objects, lists, texts, numbers, truth values, null. */
  readonly value: unknown;
  readonly file: string;
  readonly place: TextPlace;
  /** Place of what the path leads to; of the nearest part that there is. */
  readonly placeOf: (path: TextPath) => TextPlace;
}

export interface RawPlan {
  /** Path of the root file. */
  readonly root: string;
  /** Every section that is written anywhere; entries in the order of files, then of the text. */
  readonly sections: ReadonlyMap<SectionName, ReadonlyMap<string, RawEntry>>;
  /** Entries that a finding has stopped: their names are known, their values are not. */
  readonly broken: ReadonlyMap<SectionName, ReadonlyMap<string, TextPlace>>;
  /** Paths of the files that were read, the root first. */
  readonly files: readonly string[];
}

/** One file, read on its own. Entries are the same objects as long as the bytes are. */
export interface ParsedFile {
  readonly path: string;
  readonly sections: ReadonlyMap<SectionName, readonly RawEntry[]>;
  readonly broken: readonly { readonly section: SectionName; readonly name: string; readonly place: TextPlace }[];
  /** Only the root may have any; with the place of each pattern. */
  readonly includes: readonly { readonly pattern: string; readonly place: TextPlace }[];
  readonly findings: readonly Finding[];
}
