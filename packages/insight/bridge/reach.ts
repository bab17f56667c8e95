// What each subject of a bridge moves, and whether that arrives at the target. A record says nothing of dates, loads or
// levers by its actuals, so a recorded row moves itself alone; what is not upstream of the target has a part of exactly 0 and
// needs no run.
import { milestoneReads, type RowIndex, rowReads, type Variable } from '@mainspring/engine';
import {
  capabilitiesAwaited,
  countedEffects,
  isUnder,
  type Outlook,
  type TargetResult,
  variablesByQuantity,
} from '@mainspring/outlook';
import { type Address, allEffects, type Moment, type Plan, quantityOf } from '@mainspring/plan';
import type { BridgePart, BridgeSubject } from './bridge.ts';

/** Rows of the program's memory. */
export type Rows = ReadonlySet<RowIndex>;
export type Moving = Pick<BridgePart, 'subject' | 'why'>;

/** By what moves them: rows that change when a date, a capability or the weight of an effect does. */
interface MovedRows {
  readonly milestone: ReadonlyMap<string, Rows>;
  readonly capability: ReadonlyMap<string, Rows>;
  readonly initiative: ReadonlyMap<string, Rows>;
}

type Gathering = Map<string, Set<RowIndex>>;

function add(by: Gathering, name: string, rows: Iterable<RowIndex>): void {
  const known = by.get(name) ?? new Set();
  for (const row of rows) known.add(row);
  by.set(name, known);
}

export function rowsOfAddress({ program }: Outlook, { quantity, rows }: Pick<Address, 'quantity' | 'rows'>): RowIndex[] {
  const variable = variablesByQuantity(program).get(quantity);
  return variable === undefined ? [] : rows.map((row) => variable.firstRow + row);
}

const milestoneOf = (moment: Moment): string[] => ('milestone' in moment ? [moment.milestone] : []);

function costRows({ plan, program }: Outlook, by: Gathering): void {
  for (const { source, firstRow } of program.variables) {
    if (source?.kind !== 'costs') continue;
    for (const initiative of plan.initiatives.values()) {
      if (source.initiative !== null && !isUnder(plan, initiative.name, source.initiative)) continue;
      for (const cost of initiative.costs) {
        const moments = cost.kind === 'once' ? [cost.at] : [cost.from, ...(cost.until === null ? [] : [cost.until])];
        for (const name of moments.flatMap(milestoneOf)) add(by, name, [firstRow]);
      }
    }
  }
}

function movedRows(outlook: Outlook): MovedRows {
  const { plan, program } = outlook;
  const milestone: Gathering = new Map();
  const capability: Gathering = new Map();
  const initiative: Gathering = new Map();
  for (const effect of countedEffects(plan)) {
    for (const name of milestoneOf(effect.from)) add(milestone, name, rowsOfAddress(outlook, effect.on));
    const quantity = quantityOf(plan, effect.on.quantity);
    for (const row of quantity === undefined ? [] : effect.on.rows) {
      const moved = rowsOfAddress(outlook, { quantity: effect.on.quantity, rows: [row] });
      for (const name of quantity === undefined ? [] : capabilitiesAwaited(effect, quantity, row)) add(capability, name, moved);
    }
  }
  for (const effect of allEffects(plan)) {
    if (effect.initiative !== null) add(initiative, effect.initiative, rowsOfAddress(outlook, effect.on));
  }
  for (const [name, rows] of milestoneReads(program)) add(milestone, name, rows);
  costRows(outlook, milestone);
  return { milestone, capability, initiative };
}

/** Milestones that a team's limit may move: those it works on, what waits for them, and what shares a team with these. */
function movedByTeam(plan: Plan, team: string): ReadonlySet<string> {
  const moved = new Set<string>();
  const milestones = [...plan.milestones.values()];
  const waiting = (name: string) => [
    ...milestones.filter(({ after }) => after.some((link) => link.milestone === name)).map((one) => one.name),
    ...[...plan.dependencies.values()].filter(({ delivers }) => delivers === name).map((one) => one.for),
  ];
  const workedOnBy = (other: string) => milestones.filter(({ effort }) => effort.has(other)).map(({ name }) => name);
  const open = workedOnBy(team);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (moved.has(name)) continue;
    moved.add(name);
    const shared = [...(plan.milestones.get(name)?.effort.keys() ?? [])].flatMap(workedOnBy);
    open.push(...waiting(name), ...shared);
  }
  return moved;
}

