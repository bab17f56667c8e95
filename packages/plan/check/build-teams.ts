// People, teams, calendars and sources: who does the work, and when they work.
import { type Day, MONDAY_TO_FRIDAY, parseDay, type WorkCalendar } from '@mainspring/kernel';
import type { Person, Team } from '../model/people.ts';
import type { Source as PlanSource } from '../model/quantities.ts';
import type { Series } from '../model/series.ts';
import { type Checking, isFields, type Source } from './checking.ts';
import { EntryReader } from './entry-reader.ts';
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
    const series = readSeries(reader, written, skill === '' ? [key] : [key, skill]);
    if (series !== null) capacity.set(skill, series);
  }
  return capacity;
}

export function buildTeam(checking: Checking, source: Source): Team {
  const reader = new EntryReader(checking, source);
  const isList = Array.isArray(reader.get('demand'));
  const demand = reader.texts('demand').filter((name, index) => {
    if (checking.known.outline(name) !== null || checking.known.isBroken(name)) return true;
    return reader.known(name, 'driver', isList ? ['demand', index] : ['demand']) !== null;
  });
  return {
    ...reader.entry(),
    lead: reader.name('lead', 'person'),
    parent: reader.name('parent', 'team'),
    calendar: reader.name('calendar', 'calendar'),
    capacity: readCapacity(reader, 'capacity', reader.get('capacity')),
    demand,
  };
}

export function buildCalendar(checking: Checking, source: Source): WorkCalendar {
  const reader = new EntryReader(checking, source);
  const days = reader.has('days') ? WEEKDAYS.map((day) => reader.texts('days').includes(day)) : MONDAY_TO_FRIDAY.days;
  const holidays: Day[] = [];
  reader.texts('holidays').forEach((written, index) => {
    const day = parseDay(written);
    if (day === null) reader.reportAt('impossible-date', ['holidays', index], `"${written}" is not a day`, 'Write 2026-12-25');
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
