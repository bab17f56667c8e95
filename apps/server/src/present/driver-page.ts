// One driver: formula, lines, what feeds it and whom it feeds, its evidence, the history of its actuals.
import type { ActualEvent, DriverPage, EffectOf, RowOf } from '@mainspring/contract';
import type { Actual } from '@mainspring/execution';
import { formatDay, slotSpan } from '@mainspring/kernel';
import { explainCell, type Outlook, residualValues, wholeOf } from '@mainspring/outlook';
import { type Assumption, addressOf, type Driver, type Plan, type Quantity, quantityOf, seriesValues } from '@mainspring/plan';
import { nodeOf, readsOf } from './drivers.ts';
import { closedOf, rowLines, slotsOf, togetherLines } from './lines.ts';
import { memberOf, memberTitle } from './member.ts';
import { objectiveOf } from './objective.ts';
import { dayText, figure, personRef, refOf, teamRef, unitOf } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

function actualsOf(actuals: readonly Actual[] | undefined, name: string, member: string): ActualEvent[] {
  const own = actuals?.filter((actual) => actual.driver === name && actual.member === member) ?? [];
  return own.map(({ from, until, event, replaced }) => ({
    seq: event.seq,
    at: event.at,
    actor: event.actor,
    from: formatDay(from),
    until: formatDay(until - 1),
    value: event.payload.value,
    unit: event.payload.unit,
    source: event.payload.source,
    correction: event.payload.correction ?? null,
    replaced: replaced.map(({ seq, at, actor, payload }) => ({ seq, at, actor, value: payload.value })),
  }));
}

function rangeOf(plan: Plan, assumption: Assumption | undefined, row: number, end: 'p10' | 'p90'): RowOf['p10'] {
  const series = assumption?.[end][row];
  return series === undefined || series === null ? null : [...seriesValues(series, plan.grid)].slice(1).map(figure);
}

/** The period that the data date is in; before and after the plan its first and last. */
function slotNow({ plan: { grid }, dataDate }: Outlook): number {
  const slots = Array.from({ length: grid.periods }, (_, slot) => slot);
  return slots.find((slot) => dataDate < slotSpan(grid, slot).until) ?? grid.periods - 1;
}

function nowOf(outlook: Outlook, quantity: Quantity, row: number): RowOf['now'] {
  const { from, period, value } = explainCell(outlook.wired, { quantity, row, slot: slotNow(outlook) }, 1);
  const reads = from.map((read) => ({
    address: read.address,
    driver: read.cell.quantity.name,
    member: memberTitle(outlook.plan, read.cell.quantity, read.cell.row),
    period: read.period,
    value: figure(read.value),
    unit: unitOf(read.cell.quantity),
  }));
  return { period, value: figure(value), reads };
}

function rowOf(outlook: Outlook, quantity: Quantity, row: number): RowOf {
  const { plan } = outlook;
  const member = memberOf(plan, quantity, row);
  const assumption = plan.assumptions.get(quantity.name);
  const residual = assumption === undefined ? residualValues(outlook.wired, quantity.name, row) : null;
  return {
    member,
    title: memberTitle(plan, quantity, row),
    address: addressOf(plan, quantity.name, row),
    now: nowOf(outlook, quantity, row),
    lines: rowLines(outlook, quantity.name, row),
    unexplained: residual === null ? null : [...residual].slice(1).map(figure),
    p10: rangeOf(plan, assumption, row, 'p10'),
    p90: rangeOf(plan, assumption, row, 'p90'),
    closed: closedOf(outlook, { quantity: quantity.name, rows: [row] }),
    actuals: actualsOf(outlook.record?.state.actuals, quantity.name, member),
    waiting: actualsOf(outlook.record?.state.waiting, quantity.name, member),
  };
}

