// Processes, governance and accepted findings.
import { codeEntry, FINDING_CODES, type FindingCode } from '@mainspring/kernel';
import { z } from 'zod';
import { entry } from './entry.ts';
import {
  address,
  anyName,
  duration,
  either,
  isMap,
  keyed,
  listOf,
  mapOf,
  maybe,
  named,
  nameOf,
  number,
  oneOrMore,
  owner,
  period,
  text,
  whole,
  word,
} from './values.ts';
import { says } from './wording.ts';

const stage = entry(
  {
    enters: maybe(oneOrMore(text, 'a list of activities', 'Write [Lead created]'), 'Activities with which a case enters'),
    end: maybe(word('won', 'lost'), 'Where cases end'),
  },
  'Where a case may stand',
);

const junction = entry(
  {
    from: nameOf('stage'),
    to: nameOf('stage'),
    owner,
    conversion: maybe(address, 'How many go on'),
    duration: maybe(address, 'How long it takes'),
  },
  'From one stage to another',
);

export const process = entry(
  {
    owner: maybe(nameOf('person'), 'Who answers for the whole'),
    case: text.describe('What goes through it'),
    over: maybe(nameOf('dimension'), 'A dimension that is an attribute of the case'),
    source: maybe(nameOf('source'), 'Where its events come from'),
    calendar: maybe(nameOf('calendar'), 'When time counts'),
    stages: named(stage, 'a map from names to stages', 'Write {lead: {title: Lead}}'),
    junctions: maybe(named(junction, 'a map from names to junctions', 'Write {close: {from: …, to: …}}'), 'How cases go on'),
  },
  'What becomes of a case',
);

const gate = keyed({
  needs: maybe(
    listOf(
      word('owner', 'title', 'effects', 'milestones', 'costs', 'confidence', 'evidence', 'milestones_reached', 'effect_measured'),
      'a list of what is needed',
      'Write [owner, title]',
    ),
    'What an initiative must have to pass',
  ),
  approve: maybe(oneOrMore(text, 'a role, or a list of them', 'Write [sponsor, controller]'), 'Who approves'),
  title: maybe(text, 'How it is called'),
  note: maybe(text, 'Anything worth saying'),
});

const people = oneOrMore(nameOf('person'), 'a person, or a list of them', 'Write [ann, bob]');
const approvers = oneOrMore(text, 'a role, or a list of them', 'Write [chair, controller]');

export const governance = keyed({
  cadence: maybe(word('week', 'month', 'quarter'), 'How often the plan is reviewed'),
  sprint: maybe(
    either(
      [
        { schema: duration, meant: (value) => !isMap(value) },
        { schema: keyed({ length: duration, from: maybe(period, 'The first Monday unless said') }), meant: isMap },
      ],
      'a duration',
      'Write 2 weeks or {length: 2 weeks, from: 2026-01-05}',
    ),
    'Length of a sprint',
  ),
  cut_off: maybe(duration, 'After the period’s end'),
  lock: maybe(
    keyed(
      {
        after: duration.describe('Past the cut-off'),
        hour: maybe(
          z.string(says('an hour', 'Write "18:00"')).regex(/^([01]\d|2[0-3]):[0-5]\d$/, says('an hour', 'Write "18:00"')),
          'Of the day',
        ),
      },
      'a map',
      'Write {after: 2 working days, hour: "18:00"}',
    ),
    'When figures no longer change',
  ),
  materiality: maybe(number, 'Money below which nobody is asked'),
  calendar: maybe(nameOf('calendar'), 'By which working days count'),
  ladder: maybe(
    listOf(word('owner', 'lead', 'sponsor', 'chair'), 'a list', 'Write [owner, lead, sponsor, chair]'),
    'Who is asked next',
  ),
  escalate_after: maybe(duration, 'When the next is asked'),
  chair: maybe(nameOf('person'), 'Who decides last'),
  controller: maybe(nameOf('person'), 'Who confirms figures'),
  sponsors: maybe(mapOf(anyName, nameOf('person'), 'a map from initiatives to persons', 'Write {pivot: mira}'), 'Inherited'),
  owner_limit: maybe(whole(1, 1_000, 'a whole number from 1 on'), 'Initiatives that one person may lead; 3 unless said'),
  level: maybe(word('numbers', 'owners', 'mechanisms', 'contracts'), 'How much wiring is demanded'),
  counts_from: maybe(nameOf('gate'), 'The gate from which effects and costs count'),
  gates: maybe(named(gate, 'a map from names to gates', 'Write {decided: {needs: [evidence], approve: sponsor}}'), 'In order'),
  change: maybe(
    mapOf(anyName, approvers, 'a map from kinds of entry to roles', 'Write {target: [chair]}'),
    'Who approves changes',
  ),
  roles: maybe(mapOf(anyName, people, 'a map from roles to people', 'Write {controller: [daniel]}'), 'Who has which role'),
  title: maybe(text, 'How it is called'),
  note: maybe(text, 'Anything worth saying'),
}).describe('How the plan is led');

/** Text errors have to be mended, and what is no error needs nobody to take it. */
const ACCEPTABLE = (Object.keys(FINDING_CODES) as FindingCode[]).filter((code) => codeEntry(code).class === 'wiring');

export const accepted = listOf(
  keyed({
    code: z.enum(ACCEPTABLE, says('the code of a wiring finding', `Write one of ${ACCEPTABLE.join(', ')}`)),
    place: text.describe('Of the finding: section.name'),
    by: nameOf('person').describe('Who takes the risk'),
    until: period.describe('Until which day'),
    reason: text,
  }),
  'a list of accepted findings',
  'Write [{code: …, place: …, by: …, until: …, reason: …}]',
);
