// Values as YAML text. Scalars are written as plainly as they can be read back; maps and lists in one line where that stays
// readable, else as blocks.
import { LineCounter } from 'yaml';
import { readYaml } from '../parse/yaml-document.ts';
import type { YamlProblem } from '../parse/yaml-refusals.ts';
import { plainValue } from '../parse/yaml-value.ts';
import { isFields, isList, type Plain, plainAt, samePlain } from './plain.ts';

/** Where a value is written: within braces and brackets commas end it. */
export type Context = 'block' | 'flow';

/** Columns that a line keeps to, where it can. */
const WIDTH = 110;
const STEP = '  ';

/** The value of a text; undefined where the plan language has none for it. */
export function readBack(text: string): unknown {
  const { contents, errors } = readYaml(text, new LineCounter());
  const problems: YamlProblem[] = [];
  const { value } = plainValue(contents, problems);
  return errors.length > 0 || problems.length > 0 ? undefined : value;
}

function isReadAs(written: string, value: Plain, context: Context): boolean {
  if (/[\n\r]/.test(written)) return false;
  // A neighbour on both sides: what would swallow or end it shows.
  const text = context === 'flow' ? `{a: 0, k: ${written}, z: 0}` : `a: 0\nk: ${written}\nz: 0\n`;
  const read = readBack(text);
  return isFields(read) && Object.keys(read).join() === 'a,k,z' && samePlain(plainAt(read, ['k']), value);
}

const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** @param quote the quotation mark that stood there before, kept for a text */
export function renderScalar(value: string | number | boolean | null, context: Context, quote: '"' | "'" | null = null): string {
  if (typeof value !== 'string') return String(value);
  const quoted = quote === "'" ? [single(value)] : quote === '"' ? [JSON.stringify(value)] : [];
  const plain = value.trim() === value && value !== '' && !/^["'|>]/.test(value) ? [value] : [];
  return [...quoted, ...plain].find((written) => isReadAs(written, value, context)) ?? JSON.stringify(value);
}

export function renderKey(key: string): string {
  const read = /^[\w.-]+$/.test(key) ? readBack(`{${key}: 0}`) : undefined;
  return isFields(read) && Object.hasOwn(read, key) ? key : JSON.stringify(key);
}

/** In one line. */
export function renderFlow(value: Plain): string {
  if (isList(value)) return `[${value.map((item) => renderFlow(item as Plain)).join(', ')}]`;
  if (!isFields(value)) return renderScalar(value as string | number | boolean | null, 'flow');
  const pairs = Object.entries(value).map(([key, item]) => `${renderKey(key)}: ${renderFlow(item as Plain)}`);
  return `{${pairs.join(', ')}}`;
}

const isNested = (value: unknown): boolean =>
  (isList(value) && value.length > 0) || (isFields(value) && Object.keys(value).length > 0);

/** What stands after `key:` or `-`: on the same line, or as lines below it. */
function renderAfter(head: string, value: Plain, indent: string, open: number): string[] {
  const inline = `${head} ${renderInline(value, 'block')}`;
  if (!isNested(value) || (open <= 0 && inline.length <= WIDTH)) return [inline];
  return [head, ...renderLines(value, indent + STEP, open - 1)];
}

/** In one line, in the context. */
export function renderInline(value: Plain, context: Context): string {
  return isList(value) || isFields(value)
    ? renderFlow(value as Plain)
    : renderScalar(value as string | number | boolean | null, context);
}

/**
 * A map or list as lines of a block, each with its indent.
 * @param open levels below that are blocks however short they are
 */
export function renderLines(value: Plain, indent: string, open = 0): string[] {
  if (isList(value)) return value.flatMap((item) => renderAfter(`${indent}-`, item as Plain, indent, open));
  if (!isFields(value)) return [`${indent}${renderInline(value as Plain, 'block')}`];
  return Object.entries(value).flatMap(([key, item]) => renderAfter(`${indent}${renderKey(key)}:`, item as Plain, indent, open));
}

/** Behind `key:` or `-` of a block at a column: with the space before it, or from the next line on where it is long. */
export function renderBehind(value: Plain, column: number, indent: string, feed: string, open = 0): string {
  const inline = renderInline(value, 'block');
  if (!isNested(value) || (open <= 0 && column + inline.length < WIDTH)) return ` ${inline}`;
  return `${feed}${renderLines(value, indent + STEP, open - 1).join(feed)}`;
}
