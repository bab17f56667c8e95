// The whole way from files to a checked plan: all that is wrong is said at once, and what is broken takes only what reads it.
import { canonicalJson, type Finding, hashBytes, hashText } from '@mainspring/kernel';
import type { TextPlace } from '../model/place.ts';
import type { Driver, Plan } from '../model/plan.ts';
import { seriesValues } from '../model/series-values.ts';
import { createParseCache, type ParseCache, readFiles } from '../parse/read-files.ts';
import { audit } from './audit/audit.ts';
import { buildDrivers } from './build-drivers.ts';
import { readDims, readGrid, readNouns } from './build-frame.ts';
import { buildCorrelations, buildDependency, buildIncentive, buildKpi, buildScenario, buildTarget } from './build-goals.ts';
import { buildAccepted, buildGovernance, buildProcess } from './build-governance.ts';
import { buildInitiative, buildMilestone } from './build-initiatives.ts';
import { buildAssumption, readOver, readUnit } from './build-quantities.ts';
import { buildCalendar, buildPerson, buildSource, buildTeam } from './build-teams.ts';
import { checkNames, type NamedThing } from './check-names.ts';
import { type Checking, isFields, type NameKind, type Source } from './checking.ts';
import { circularFormulas } from './circular-formulas.ts';
import { checkLinks } from './circular-links.ts';
import { isJointlyPossible } from './correlations.ts';
import { countedTwice } from './counted-twice.ts';
import { decodeText } from './decode-text.ts';
import { EntryReader } from './entry-reader.ts';
import { type FindingDraft, inTextOrder, settle } from './finding-draft.ts';
import { readsOf } from './reads.ts';

export type Files = ReadonlyMap<string, Uint8Array | string>;

/** What is worth keeping between two readings of almost the same plan. */
export interface PlanCache {
  readonly parse: ParseCache;
}

export function createPlanCache(): PlanCache {
  return { parse: createParseCache() };
}

