// People, teams, calendars, sources, initiatives, milestones, dependencies and capabilities: who does what by when.
import { z } from 'zod';
import { entry } from './entry.ts';
import { capabilities } from './quantities.ts';
import { capacity } from './series.ts';
import {
  address,
  anyName,
  change,
  day,
  duration,
  either,
  flag,
  isMap,
  keyed,
  listOf,
  mapOf,
  maybe,
  moment,
  nameOf,
  number,
  oneOrMore,
  owner,
  period,
  perTime,
  probability,
  text,
  word,
} from './values.ts';
import { says } from './wording.ts';

export const person = entry(
  {
    name: maybe(text, 'Full name'),
    role: maybe(text, 'What they do'),
    team: maybe(nameOf('team'), 'The team they belong to'),
    email: maybe(text, 'Address for messages'),
  },
  'A person',
);

export const team = entry(
  {
    name: maybe(text, 'How it is called'),
    lead: maybe(nameOf('person'), 'Who leads it'),
    parent: maybe(nameOf('team'), 'The team above'),
    calendar: maybe(nameOf('calendar'), 'When it works'),
    capacity: maybe(capacity, 'Persons; a series, or one by skill'),
    demand: maybe(oneOrMore(nameOf('driver'), 'a list of drivers'), 'Drivers in persons: standing work'),
  },
  'A team',
);

