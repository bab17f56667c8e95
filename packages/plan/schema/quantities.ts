// Assumptions, drivers and correlations.
import { z } from 'zod';
import { entry } from './entry.ts';
import { numberByMember, valueOrTable } from './series.ts';
import {
  anyName,
  duration,
  either,
  isMap,
  keyed,
  listOf,
  mapOf,
  maybe,
  nameOf,
  number,
  oneOrMore,
  owner,
  probability,
  text,
  unit,
  whole,
  word,
} from './values.ts';
import { says } from './wording.ts';

const TIME_RULES = ['sum', 'mean', 'first', 'last', 'largest', 'smallest'] as const;

const rollup = either(
  [
    { schema: word(...TIME_RULES, 'ratio', 'none'), meant: (value) => typeof value === 'string' },
    { schema: keyed({ by: nameOf('driver') }), meant: (value) => isMap(value) && 'by' in value },
    {
      schema: keyed({
        time: maybe(word(...TIME_RULES), 'Over periods'),
        members: maybe(word(...TIME_RULES), 'Over members'),
      }),
      meant: isMap,
    },
  ],
  'a way to roll up',
  `Write one of ${TIME_RULES.join(', ')}, ratio, none, {time: …, members: …} or {by: weight}`,
);

export const capabilities = oneOrMore(nameOf('capability'), 'a capability, or a list of them', 'Write [capability, capability]');

const requires = either(
  [
    { schema: capabilities, meant: (value) => !isMap(value) },
    { schema: mapOf(anyName, capabilities, 'a map from members to capabilities'), meant: isMap },
  ],
  'a list of capabilities',
);

const formulaText = z.union([text, z.number()], says('a formula', 'Write text, such as leads * win_rate'));
export const formula = either(
  [
    { schema: formulaText, meant: (value) => !isMap(value) },
    { schema: mapOf(anyName, formulaText, 'a map from members to formulas'), meant: isMap },
  ],
  'a formula, or a map from members to formulas',
);

const COMMON = {
  over: maybe(oneOrMore(nameOf('dimension'), 'a dimension, or a list of them'), 'Its dimensions'),
  owner,
  rollup: maybe(rollup, 'What it is worth over several periods or members'),
  better: maybe(word('higher', 'lower'), 'Which way is good; higher unless said'),
  requires: maybe(requires, 'Capabilities that improving effects on it wait for'),
  source: maybe(nameOf('source'), 'Where actuals come from'),
};

const forecast = either(
  [
    { schema: word('plan', 'hold', 'carry', 'trend'), meant: (value) => typeof value === 'string' },
    {
      schema: keyed({
        method: word('plan', 'hold', 'carry', 'trend'),
        over: maybe(whole(1, 5000, 'a whole number of periods'), 'Closed periods looked back on; 3 unless said'),
      }),
      meant: isMap,
    },
  ],
  'a forecast method',
  'Write one of plan, hold, carry, trend, or {method: hold, over: 6}',
);

export const assumption = entry(
  {
    unit: unit.describe('A product such as USD/year/deal, 1/month, 1 or %'),
    ...COMMON,
    value: valueOrTable,
    p10: maybe(numberByMember, 'One time in ten it is lower'),
    p90: maybe(numberByMember, 'One time in ten it is higher'),
    shape: maybe(
      word('split-normal', 'normal', 'lognormal', 'triangular', 'pert', 'uniform', 'beta', 'discrete'),
      'How it is drawn; split normal unless said',
    ),
    low: maybe(number, 'Hard lower bound'),
    high: maybe(number, 'Hard upper bound'),
    outcomes: maybe(
      mapOf(anyName, probability, 'a map from outcomes to probabilities', 'Write {120: 30%, 150: 70%}'),
      'For the shape discrete: what may come, and how probably',
    ),
    shock: maybe(word('once', 'period'), 'One draw for all periods, or one per period'),
    evidence: maybe(text, 'Where the figure comes from'),
    lever: maybe(nameOf('team'), 'A choice: the team that may set it at will between p10 and p90'),
    includes: maybe(oneOrMore(nameOf('initiative'), 'a list of initiatives'), 'Initiatives whose effects it contains'),
    forecast: maybe(forecast, 'How it goes on after the last actual; plan unless said'),
  },
  'What is given: a value, its range, where it comes from',
);

const stock = keyed({
  open: maybe(numberByMember, 'Its value on the eve of the plan'),
  in: maybe(formula, 'What comes in, per time'),
  out: maybe(formula, 'What goes out, per time'),
});

const unexplained = either(
  [
    { schema: word('once', 'carry'), meant: (value) => typeof value === 'string' },
    { schema: keyed({ fade: duration }), meant: isMap },
  ],
  'once, carry or a fade',
  'Write once, carry or {fade: 6 months}',
);

export const driver = entry(
  {
    unit: maybe(unit, 'Inferred from the formula where it is left out'),
    ...COMMON,
    formula: maybe(formula, 'How it is computed'),
    stock: maybe(stock, 'What it opens with, and what comes in and goes out'),
    unexplained: maybe(unexplained, 'What becomes of the difference between an actual and the formula'),
  },
  'What is computed: a formula or a stock',
);

export const correlations = listOf(
  keyed({
    of: z.tuple([nameOf('assumption'), nameOf('assumption')], says('two assumptions', 'Write [inbound_leads, base_win_rate]')),
    value: number.describe('From -1 to 1'),
    owner,
    evidence: maybe(text, 'Where the figure comes from'),
    title: maybe(text, 'How it is called'),
    note: maybe(text, 'Anything worth saying'),
  }),
  'a list of correlations',
  'Write [{of: [a, b], value: 0.3, owner: ann}]',
);
