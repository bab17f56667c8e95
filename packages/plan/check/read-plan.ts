// The whole way from files to a checked plan: all that is wrong is said at once, and what is broken takes only what reads it.
import type { Finding, Grid } from '@mainspring/kernel';
import type { RefusedLinks } from '../folder/plan-folder.ts';
import type { Correlation } from '../model/assumptions.ts';
import type { Plan } from '../model/plan.ts';
import type { Quantity } from '../model/quantities.ts';
import { LIMITS } from '../parse/limits.ts';
import { audit } from './audit/audit.ts';
import { buildCorrelations, buildDependency, buildIncentive, buildKpi, buildScenario, buildTarget } from './build-goals.ts';
import { buildAccepted, buildGovernance, buildProcess } from './build-governance.ts';
import { buildInitiative, buildMilestone, counting } from './build-initiatives.ts';
import { buildQuantities } from './build-model.ts';
import { buildCalendar, buildPerson, buildSource, buildTeam } from './build-teams.ts';
import { type Building, buildEach, createPlanCache, ORIGIN, type PlanCache, type Start, startBuilding } from './building.ts';
import { checkNames } from './check-names.ts';
import type { Source } from './checking.ts';
import { checkLinks } from './circular-links.ts';
import type { Files } from './contents.ts';
import { isJointlyPossible } from './correlations.ts';
import { countedTwice } from './counted-twice.ts';
import { EntryReader } from './entry-reader.ts';
import { type FindingDraft, inTextOrder, type Settlement, settle } from './finding-draft.ts';
import { milestoneRanges } from './milestone-range.ts';
import type { NameUse } from './name-use.ts';
import { checkParents } from './parents.ts';
import { refusedRollups } from './refused-rollups.ts';

export interface PlanReading {
  /** Null where the root says too little to count time. */
  readonly plan: Plan | null;
  readonly findings: Finding[];
}

const NO_PLAN: Source = { section: 'plan', name: '', value: {}, taken: [], at: () => ORIGIN };
const NO_GOVERNANCE: Source = { section: 'governance', name: '', value: {}, taken: [], at: () => ORIGIN };

/** Until governance is read. */
const UNGOVERNED: Settlement = { level: 'contracts', accepted: [], dataDate: null };

/** A run that would not fit is refused before anybody begins it. */
function overValues(grid: Grid, quantities: readonly Quantity[]): FindingDraft | null {
  const values = quantities.reduce((sum, { rows }) => sum + rows * (grid.periods + 1), 0);
  if (values <= LIMITS.values) return null;
  const message = `the plan has ${values} values (rows × periods of all quantities), over the limit of ${LIMITS.values}`;
  return { code: 'limit-exceeded', at: ORIGIN, place: 'time.periods', message, hint: 'Use fewer periods, or fewer dimensions' };
}

function correlationsOf({ checking, sections }: Building): Correlation[] {
  const correlations = sections
    .listed('correlations')
    .flatMap((source) => buildCorrelations(new EntryReader(checking, source), source.value));
  if (isJointlyPossible(correlations)) return correlations;
  const list = correlations.map(({ of, value }) => `${of.join(' with ')} ${value}`).join(', ');
  checking.drafts.push({
    code: 'impossible-correlation',
    at: correlations[0]?.place ?? ORIGIN,
    place: 'correlations',
    message: `No joint distribution has these correlations: ${list}`,
    hint: 'Bring them nearer to 0',
  });
  return correlations;
}

const NO_LINKS: RefusedLinks = new Map();

/**
 * @param links of the folder that the files lie in, where they are not followed
 * Cost: what has changed since the cache was used last, and one pass over all entries.
 */
export function readPlan(files: Files, cache: PlanCache = createPlanCache(), links: RefusedLinks = NO_LINKS): PlanReading {
  return readWith(startBuilding(files, cache, links, null));
}