export const calendar = entry(
  {
    days: maybe(listOf(word('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), 'a list of days'), 'Working days'),
    holidays: maybe(listOf(day, 'a list of days', 'Write [2026-12-25]'), 'Days on which nobody works'),
  },
  'Working days and holidays',
);

export const source = entry(
  { kind: maybe(word('csv', 'sql', 'http', 'manual', 'events'), 'How actuals arrive'), owner },
  'Where actuals come from',
);

const fade = keyed({
  after: maybe(duration, 'Stays at full for so long'),
  over: maybe(duration, 'Falls linearly to nothing over so long'),
});

const MOVES = {
  on: address.describe('What it moves: a driver, or one member of it'),
  by: change.describe('+8% is relative; +8pp and +3 are added'),
  lag: maybe(duration, 'Waits'),
  ramp: maybe(duration, 'Then rises linearly to full'),
  fade: maybe(fade, 'And falls again'),
  confidence: maybe(probability, 'Probability that it comes at all'),
  requires: maybe(capabilities, 'Capabilities that it waits for'),
  author: maybe(nameOf('person'), 'Who judged it'),
  evidence: maybe(text, 'Where the figure comes from'),
  kind: maybe(word('hard', 'soft', 'avoidance'), 'In a ledger or not'),
  account: maybe(text, 'Account of the ledger'),
  once: maybe(flag, 'One-off instead of recurring'),
  cash: maybe(flag, 'Cash instead of profit and loss'),
  title: maybe(text, 'How it is called'),
  note: maybe(text, 'Anything worth saying'),
};

const effect = keyed(
  { ...MOVES, from: moment.describe('Where its timeline starts') },
  'an effect',
  'Write {on: win_rate, by: +8%, from: milestone}',
);
const tether = keyed(
  { ...MOVES, protects: maybe(flag, 'Acts from due on until the milestone is reached') },
  'a tether',
  'Write {on: win_rate, by: +8%}',
);

const SPENT = { title: maybe(text, 'What for'), note: maybe(text, 'Anything worth saying') };

const cost = either(
  [
    {
      schema: keyed({
        ...SPENT,
        running: perTime.describe('An amount per time, such as 14k/month'),
        from: maybe(moment, 'From when it runs; from the start of the plan unless said'),
        until: maybe(moment, 'Until when it runs, included; to its end unless said'),
      }),
      meant: (value) => isMap(value) && ('running' in value || (!('once' in value) && ('from' in value || 'until' in value))),
    },
    {
      schema: keyed({ ...SPENT, once: number.describe('An amount, paid once'), at: moment.describe('When it is paid') }),
      meant: isMap,
    },
  ],
  'a cost',
  'Write {title: Launch, once: 140k, at: 2026-03} or {title: Tool, running: 3k/month}',
);

export const initiative = entry(
  {
    level: maybe(word('portfolio', 'program', 'project', 'package', 'measure'), 'Where it stands in the hierarchy'),
    parent: maybe(nameOf('initiative'), 'The initiative above'),
    owner,
    gate: maybe(nameOf('gate'), 'Where it stands when the plan is written'),
    effects: maybe(listOf(effect, 'a list of effects', 'Write [{on: …, by: …, from: …}]'), 'What it moves'),
    costs: maybe(listOf(cost, 'a list of costs', 'Write [{title: …, once: 10k, at: 2026-03}]'), 'What it costs'),
    sponsor: maybe(nameOf('person'), 'Who wants it'),
    controller: maybe(nameOf('person'), 'Who confirms its figures'),
    evidence: maybe(text, 'Where its figures come from'),
    tags: maybe(
      mapOf(anyName, z.union([text, z.number(), z.boolean()], says('text')), 'a map of tags', 'Write {function: sales}'),
      'Free',
    ),
    dates: maybe(mapOf(anyName, period, 'a map from gates to days', 'Write {decided: 2026-02-01}'), 'Planned gate dates'),
    close_when: maybe(text, 'An address and a comparison'),
  },
  'An initiative: what it moves, what it costs, where it belongs',
);

const link = either(
  [
    { schema: nameOf('milestone'), meant: (value) => typeof value === 'string' },
    {
      schema: keyed({
        milestone: nameOf('milestone'),
        link: maybe(word('FS', 'FF', 'SS', 'SF'), 'FS unless said'),
        lag: maybe(duration, 'May be negative'),
      }),
      meant: isMap,
    },
  ],
  'a milestone or a link',
  'Write milestone or {milestone: …, link: FF, lag: 1 week}',
);

const effort = either(
  [
    { schema: number, meant: (value) => !isMap(value) },
    { schema: mapOf(anyName, number, 'a map from skills to person-weeks'), meant: isMap },
  ],
  'a number of person-weeks',
  'Write {engineering: 7}',
);

export const milestone = entry(
  {
    initiative: maybe(nameOf('initiative'), 'What it belongs to'),
    owner,
    start: maybe(period, 'When work begins; required with effort or a range'),
    due: period.describe('The commitment'),
    p10: maybe(duration, 'From work’s beginning to reaching it: one time in ten it is shorter'),
    p90: maybe(duration, 'One time in ten it is longer'),
    effort: maybe(mapOf(anyName, effort, 'a map from teams to person-weeks', 'Write {engineering: 7}'), 'Person-weeks by team'),
    after: maybe(
      either(
        [
          { schema: link, meant: (value) => !Array.isArray(value) },
          { schema: listOf(link, 'a list of links'), meant: Array.isArray },
        ],
        'a list of links',
      ),
      'What it waits for',
    ),
    provides: maybe(oneOrMore(nameOf('capability'), 'a list of capabilities'), 'Capabilities that are there once it is reached'),
    tethers: maybe(listOf(tether, 'a list of tethers', 'Write [{on: …, by: …}]'), 'What it moves'),
    mandatory: maybe(text, 'The law or contract that asks for it'),
    fixed: maybe(flag, 'Levelling may not move it'),
    must: maybe(period, 'A deadline: later is a finding'),
    calendar: maybe(nameOf('calendar'), 'When its people work'),
  },
  'A milestone: a commitment with a day',
);

export const dependency = entry(
  {
    provider: nameOf('team'),
    consumer: nameOf('team'),
    delivers: nameOf('milestone'),
    for: nameOf('milestone'),
    needed: period,
    owner,
    asked_by: maybe(nameOf('person'), 'Who asked for it'),
  },
  'A contract between two teams',
);

export const capability = entry({}, 'Something that one can do once a milestone provides it');
