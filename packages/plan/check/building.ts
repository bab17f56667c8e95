// What the entries of a plan are built with: the texts read and merged, everything that is known before the first entry is
// looked at, and what is remembered from the last reading.
import { type Grid, parsePeriod } from '@mainspring/kernel';
import type { RefusedLinks } from '../folder/plan-folder.ts';
import type { Dimension, Member } from '../model/dimensions.ts';
import type { TextPlace } from '../model/place.ts';
import { LIMITS } from '../parse/limits.ts';
import { createParseCache, type ParseCache, readFiles } from '../parse/read-files.ts';
import { isTaken } from '../schema/taken.ts';
import { readDims, readGrid, readNouns } from './build-frame.ts';
import { type Checking, excuseOf, isFields, type Source } from './checking.ts';
import { type ContentCache, type Files, readContents } from './contents.ts';
import type { FindingDraft } from './finding-draft.ts';
import { hintOnDate } from './impossible-date.ts';
import { Known, type NameKind, type Names } from './known.ts';
import { Memory } from './memory.ts';
import type { NameUse } from './name-use.ts';

/** What is worth keeping between two readings of almost the same plan. */
export interface PlanCache {
  readonly contents: ContentCache;
  readonly parse: ParseCache;
  /** What was built within the last frame. */
  built: { readonly frame: string; readonly memory: Memory } | null;
}

export function createPlanCache(): PlanCache {
  return { contents: new Map(), parse: createParseCache(), built: null };
}

const KINDS: readonly (readonly [NameKind, string])[] = [
  ['person', 'people'],
  ['team', 'teams'],
  ['calendar', 'calendars'],
  ['source', 'sources'],
  ['assumption', 'assumptions'],
  ['driver', 'drivers'],
  ['initiative', 'initiatives'],
  ['milestone', 'milestones'],
  ['capability', 'capabilities'],
  ['target', 'targets'],
  ['scenario', 'scenarios'],
];

/** Without these nothing else can be understood. */
const FRAME = ['time', 'units', 'dims'];

export const ORIGIN: TextPlace = { file: 'plan.yaml', line: 1, column: 1 };

/** Sections by name, entries by name; a section that is one value has one entry without a name. */
export interface Sections {
  readonly of: (name: string) => ReadonlyMap<string, Source>;
  /** A list may be split over files: one entry for each. */
  readonly listed: (name: string) => readonly Source[];
  /** Whether not all of its names can be told. */
  readonly isUnreadable: (name: string) => boolean;
}

export interface Building {
  readonly checking: Checking;
  readonly memory: Memory;
  readonly sections: Sections;
}

export interface Start {
  /** Null where the root says too little to count time. */
  readonly building: Building | null;
  readonly drafts: FindingDraft[];
  readonly version: string;
}

/** Grid, nouns, dimensions and currency are read anew with every change of theirs, and everything with them. */
function memoryFor(cache: PlanCache, frame: readonly unknown[]): Memory {
  const key = JSON.stringify(frame);
  if (cache.built?.frame !== key) cache.built = { frame: key, memory: new Memory() };
  return cache.built.memory;
}

/** @param uses takes every use of a name; null where nobody asks */
export function startBuilding(files: Files, cache: PlanCache, links: RefusedLinks, uses: NameUse[] | null): Start {
  const { texts, faults, version } = readContents(files, cache.contents);
  const read = readFiles(texts, cache.parse, faults, links);
  const drafts = read.findings.map(
    ({ code, file, line, column, place, message, hint }): FindingDraft => ({
      code,
      at: { file, line, column },
      place,
      message,
      hint,
    }),
  );
  const byName = new Map(
    [...read.sections].map(([name, entries]) => [name, new Map(entries.map((entry): [string, Source] => [entry.name, entry]))]),
  );
  const of = (name: string): ReadonlyMap<string, Source> => byName.get(name) ?? new Map();
  const sections: Sections = {
    of,
    listed: (name) => read.sections.get(name) ?? [],
    isUnreadable: (name) => read.unreadable.has(name),
  };
  const whole = (name: string): unknown => of(name).get('')?.value;
  const grid = readGrid(whole('time'));
  if (grid === null) {
    const time = of('time').get('');
    if ((time === undefined || time.taken.length === 0) && !read.unreadable.has('time')) drafts.push(withoutGrid(time));
    return { building: null, drafts, version };
  }
  const isUnclear = (section: string): boolean => read.unreadable.has(section) || (of(section).get('')?.taken.length ?? 0) > 0;
  if (FRAME.some(isUnclear)) return { building: null, drafts, version };
  const unreadable = new Set<NameKind>(KINDS.flatMap(([kind, section]) => (read.unreadable.has(section) ? [kind] : [])));
  const { dims, members } = readDims(whole('dims'));
  const over = overLimits(grid, dims, members);
  if (over !== null) {
    const { section, path, message, hint } = over;
    const at = of(section).get('')?.at(path) ?? ORIGIN;
    drafts.push({ code: 'limit-exceeded', at, place: [section, ...path].join('.'), message, hint });
    return { building: null, drafts, version };
  }
  const names = new Map<NameKind, Names>(KINDS.map(([kind, section]) => [kind, of(section)]));
  names.set('dimension', new Set(dims.map((dim) => dim.name)));
  names.set('member', members);
  names.set('team-with-capacity', withCapacity(of('teams')));
  if (unreadable.has('team')) unreadable.add('team-with-capacity');
  const root = whole('plan');
  const currency = isFields(root) && typeof root.currency === 'string' ? root.currency : 'USD';
  const checking: Checking = {
    grid,
    currency,
    nouns: readNouns(whole('units')),
    dims,
    members,
    known: new Known(names, read.table, unreadable),
    drafts,
    excused: excusedIn(read.sections, read.unreadable),
    uses,
  };
  const memory = memoryFor(cache, [whole('time'), whole('units'), whole('dims'), currency]);
  return { building: { checking, memory, sections }, drafts, version };
}

