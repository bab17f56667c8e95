// Reads one entry of the plan: each method takes a key, reports what is wrong where it stands, and gives null instead, so
// that one broken value never hides the next.
import { type Day, type Duration, type Period, parseDay, parseDuration, parsePeriod } from '@mainspring/kernel';
import type { Address } from '../model/addresses.ts';
import type { Entry } from '../model/entry.ts';
import { type Aim, aimAt, type TextPlace } from '../model/place.ts';
import { titled } from '../model/titled.ts';
import { withArticle } from '../schema/article.ts';
import { spokenPlace } from '../schema/spoken.ts';
import { isTaken } from '../schema/taken.ts';
import { type Checking, excuseOf, isFields, type Source } from './checking.ts';
import type { FindingDraft } from './finding-draft.ts';
import { hintOnDate } from './impossible-date.ts';
import type { NameKind } from './known.ts';
import { type NameUse, usedKind } from './name-use.ts';
import { nearestName } from './nearest.ts';
import { readAddress } from './read-address.ts';
import { type NumberReading, readNumber } from './read-number.ts';

export const NO_DURATION: Duration = { amount: 0, unit: 'day' };

export class EntryReader {
  readonly checking: Checking;
  readonly source: Source;
  /** Inside the entry. */
  readonly path: readonly (string | number)[];
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    checking: Checking,
    source: Source,
    path: readonly (string | number)[] = [],
    value: unknown = path.length === 0 ? source.value : null,
  ) {
    this.checking = checking;
    this.source = source;
    this.path = path;
    this.fields = isFields(value) ? value : {};
  }

  get place(): string {
    return [this.source.section, this.source.name, ...this.path].filter((part) => part !== '').join('.');
  }

  /** `place` as sentences say it. */
  get spoken(): string {
    return spokenPlace([this.source.section, this.source.name, ...this.path].filter((part) => part !== ''));
  }

  /** How sentences name the entry. */
  get called(): string {
    const { section, name } = this.source;
    if (name !== '') return name;
    const [index] = this.path;
    return typeof index === 'number' ? spokenPlace([section, index]) : section;
  }

  at(...keys: readonly (string | number)[]): TextPlace {
    return this.source.at([...this.path, ...keys]);
  }

  /** Of what stands behind a key; of the entry where the key is not there. */
  valueAt(key: string): TextPlace {
    return this.source.at([...this.path, key], 'value');
  }

  report(code: FindingDraft['code'], key: string | number | null, message: string, hint = ''): void {
    this.reportAt(code, key === null ? [] : [key], message, hint);
  }

  /** Of the value that the keys lead to, unless its key is meant, or a character of it. */
  reportAt(
    code: FindingDraft['code'],
    keys: readonly (string | number)[],
    message: string,
    hint = '',
    aim: Aim = keys.length === 0 ? 'key' : 'value',
  ): void {
    const at = this.source.at([...this.path, ...keys], aim);
    this.checking.drafts.push({ code, at, place: this.place, message, hint });
    if (code !== 'ownership-vacuum') this.excuse(keys);
  }

  /** Something is not there. Where a breach of form has taken it, or a part of it, that has been said already. */
  reportMissing(code: FindingDraft['code'], keys: readonly (string | number)[], message: string, hint = ''): void {
    if (!isTaken(this.source.taken, [...this.path, ...keys])) this.reportAt(code, keys, message, hint);
  }

  /** Nothing that follows from this key of the entry is said any more. */
  excuse(keys: readonly (string | number)[]): void {
    const [key] = [...this.path, ...keys];
    if (key !== undefined) this.checking.excused.add(excuseOf(this.source, key));
  }

  has(key: string): boolean {
    return this.fields[key] !== undefined && this.fields[key] !== null;
  }

  get(key: string): unknown {
    return this.fields[key] ?? undefined;
  }

  text(key: string): string | null {
    const value = this.fields[key];
    if (typeof value === 'string') return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
  }

  flag(key: string): boolean {
    return this.fields[key] === true;
  }

  number(key: string): number | null {
    return this.numberReading(key)?.value ?? null;
  }

  numberReading(key: string): NumberReading | null {
    return readNumber(this.fields[key]);
  }

  oneOf<Option extends string>(key: string, options: readonly Option[]): Option | null {
    const written = this.text(key);
    if (written === null) return null;
    const found = options.find((option) => option === written);
    if (found === undefined) {
      const near = nearestName(written, options);
      const hint = near === null ? `One of ${options.join(', ')}` : `Did you mean ${near}?`;
      this.report('schema', key, `${this.spoken}: ${key} is "${written}"`, hint);
    }
    return found ?? null;
  }

  period(key: string): Period | null {
    const written = this.text(key);
    if (written === null) return null;
    return this.periodOf(written, [key]);
  }

  periodOf(written: string, keys: readonly (string | number)[]): Period | null {
    const period = parsePeriod(written, this.checking.grid.fiscalYear);
    if (period === null) {
      const message = `${this.called}: no calendar has ${written}`;
      this.reportAt('impossible-date', keys, message, hintOnDate(written), aimAt(keys, written));
    }
    return period;
  }

  /** A period where a day is wanted means its first day. */
  day(key: string): Day | null {
    const written = this.text(key);
    if (written === null) return null;
    return parseDay(written) ?? this.period(key)?.from ?? null;
  }

  duration(key: string): Duration | null {
    const written = this.text(key);
    if (written === null) return null;
    return written === '0' ? NO_DURATION : parseDuration(written);
  }

  /** A name of the given kind; an unknown one is reported with the nearest. */
  name(key: string, kind: NameKind): string | null {
    const written = this.text(key);
    return written === null ? null : this.known(written, kind, [key]);
  }

  /** Notes that the plan speaks of a name here. */
  uses(kind: NameUse['kind'], name: string, keys: readonly (string | number)[], aim: Aim = aimAt(keys, name)): void {
    if (this.checking.uses === null) return;
    const { section, name: entry } = this.source;
    const at = this.source.at([...this.path, ...keys], aim);
    this.checking.uses.push({ kind, name, at, entry: entry === '' ? section : `${section}.${entry}` });
  }

  known(written: string, kind: NameKind, keys: readonly (string | number)[]): string | null {
    const { known } = this.checking;
    this.uses(usedKind(kind), written, keys);
    if (known.has(kind, written)) return written;
    const near = nearestName(written, known.names(kind));
    const hint = near === null ? '' : `Did you mean ${near}?`;
    this.reportAt('unknown-name', keys, `${this.called}: "${written}" is not ${withArticle(kind)}`, hint, aimAt(keys, written));
    return null;
  }

  /** A name that is not of the whole plan: a gate, a stage, a role. */
  among<Name extends string>(
    written: string,
    names: readonly Name[],
    kind: string,
    keys: readonly (string | number)[],
  ): Name | null {
    const found = names.find((name) => name === written);
    if (found !== undefined) return found;
    const near = nearestName(written, names);
    const hint = near === null ? `One of ${names.join(', ')}` : `Did you mean ${near}?`;
    this.reportAt('unknown-name', keys, `${this.called}: "${written}" is not ${withArticle(kind)}`, hint, aimAt(keys, written));
    return null;
  }

  /** One name or a list of them. */
  namesOf(key: string, kind: NameKind): string[] {
    const value = this.fields[key];
    const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    return list.flatMap((item: unknown, index) => {
      if (item === undefined) return [];
      const name = this.known(String(item), kind, Array.isArray(value) ? [key, index] : [key]);
      return name === null ? [] : [name];
    });
  }

  texts(key: string): string[] {
    const value = this.fields[key];
    if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(String);
    return value === undefined || value === null ? [] : [String(value)];
  }

  /** Exactly one accountable person; none and two are a vacuum. */
  owner(kind: string): string | null {
    const value = this.fields.owner;
    const list: unknown[] = Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
    const only = list[0];
    if (list.length === 1 && only !== undefined) return this.known(String(only), 'person', ['owner']);
    const name = titled(this.entry(), String(this.path.at(-1) ?? this.source.name));
    if (list.length > 1 && !list.includes(undefined)) {
      const names = list.map(String);
      const message = `${kind} ${name} names ${list.length} owners, ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
      this.report('ownership-vacuum', 'owner', message, 'Keep one: two are none');
      return null;
    }
    this.reportMissing(
      'ownership-vacuum',
      ['owner'],
      `${kind} ${name} has no accountable person`,
      'Name one owner (two are none)',
    );
    return null;
  }

  address(key: string): Address | null {
    const written = this.text(key);
    return written === null ? null : readAddress(this, written, [key]);
  }

  items(key: string): EntryReader[] {
    const value = this.fields[key];
    if (!Array.isArray(value)) return [];
    return value.map((item: unknown, index) => new EntryReader(this.checking, this.source, [...this.path, key, index], item));
  }

  children(key: string): (readonly [string, EntryReader])[] {
    const value = this.fields[key];
    if (!isFields(value)) return [];
    return Object.entries(value).map(([name, item]) => [
      name,
      new EntryReader(this.checking, this.source, [...this.path, key, name], item),
    ]);
  }

  entry(): Entry {
    const name = String(this.path.at(-1) ?? this.source.name);
    return {
      name,
      title: this.text('title') ?? this.text('name') ?? name,
      note: this.text('note'),
      was: this.texts('was'),
      place: this.at(),
    };
  }
}
