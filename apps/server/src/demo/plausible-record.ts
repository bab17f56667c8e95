// A record that could have happened, for showing the product with: made from the plan's own wired run and a seed, so that the
// same plan gives the same record. What people measure strays a little from what was assumed, dates come a little later than
// computed, and nobody is told that it is more than an example.
import type { RecordEvent } from '@mainspring/execution';
import { type Day, formatDay, slotSpan, slotStart, uniform } from '@mainspring/kernel';
import { type Outlook, outlook, rowValues } from '@mainspring/outlook';
import type { Milestone, Plan, Quantity } from '@mainspring/plan';
import { memberOf } from '../present/member.ts';
import type { Change } from '../store/index.ts';

/** One event with the day on which it is told, and by whom. */
export interface DatedChange {
  readonly day: Day;
  /** Name of a person of the plan. */
  readonly actor: string;
  readonly change: Change;
}

export interface Plausible {
  readonly seed: number;
  /** Periods that are closed. */
  readonly closed: number;
}

/** How far what is measured strays for good, and from period to period, as a part of the value. */
const BIAS = 0.04;
const NOISE = 0.025;
/** The same of what formulas give: what is left after their inputs is small. */
const FORMULA_NOISE = 0.004;
/** Days after a period's end on which its figures are told. */
const CLOSING = 4;

const spread = (seed: number, id: string, sample: number) => 2 * uniform(seed, id, sample) - 1;

/** As a ledger would have it: five figures that count. */
const rounded = (value: number) => Number(value.toPrecision(5));

/** Assumptions whose forecast looks at actuals. */
function measuredAssumptions(plan: Plan): Quantity[] {
  return [...plan.assumptions.values()].filter(({ forecast }) => forecast.method !== 'plan');
}

/** Formulas and stocks that a KPI reports, or a target is set on. */
function reportedDrivers(plan: Plan): Quantity[] {
  const named = new Set([
    ...[...plan.kpis.values()].map(({ on }) => on.quantity),
    ...[...plan.targets.values()].map(({ on }) => on.quantity),
  ]);
  return [...plan.drivers.values()].filter(({ name }) => named.has(name));
}

function actualsOf(
  made: Outlook,
  quantities: readonly Quantity[],
  slots: readonly number[],
  stray: (row: string, slot: number) => number,
): DatedChange[] {
  const { plan } = made;
  return slots.flatMap((slot) => {
    const { from, until } = slotSpan(plan.grid, slot);
    return quantities.flatMap((quantity) =>
      Array.from({ length: quantity.rows }, (_, row) => row).flatMap((row): DatedChange[] => {
        const value = rowValues(made.wired, quantity.name, row)?.[slot + 1] ?? Number.NaN;
        if (!Number.isFinite(value)) return [];
        const member = memberOf(plan, quantity, row);
        const kpi = [...plan.kpis.values()].find(({ on }) => on.quantity === quantity.name);
        return [
          {
            day: until + CLOSING,
            actor: kpi?.owner ?? quantity.owner ?? plan.owner ?? 'nobody',
            change: {
              kind: 'actual',
              payload: {
                driver: quantity.name,
                member,
                from: formatDay(from),
                until: formatDay(until - 1),
                value: rounded(value * (1 + stray(`${quantity.name}[${member}]`, slot))),
                unit: quantity.unitText,
                source: kpi?.source ?? 'example',
              },
            },
          },
        ];
      }),
    );
  });
}

/** Reached up to a week after they were computed; what is still ahead is told a little later than computed. */
function milestoneTold(made: Outlook, milestone: Milestone, { seed }: Plausible, dataDate: Day): DatedChange[] {
  const computed = made.dates.computed.get(milestone.name);
  const actor = milestone.owner ?? made.plan.owner ?? 'nobody';
  if (computed === undefined) return [];
  const reached = computed + Math.round(4 + 4 * spread(seed, `reached ${milestone.name}`, 0));
  if (reached < dataDate) {
    if (reached < made.plan.grid.start) return [];
    return [
      {
        day: reached,
        actor,
        change: { kind: 'milestone-reached', payload: { milestone: milestone.name, date: formatDay(reached) } },
      },
    ];
  }
  // Owners speak of what is near; what is far off is left to be computed.
  if (computed > dataDate + 100 || uniform(seed, `tells ${milestone.name}`, 0) < 0.4) return [];
  const date = formatDay(Math.max(dataDate + 7, computed + Math.round(5 + 9 * spread(seed, `told ${milestone.name}`, 0))));
  return [{ day: dataDate - 2, actor, change: { kind: 'milestone-forecast', payload: { milestone: milestone.name, date } } }];
}

const asRecord = (told: readonly DatedChange[]): RecordEvent[] =>
  told.map(
    ({ day, actor, change }, index) =>
      ({ seq: index + 1, at: `${formatDay(day)}T09:00:00.000Z`, actor, ...change }) as RecordEvent,
  );

/** In order of the day on which each was told. */
export function plausibleRecord(plan: Plan, options: Plausible): DatedChange[] {
  const { seed, closed } = options;
  const slots = Array.from({ length: closed }, (_, slot) => slot);
  const stray = (size: number) => (row: string, slot: number) =>
    BIAS * (size / NOISE) * spread(seed, row, 0) + size * spread(seed, row, slot + 1);
  const assumed = outlook(plan);
  const measured = actualsOf(assumed, measuredAssumptions(plan), slots, stray(NOISE));
  const end = slotStart(plan.grid, closed);
  const known = outlook(plan, { record: asRecord(measured), dataDate: end + CLOSING });
  const reported = actualsOf(known, reportedDrivers(plan), slots, stray(FORMULA_NOISE));
  const dataDate = end + CLOSING + 6;
  const dates = [...plan.milestones.values()].flatMap((milestone) => milestoneTold(assumed, milestone, options, dataDate));
  const cuts = [...slots.map((slot) => slotStart(plan.grid, slot + 1) + CLOSING), dataDate].map(
    (day): DatedChange => ({
      day,
      actor: plan.governance.controller ?? plan.owner ?? 'nobody',
      change: { kind: 'data-date', payload: { date: formatDay(day) } },
    }),
  );
  return [...measured, ...reported, ...dates, ...cuts]
    .map((told, index) => ({ told, index }))
    .sort((one, other) => one.told.day - other.told.day || one.index - other.index)
    .map(({ told }) => told);
}
