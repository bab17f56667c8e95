// Roll-ups asked for of what says `rollup: none`, such as distinct counts, of which no sum or mean says anything. Where a
// roll-up is missing or wrong, that has been said of the quantity itself. An aggregate over a dimension written out in a
// formula is its author's own choice, and no roll-up.
import { operandsOf } from '../formula/operands.ts';
import type { Address, Slots } from '../model/addresses.ts';
import type { Driver } from '../model/drivers.ts';
import type { Formula } from '../model/formula.ts';
import type { Kpi } from '../model/goals.ts';
import type { Plan } from '../model/plan.ts';
import type { Rollup } from '../model/quantities.ts';
import type { Sections } from './building.ts';
import type { FindingDraft } from './finding-draft.ts';
import { bodiesOf } from './reads.ts';

const HINT = 'Ask for one member and one period, or say how it rolls up';

interface Rolling {
  readonly rollup: Rollup;
}

/** Names that say `none`; those whose roll-up was found wrong are not among them. */
export function neverRolledUp(
  assumptions: ReadonlyMap<string, Rolling>,
  drivers: ReadonlyMap<string, Rolling>,
  excused: ReadonlySet<string>,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [section, quantities] of [['assumptions', assumptions] as const, ['drivers', drivers] as const])
    for (const [name, { rollup }] of quantities)
      if (rollup.kind === 'none' && !excused.has(`${section}.${name}#rollup`)) names.add(name);
  return names;
}

function refusal(quantity: string, over: 'members' | 'periods', who: string): string {
  return `${quantity} is not to be rolled up (rollup: none), and ${who} asks for it over ${over}`;
}

/** What is read as it stands, but for its unit and sign. */
function readOf(formula: Formula): string | null {
  if (formula.kind === 'convert' || formula.kind === 'negate') return readOf(formula.of);
  return formula.kind === 'read' ? formula.quantity : null;
}

function askedIn(formula: Formula, never: ReadonlySet<string>): (readonly [quantity: string, over: 'members' | 'periods'])[] {
  const inner = operandsOf(formula).flatMap((part) => askedIn(part, never));
  if (formula.kind === 'read') {
    const parent = formula.select.some(({ leaves }) => leaves.length > 1);
    return parent && never.has(formula.quantity) ? [[formula.quantity, 'members'], ...inner] : inner;
  }
  if (formula.kind !== 'total' && formula.kind !== 'cumulative' && formula.kind !== 'ytd') return inner;
  const summed = readOf(formula.of);
  return summed !== null && never.has(summed) ? [[summed, 'periods'], ...inner] : inner;
}

/** In formulas: the driver that asks has no value. */
export function refusedReads(
  drivers: ReadonlyMap<string, Driver>,
  never: ReadonlySet<string>,
): { readonly driver: string; readonly draft: FindingDraft }[] {
  if (never.size === 0) return [];
  return [...drivers].flatMap(([driver, made]) =>
    bodiesOf(made).flatMap(({ formula, place }) => {
      const [first] = askedIn(formula, never);
      if (first === undefined) return [];
      const message = refusal(...first, driver);
      return [{ driver, draft: { code: 'schema' as const, at: place, place: `drivers.${driver}`, message, hint: HINT } }];
    }),
  );
}

type Asked = readonly [section: string, name: string, key: string, on: Address, over: 'members' | 'periods' | null];

function overOf(on: Address, ...spans: readonly (Slots | null | undefined)[]): Asked[4] {
  if (on.rows.length > 1) return 'members';
  return spans.some((span) => span !== null && span !== undefined && span.last > span.first) ? 'periods' : null;
}

const RANKS = ['day', 'week', 'month', 'quarter'];

/** With a target of its own it is held against what is recorded, cadence by cadence. */
function overOfKpi({ on, cadence, target }: Kpi, grain: string): Asked[4] {
  const longer = target === null && RANKS.indexOf(cadence) > RANKS.indexOf(grain);
  return overOf(on) ?? (longer ? 'periods' : null);
}

/** By targets, KPIs and incentives. */
export function refusedRollups(plan: Plan, never: ReadonlySet<string>, sections: Sections): FindingDraft[] {
  if (never.size === 0) return [];
  const objective = plan.targets.get(plan.objective ?? '');
  const asked: Asked[] = [
    ...[...plan.targets].map(([name, { on, at, versus }]): Asked => ['targets', name, 'driver', on, overOf(on, at, versus)]),
    ...[...plan.kpis].map(([name, kpi]): Asked => ['kpis', name, 'driver', kpi.on, overOfKpi(kpi, plan.grid.grain)]),
    ...[...plan.incentives].map(
      ([name, { rewards }]): Asked => ['incentives', name, 'rewards', rewards, overOf(rewards, objective?.at)],
    ),
  ];
  return asked.flatMap(([section, name, key, { quantity }, over]): FindingDraft[] => {
    const source = sections.of(section).get(name);
    if (over === null || source === undefined || !never.has(quantity)) return [];
    return [
      {
        code: 'schema',
        at: source.at([key], 'value'),
        place: `${section}.${name}`,
        message: refusal(quantity, over, name),
        hint: HINT,
      },
    ];
  });
}
