// A formula's text taken apart: each name of a driver with what it is worth now, and what stands between the names.
import type { DriverPage, ReadOf, RowOf } from '@mainspring/contract';

export type Token =
  | { kind: 'text'; text: string }
  /** `text` as written, with its members; `reads` are the figures that it stands for. */
  | { kind: 'driver'; text: string; name: string; reads: readonly ReadOf[] };

const NAME = /([A-Za-z_][A-Za-z0-9_]*)(\[[^\]]*\])?/g;
const bare = (text: string) => text.replace(/\s/g, '');

export function tokensOf(text: string, names: ReadonlySet<string>, reads: readonly ReadOf[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(NAME)) {
    const [written, name = ''] = match;
    if (!names.has(name)) continue;
    if (match.index > from) tokens.push({ kind: 'text', text: text.slice(from, match.index) });
    const own = reads.filter(({ driver }) => driver === name);
    const exact = own.filter(({ address }) => bare(address) === bare(written));
    tokens.push({ kind: 'driver', text: written, name, reads: exact.length > 0 ? exact : own });
    from = match.index + written.length;
  }
  if (from < text.length) tokens.push({ kind: 'text', text: text.slice(from) });
  return tokens;
}

/** Those that hold for a row. */
export const formulasFor = (
  { formulas }: Pick<DriverPage, 'formulas'>,
  { title }: Pick<RowOf, 'title'>,
): DriverPage['formulas'] => formulas.filter(({ member }) => member === '' || member.split('; ').includes(title));

const SIGNS: Record<DriverPage['formulas'][number]['role'], string> = { value: '=', in: '+', out: '−' };
export const signOf = ({ role }: DriverPage['formulas'][number]): string => SIGNS[role];
