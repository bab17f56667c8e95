// Targets, scenarios, incentives, KPIs, dependencies and correlations: what refers to quantities and is computed by others.
import { slotName, slotsIn } from '@mainspring/kernel';
import type { Slots } from '../model/addresses.ts';
import type { Correlation } from '../model/assumptions.ts';
import type { Incentive, Kpi, Target } from '../model/goals.ts';
import type { Dependency } from '../model/milestones.ts';
import type { Scenario, Switch } from '../model/scenarios.ts';
import { readChange } from './build-effects.ts';
import { readCapacity } from './build-teams.ts';
import type { Checking, Source } from './checking.ts';
import { EntryReader, NO_DURATION } from './entry-reader.ts';
import { readAddress } from './read-address.ts';
import { readSeries } from './read-series.ts';
import { declaredDims, readSet } from './read-set.ts';

/** What comes before the first period is the same as on the day before it. */
const EVE = -1;

/** @param earliest slot that has a figure */
function readSlots(reader: EntryReader, key: 'at' | 'versus', earliest: number): Slots | null {
  const { grid } = reader.checking;
  const text = reader.text(key);
  const period = reader.period(key);
  if (text === null || period === null) return null;
  const slots = slotsIn(grid, period);
  const whole = `The plan runs from ${slotName(grid, 0)} to ${slotName(grid, grid.periods - 1)}`;
  const refuse = (why: string, hint: string): null => {
    reader.report('schema', key, `${reader.spoken}: ${key} ${text} ${why}`, hint);
    return null;
  };
  if (slots.last < slots.first) return refuse(`is shorter than a ${grid.grain}`, `Write a period such as ${slotName(grid, 0)}`);
  if (slots.first < earliest || slots.last >= grid.periods)
    return refuse('is not within the plan', `${whole}: write a period within, or more periods in time`);
  return { text, ...slots };
}

export function buildTarget(checking: Checking, source: Source): Target | null {
  const reader = new EntryReader(checking, source);
  const owner = reader.owner('target');
  const on = reader.address('driver');
  const at = readSlots(reader, 'at', 0);
  const reading = reader.numberReading('value');
  const versus = readSlots(reader, 'versus', EVE);
  if (on === null || at === null || reading === null || (versus === null && reader.has('versus'))) return null;
  const mode = versus === null ? 'absolute' : reading.mark === 'percent' ? 'relative' : 'points';
  return { ...reader.entry(), on, at, value: reading.value, mode, versus, owner, valuePlace: reader.valueAt('value') };
}

export function buildDependency(checking: Checking, source: Source): Dependency | null {
  const reader = new EntryReader(checking, source);
  const owner = reader.owner('dependency');
  const provider = reader.name('provider', 'team');
  const consumer = reader.name('consumer', 'team');
  const delivers = reader.name('delivers', 'milestone');
  const forMilestone = reader.name('for', 'milestone');
  const needed = reader.day('needed');
  if (provider === null || consumer === null || delivers === null || forMilestone === null || needed === null) return null;
  return {
    ...reader.entry(),
    provider,
    consumer,
    delivers,
    for: forMilestone,
    needed,
    owner,
    askedBy: reader.name('asked_by', 'person'),
    neededPlace: reader.valueAt('needed'),
  };
}

export function buildIncentive(checking: Checking, source: Source): Incentive | null {
  const reader = new EntryReader(checking, source);
  const owner = reader.owner('incentive');
  const team = reader.name('team', 'team');
  const rewards = reader.address('rewards');
  if (team === null || rewards === null) return null;
  return {
    ...reader.entry(),
    team,
    rewards,
    direction: reader.oneOf('direction', ['higher', 'lower']) ?? 'higher',
    owner,
    evidence: reader.text('evidence'),
    from: reader.day('from') ?? checking.grid.start,
    ramp: reader.duration('ramp') ?? NO_DURATION,
    pull: reader.number('pull') ?? 1,
    calendar: reader.name('calendar', 'calendar'),
    rewardsPlace: reader.valueAt('rewards'),
  };
}

export function buildKpi(checking: Checking, source: Source, teamOf: (person: string) => string | null): Kpi | null {
  const reader = new EntryReader(checking, source);
  const owner = reader.owner('KPI');
  const on = reader.address('driver');
  if (on === null) return null;
  const target = reader.get('target');
  return {
    ...reader.entry(),
    on,
    owner,
    team: reader.name('team', 'team') ?? (owner === null ? null : teamOf(owner)),
    cadence: reader.oneOf('cadence', ['day', 'week', 'sprint', 'month', 'quarter']) ?? 'month',
    source: reader.name('source', 'source'),
    target: target === undefined || target === 'plan' ? null : readSeries(reader, target, ['target']),
    tolerance: reader.number('tolerance') ?? 0.05,
  };
}

export function buildScenario(checking: Checking, source: Source): Scenario {
  const reader = new EntryReader(checking, source);
  const moves = new EntryReader(checking, source, ['move'], reader.get('move'));
  const move = Object.keys(moves.fields).flatMap((text) => {
    const on = readAddress(reader, text, ['move', text]);
    const change = readChange(moves, text);
    if (on === null || change === null || declaredDims(reader, on.quantity, ['move', text]) === null) return [];
    return [{ on, change }];
  });
  const shifts = new EntryReader(checking, source, ['shift'], reader.get('shift'));
  const shift = Object.keys(shifts.fields).flatMap((milestone) => {
    const by = shifts.duration(milestone);
    return shifts.known(milestone, 'milestone', [milestone]) === null || by === null ? [] : [[milestone, by] as const];
  });
  const capacities = new EntryReader(checking, source, ['capacity'], reader.get('capacity'));
  const capacity = Object.keys(capacities.fields).flatMap((team) =>
    capacities.known(team, 'team', [team]) === null
      ? []
      : [[team, readCapacity(capacities, team, capacities.get(team))] as const],
  );
  const switches: readonly Switch[] = ['capabilities', 'capacity', 'incentives', 'confidence'];
  return {
    ...reader.entry(),
    on: reader.name('on', 'scenario'),
    set: readSet(reader),
    move,
    shift: new Map(shift),
    drop: reader.namesOf('drop', 'initiative'),
    capacity: new Map(capacity),
    ignore: switches.filter((one) => reader.texts('ignore').includes(one)),
  };
}

export function buildCorrelations(reader: EntryReader, list: unknown): Correlation[] {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.flatMap((item, index) => {
    const inner = new EntryReader(reader.checking, reader.source, [index], item);
    const [left, right] = inner.namesOf('of', 'assumption');
    const value = inner.number('value');
    if (left === undefined || right === undefined || value === null) return [];
    return [
      {
        of: [left, right] as const,
        value,
        owner: inner.name('owner', 'person'),
        evidence: inner.text('evidence'),
        place: inner.at(),
      },
    ];
  });
}
