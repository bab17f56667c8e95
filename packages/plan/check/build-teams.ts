// People, teams, calendars and sources: who does the work, and when they work.
import { type Day, MONDAY_TO_FRIDAY, parseDay, slotName, type WorkCalendar } from '@mainspring/kernel';
import type { Person, Team } from '../model/people.ts';
import type { Source as PlanSource } from '../model/quantities.ts';
import type { Series } from '../model/series.ts';
import { seriesValues } from '../model/series-values.ts';
import { formatUnit } from '../unit/format-unit.ts';
import { sameDimension, unitOf } from '../unit/unit-algebra.ts';
import { type Checking, isFields, type Source } from './checking.ts';
import { EntryReader } from './entry-reader.ts';
import { hintOnDate } from './impossible-date.ts';
import { isSeries, readSeries } from './read-series.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function buildPerson(checking: Checking, source: Source): Person {
  const reader = new EntryReader(checking, source);
  const fullName = reader.text('name') ?? source.name;
  const team = reader.name('team', 'team');
  return { ...reader.entry(), fullName, role: reader.text('role'), team, email: reader.text('email') };
}

export function readCapacity(reader: EntryReader, key: string, value: unknown): Map<string, Series> {
  const capacity = new Map<string, Series>();
  if (value === undefined) return capacity;
  const skills: readonly (readonly [string, unknown])[] =
    isFields(value) && !isSeries(value) ? Object.entries(value) : [['', value]];
  for (const [skill, written] of skills) {
    const keys = skill === '' ? [key] : [key, skill];
    const series = readSeries(reader, written, keys);
    if (series !== null && isCapacity(reader, series, keys)) capacity.set(skill, series);
  }
  return capacity;
}

function isCapacity(reader: EntryReader, series: Series, keys: readonly string[]): boolean {
  const { grid } = reader.checking;
  const slot = seriesValues(series, grid)
    .subarray(1)
    .findIndex((persons) => persons < 0);
  if (slot < 0) return true;
  const message = `${[reader.place, ...keys].join('.')} is below 0 in ${slotName(grid, slot)}`;
  reader.reportAt('schema', keys, message, 'Write how many persons there are: 0 where there are none');
  return false;
}

/** Standing work by name; what is not counted in persons is said. */
function readDemand(reader: EntryReader): string[] {
  const { known } = reader.checking;
  const isList = Array.isArray(reader.get('demand'));
  return reader.texts('demand').filter((name, index) => {
    const keys = isList ? ['demand', index] : ['demand'];
    reader.uses('quantity', name, keys);
    const outline = known.outline(name);
    if (known.isBroken(name)) return true;
    if (outline === null) return reader.known(name, 'driver', keys) !== null;
    if (sameDimension(outline.unit, unitOf('person'))) return true;
    const message = `The demand of ${reader.source.name} must be in person, ${name} is in ${formatUnit(outline.unit)}`;
    reader.reportAt('unit-mismatch', keys, message, 'Name a driver in person: how many people the work keeps busy');
    return false;
  });
}

export function buildTeam(checking: Checking, source: Source): Team {
  const reader = new EntryReader(checking, source);
  return {
    ...reader.entry(),
    lead: reader.name('lead', 'person'),
    parent: reader.name('parent', 'team'),
    calendar: reader.name('calendar', 'calendar'),
    capacity: readCapacity(reader, 'capacity', reader.get('capacity')),
    demand: readDemand(reader),
    capacityPlace: reader.valueAt('capacity'),
  };
}

export function buildCalendar(checking: Checking, source: Source): WorkCalendar {
  const reader = new EntryReader(checking, source);
  const days = reader.has('days') ? WEEKDAYS.map((day) => reader.texts('days').includes(day)) : MONDAY_TO_FRIDAY.days;
  const holidays: Day[] = [];
  reader.texts('holidays').forEach((written, index) => {
    const day = parseDay(written);
    if (day === null)
      reader.reportAt(
        'impossible-date',
        ['holidays', index],
        `${reader.called}: no calendar has ${written}`,
        hintOnDate(written),
      );
    else holidays.push(day);
  });
  return { ...MONDAY_TO_FRIDAY, days, holidays: holidayForm(holidays) };
}

function holidayForm(days: readonly Day[]): WorkCalendar['holidays'] {
  return new Set(days);
}

export function buildSource(checking: Checking, source: Source): PlanSource {
  const reader = new EntryReader(checking, source);
  const kind = reader.oneOf('kind', ['csv', 'sql', 'http', 'manual', 'events']) ?? 'manual';
  return { ...reader.entry(), kind, owner: reader.name('owner', 'person') };
}
