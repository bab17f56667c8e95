// Breaches of form in one entry, in plain words. Where nothing is wrong, this costs one pass of the definition over the
// value; sentences are made only where something is.
import type { z } from 'zod';
import { nearestName } from '../check/nearest.ts';
import { nearlyAddress } from './nearly-address.ts';
import { spokenPlace } from './spoken.ts';
import { hintOnCommas } from './thousands.ts';
import { isMap } from './values.ts';
import { optionOf, wordingOf } from './wording.ts';

export type FaultPath = readonly (string | number)[];

export interface Fault {
  /** Inside the entry. */
  readonly path: FaultPath;
  /** Whether the key is at fault, or what stands behind it. */
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly hint: string;
  /** The key that was meant by an unknown one: it is not missing but misspelled. */
  readonly meant?: string;
}

type Issue = z.core.$ZodIssue;

/** @param name what the whole value is called in sentences: `drivers.arr` */
export function faultsOf(schema: z.ZodType, value: unknown, name: string): Fault[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  const faults = parsed.error.issues.flatMap((issue) => told(issue, [], value, name));
  const key = (path: FaultPath): string => path.join('\n');
  const meant = new Set(
    faults.flatMap((fault) => (fault.meant === undefined ? [] : [key([...fault.path.slice(0, -1), fault.meant])])),
  );
  return faults.filter(({ path }) => !meant.has(key(path)) || valueAt(value, path) !== undefined);
}

function told(issue: Issue, above: FaultPath, value: unknown, name: string): Fault[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const where = spokenPlace([...name.split('.'), ...path]);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, where, issue.message.split(' ')));
  if (issue.code === 'invalid_key') return wrongKey(issue, path, where);
  const option = issue.code === 'invalid_union' ? optionOf(issue.message) : null;
  if (issue.code === 'invalid_union' && option !== null)
    return (issue.errors[option] ?? []).flatMap((inner) => told(inner, path, value, name));
  const { expected, hint } = wordingOf(issue.message);
  const found = valueAt(value, path);
  if (found === undefined || found === null) {
    const key = String(path.at(-1) ?? '');
    const owner = spokenPlace([...name.split('.'), ...path.slice(0, -1)]);
    if (path.length > 0 && isMap(valueAt(value, path.slice(0, -1))))
      return [{ path, at: 'value', message: `${owner} has no ${key}`, hint: `Add ${key}: ${expected}` }];
  }
  const words = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const near = typeof found === 'string' ? nearestName(found, words) : null;
  const commas = typeof found === 'string' ? hintOnCommas(found) : null;
  const address = typeof found === 'string' && expected === 'an address' ? nearlyAddress(found) : null;
  const message = `${where}: expected ${expected}, found ${described(found)}`;
  return [{ path, at: 'value', message, hint: hintOn(near ?? address, commas ?? (hint || hintOf(words))) }];
}

function hintOn(meant: string | null, otherwise: string): string {
  return meant === null ? otherwise : `Did you mean ${meant}?`;
}

function hintOf(words: readonly string[]): string {
  return words.length === 0 ? '' : `Write one of ${words.join(', ')}`;
}

function unknownKey(key: string, path: FaultPath, where: string, keys: readonly string[]): Fault {
  const near = nearestName(key, keys);
  const hint = near === null ? `Keys here are ${keys.join(', ')}` : `Did you mean ${near}?`;
  const fault: Fault = { path: [...path, key], at: 'key', message: `"${short(key)}" is not a key of ${where}`, hint };
  return near === null ? fault : { ...fault, meant: near };
}

function wrongKey(issue: Issue & { readonly code: 'invalid_key' }, path: FaultPath, where: string): Fault[] {
  const { expected, hint } = wordingOf(issue.issues[0]?.message ?? '');
  return [{ path, at: 'key', message: `${where}: expected ${expected}, found "${short(String(path.at(-1)))}"`, hint }];
}

function valueAt(value: unknown, path: FaultPath): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at[Number(key)];
    return isMap(at) ? at[key] : undefined;
  }, value);
}

function described(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? `"${short(value)}"` : String(value);
}

function short(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