function rowsOfTeam({ plan, program }: Outlook, { subject, why }: Moving, by: MovedRows): Rows {
  const rows = new Set<RowIndex>();
  if (why === 'overload') {
    for (const { source, firstRow } of program.variables) {
      if (source?.kind === 'load' && source.team === subject.name) rows.add(firstRow);
    }
    return rows;
  }
  for (const name of movedByTeam(plan, subject.name)) {
    const provided = (plan.milestones.get(name)?.provides ?? []).map((one) => by.capability.get(one));
    for (const some of [by.milestone.get(name), ...provided]) for (const row of some ?? []) rows.add(row);
  }
  return rows;
}

/** The row whose members a subject names; the first of a scalar. */
function ownRow({ plan }: Outlook, { name, member }: BridgeSubject): number {
  const dims = quantityOf(plan, name)?.dims ?? [];
  const leaves = member === undefined ? [] : member.split(', ');
  return dims.reduce((row, dim, at) => {
    const names = plan.dims[dim]?.leaves ?? [];
    return row * names.length + names.indexOf(leaves[at] ?? '');
  }, 0);
}

function rowsMoved(outlook: Outlook, moving: Moving, by: MovedRows): Rows {
  const { subject } = moving;
  switch (subject.kind) {
    case 'target': {
      const target = outlook.plan.targets.get(subject.name);
      return new Set(target === undefined ? [] : rowsOfAddress(outlook, target.on));
    }
    case 'assumption':
    case 'driver':
      return new Set(rowsOfAddress(outlook, { quantity: subject.name, rows: [ownRow(outlook, subject)] }));
    case 'milestone':
    case 'capability':
    case 'initiative':
      return by[subject.kind].get(subject.name) ?? new Set();
    case 'team':
      return rowsOfTeam(outlook, moving, by);
    case 'incentive': {
      const pulls = outlook.incentives.flatMap((one) => (one.incentive === subject.name ? one.pulls : []));
      return new Set(pulls.flatMap(({ assumption, row }) => rowsOfAddress(outlook, { quantity: assumption, rows: [row] })));
    }
  }
}

const allRows = ({ firstRow, rows }: Variable): RowIndex[] => Array.from({ length: rows }, (_, row) => firstRow + row);

/** By row that a roll-up weighs: the rows of its weight. */
function weightsOf({ plan, program }: Outlook): ReadonlyMap<RowIndex, readonly RowIndex[]> {
  const known = variablesByQuantity(program);
  const weights = new Map<RowIndex, readonly RowIndex[]>();
  for (const [name, variable] of known) {
    const rollup = quantityOf(plan, name)?.rollup;
    const weight = rollup?.kind === 'weighted' ? known.get(rollup.by) : undefined;
    if (weight === undefined) continue;
    const rows = allRows(weight);
    for (const row of allRows(variable)) weights.set(row, rows);
  }
  return weights;
}

/** A target's figure reads its rows and, where its roll-up weighs them, the weight. A weight of anything else has no reader
 * by that, yet matters to what is recorded: days and weeks are put together by it. */
function readersOf(outlook: Outlook, { target }: TargetResult): Map<RowIndex, Set<RowIndex>> {
  const reads = rowReads(outlook.program);
  const weights = weightsOf(outlook);
  const ends = new Set(rowsOfAddress(outlook, target.on));
  const readers = new Map<RowIndex, Set<RowIndex>>([...ends].map((row) => [row, new Set()]));
  const open = [...ends];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    const weighing = weights.get(row) ?? [];
    for (const read of [...(reads[row] ?? []), ...weighing]) {
      const known = readers.get(read) ?? new Set();
      if (!readers.has(read)) open.push(read);
      readers.set(read, known);
      if (reads[row]?.has(read) === true || ends.has(row)) known.add(row);
    }
  }
  return readers;
}

export interface Reach {
  /** Every row that the target is computed from, its own among them: by which of these it is read. */
  readonly readers: ReadonlyMap<RowIndex, Rows>;
  /** Of what something moves, the rows that the target is computed from. */
  arriving(moving: Moving): readonly RowIndex[];
}

export function reachOf(outlook: Outlook, result: TargetResult): Reach {
  const readers = readersOf(outlook, result);
  const by = movedRows(outlook);
  return { readers, arriving: (moving) => [...rowsMoved(outlook, moving, by)].filter((row) => readers.has(row)) };
}
