// What was built from an entry is kept as long as its text is the same object and all it asked of the rest of the plan has
// the same answers, so that a changed file costs what it holds and what reads it, not the whole plan. Only what was built
// without a finding is kept: what is wrong is said anew each time.
import type { Checking, Source } from './checking.ts';
import { componentsOf } from './components.ts';
import type { Question } from './known.ts';

interface Cell {
  /** Compared one by one. */
  readonly given: readonly unknown[];
  readonly asked: readonly Question[];
  readonly made: unknown;
}

type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** Belongs to one frame: grid, nouns, dimensions and currency are the same for all that is in it. */
export class Memory {
  readonly #cells = new WeakMap<Source, Cell>();
  readonly #parts = new Map<string, WeakMap<object, unknown>>();
  #graph: { readonly named: Names; readonly components: readonly (readonly string[])[] } | null = null;
  readonly #sections = new Map<string, ReadonlyMap<string, unknown>>();

  /**
   * @param given what else it is built from beside its text and what it asks
   * @param isWhole whether it is worth keeping: nothing of it is missing
   * @param inside whether `build` itself answers what is asked about a name
   */
  entry<T>(
    checking: Checking,
    source: Source,
    given: readonly unknown[],
    build: () => T,
    isWhole: (made: T) => boolean,
    inside: (name: string) => boolean = nothing,
  ): T {
    const before = this.#cells.get(source);
    if (before !== undefined && sameItems(before.given, given) && checking.known.holds(before.asked)) return before.made as T;
    const findings = checking.drafts.length;
    const { made, asked } = checking.known.witness(build);
    const reliesOnBroken = asked.some(({ about, answer }) => about === 'broken' && answer === true);
    if (checking.drafts.length === findings && !reliesOnBroken && isWhole(made))
      this.#cells.set(source, { given, asked: asked.filter(({ name }) => !inside(name)), made });
    return made;
  }

  /** What depends on the text and the frame alone. */
  of<T>(of: object, what: string, make: () => T): T {
    const cells = this.#parts.get(what) ?? new WeakMap<object, unknown>();
    this.#parts.set(what, cells);
    const before = cells.get(of);
    if (before !== undefined) return before as T;
    const made = make();
    cells.set(of, made);
    return made;
  }

  /** Components of a graph of names: searched again only where an edge has changed. */
  components(named: Names): readonly (readonly string[])[] {
    if (this.#graph === null || !sameNames(this.#graph.named, named)) this.#graph = { named, components: componentsOf(named) };
    return this.#graph.components;
  }

  /** The section as it was, where it holds the same entries in the same order: what reads all of it need not look again. */
  section<T>(name: string, entries: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
    const before = this.#sections.get(name);
    if (before !== undefined && sameEntries(before, entries)) return before as ReadonlyMap<string, T>;
    this.#sections.set(name, entries);
    return entries;
  }
}

function nothing(): boolean {
  return false;
}

function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, at) => item === right[at]);
}

function sameEntries(left: ReadonlyMap<string, unknown>, right: ReadonlyMap<string, unknown>): boolean {
  if (left.size !== right.size) return false;
  const others = right.entries();
  for (const [name, entry] of left) {
    const other = others.next().value;
    if (other === undefined || other[0] !== name || other[1] !== entry) return false;
  }
  return true;
}

function sameNames(left: Names, right: Names): boolean {
  if (left.size !== right.size) return false;
  const others = right.entries();
  for (const [name, read] of left) {
    const other = others.next().value;
    if (other === undefined || other[0] !== name) return false;
    const [, again] = other;
    if (read !== again && (read.size !== again.size || ![...read].every((one) => again.has(one)))) return false;
  }
  return true;
}
