// Reads one entry of the plan: each method takes a key, reports what is wrong where it stands, and gives null instead, so
// that one broken value never hides the next.
import { type Day, type Duration, type Period, parseDay, parseDuration, parsePeriod } from '@mainspring/kernel';
import type { TextPlace } from '../model/place.ts';
import type { Address, Entry } from '../model/plan.ts';
import { type Checking, isFields, type Source } from './checking.ts';
import type { FindingDraft } from './finding-draft.ts';
import type { NameKind } from './known.ts';
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

  at(key?: string | number, ...further: (string | number)[]): TextPlace {
    return this.source.at(key === undefined ? this.path : [...this.path, key, ...further]);
  }

  report(code: FindingDraft['code'], key: string | number | null, message: string, hint = ''): void {
    this.reportAt(code, key === null ? [] : [key], message, hint);
  }

  reportAt(code: FindingDraft['code'], keys: readonly (string | number)[], message: string, hint = ''): void {
    const place = [this.source.section, this.source.name].filter((part) => part !== '').join('.');
    this.checking.drafts.push({ code, at: this.source.at([...this.path, ...keys]), place: this.place, message, hint });
    if (code !== 'ownership-vacuum' && keys.at(-1) !== 'owner') {
      this.checking.excused.add(place);
      this.checking.excused.add(this.place);
    }
  }

  has(key: string): boolean {
    return this.fields[key] !== undefined && this.fields[key] !== null;
  }

  get(key: string): unknown {
    return this.fields[key];
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
    if (!this.has(key)) return null;
    const reading = readNumber(this.fields[key]);
    if (reading === null) this.report('schema', key, `${this.place}: ${key} is not a number`, 'Write 1200, 1.2M or 12%');
    return reading;
  }

  oneOf<Option extends string>(key: string, options: readonly Option[]): Option | null {
    const written = this.text(key);
    if (written === null) return null;
    const found = options.find((option) => option === written);
    if (found === undefined) {
      const near = nearestName(written, options);
      const hint = near === null ? `One of ${options.join(', ')}` : `Did you mean ${near}?`;
      this.report('schema', key, `${this.place}: ${key} is "${written}"`, hint);
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
      const looksLikeOne = /^(\d{4}(-\d\d?(-\d\d?)?|-W\d\d?|-Q\d)?|FY\d{4})$/.test(written);
      const code = looksLikeOne ? 'impossible-date' : 'schema';
      this.reportAt(
        code,
        keys,
        `"${written}" is not a day or a period`,
        'Write 2026-07-15, 2026-07, 2026-W29, 2026-Q3, FY2026 or 2026',
      );
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
    if (!this.has(key)) return null;
    const written = this.text(key);
    const duration = written === null ? null : written === '0' ? NO_DURATION : parseDuration(written);
    if (duration === null)
      this.report('schema', key, `${this.place}: ${key} is not a duration`, 'Write 8 weeks or 5 working days');
    return duration;
  }

  /** A name of the given kind; an unknown one is reported with the nearest. */
  name(key: string, kind: NameKind): string | null {
    const written = this.text(key);
    return written === null ? null : this.known(written, kind, [key]);
  }

  known(written: string, kind: NameKind, keys: readonly (string | number)[]): string | null {
    const { known } = this.checking;
    if (known.has(kind, written)) return written;
    const near = nearestName(written, known.names(kind));
    this.reportAt('unknown-name', keys, `"${written}" is not a ${kind}`, near === null ? '' : `Did you mean ${near}?`);
    return null;
  }

  /** One name or a list of them. */
  namesOf(key: string, kind: NameKind): string[] {
    const value = this.fields[key];
    const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    return list.flatMap((item, index) => {
      const name = this.known(String(item), kind, Array.isArray(value) ? [key, index] : [key]);
      return name === null ? [] : [name];
    });
  }

  texts(key: string): string[] {
    const value = this.fields[key];
    if (Array.isArray(value)) return value.map(String);
    return value === undefined || value === null ? [] : [String(value)];
  }

  /** Exactly one accountable person; none and two are a vacuum. */
  owner(kind: string): string | null {
    const value = this.fields.owner;
    const list = Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
    const only = list[0];
    if (list.length === 1 && only !== undefined) return this.known(String(only), 'person', ['owner']);
    const name = this.path.at(-1) ?? this.source.name;
    const key = this.has('owner') ? 'owner' : null;
    this.report('ownership-vacuum', key, `${kind} ${name} has no accountable person`, 'Name one owner (two are none)');
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
