// The record laid on the plan: every actual finds its quantity, row and periods, or is said not to. A period is closed by
// actuals that cover it fully, however they are cut; one that is partly over is ahead.
import { type RecordEvent, type RecordState, recordAt } from '@mainspring/execution';
import { type Day, slotSpan } from '@mainspring/kernel';
import type { Plan, Quantity } from '@mainspring/plan';
import { combine, intervalKey, type MeasuredRows, shareOf } from './combine.ts';
import { withCurrentNames } from './current-names.ts';
import { type Piece, piecesOf, tooLong } from './interval.ts';
import type { Joined, JoinedRow, PartlyCovered, RecordProblem } from './joined.ts';
import { overInterval } from './measure.ts';
import { catchUpLines, type Refuse, type Subject, subjectsOf } from './subjects.ts';
import { toldDates } from './told.ts';
import { unknownName } from './unknown-name.ts';

function piecesBySlot(plan: Plan, { quantity, measured }: Subject, refuse: Refuse): ReadonlyMap<number, Piece[]> {
  const bySlot = new Map<number, Piece[]>();
  for (const one of measured) {
    if (tooLong(plan, quantity, one) !== null) continue;
    const pieces = piecesOf(plan, quantity, one);
    const { seq } = one.actual.event;
    if (typeof pieces === 'string') refuse(seq, pieces);
    else if (pieces.every(({ slot }) => slot >= plan.grid.periods)) refuse(seq, `${quantity.name}: it lies after the plan's end`);
    else for (const piece of pieces) bySlot.set(piece.slot, [...(bySlot.get(piece.slot) ?? []), piece]);
  }
  return bySlot;
}

/** A balance is known once an interval ends with the period; everything else when every day of it is covered. */
function closes(plan: Plan, quantity: Quantity, slot: number, pieces: readonly Piece[]): boolean {
  const span = slotSpan(plan.grid, slot);
  if (plan.drivers.get(quantity.name)?.kind === 'stock') return pieces.at(-1)?.until === span.until;
  return pieces.reduce((days, { from, until }) => days + until - from, 0) === span.until - span.from;
}

/** The last figure before the plan began: of the slot before, failing that of the last interval as it is. */
function eveOf(plan: Plan, { quantity, measured }: Subject, closedBefore: number | undefined): number {
  if (closedBefore !== undefined) return closedBefore;
  const last = measured.filter(({ until }) => until <= plan.grid.start).at(-1);
  return last === undefined ? Number.NaN : overInterval(plan, quantity, last, last.from, last.until);
}

function joinedRow(plan: Plan, subject: Subject, measuredRows: MeasuredRows, refuse: Refuse): JoinedRow {
  const { grid } = plan;
  const { quantity, row } = subject;
  const actual = new Float64Array(grid.periods + 1).fill(Number.NaN);
  const partial: PartlyCovered[] = [];
  let lastClosed = -1;
  let before: number | undefined;
  for (const [slot, pieces] of [...piecesBySlot(plan, subject, refuse)].sort(([left], [right]) => left - right)) {
    if (slot < -1 || slot >= grid.periods) continue;
    if (!closes(plan, quantity, slot, pieces)) {
      if (slot >= 0) partial.push({ slot, share: pieces.reduce((sum, piece) => sum + shareOf(plan, piece), 0) });
      continue;
    }
    const value = combine(plan, quantity, row, pieces, measuredRows);
    if (typeof value === 'string') refuse(pieces.at(-1)?.of.actual.event.seq ?? 0, value);
    else if (slot === -1) before = value;
    else {
      actual[slot + 1] = value;
      lastClosed = Math.max(lastClosed, slot);
    }
  }
  actual[0] = eveOf(plan, subject, before);
  return { quantity: quantity.name, row, actual, lastClosed, partial };
}

/** What a scenario drops is no mistake of the record's. */
function unknownNames(scenario: Plan, state: RecordState, refuse: Refuse): void {
  const plan = scenario.original ?? scenario;
  const milestones = [state.reached, state.told].flatMap((of) => [...of].map(([name, { event }]) => ({ name, event })));
  const worked = [...state.remaining].flatMap(([name, entries]) => entries.map(({ event }) => ({ name, event })));
  for (const { name, event } of [...milestones, ...worked]) {
    if (!plan.milestones.has(name)) refuse(event.seq, unknownName(name, 'milestone', plan.milestones.keys()));
  }
  for (const [name, { event }] of state.promised) {
    if (!plan.dependencies.has(name)) refuse(event.seq, unknownName(name, 'dependency', plan.dependencies.keys()));
  }
  for (const entry of [...state.remaining.values()].flat()) {
    for (const pool of entry.effort.keys()) {
      const [team = ''] = pool.split('/');
      if (!plan.teams.has(team)) refuse(entry.event.seq, unknownName(team, 'team', plan.teams.keys()));
    }
  }
}

/** @param dataDate default as `recordAt` has it: the last recorded one, failing that the last event's day */
export function joinRecord(plan: Plan, events: readonly RecordEvent[], dataDate?: Day, position?: number): Joined {
  return joinState(plan, recordAt(withCurrentNames(plan, events), dataDate, position, plan.grid.start));
}

/** The same of a state that is known already, or was changed on purpose; its names are those of today. */
export function joinState(plan: Plan, state: RecordState): Joined {
  const problems: RecordProblem[] = [];
  const refuse: Refuse = (seq, message) => void problems.push({ seq, message });
  const subjects = subjectsOf(plan, state, refuse);
  const measured = new Map(
    subjects.map((subject) => [
      `${subject.quantity.name}#${subject.row}`,
      new Map(subject.measured.map((one) => [intervalKey(one), one])),
    ]),
  );
  const rows = subjects.map((subject) => joinedRow(plan, subject, (name, row) => measured.get(`${name}#${row}`), refuse));
  const catchUps = catchUpLines(plan, state.catchUps, refuse);
  unknownNames(plan, state, refuse);
  problems.sort((left, right) => left.seq - right.seq);
  return { state, rows, catchUps, told: toldDates(plan, state), problems };
}
