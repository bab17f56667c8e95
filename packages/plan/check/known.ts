// What one entry may ask of the rest of the plan. Every answer can be kept beside what was made from it: as long as the
// same questions have the same answers, the same text gives the same entry, and need not be read again.
import type { Unit } from '../unit/unit.ts';

/** Kinds of name that entries refer to. */
export type NameKind =
  | 'person'
  | 'team'
  | 'team-with-capacity'
  | 'calendar'
  | 'source'
  | 'assumption'
  | 'driver'
  | 'initiative'
  | 'milestone'
  | 'capability'
  | 'target'
  | 'scenario'
  | 'dimension'
  | 'member';

/** What is known of an assumption or driver before its value is read. */
export interface QuantityOutline {
  readonly section: 'assumptions' | 'drivers';
  readonly dims: readonly number[];
  readonly unit: Unit;
  readonly isStock: boolean;
  /** What cannot be told, because the text is broken: how it varies, or its unit as well. */
  readonly doubt: 'none' | 'dims' | 'all';
}

export interface Question {
  readonly about: NameKind | 'outline' | 'broken' | 'table';
  readonly name: string;
  readonly answer: boolean | string | QuantityOutline | null;
}

/** A set of names, or a map by name. */
export type Names = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

export class Known {
  readonly #names: ReadonlyMap<NameKind, Names>;
  readonly #tables: (path: string) => string | null;
  /** Kinds of which a part of the text cannot be read: any name may stand there. */
  readonly #unreadable: ReadonlySet<NameKind>;
  /** Grows while quantities are built in order of need. */
  readonly #outlines = new Map<string, QuantityOutline>();
  readonly #broken = new Set<string>();
  #asked: Question[] = [];

  constructor(names: ReadonlyMap<NameKind, Names>, tables: (path: string) => string | null, unreadable: ReadonlySet<NameKind>) {
    this.#names = names;
    this.#unreadable = unreadable;
    this.#tables = tables;
  }

  has(kind: NameKind, name: string): boolean {
    const answer = this.#has(kind, name);
    this.#asked.push({ about: kind, name, answer });
    return answer;
  }

  #has(kind: NameKind, name: string): boolean {
    return this.#unreadable.has(kind) || this.#names.get(kind)?.has(name) === true;
  }

  #isBroken(name: string): boolean {
    if (this.#broken.has(name)) return true;
    const mayBe = this.#unreadable.has('assumption') || this.#unreadable.has('driver');
    return mayBe && !this.#outlines.has(name);
  }

  outline(name: string): QuantityOutline | null {
    const answer = this.#outlines.get(name) ?? null;
    this.#asked.push({ about: 'outline', name, answer });
    return answer;
  }

  /** A text finding has taken its value. */
  isBroken(name: string): boolean {
    const answer = this.#isBroken(name);
    this.#asked.push({ about: 'broken', name, answer });
    return answer;
  }

  /** Text of a file beside the plan; null where there is none. */
  table(path: string): string | null {
    const answer = this.#tables(path);
    this.#asked.push({ about: 'table', name: path, answer });
    return answer;
  }

  /** All names of a kind, for "did you mean". Not a question: whoever needs it has a finding, and is read again anyway. */
  names(kind: NameKind | 'quantity'): Iterable<string> {
    return kind === 'quantity' ? this.#outlines.keys() : (this.#names.get(kind)?.keys() ?? []);
  }

  get broken(): ReadonlySet<string> {
    return this.#broken;
  }

  learn(name: string, outline: QuantityOutline): void {
    this.#outlines.set(name, outline);
  }

  breakQuantity(name: string): void {
    this.#broken.add(name);
  }

  /** What `work` makes, and all it has asked meanwhile. Not to be nested. */
  witness<T>(work: () => T): { readonly made: T; readonly asked: readonly Question[] } {
    this.#asked = [];
    const made = work();
    const asked = this.#asked;
    this.#asked = [];
    return { made, asked };
  }

  /** Whether every question still has its answer. */
  holds(asked: readonly Question[]): boolean {
    return asked.every(({ about, name, answer }) => {
      if (about === 'outline') return sameOutline(this.#outlines.get(name) ?? null, answer as QuantityOutline | null);
      if (about === 'broken') return this.#isBroken(name) === answer;
      if (about === 'table') return this.#tables(name) === answer;
      return this.#has(about, name) === answer;
    });
  }
}

function sameOutline(left: QuantityOutline | null, right: QuantityOutline | null): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  return (
    left.section === right.section &&
    left.isStock === right.isStock &&
    left.doubt === right.doubt &&
    left.dims.join() === right.dims.join() &&
    left.unit.percent === right.unit.percent &&
    left.unit.factors.length === right.unit.factors.length &&
    left.unit.factors.every((factor, at) => {
      const other = right.unit.factors[at];
      return other !== undefined && factor.name === other.name && factor.power === other.power;
    })
  );
}
