// What every entry of a section has, whatever the section.
import type { TextPlace } from './place.ts';

/** What every entry has. */
export interface Entry {
  readonly name: string;
  readonly title: string;
  readonly note: string | null;
  /** Former names, oldest first. */
  readonly was: readonly string[];
  readonly place: TextPlace;
}
