// Reading a unit as it is written: `USD/year/deal`, `person*week/request`, `1/month`, `%`.
import type { Factor, Unit } from './unit.ts';

/** Singular and plural, both to the singular. */
export type Nouns = ReadonlyMap<string, string>;

/** Every spelling of a time unit, to its singular. */
export const TIME_WORDS: ReadonlyMap<string, string> = new Map(
  ['day', 'week', 'month', 'quarter', 'year'].flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

export type UnitReading = { readonly ok: true; readonly value: Unit } | { readonly ok: false; readonly error: UnitError };

export interface UnitError {
  readonly code: 'schema' | 'unknown-name';
  readonly message: string;
  readonly hint: string;
}

export const PURE: Unit = { factors: [], percent: false };
export const PERCENT: Unit = { factors: [], percent: true };

/** The singular of a noun, a currency or a time unit; null if it is none. */
export function unitWord(word: string, nouns: Nouns): string | null {
  return TIME_WORDS.get(word) ?? nouns.get(word) ?? (/^[A-Z]{3}$/.test(word) ? word : null);
}

/** Reads a unit; a factor may carry a whole or half power (`USD^2`, as `formatUnit` writes it). */
export function parseUnit(text: string, nouns: Nouns): UnitReading {
  const trimmed = text.trim();
  if (trimmed === '1') return { ok: true, value: PURE };
  if (trimmed === '%') return { ok: true, value: PERCENT };
  if (trimmed.length === 0 || trimmed.length > 200) return refuse(text);
  const factors: Factor[] = [];
  let sign = 1;
  for (const part of trimmed.split(/\s*([*/])\s*/)) {
    if (part === '*' || part === '/') {
      sign = part === '*' ? 1 : -1;
      continue;
    }
    if (part === '1') continue;
    const shape = /^([A-Za-z][A-Za-z0-9_]*)(?:\^(-?\d+(?:\.5)?))?$/.exec(part);
    const word = shape?.[1];
    if (word === undefined) return refuse(text);
    const name = unitWord(word, nouns);
    if (name === null) return unknownWord(word);
    factors.push({ name, power: sign * Number(shape?.[2] ?? 1) });
  }
  return { ok: true, value: { factors: mergeSameNames(factors), percent: false } };
}

function refuse(text: string): UnitReading {
  const message = `"${text}" is not a unit`;
  return { ok: false, error: { code: 'schema', message, hint: 'Write a product such as USD/year/deal, 1/month, 1 or %' } };
}

function unknownWord(word: string): UnitReading {
  const message = `"${word}" is not a noun, a currency or a time`;
  return { ok: false, error: { code: 'unknown-name', message, hint: `Declare it in the root: units: {${word}: ${word}s}` } };
}

/** One factor per name, at its first place; powers that cancel go. */
export function mergeSameNames(factors: readonly Factor[]): readonly Factor[] {
  const powers = new Map<string, number>();
  for (const { name, power } of factors) powers.set(name, (powers.get(name) ?? 0) + power);
  return [...powers].filter(([, power]) => power !== 0).map(([name, power]) => ({ name, power }));
}