/** Why there is no grid. */
function withoutGrid(time: Source | undefined): FindingDraft {
  const start = isFields(time?.value) && time.value.start !== undefined ? String(time.value.start) : null;
  if (time !== undefined && start !== null && parsePeriod(start, 1) === null) {
    const message = `time: no calendar has ${start}`;
    return { code: 'impossible-date', at: time.at(['start'], 'value'), place: 'time', message, hint: hintOnDate(start) };
  }
  const hint = 'Write {grain: month, start: 2026-01, periods: 24}';
  return { code: 'schema', at: time?.at([]) ?? ORIGIN, place: 'time', message: 'time does not say a grid', hint };
}

/** Teams that say how many they are, be it in a way that cannot be read. */
function withCapacity(teams: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const isStated = (capacity: unknown): boolean =>
    isFields(capacity) ? Object.keys(capacity).length > 0 : capacity !== undefined && capacity !== null;
  const says = ({ value, taken }: Source): boolean =>
    (isFields(value) && isStated(value.capacity)) || isTaken(taken, ['capacity']);
  return new Set([...teams].flatMap(([name, source]) => (says(source) ? [name] : [])));
}

interface OverLimit {
  readonly section: 'time' | 'dims';
  readonly path: readonly string[];
  readonly message: string;
  readonly hint: string;
}

/** Before anything is laid out by them. */
function overLimits(grid: Grid, dims: readonly Dimension[], members: ReadonlyMap<string, Member>): OverLimit | null {
  if (grid.periods > LIMITS.periods) {
    const message = `${grid.periods} periods are over the limit of ${LIMITS.periods}`;
    return { section: 'time', path: ['periods'], message, hint: 'Use a coarser grain, or fewer periods' };
  }
  if (dims.length > LIMITS.dimensions) {
    const message = `${dims.length} dimensions are over the limit of ${LIMITS.dimensions}`;
    return { section: 'dims', path: [], message, hint: 'Merge some' };
  }
  for (const { index, name } of dims) {
    const count = [...members.values()].filter(({ dim }) => dim === index).length;
    if (count <= LIMITS.members) continue;
    const message = `${name} has ${count} members, over the limit of ${LIMITS.members}`;
    return { section: 'dims', path: [name], message, hint: 'Group the smaller ones' };
  }
  return null;
}

/** Of an unreadable section, some entry of an unknown name. */
function excusedIn(sections: ReadonlyMap<string, readonly Source[]>, unreadable: ReadonlySet<string>): Set<string> {
  const excused = new Set([...unreadable].map((section) => excuseOf({ section, name: '*' })));
  for (const entries of sections.values())
    for (const entry of entries) for (const [key] of entry.taken) excused.add(excuseOf(entry, key));
  return excused;
}

const NOTHING_ELSE: readonly unknown[] = [];

function nothingElse(): readonly unknown[] {
  return NOTHING_ELSE;
}

function isThere(made: unknown): boolean {
  return made !== null;
}

/** Entries of a section by name, without those that are broken; `given`: what else each is built from. */
export function buildEach<T>(
  { checking, memory, sections }: Building,
  section: string,
  build: (source: Source) => T | null,
  given: (source: Source) => readonly unknown[] = nothingElse,
): ReadonlyMap<string, T> {
  const entries = new Map<string, T>();
  for (const [name, source] of sections.of(section)) {
    const made = memory.entry(checking, source, given(source), () => build(source), isThere);
    if (made !== null) entries.set(name, made);
  }
  return memory.section(section, entries);
}
