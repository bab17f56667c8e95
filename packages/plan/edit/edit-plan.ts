// Edits of a plan as data: what the editor, a form, a table and the API say alike. Each splices one file; a move
// two, a rename every file that speaks of the name.
import { fail, ok, type Result } from '@mainspring/kernel';
import { createPlanCache, type PlanCache } from '../check/building.ts';
import type { Path } from '../parse/raw-plan.ts';
import type { EditRefusal, Texts } from './edit-refusal.ts';
import { editText, type TextRefusal } from './edit-text.ts';
import { moveEntry } from './move-entry.ts';
import { type Plain, plainAt } from './plain.ts';
import { renameEntry } from './rename.ts';
import { readBack } from './render.ts';

export type PlanEdit =
  /** A value is written, in place of another or for the first time. `at`: section, name, and the way inside. */
  | { readonly edit: 'set'; readonly at: Path; readonly value: Plain; readonly file?: string }
  /** What stands there is taken away: a key, an item, an entry. */
  | { readonly edit: 'remove'; readonly at: Path; readonly file?: string }
  | { readonly edit: 'add'; readonly section: string; readonly name: string; readonly value: Plain; readonly file: string }
  /** Another name, and every use of it. `at`: section and name; of dimensions and members the way in `dims`. */
  | { readonly edit: 'rename'; readonly at: Path; readonly to: string }
  | { readonly edit: 'move'; readonly section: string; readonly name: string; readonly file: string };

const MESSAGES: Readonly<Record<TextRefusal, (file: string, place: string) => string>> = {
  'broken-file': (file) => `${file} has an error of form; mend it first.`,
  'no-such-place': (file, place) => `Nothing stands at ${place} in ${file}; read the plan again.`,
  'not-here': (file, place) => `${place} cannot be written into ${file} without touching something else; edit the text by hand.`,
};

const refused = (code: TextRefusal, file: string, place: string): Result<never, EditRefusal> =>
  fail({ code, message: MESSAGES[code](file, place) });

/** The file that holds an entry, or, of a section that is one value, the section. Reads only files that may. */
export function fileOf(texts: Texts, at: Path): string | null {
  const [section = '', name] = at.map(String);
  const holds = (path: Path) => (text: string) => plainAt(readBack(text), path) !== undefined;
  const mayHold = [...texts].filter(([path, text]) => path.endsWith('.yaml') && text.includes(section));
  const inEntry = name === undefined ? null : mayHold.find(([, text]) => text.includes(name) && holds([section, name])(text));
  return (inEntry ?? mayHold.find(([, text]) => holds([section])(text)))?.[0] ?? null;
}

const put = (texts: Texts, ...changed: readonly (readonly [string, string])[]): Texts => new Map([...texts, ...changed]);

function written(texts: Texts, file: string | null, at: Path, value: Plain | undefined): Result<Texts, EditRefusal> {
  const place = at.join('.');
  const text = file === null ? undefined : texts.get(file);
  if (file === null || text === undefined) return refused('no-such-place', file ?? 'the plan', place);
  const edited = editText(text, at, value);
  return edited.ok ? ok(put(texts, [file, edited.value.text])) : refused(edited.error, file, place);
}

function added(texts: Texts, edit: Extract<PlanEdit, { edit: 'add' }>): Result<Texts, EditRefusal> {
  const at = [edit.section, edit.name];
  const holder = fileOf(texts, at);
  if (holder !== null && plainAt(readBack(texts.get(holder) ?? ''), at) !== undefined)
    return fail({ code: 'name-taken', message: `${at.join('.')} is in ${holder} already; choose another name.` });
  return written(put(texts, [edit.file, texts.get(edit.file) ?? '']), edit.file, at, edit.value);
}

function moved(texts: Texts, { section, name, file }: Extract<PlanEdit, { edit: 'move' }>): Result<Texts, EditRefusal> {
  const holder = fileOf(texts, [section, name]);
  const place = `${section}.${name}`;
  if (holder === null) return refused('no-such-place', 'the plan', place);
  if (holder === file) return ok(texts);
  const done = moveEntry(texts.get(holder) ?? '', texts.get(file) ?? '', section, name);
  return done.ok ? ok(put(texts, [holder, done.value.from], [file, done.value.to])) : refused(done.error, file, place);
}

/**
 * @returns all texts, of which only those that the edit names differ
 * Cost: a rename builds every entry twice; any other one parse of each file that may hold the entry, and of the one that is changed before and after.
 */
export function editPlan(texts: Texts, edit: PlanEdit, cache: PlanCache = createPlanCache()): Result<Texts, EditRefusal> {
  switch (edit.edit) {
    case 'set':
      return written(texts, edit.file ?? fileOf(texts, edit.at), edit.at, edit.value);
    case 'remove':
      return written(texts, edit.file ?? fileOf(texts, edit.at), edit.at, undefined);
    case 'add':
      return added(texts, edit);
    case 'move':
      return moved(texts, edit);
    case 'rename':
      return renameEntry(texts, edit.at, edit.to, cache);
  }
}
