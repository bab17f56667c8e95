// Governance, what is accepted, and processes.
import { parseDuration } from '@mainspring/kernel';
import type { Accepted, Gate, GateNeed, Governance } from '../model/governance.ts';
import type { Junction, Process, Stage } from '../model/processes.ts';
import { isTaken } from '../schema/taken.ts';
import { formatUnit } from '../unit/format-unit.ts';
import type { Unit } from '../unit/unit.ts';
import { isShare, sameDimension, unitOf } from '../unit/unit-algebra.ts';
import { hintForPlace, notePlace } from './accepted-place.ts';
import type { Sections } from './building.ts';
import { type Checking, isFields, type Source } from './checking.ts';
import { EntryReader } from './entry-reader.ts';
import { DEFAULT_GATES } from './gates.ts';
import { checkApprover, readChange, readRoles } from './read-roles.ts';

const LADDER: Governance['ladder'] = ['owner', 'lead', 'sponsor', 'chair'];

function readGates(reader: EntryReader, roles: ReadonlyMap<string, unknown>): readonly Gate[] {
  const gates = reader.children('gates');
  if (gates.length === 0) return DEFAULT_GATES;
  return gates.map(([name, gate]) => {
    const approve = gate.texts('approve');
    const isList = Array.isArray(gate.get('approve'));
    for (const [index, role] of approve.entries()) checkApprover(gate, roles, role, isList ? ['approve', index] : ['approve']);
    return { name, needs: gate.texts('needs') as GateNeed[], approve };
  });
}

export function buildGovernance(checking: Checking, source: Source): Governance {
  const reader = new EntryReader(checking, source);
  const sprint = reader.get('sprint');
  const inner = isFields(sprint) ? new EntryReader(checking, source, ['sprint'], sprint) : null;
  const length = inner === null ? reader.duration('sprint') : inner.duration('length');
  const lock = reader.get('lock');
  const after = isFields(lock) ? parseDuration(String(lock.after)) : null;
  const sponsors = new EntryReader(checking, source, ['sponsors'], reader.get('sponsors'));
  const roles = readRoles(reader);
  const gates = readGates(reader, roles);
  const countsFrom = reader.text('counts_from');
  return {
    cadence: reader.oneOf('cadence', ['week', 'month', 'quarter']),
    sprint: length === null ? null : { length, from: inner?.day('from') ?? null },
    cutOff: reader.duration('cut_off'),
    lock: after === null || !isFields(lock) ? null : { after, hour: String(lock.hour ?? '18:00') },
    materiality: reader.number('materiality'),
    calendar: reader.name('calendar', 'calendar'),
    ladder: reader.has('ladder') ? LADDER.filter((step) => reader.texts('ladder').includes(step)) : LADDER,
    escalateAfter: reader.duration('escalate_after'),
    chair: reader.name('chair', 'person'),
    controller: reader.name('controller', 'person'),
    sponsors: new Map(
      Object.keys(sponsors.fields).flatMap((name) => {
        const person = sponsors.name(name, 'person');
        return sponsors.known(name, 'initiative', [name]) === null || person === null ? [] : [[name, person] as const];
      }),
    ),
    ownerLimit: reader.number('owner_limit') ?? 3,
    level: reader.oneOf('level', ['numbers', 'owners', 'mechanisms', 'contracts']) ?? 'contracts',
    countsFrom:
      (countsFrom === null
        ? null
        : reader.among(
            countsFrom,
            gates.map((gate) => gate.name),
            'gate',
            ['counts_from'],
          )) ?? 'decided',
    gates,
    change: readChange(reader, roles),
    roles,
  };
}

export function buildAccepted(reader: EntryReader, list: unknown, sections: Sections): Accepted[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item, index) => {
    const inner = new EntryReader(reader.checking, reader.source, [index], item);
    const [code, accepts, by, until] = [
      inner.text('code'),
      inner.text('place'),
      inner.name('by', 'person'),
      inner.period('until'),
    ];
    const elsewhere = accepts === null ? null : hintForPlace(sections, accepts);
    if (accepts !== null) notePlace(inner, sections, accepts);
    if (elsewhere !== null)
      inner.report('unknown-name', 'place', `${inner.called}: "${accepts}" is not an entry of the plan`, elsewhere);
    if (code === null || accepts === null || by === null || until === null || elsewhere !== null) return [];
    return [{ code, accepts, by, until: until.until, reason: inner.text('reason') ?? '', place: inner.at() }];
  });
}

const MEASURES = {
  conversion: { fits: isShare, wanted: 'a share (a pure number, or one noun per another such as deal/lead)' },
  duration: { fits: (unit: Unit) => sameDimension(unit, unitOf('day')), wanted: 'a time such as weeks' },
};

/** What a junction is measured by; null, and said, where its unit cannot be that. */
function measureOf(junction: EntryReader, key: keyof typeof MEASURES): string | null {
  const name = junction.address(key)?.quantity ?? null;
  const { known } = junction.checking;
  const unit = name === null || known.isBroken(name) ? undefined : known.outline(name)?.unit;
  const { fits, wanted } = MEASURES[key];
  if (unit === undefined || fits(unit)) return name;
  const message = `The ${key} of junction ${junction.path.at(-1)} must be ${wanted}, ${name} is in ${formatUnit(unit)}`;
  junction.report('unit-mismatch', key, message, `Name an assumption or a driver that is ${wanted}`);
  return null;
}

export function buildProcess(checking: Checking, source: Source): Process {
  const reader = new EntryReader(checking, source);
  const over = reader.name('over', 'dimension');
  const stages = reader
    .children('stages')
    .map(([name, stage]): [string, Stage] => [
      name,
      { ...stage.entry(), enters: stage.texts('enters'), end: stage.oneOf('end', ['won', 'lost']) },
    ]);
  const stageNames = stages.map(([name]) => name);
  const stageOf = (junction: EntryReader, key: 'from' | 'to'): string => {
    const written = junction.text(key) ?? '';
    const unsure = written === '' || isTaken(source.taken, ['stages']);
    return unsure ? written : (junction.among(written, stageNames, 'stage', [key]) ?? written);
  };
  const junctions = reader.children('junctions').map(([name, junction]): [string, Junction] => [
    name,
    {
      ...junction.entry(),
      from: stageOf(junction, 'from'),
      to: stageOf(junction, 'to'),
      owner: junction.owner('junction'),
      conversion: measureOf(junction, 'conversion'),
      duration: measureOf(junction, 'duration'),
    },
  ]);
  return {
    ...reader.entry(),
    owner: reader.name('owner', 'person'),
    case: reader.text('case') ?? '',
    over: checking.dims.find((dim) => dim.name === over)?.index ?? null,
    source: reader.name('source', 'source'),
    calendar: reader.name('calendar', 'calendar'),
    stages: new Map(stages),
    junctions: new Map(junctions),
  };
}
