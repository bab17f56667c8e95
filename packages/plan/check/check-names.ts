// Names that cannot be had: reserved words, names that stand for something else already, and former names, by which records
// and histories still know an entry. Assumptions, drivers, dimensions and members share one space, because formulas speak of
// all of them. Every reading of a plan runs this over every name, so places are sought only for what is found.
import { FUNCTIONS } from '../formula/functions.ts';
import { withArticle } from '../schema/article.ts';
import { TIME_WORDS } from '../unit/parse-unit.ts';
import type { Sections } from './building.ts';
import { isFields, type Source } from './checking.ts';
import type { FindingDraft } from './finding-draft.ts';

const LOGIC = ['and', 'or', 'not', 'true', 'false', 'else'];
const SERIES_KEYS = ['base', 'growth', 'season', 'steps', 'points', 'table'];
const RESERVED: ReadonlySet<string> = new Set([...LOGIC, ...SERIES_KEYS, ...TIME_WORDS.keys(), ...FUNCTIONS.keys()]);
/** Nouns stand behind numbers only, where neither a function nor a key of a series can. */
const NO_NOUNS: ReadonlySet<string> = new Set([...LOGIC, ...TIME_WORDS.keys()]);

/** Sections with a space of their own; formulas speak of the first three. */
const OWN_SPACES: readonly (readonly [kind: string, section: string])[] = [
  ['milestone', 'milestones'],
  ['team', 'teams'],
  ['initiative', 'initiatives'],
  ['person', 'people'],
  ['calendar', 'calendars'],
  ['source', 'sources'],
  ['target', 'targets'],
  ['scenario', 'scenarios'],
  ['dependency', 'dependencies'],
  ['capability', 'capabilities'],
  ['incentive', 'incentives'],
  ['KPI', 'kpis'],
  ['process', 'processes'],
];
const IN_FORMULAS: ReadonlySet<string> = new Set(['milestones', 'teams', 'initiatives']);

interface NamedThing {
  readonly kind: string;
  readonly name: string;
  readonly source: Source;
  /** Inside the source; empty where it is the entry itself. */
  readonly path: readonly string[];
  /** Former names, as written. */
  readonly was: unknown;
}

function placeOf({ source, path }: NamedThing): string {
  return [source.section, source.name, ...path].filter((part) => part !== '').join('.');
}

function report(drafts: FindingDraft[], code: FindingDraft['code'], thing: NamedThing, message: string, key?: string): void {
  const at = thing.source.at(key === undefined ? thing.path : [...thing.path, key]);
  drafts.push({ code, at, place: placeOf(thing), message, hint: code === 'name-reserved' ? 'Rename it' : 'Rename one' });
}

function checkReserved(thing: NamedThing, drafts: FindingDraft[], reserved = RESERVED): boolean {
  if (!reserved.has(thing.name)) return false;
  report(drafts, 'name-reserved', thing, `${thing.name} is reserved`);
  return true;
}

function take(taken: Map<string, NamedThing>, thing: NamedThing, drafts: FindingDraft[]): void {
  const before = taken.get(thing.name);
  if (before === undefined) {
    taken.set(thing.name, thing);
    return;
  }
  const { file } = before.source.at(before.path);
  report(drafts, 'name-taken', thing, `${thing.name} is also ${withArticle(before.kind)} in ${file}`);
}

/** An entry may take its own former name back. */
function checkFormer(things: readonly NamedThing[], drafts: FindingDraft[]): void {
  const renamed = things.filter(({ was }) => was !== undefined && was !== null);
  if (renamed.length === 0) return;
  const now = new Map(things.map((thing) => [thing.name, thing] as const));
  const former = new Map<string, NamedThing>();
  for (const thing of renamed) {
    for (const written of Array.isArray(thing.was) ? thing.was : [thing.was]) {
      const name = String(written);
      const [user, before] = [now.get(name), former.get(name)];
      former.set(name, before ?? thing);
      if (user === thing || before === thing) continue;
      const { file } = (user === undefined ? before : thing)?.source.at([]) ?? { file: '' };
      if (user !== undefined) report(drafts, 'name-taken', user, `${name} is also a former name of ${thing.name} in ${file}`);
      else if (before !== undefined)
        report(drafts, 'name-taken', thing, `${name} is also a former name of ${before.name} in ${file}`, 'was');
    }
  }
}

function things(sections: Sections, kind: string, section: string): NamedThing[] {
  const all: NamedThing[] = [];
  for (const [name, source] of sections.of(section)) {
    const was = isFields(source.value) ? source.value.was : undefined;
    all.push({ kind, name, source, path: [], was });
  }
  return all;
}

function membersUnder(source: Source, path: readonly string[], value: unknown): NamedThing[] {
  return Object.entries(isFields(value) ? value : {}).flatMap(([name, of]): NamedThing[] => {
    const inner = isFields(of) ? of : {};
    const member: NamedThing = { kind: 'member', name, source, path: [...path, name], was: inner.was };
    return [member, ...membersUnder(source, [...member.path, 'members'], inner.members)];
  });
}

function checkNouns(source: Source | undefined, drafts: FindingDraft[]): void {
  if (source === undefined || !isFields(source.value)) return;
  const spellings = new Map<string, NamedThing>();
  for (const [singular, plural] of Object.entries(source.value)) {
    for (const name of new Set([singular, String(plural)])) {
      const noun: NamedThing = { kind: 'unit', name, source, path: [singular], was: undefined };
      if (!checkReserved(noun, drafts, NO_NOUNS)) take(spellings, noun, drafts);
    }
  }
}

/** Cost: one pass over all names. */
export function checkNames(sections: Sections): FindingDraft[] {
  const drafts: FindingDraft[] = [];
  const root = sections.of('dims').get('');
  const dims = root !== undefined && isFields(root.value) ? Object.entries(root.value) : [];
  const members = root === undefined ? [] : dims.flatMap(([name, of]) => membersUnder(root, [name], of));
  const quantities = things(sections, 'assumption', 'assumptions').concat(things(sections, 'driver', 'drivers'));
  const shared = new Map<string, NamedThing>();
  const takeShared = (thing: NamedThing): void => {
    if (!checkReserved(thing, drafts)) take(shared, thing, drafts);
  };
  if (root !== undefined)
    for (const [name] of dims) takeShared({ kind: 'dimension', name, source: root, path: [name], was: undefined });
  for (const member of members) takeShared(member);
  for (const quantity of quantities) takeShared(quantity);
  checkNouns(sections.of('units').get(''), drafts);
  checkFormer(members, drafts);
  checkFormer(quantities, drafts);
  for (const [kind, section] of OWN_SPACES) {
    const own = things(sections, kind, section);
    if (IN_FORMULAS.has(section)) for (const thing of own) checkReserved(thing, drafts);
    checkFormer(own, drafts);
  }
  return drafts;
}
