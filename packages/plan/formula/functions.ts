// The functions of formulas, as declarations: the checker counts arguments by them, the manual and the editor are made
// from them. Every example runs in the example plan northbeam.

/** What may stand for a parameter. */
export type ParameterKind =
  | 'value'
  | 'pure'
  | 'time'
  | 'truth'
  | 'dimension'
  | 'period'
  | 'milestone or period'
  | 'time unit'
  | 'team'
  | 'initiative';

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  /** `repeated`: once or more. */
  readonly need: 'required' | 'optional' | 'repeated';
}

export interface FunctionDeclaration {
  readonly parameters: readonly Parameter[];
  /** As a reader would write the call. */
  readonly signature: string;
  readonly documentation: string;
  readonly example: string;
}

const KINDS: readonly ParameterKind[] = [
  'pure',
  'time',
  'truth',
  'dimension',
  'period',
  'milestone or period',
  'time unit',
  'team',
  'initiative',
];

/** Parameters as `name: kind`, `name?: kind` where it may be left out, `name…` where it may be repeated; a bare name is a value. */
function declare(parameters: readonly string[], documentation: string, example: string): Omit<FunctionDeclaration, 'signature'> {
  const read = parameters.map((text): Parameter => {
    const [left = '', right] = text.split(': ');
    const kind = KINDS.find((known) => known === right) ?? 'value';
    const need = left.endsWith('?') ? 'optional' : left.endsWith('…') ? 'repeated' : 'required';
    return { name: left.replace(/[?…]$/, ''), kind, need };
  });
  return { parameters: read, documentation, example };
}

const DECLARED = {
  abs: declare(['x'], 'The size of x without its sign.', 'abs(discount - standard_discount)'),
  min: declare(['x', 'y…'], 'The smallest of its arguments, which need equal units.', 'min(proposals_wanted, selling_capacity)'),
  max: declare(['x', 'y…'], 'The largest of its arguments, which need equal units.', 'max(0, engineering_load - 1)'),
  clamp: declare(
    ['x', 'low', 'high'],
    'x, but no less than low and no more than high.',
    'clamp(base_win_rate, 0, 0.5 deals / 1 proposal)',
  ),
  round: declare(['x', 'step'], 'x to the nearest multiple of step; halves go up.', 'round(ae, 1 person)'),
  floor: declare(['x', 'step'], 'x down to a multiple of step.', 'floor(ae, 1 person)'),
  ceil: declare(['x', 'step'], 'x up to a multiple of step.', 'ceil(ae, 1 person)'),
  sqrt: declare(['x'], 'The square root; it halves the unit. An error where x is negative.', 'sqrt(customers * customers)'),
  exp: declare(['x: pure'], 'e to the power x.', 'exp(discount)'),
  ln: declare(['x: pure'], 'The natural logarithm; an error where x is not positive.', 'ln(1 + discount)'),
  if: declare(
    ['test: truth', 'x', 'y'],
    'x where the test holds, else y. The arm that is not taken does no harm.',
    'if(engineering_load > 1, 0, 5 deals)',
  ),
  divide: declare(
    ['x', 'y', 'otherwise'],
    'x / y, or otherwise where y is 0. An error in x or y stays one.',
    'divide(sum(new_arr, segment), all_deals, 0)',
  ),
  if_error: declare(
    ['x', 'otherwise'],
    'x, or otherwise where x is an error. Nothing else stops an error.',
    'if_error(ln(discount), 0)',
  ),
  sum: declare(['x', 'dim: dimension'], 'The sum over the members of a dimension, which then goes.', 'sum(deals, segment)'),
  mean: declare(['x', 'dim: dimension'], 'The mean over the members of a dimension.', 'mean(discount, segment)'),
  largest: declare(['x', 'dim: dimension'], 'The largest over the members of a dimension.', 'largest(discount, segment)'),
  smallest: declare(['x', 'dim: dimension'], 'The smallest over the members of a dimension.', 'smallest(discount, segment)'),
  weighted: declare(['x', 'weight', 'dim: dimension'], 'The mean of x weighted by weight.', 'weighted(discount, deals, segment)'),
  share: declare(['x', 'dim: dimension'], "Each member's part of the sum.", 'share(deals, segment)'),
  spread: declare(
    ['total', 'key', 'dim: dimension'],
    'total, shared out by key over a dimension.',
    'spread(marketing_budget, leads, segment)',
  ),
  prev: declare(
    ['x', 'first?'],
    'x one period back; in the first period its value on the eve, and on the eve itself first. It breaks a ring.',
    'prev(arr)',
  ),
  lag: declare(['x', 'd: time'], 'x, d ago; between periods interpolated linearly.', 'lag(ae, 3 months)'),
  ahead: declare(['x', 'd: time'], "x, d ahead; beyond the end the last period's value.", 'ahead(ae, 3 months)'),
  delay: declare(
    ['x', 'd: time', 'spread?: pure'],
    'x spread over later periods by a waiting time with mean d and relative spread: what goes in comes out.',
    'delay(proposals, time_to_close, 60%)',
  ),
  cumulative: declare(['x'], 'x × period, summed from the start; 0 on the eve.', 'cumulative(deals)'),
  ytd: declare(['x'], 'x × period, summed from the start of the fiscal year.', 'ytd(deals)'),
  moving_average: declare(['x', 'd: time'], 'The mean of the last d, this period included.', 'moving_average(deals, 3 months)'),
  total: declare(
    ['x', 'from: period', 'to: period'],
    'x × period, summed over a span, both ends included.',
    'total(deals, 2026-01, 2026-06)',
  ),
  at: declare(['x', 'period: period'], 'The value at a period.', 'at(arr, 2026-01)'),
  elapsed: declare(['unit: time unit'], "Time since the start, at the period's beginning.", 'elapsed(month)'),
  ramp: declare(
    ['when: milestone or period', 'd: time'],
    '0 before when, rising linearly to 1 over d; the mean over the period.',
    'ramp(tier_launch, 2 months)',
  ),
  load: declare(['team: team'], "A team's demand over its capacity.", 'load(engineering)'),
  capacity: declare(['team: team'], "A team's capacity, in persons.", 'capacity(engineering)'),
  costs: declare(['initiative?: initiative'], 'What initiatives cost in the period; of all that count, or of one.', 'costs()'),
  npv: declare(
    ['x', 'rate: pure'],
    "The value at the plan's start of x to the end: flows at mid-period, divided by (1 + rate)^years.",
    'npv(operating_result, 10%)',
  ),
} as const satisfies Record<string, Omit<FunctionDeclaration, 'signature'>>;

export type FunctionName = keyof typeof DECLARED;

function signatureOf(name: string, parameters: readonly Parameter[]): string {
  const shown = parameters.map((one) =>
    one.need === 'optional' ? `[${one.name}]` : one.need === 'repeated' ? `${one.name}, …` : one.name,
  );
  return `${name}(${shown.join(', ')})`;
}

export const FUNCTIONS: ReadonlyMap<FunctionName, FunctionDeclaration> = new Map(
  Object.entries(DECLARED).map(([name, declared]) => [
    name as FunctionName,
    { ...declared, signature: signatureOf(name, declared.parameters) },
  ]),
);

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(DECLARED, name);
}
