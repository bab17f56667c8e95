// An entry, a dimension or a member gets another name, with every use of it; a table's cells too. What was `was` stays, and the
// old name joins it, so that records, histories and links follow.
import { fail, ok, type Result } from '@mainspring/kernel';
import { createPlanCache, type PlanCache } from '../check/building.ts';
import type { NameUse } from '../check/name-use.ts';
import { readNameUses } from '../check/read-plan.ts';
import type { TextPlace } from '../model/place.ts';
import type { Path } from '../parse/raw-plan.ts';
import { NAME } from '../schema/values.ts';
import type { EditRefusal, Texts } from './edit-refusal.ts';
import { editText } from './edit-text.ts';
import { holderOf, type Named, namedAt } from './named.ts';
import { isFields, isList, type Plain, plainAt } from './plain.ts';
import { renameInTable } from './rename-in-table.ts';
import { readBack } from './render.ts';
import { type Splice, spliced } from './splice.ts';
import { rootOf, startOf, walk } from './yaml-nodes.ts';

const refuse = (code: EditRefusal['code'], message: string): Result<never, EditRefusal> => fail({ code, message });

function lineOffsets(text: string): number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

/** Longer than any address with its members: where a use stands within its key. */
const REACH = 400;

/** Where the name is written, at or soon after a place; −1 where it is written in another way. */
function nameAt(text: string, from: number, name: string): number {
  const found = new RegExp(`(?<![A-Za-z0-9_])${name}(?![A-Za-z0-9_])`).exec(text.slice(from, from + REACH).split('\n')[0] ?? '');
  return found === null ? -1 : from + found.index;
}

/** By file, where the name has to be written anew; a place where it cannot be found. */
function splicesOf(texts: Texts, { name }: Named, to: string, places: readonly TextPlace[]): Map<string, Splice[]> | TextPlace {
  const byFile = new Map<string, Splice[]>();
  const starts = new Map<string, readonly number[]>();
  for (const place of places) {
    const text = texts.get(place.file) ?? '';
    const lines = starts.get(place.file) ?? lineOffsets(text);
    starts.set(place.file, lines);
    const from = nameAt(text, (lines[place.line - 1] ?? 0) + place.column - 1, name);
    if (from < 0) return place;
    const splices = byFile.get(place.file) ?? [];
    if (!splices.some((one) => one.from === from)) splices.push({ from, to: from + name.length, text: to });
    byFile.set(place.file, splices);
  }
  return byFile;
}

/** Where its own key stands. */
function keyPlace(text: string, { file, at }: Named): TextPlace | null {
  const stop = walk(rootOf(text) ?? null, at).stops.at(-1);
  if (stop === undefined || stop.pair === null) return null;
  const before = text.slice(0, startOf(stop.pair.key));
  return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** The entry with its old name among those it had. A dimension has no such list: its name stands in no record. */
function withFormer(text: string, { kind, name, at }: Named, to: string): string | null {
  if (kind === 'dimension') return text;
  const path = [...at.slice(0, -1), to];
  const value = plainAt(readBack(text), path);
  const former = isFields(value) ? value.was : undefined;
  const known = isList(former) ? former.map(String) : former === undefined || former === null ? [] : [String(former)];
  // A name that it takes back is no former one any more.
  const was = [...known.filter((one) => one !== to), name];
  const title: Plain = value === null || isFields(value) ? {} : { title: String(value) };
  const edited = isFields(value) ? editText(text, [...path, 'was'], was) : editText(text, path, { ...title, was });
  return edited.ok ? edited.value.text : null;
}

function tablesOf(uses: readonly NameUse[]): ReadonlySet<string> {
  return new Set(uses.filter(({ kind }) => kind === 'table').map(({ name }) => name));
}

function renamedTexts(
  texts: Texts,
  named: Named,
  to: string,
  uses: readonly NameUse[],
): Result<Map<string, string>, EditRefusal> {
  const { kind, name, file } = named;
  const own = keyPlace(texts.get(file) ?? '', named);
  if (own === null) return refuse('not-here', `${name} cannot be renamed where it stands in ${file}; edit the text by hand.`);
  const places = uses.filter((use) => use.kind === kind && use.name === name).map(({ at }) => at);
  const splices = splicesOf(texts, named, to, [own, ...places]);
  if (!(splices instanceof Map)) {
    const where = `${splices.file}, line ${splices.line}`;
    return refuse('not-here', `${where} writes ${name} in a way that cannot be changed by itself; write it plainly first.`);
  }
  const renamed = new Map(texts);
  for (const [path, of] of splices) renamed.set(path, spliced(texts.get(path) ?? '', of));
  if (kind === 'dimension' || kind === 'member') {
    for (const path of tablesOf(uses)) {
      const table = texts.get(path);
      const dimension = String(named.at[1]);
      if (table !== undefined) renamed.set(path, renameInTable(table, { kind, dimension, name, to }));
    }
  }
  const withWas = withFormer(renamed.get(file) ?? '', named, to);
  if (withWas === null) return refuse('not-here', `${file} cannot take was: [${name}] there; edit the text by hand.`);
  return ok(renamed.set(file, withWas));
}

/**
 * All texts, of which only what names it differs, and the list of its former names. What a part of the plan that cannot be read
 * says of it stays.
 * @param at `[section, name]`; of a dimension and its members the way in `dims`
 * Cost: every entry is built twice.
 */
export function renameEntry(
  texts: Texts,
  at: Path,
  to: string,
  cache: PlanCache = createPlanCache(),
): Result<ReadonlyMap<string, string>, EditRefusal> {
  const named = namedAt(texts, at);
  if (named === null) {
    const broken = [...texts].find(([file, text]) => file.endsWith('.yaml') && rootOf(text) === undefined);
    if (broken !== undefined) return refuse('broken-file', `${broken[0]} has an error of form; mend it first.`);
    return refuse('no-such-place', `Nothing that has a name of its own stands at ${at.join('.')}; read the plan again.`);
  }
  if (named.name === to) return ok(texts);
  if (!NAME.test(to)) return refuse('no-name', `${to} is no name: write small letters, digits and _, a letter first.`);
  const other = [...at.slice(0, -1), to];
  const holder = holderOf(texts, other);
  if (holder !== undefined) return refuse('name-taken', `${other.join('.')} is in ${holder} already; choose another name.`);
  const before = readNameUses(texts, cache);
  if (before.plan === null)
    return refuse('broken-file', 'The plan cannot be read as a whole; mend what check says of plan.yaml first.');
  const renamed = renamedTexts(texts, named, to, before.uses);
  if (!renamed.ok) return renamed;
  const after = readNameUses(renamed.value, cache);
  const told = new Set(before.findings.map(({ message }) => message));
  const clash = after.findings.find(
    ({ code, message }) => (code === 'name-taken' || code === 'name-reserved') && !told.has(message),
  );
  if (clash !== undefined) return refuse('name-taken', `${clash.message}; choose another name.`);
  const isWhole =
    after.plan !== null && after.findings.length === before.findings.length && after.uses.length === before.uses.length;
  if (!isWhole) {
    const fault = after.findings.find(({ message }) => !told.has(message));
    const why =
      fault === undefined
        ? 'other parts of the plan would change with it'
        : `${fault.file}, line ${fault.line}: ${fault.message}`;
    return refuse('not-here', `${named.name} cannot become ${to}: ${why}.`);
  }
  return renamed;
}
