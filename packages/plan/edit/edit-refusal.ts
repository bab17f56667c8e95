// Why an edit is not made.
import type { TextRefusal } from './edit-text.ts';

/** The plan's files by path. */
export type Texts = ReadonlyMap<string, string>;

export interface EditRefusal {
  readonly code: TextRefusal | 'name-taken' | 'no-name';
  /** A sentence with the way out. */
  readonly message: string;
}
