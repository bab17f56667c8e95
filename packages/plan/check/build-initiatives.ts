// Initiatives and milestones: who wants what, by when, and what it moves.
import type { Governance } from '../model/governance.ts';
import type { Initiative } from '../model/initiatives.ts';
import type { Link, LinkKind, Milestone } from '../model/milestones.ts';
import { readCost, readEffect } from './build-effects.ts';
import type { Checking, Source } from './checking.ts';
import { isFields } from './checking.ts';
import { EntryReader, NO_DURATION } from './entry-reader.ts';
import { LEVELS } from './parents.ts';
import { isAddress, readAddress } from './read-address.ts';
import { readNumber } from './read-number.ts';

const LINKS: readonly LinkKind[] = ['FS', 'FF', 'SS', 'SF'];

function defined<T>(items: readonly (T | null)[]): T[] {
  return items.filter((item): item is T => item !== null);
}

/** Whether it counts: its gate, or its nearest ancestor's, has reached `counts_from`; without any gate it counts. */
export function counting(sources: ReadonlyMap<string, Source>, name: string, governance: Governance): boolean {
  const order = governance.gates.map((gate) => gate.name);
  const seen = new Set<string>();
  let at: string | null = name;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const value: unknown = sources.get(at)?.value;
    if (!isFields(value)) return true;
    if (typeof value.gate === 'string') return order.indexOf(value.gate) >= order.indexOf(governance.countsFrom);
    at = typeof value.parent === 'string' ? value.parent : null;
  }
  return true;
}

const COMPARED = /^([^<>=]*)(?:<=|>=|<>|<|>|=)([^<>=]*)$/;

/** `win_rate[enterprise] >= 15%`. */
function readCloseWhen(reader: EntryReader): string | null {
  const text = reader.text('close_when');
  if (text === null) return null;
  const [, address = '', bound] = COMPARED.exec(text) ?? [];
  if (!isAddress(address) || readNumber(bound) === null) {
    const message = `${reader.source.name}: close_when "${text}" is not an address and a comparison`;
    reader.report('schema', 'close_when', message, 'Write win_rate[enterprise] >= 15%');
    return null;
  }
  return readAddress(reader, address, ['close_when']) === null ? null : text;
}

export function buildInitiative(checking: Checking, source: Source, counts: boolean, governance: Governance): Initiative {
  const reader = new EntryReader(checking, source);
  const { name } = source;
  const dates = isFields(reader.get('dates')) ? new EntryReader(checking, source, ['dates'], reader.get('dates')) : null;
  const tags = reader.get('tags');
  const gates = governance.gates.map((gate) => gate.name);
  const written = reader.text('gate');
  return {
    ...reader.entry(),
    level: reader.oneOf('level', LEVELS) ?? 'project',
    parent: reader.name('parent', 'initiative'),
    owner: reader.owner('initiative'),
    gate: written === null ? null : reader.among(written, gates, 'gate', ['gate']),
    counts,
    effects: defined(reader.items('effects').map((effect) => readEffect(effect, name, null, null))),
    costs: defined(reader.items('costs').map(readCost)),
    sponsor: reader.name('sponsor', 'person'),
    controller: reader.name('controller', 'person'),
    evidence: reader.text('evidence'),
    tags: new Map(isFields(tags) ? Object.entries(tags).map(([key, value]) => [key, String(value)]) : []),
    dates: new Map(
      Object.keys(dates?.fields ?? {}).flatMap((gate) => {
        const known = dates?.among(gate, gates, 'gate', [gate]) ?? null;
        const day = dates?.day(gate) ?? null;
        return known === null || day === null ? [] : [[gate, day] as const];
      }),
    ),
    closeWhen: readCloseWhen(reader),
  };
}

function readLinks(reader: EntryReader): Link[] {
  const value = reader.get('after');
  const list: unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return defined(
    list.map((item, index): Link | null => {
      if (item === undefined) return null;
      const path = Array.isArray(value) ? ['after', index] : ['after'];
      const inner = new EntryReader(reader.checking, reader.source, path, item);
      const place = inner.at();
      if (!isFields(item)) {
        const milestone = reader.known(String(item), 'milestone', path);
        return milestone === null ? null : { milestone, link: 'FS', lag: NO_DURATION, place };
      }
      const milestone = inner.name('milestone', 'milestone');
      const link = inner.oneOf('link', LINKS) ?? 'FS';
      return milestone === null ? null : { milestone, link, lag: inner.duration('lag') ?? NO_DURATION, place };
    }),
  );
}

function effortOf(reader: EntryReader, written: unknown, keys: readonly string[]): number {
  const weeks = readNumber(written)?.value ?? 0;
  if (weeks >= 0) return weeks;
  const message = `${[reader.place, 'effort', ...keys].join('.')} is below 0`;
  reader.reportAt('schema', ['effort', ...keys], message, 'Write the person-weeks of work that there are');
  return 0;
}

function readEffort(reader: EntryReader): Milestone['effort'] {
  const value = reader.get('effort');
  const effort = new Map<string, Map<string, number>>();
  if (!isFields(value)) return effort;
  for (const [team, size] of Object.entries(value)) {
    if (reader.known(team, 'team', ['effort', team]) === null) continue;
    const skills = isFields(size) ? Object.entries(size) : [['', size] as const];
    effort.set(
      team,
      new Map(skills.map(([skill, weeks]) => [skill, effortOf(reader, weeks, skill === '' ? [team] : [team, skill])])),
    );
  }
  return effort;
}

export function buildMilestone(checking: Checking, source: Source): Milestone | null {
  const reader = new EntryReader(checking, source);
  const { name } = source;
  const initiative = reader.name('initiative', 'initiative');
  const owner = reader.owner('milestone');
  const start = reader.day('start');
  const due = reader.day('due');
  const calendar = reader.name('calendar', 'calendar');
  const tethers = defined(reader.items('tethers').map((tether) => readEffect(tether, initiative, name, calendar)));
  const after = readLinks(reader);
  if (due === null) return null;
  if (start !== null && start > due)
    reader.report('impossible-date', 'start', `${name}: start after due`, 'Exchange the two, or move one');
  if (start === null && !reader.has('start') && ['effort', 'p10', 'p90'].some((key) => reader.has(key)))
    reader.reportMissing(
      'schema',
      ['start'],
      `${name} has effort or a range and no start`,
      'Add start: the day on which work begins',
    );
  return {
    ...reader.entry(),
    initiative,
    owner,
    start,
    due,
    p10: reader.duration('p10'),
    p90: reader.duration('p90'),
    effort: readEffort(reader),
    after,
    provides: reader.namesOf('provides', 'capability'),
    tethers,
    mandatory: reader.text('mandatory'),
    fixed: reader.flag('fixed'),
    must: reader.day('must'),
    calendar,
    duePlace: reader.valueAt('due'),
    mustPlace: reader.valueAt('must'),
  };
}