export interface PlanReading {
  /** Null where the root says too little to count time. */
  readonly plan: Plan | null;
  readonly findings: Finding[];
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

const ORIGIN = { file: 'plan.yaml', line: 1, column: 1 };

function emptySource(section: string): Source {
  return { section, name: '', value: {}, at: () => ORIGIN };
}

function versionOf(files: Files): string {
  const paths = [...files.keys()].sort();
  return hashText(canonicalJson(paths.map((path) => [path, hashOf(files.get(path) ?? '')])));
}

function hashOf(content: Uint8Array | string): string {
  return typeof content === 'string' ? hashText(content) : hashBytes(content);
}

function eachOf<T>(sources: ReadonlyMap<string, Source>, build: (source: Source) => T | null): Map<string, T> {
  return new Map(
    [...sources].flatMap(([name, source]) => {
      const built = build(source);
      return built === null ? [] : [[name, built] as const];
    }),
  );
}

function startChecking(
  files: Files,
  cache: PlanCache,
): {
  checking: Checking | null;
  drafts: FindingDraft[];
  section: (name: string) => ReadonlyMap<string, Source>;
  /** A list may be split over files. */
  listed: (name: string) => readonly Source[];
} {
  const texts = new Map([...files].map(([path, content]) => [path, decodeText(content)]));
  const read = readFiles(texts, cache.parse);
  const drafts = read.findings.map(
    ({ code, file, line, column, place, message, hint }): FindingDraft => ({
      code,
      at: { file, line, column },
      place,
      message,
      hint,
    }),
  );
  const sections = new Map(
    [...read.sections].map(([name, entries]) => [name, new Map(entries.map((entry): [string, Source] => [entry.name, entry]))]),
  );
  const section = (name: string): ReadonlyMap<string, Source> => sections.get(name) ?? new Map();
  const listed = (name: string): readonly Source[] => read.sections.get(name) ?? [];
  const whole = (name: string): unknown => section(name).get('')?.value;
  const grid = readGrid(whole('time'));
  if (grid === null) {
    const at = section('time').get('')?.at([]) ?? ORIGIN;
    drafts.push({
      code: 'schema',
      at,
      place: 'time',
      message: 'time does not say a grid',
      hint: 'Write {grain: month, start: 2026-01, periods: 24}',
    });
    return { checking: null, drafts, section, listed };
  }
  const { dims, members } = readDims(whole('dims'));
  const root = whole('plan');
  const names = new Map<NameKind, ReadonlySet<string>>(KINDS.map(([kind, of]) => [kind, new Set(section(of).keys())]));
  names.set('dimension', new Set(dims.map((dim) => dim.name)));
  names.set('member', new Set(members.keys()));
  const currency = isFields(root) && typeof root.currency === 'string' ? root.currency : 'USD';
  const nouns = readNouns(whole('units'));
  const checking: Checking = {
    grid,
    currency,
    nouns,
    dims,
    members,
    names,
    outlines: new Map(),
    drafts,
    excused: new Set(),
    broken: new Set(),
    tables: read.table,
  };
  return { checking, drafts, section, listed };
}

function buildModel(checking: Checking, section: (name: string) => ReadonlyMap<string, Source>) {
  for (const [name, source] of section('assumptions')) {
    const silent = new EntryReader({ ...checking, drafts: [] }, source);
    checking.outlines.set(name, {
      section: 'assumptions',
      dims: readOver(silent),
      unit: readUnit(silent) ?? { factors: [], percent: false },
      isStock: false,
    });
  }
  const assumptions = eachOf(section('assumptions'), (source) => buildAssumption(checking, source));
  for (const name of section('assumptions').keys()) if (!assumptions.has(name)) checking.broken.add(name);
  const drivers = buildDrivers(checking, section('drivers'));
  const least = (name: string): number => {
    const values = assumptions.get(name)?.series.flatMap((series) => [...seriesValues(series, checking.grid)]) ?? [];
    return values.length === 0 ? Number.NaN : Math.min(...values);
  };
  for (const ring of circularFormulas(checking.dims, drivers, least)) {
    const first = (ring.names[0] ?? '').split('[')[0] ?? '';
    const source = section('drivers').get(first);
    const why = {
      'same-period': ' in the same period',
      'lacks-first': ' on the eve, and no prev says what comes first',
      'looks-ahead': ', looking ahead',
    };
    const message = `${ring.names.join(' needs ')}${why[ring.fault]}`;
    checking.drafts.push({
      code: 'circular-formula',
      at: source?.at([source.value && isFields(source.value) && 'stock' in source.value ? 'stock' : 'formula']) ?? ORIGIN,
      place: `drivers.${first}`,
      message,
      hint: 'Break it with prev() or a stock',
    });
    for (const name of ring.names) checking.broken.add(name.split('[')[0] ?? '');
  }
  spreadBroken(checking.broken, drivers);
  return { assumptions, drivers };
}

/** All that reads a broken quantity is broken too. */
function spreadBroken(broken: Set<string>, drivers: ReadonlyMap<string, Driver>): void {
  if (broken.size === 0) return;
  const reads = new Map(
    [...drivers].map(([name, driver]) => {
      const bodies = driver.kind === 'formula' ? driver.bodies : [...driver.inflow, ...driver.outflow];
      return [name, bodies.flatMap((body) => readsOf(body.formula).map((read) => read.quantity))] as const;
    }),
  );
  for (let before = -1; before !== broken.size; ) {
    before = broken.size;
    for (const [name, read] of reads) if (read.some((quantity) => broken.has(quantity))) broken.add(name);
  }
}

function namedThings(checking: Checking, section: (name: string) => ReadonlyMap<string, Source>): NamedThing[] {
  const root = section('dims').get('');
  const at = (path: readonly string[]): TextPlace => root?.at(path) ?? ORIGIN;
  const of = (kind: string, name: string) =>
    [...section(name)].map(([key, source]): NamedThing => ({ kind, name: key, place: `${name}.${key}`, at: source.at([]) }));
  return [
    ...checking.dims.map(({ name }): NamedThing => ({ kind: 'dimension', name, place: `dims.${name}`, at: at([name]) })),
    ...[...checking.members.values()].map(({ name, dim }): NamedThing => {
      const dimension = checking.dims[dim]?.name ?? '';
      return { kind: 'member', name, place: `dims.${dimension}.${name}`, at: at([dimension, name]) };
    }),
    ...of('assumption', 'assumptions'),
    ...of('driver', 'drivers'),
  ];
}

export function readPlan(files: Files, cache: PlanCache = createPlanCache()): PlanReading {
  const { checking, drafts, section, listed } = startChecking(files, cache);
  if (checking === null) return { plan: null, findings: settle(drafts, { level: 'contracts', accepted: [], dataDate: null }) };
  drafts.push(...checkNames(namedThings(checking, section)));
  const { assumptions, drivers } = buildModel(checking, section);
  const wholeReader = (name: string): EntryReader => new EntryReader(checking, section(name).get('') ?? emptySource(name));
  const root = wholeReader('plan');
  const governance = buildGovernance(checking, section('governance').get('') ?? emptySource('governance'));
  const people = eachOf(section('people'), (source) => buildPerson(checking, source));
  const objective = section('objective').get('');
  const correlations = listed('correlations').flatMap((source) =>
    buildCorrelations(new EntryReader(checking, source), source.value),
  );
  if (!isJointlyPossible(correlations)) {
    drafts.push({
      code: 'impossible-correlation',
      at: correlations[0]?.place ?? ORIGIN,
      place: 'correlations',
      message: 'No joint distribution has these correlations',
      hint: 'Bring them nearer to 0',
    });
  }
  const plan: Plan = {
    id: root.text('id') ?? '',
    title: root.text('title') ?? root.text('id') ?? '',
    currency: checking.currency,
    owner: root.name('owner', 'person'),
    seed: root.number('seed') ?? 1,
    grid: checking.grid,
    dims: checking.dims,
    members: checking.members,
    people,
    teams: eachOf(section('teams'), (source) => buildTeam(checking, source)),
    calendars: eachOf(section('calendars'), (source) => buildCalendar(checking, source)),
    sources: eachOf(section('sources'), (source) => buildSource(checking, source)),
    assumptions,
    drivers,
    correlations,
    targets: eachOf(section('targets'), (source) => buildTarget(checking, source)),
    objective: objective === undefined ? null : new EntryReader(checking, objective).known(String(objective.value), 'target', []),
    scenarios: eachOf(section('scenarios'), (source) => buildScenario(checking, source)),
    initiatives: eachOf(section('initiatives'), (source) =>
      buildInitiative(checking, source, section('initiatives'), governance),
    ),
    milestones: eachOf(section('milestones'), (source) => buildMilestone(checking, source)),
    dependencies: eachOf(section('dependencies'), (source) => buildDependency(checking, source)),
    capabilities: eachOf(section('capabilities'), (source) => new EntryReader(checking, source).entry()),
    incentives: eachOf(section('incentives'), (source) => buildIncentive(checking, source)),
    kpis: eachOf(section('kpis'), (source) => buildKpi(checking, source, (person) => people.get(person)?.team ?? null)),
    processes: eachOf(section('processes'), (source) => buildProcess(checking, source)),
    governance,
    accepted: listed('accepted').flatMap((source) => buildAccepted(new EntryReader(checking, source), source.value)),
    version: versionOf(files),
    broken: checking.broken,
  };
  drafts.push(...checkLinks(plan), ...countedTwice(plan), ...audit(plan, checking.excused));
  const settlement = { level: governance.level, accepted: plan.accepted, dataDate: null };
  return { plan, findings: inTextOrder(settle(drafts, settlement)) };
}