function togetherOf(outlook: Outlook, quantity: Quantity): DriverPage['together'] {
  const lines = togetherLines(outlook, quantity);
  const { rows } = wholeOf(quantity);
  return lines === null ? null : { lines, closed: closedOf(outlook, { quantity: quantity.name, rows }) };
}

function formulasOf(plan: Plan, driver: Driver | undefined): DriverPage['formulas'] {
  if (driver === undefined) return [];
  const bodies =
    driver.kind === 'formula'
      ? driver.bodies.map((body) => ({ role: 'value' as const, body }))
      : [
          ...driver.inflow.map((body) => ({ role: 'in' as const, body })),
          ...driver.outflow.map((body) => ({ role: 'out' as const, body })),
        ];
  return bodies.map(({ role, body }) => ({
    role,
    text: body.text,
    member: body.rows.length === driver.rows ? '' : body.rows.map((row) => memberTitle(plan, driver, row)).join('; '),
  }));
}

function effectsOf(outlook: Outlook, quantity: Quantity): EffectOf[] {
  const { plan } = outlook;
  return outlook.wired.effects
    .filter((effect) => effect.quantity === quantity.name)
    .map(({ effect, change, row, starts, waitedFor, weight }) => {
      const [section, name = ''] = effect.split('.');
      const initiative = section === 'initiatives' ? name : (plan.milestones.get(name)?.initiative ?? null);
      return {
        path: effect,
        initiative: initiative === null ? null : refOf(initiative, plan.initiatives.get(initiative)),
        milestone: section === 'milestones' ? refOf(name, plan.milestones.get(name)) : null,
        change,
        member: memberTitle(plan, quantity, row),
        starts: dayText(starts),
        waitedFor: waitedFor === null ? null : refOf(waitedFor, plan.capabilities.get(waitedFor)),
        weight,
      };
    });
}

/** In the words of the plan language. */
function aheadOf(plan: Plan, quantity: Quantity): string {
  const assumption = plan.assumptions.get(quantity.name);
  if (assumption !== undefined) {
    const { method, over } = assumption.forecast;
    return method === 'plan' ? method : `${method} ${over}`;
  }
  const unexplained = plan.drivers.get(quantity.name)?.unexplained;
  if (unexplained === undefined) return '';
  return unexplained.kind === 'fade' ? `fade ${unexplained.over}` : unexplained.kind;
}

function feedsOf(plan: Plan, name: string): Quantity[] {
  return [...plan.drivers.values()].filter((driver) => driver.name !== name && readsOf(plan, driver.name).includes(name));
}

/** null: the plan has no such driver or assumption. */
export function presentDriver({ key, outlook }: Snapshot, name: string): DriverPage | null {
  const { plan } = outlook;
  const quantity = quantityOf(plan, name);
  if (quantity === undefined) return null;
  return {
    key,
    driver: nodeOf(outlook, quantity),
    objective: objectiveOf(outlook),
    note: quantity.note,
    evidence: plan.assumptions.get(name)?.evidence ?? null,
    source: quantity.source,
    place: quantity.place,
    slots: slotsOf(plan),
    formulas: formulasOf(plan, plan.drivers.get(name)),
    rows: Array.from({ length: quantity.rows }, (_, row) => rowOf(outlook, quantity, row)),
    together: togetherOf(outlook, quantity),
    feeds: feedsOf(plan, name).map((other) => nodeOf(outlook, other)),
    fedBy: readsOf(plan, name).flatMap((read) => {
      const other = quantityOf(plan, read);
      return other === undefined ? [] : [nodeOf(outlook, other)];
    }),
    effects: effectsOf(outlook, quantity),
    kpis: [...plan.kpis.values()]
      .filter(({ on }) => on.quantity === name)
      .map((kpi) => ({
        name: kpi.name,
        title: refOf(kpi.name, kpi).title,
        owner: personRef(plan, kpi.owner),
        team: teamRef(plan, kpi.team),
        cadence: kpi.cadence,
      })),
    ahead: aheadOf(plan, quantity),
  };
}