/** Every use of a name in the plan's entries. Cost: every entry is built anew; what the cache holds is not parsed again. */
export function readNameUses(
  files: Files,
  cache: PlanCache = createPlanCache(),
): PlanReading & { readonly uses: readonly NameUse[] } {
  const uses: NameUse[] = [];
  return { ...readWith(startBuilding(files, { ...cache, built: null }, NO_LINKS, uses)), uses };
}

function readWith({ building, drafts, version }: Start): PlanReading {
  if (building === null) return { plan: null, findings: settle(drafts, UNGOVERNED) };
  const { checking, memory, sections } = building;
  const { listed } = sections;
  drafts.push(...checkNames(sections));
  const { assumptions, drivers, never } = buildQuantities(building);
  const tooLarge = overValues(checking.grid, [...assumptions.values(), ...drivers.values()]);
  if (tooLarge !== null) return { plan: null, findings: inTextOrder(settle([...drafts, tooLarge], UNGOVERNED)) };
  const root = new EntryReader(checking, sections.of('plan').get('') ?? NO_PLAN);
  const governed = sections.of('governance').get('') ?? NO_GOVERNANCE;
  const governance = memory.entry(
    checking,
    governed,
    [],
    () => buildGovernance(checking, governed),
    () => true,
  );
  const people = buildEach(building, 'people', (source) => buildPerson(checking, source));
  const objective = sections.of('objective').get('');
  const teamOf = (person: string): string | null => people.get(person)?.team ?? null;
  const counts = ({ name }: Source): boolean => counting(sections.of('initiatives'), name, governance);
  const targets = buildEach(building, 'targets', (source) => buildTarget(checking, source));
  const plan: Plan = {
    id: root.text('id') ?? '',
    title: root.text('title') ?? root.text('id') ?? '',
    currency: checking.currency,
    owner: root.name('owner', 'person'),
    seed: root.number('seed') ?? 1,
    grid: checking.grid,
    nouns: checking.nouns,
    dims: checking.dims,
    members: checking.members,
    people,
    teams: buildEach(building, 'teams', (source) => buildTeam(checking, source)),
    calendars: buildEach(building, 'calendars', (source) => buildCalendar(checking, source)),
    sources: buildEach(building, 'sources', (source) => buildSource(checking, source)),
    assumptions,
    drivers,
    correlations: correlationsOf(building),
    targets,
    unreadTargets: sections.isUnreadable('targets') || targets.size < sections.of('targets').size,
    objective:
      typeof objective?.value !== 'string' ? null : new EntryReader(checking, objective).known(objective.value, 'target', []),
    scenarios: buildEach(building, 'scenarios', (source) => buildScenario(checking, source)),
    initiatives: buildEach(
      building,
      'initiatives',
      (source) => buildInitiative(checking, source, counts(source), governance),
      (source) => [governance, counts(source)],
    ),
    milestones: buildEach(building, 'milestones', (source) => buildMilestone(checking, source)),
    dependencies: buildEach(building, 'dependencies', (source) => buildDependency(checking, source)),
    capabilities: buildEach(building, 'capabilities', (source) => new EntryReader(checking, source).entry()),
    incentives: buildEach(building, 'incentives', (source) => buildIncentive(checking, source)),
    kpis: buildEach(
      building,
      'kpis',
      (source) => buildKpi(checking, source, teamOf),
      () => [people],
    ),
    processes: buildEach(building, 'processes', (source) => buildProcess(checking, source)),
    governance,
    accepted: listed('accepted').flatMap((source) => buildAccepted(new EntryReader(checking, source), source.value, sections)),
    version,
    broken: checking.known.broken,
    original: null,
  };
  drafts.push(...checkLinks(plan), ...checkParents(plan, sections), ...milestoneRanges(plan, sections));
  drafts.push(...countedTwice(plan), ...refusedRollups(plan, never, sections), ...audit(plan, checking.excused));
  const settlement = { level: governance.level, accepted: plan.accepted, dataDate: null };
  return { plan, findings: inTextOrder(settle(drafts, settlement)) };
}
