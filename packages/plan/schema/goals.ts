// Targets, scenarios, incentives and KPIs.
import { entry } from './entry.ts';
import { capacity, series, valueOrTable } from './series.ts';
import {
  address,
  anyName,
  change,
  duration,
  either,
  listOf,
  mapOf,
  maybe,
  nameOf,
  number,
  oneOrMore,
  owner,
  partOfTheWay,
  period,
  text,
  word,
} from './values.ts';

export const target = entry(
  {
    driver: address.describe('What is wanted'),
    at: period.describe('The period, or a longer one over which it is rolled up'),
    value: change.describe('Absolute; with versus a change: +40%, -2pp, +5'),
    versus: maybe(period, 'The period of the paper run from which the change is measured'),
    owner,
  },
  'What is wanted by when',
);

export const scenario = entry(
  {
    on: maybe(nameOf('scenario'), 'The scenario below this one'),
    set: maybe(mapOf(address, valueOrTable, 'a map from addresses to series', 'Write {win_rate: 20%}'), 'Replaces values'),
    move: maybe(mapOf(address, change, 'a map from addresses to changes', 'Write {leads: -10%}'), 'Changes values'),
    shift: maybe(mapOf(anyName, duration, 'a map from milestones to durations', 'Write {launch: 8 weeks}'), 'Moves milestones'),
    drop: maybe(oneOrMore(nameOf('initiative'), 'a list of initiatives'), 'Leaves initiatives out'),
    capacity: maybe(mapOf(anyName, capacity, 'a map from teams to capacities', 'Write {engineering: 48}'), 'Replaces capacity'),
    ignore: maybe(
      listOf(word('capabilities', 'capacity', 'incentives', 'confidence'), 'a list of what is ignored', 'Write [capacity]'),
      'What does not count',
    ),
  },
  'What would be if',
);

export const incentive = entry(
  {
    team: nameOf('team'),
    rewards: address.describe('What the team is paid for'),
    direction: maybe(word('higher', 'lower'), 'higher unless said'),
    owner,
    evidence: maybe(text, 'Where it is written'),
    from: maybe(period, 'From when it acts'),
    ramp: maybe(duration, 'Over how long it rises to full'),
    pull: maybe(partOfTheWay, 'How far of the way; 100% unless said'),
    calendar: maybe(nameOf('calendar'), 'By which working days count'),
  },
  'What a team is paid for',
);

export const kpi = entry(
  {
    driver: address.describe('What is measured'),
    owner,
    team: maybe(nameOf('team'), 'The owner’s unless said'),
    cadence: maybe(word('day', 'week', 'sprint', 'month', 'quarter'), 'How often it is measured; month unless said'),
    source: maybe(nameOf('source'), 'Where its actuals come from'),
    target: maybe(
      either(
        [
          { schema: word('plan'), meant: (value) => typeof value === 'string' && /^[a-z]/i.test(value) },
          { schema: series, meant: (value) => typeof value === 'object' },
        ],
        'plan or a series',
        'Write plan, a number, {base: …}, {steps: …} or {points: …}',
      ),
      'plan unless said: the paper run',
    ),
    tolerance: maybe(number, 'Off track beyond it; 5% unless said'),
  },
  'A figure that is watched',
);
