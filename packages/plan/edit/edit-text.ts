// One edit of one file: its text is spliced and read again, and unless exactly the wanted path differs, nothing is done.
import { fail, ok, type Result } from '@mainspring/kernel';
import type { Path } from '../parse/raw-plan.ts';
import { type Plain, plainAt, samePlain, withPlain } from './plain.ts';
import { removeValue } from './remove-value.ts';
import { readBack } from './render.ts';
import { beginWith, setValue } from './set-value.ts';
import { type Splice, spliced } from './splice.ts';
import { rootOf } from './yaml-nodes.ts';

export type TextRefusal =
  /** The file is no YAML: it has to be mended first. */
  | 'broken-file'
  /** Nothing stands at the path, or it leads through a value. */
  | 'no-such-place'
  /** It cannot be written there without changing something else. */
  | 'not-here';

export interface EditedText {
  readonly text: string;
  readonly splices: readonly Splice[];
}

function checked(text: string, before: unknown, splices: readonly Splice[], path: Path, value: Plain | undefined) {
  const after = spliced(text, splices);
  const read = readBack(after);
  const wanted = withPlain(before, path, value);
  const isRead = read !== undefined && samePlain(read, wanted);
  return isRead ? ok({ text: after, splices }) : fail('not-here' as const);
}

/** @param value undefined takes away what stands at the path */
export function editText(text: string, path: Path, value: Plain | undefined): Result<EditedText, TextRefusal> {
  const root = rootOf(text);
  const before = readBack(text);
  if (root === undefined || (before === undefined && root !== null)) return fail('broken-file');
  if (value === undefined) {
    if (root === null || plainAt(before, path) === undefined) return fail('no-such-place');
    const splices = removeValue(text, root, path);
    return splices === null ? fail('no-such-place') : checked(text, before, splices, path, value);
  }
  const splice = root === null ? beginWith(text, path, value) : setValue(text, root, path, value);
  return splice === null ? fail('no-such-place') : checked(text, before, [splice], path, value);
}
