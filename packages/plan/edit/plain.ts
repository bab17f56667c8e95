// Values as YAML gives them: what an edit writes, and what a text is compared by.
import type { Path } from '../parse/raw-plan.ts';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing, and a map of nothing, say the same of an entry. */
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (isFields(value) && Object.keys(value).length === 0);

/** Order of keys counts: it is the order in which people read them. */
export function samePlain(left: unknown, right: unknown): boolean {
  if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right);
  if (isList(left) || isList(right))
    return isList(left) && isList(right) && left.length === right.length && left.every((item, at) => samePlain(item, right[at]));
  if (!isFields(left) || !isFields(right)) return Object.is(left, right);
  const [keys, others] = [Object.keys(left), Object.keys(right)];
  return keys.length === others.length && keys.every((key, at) => key === others[at] && samePlain(left[key], right[key]));
}

/** What stands at a path; undefined where it leads nowhere. */
export function plainAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (isList(at) ? at[Number(key)] : isFields(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );
}

/**
 * The value with another at a path; what is missing on the way is made, at the end of its map or list.
 * @param to undefined takes the key or item away
 */
export function withPlain(value: unknown, path: Path, to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (isList(value)) {
    const at = Number(key);
    const item = withPlain(value[at], rest, to);
    return item === undefined ? value.filter((_, index) => index !== at) : value.toSpliced(at, 1, item);
  }
  const fields = isFields(value) ? value : {};
  const inner = withPlain(fields[key], rest, to);
  const entries = Object.entries(fields);
  if (inner === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.hasOwn(fields, key)
    ? Object.fromEntries(entries.map(([name, item]) => [name, name === key ? inner : item]))
    : Object.fromEntries([...entries, [String(key), inner]]);
}
