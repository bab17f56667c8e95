// How one figure came about: its formula with the values in it, what moved it, and the events behind it.
import type { Why, WhyCell } from '@mainspring/contract';
import { slotName, slotSpan } from '@mainspring/kernel';
import {
  type ExplainedCell,
  explainCell,
  type MovedBy,
  type Outlook,
  type OutsideFigure,
  type OutsideSource,
  rolledUp,
  rollupParts,
} from '@mainspring/outlook';
import { memberText, type Quantity, readAddress, readPeriod } from '@mainspring/plan';
import { dayText, figure, refOf, unitOf } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

/** What is stated and not computed has no formula. */
const STATED = new Set(['assumption', 'opening']);

/** Events whose intervals reach into the cell's period. */
function eventsOf({ plan, record }: Outlook, { quantity, row, slot }: ExplainedCell['cell']): number[] {
  if (record === null) return [];
  const member = memberText(plan, quantity, row);
  const span = slotSpan(plan.grid, slot);
  const found = record.state.actuals.filter((actual) => actual.driver === quantity.name && actual.member === member);
  return found.filter(({ from, until }) => from < span.until && until > span.from).map(({ event }) => event.seq);
}

type Moved = Pick<WhyCell, 'stated' | 'forecastBy' | 'pulls' | 'effects' | 'actual' | 'unexplained' | 'events'>;

function movedOf(moved: MovedBy | null, events: number[]): Moved {
  const { forecast = null } = moved ?? {};
  return {
    stated: figure(moved?.stated),
    forecastBy: forecast === null || forecast.method === 'plan' ? null : forecast.method,
    pulls: [...(moved?.pulls ?? [])],
    effects: (moved?.effects ?? []).map(({ effect, change, level, weight, starts, waitedFor }) => ({
      effect,
      change,
      level,
      weight,
      starts: dayText(starts),
      waitedFor,
    })),
    actual: moved?.isActual === true,
    unexplained: figure(moved?.unexplained) ?? 0,
    events,
  };
}

function cellOf(outlook: Outlook, explained: ExplainedCell): WhyCell {
  const { cell, address, period, otherPeriods, value, errorBegins, formula, moved, from, outside, leftOut, toldElsewhere } =
    explained;
  const { quantity, row } = cell;
  return {
    address,
    driver: quantity.name,
    title: refOf(quantity.name, quantity).title,
    member: memberText(outlook.plan, quantity, row),
    period,
    otherPeriods,
    value: figure(value),
    unit: unitOf(quantity),
    errorBegins,
    formula: STATED.has(formula) ? '' : formula,
    ...movedOf(moved, moved?.isActual === true ? eventsOf(outlook, cell) : []),
    leftOut,
    toldElsewhere,
    from: [...from.map((one) => cellOf(outlook, one)), ...outside.map((one) => outsideCell(outlook, one))],
  };
}

function outsideTitle({ plan }: Outlook, source: OutsideSource): string {
  switch (source.kind) {
    case 'load':
      return `Load of ${refOf(source.team, plan.teams.get(source.team)).title}`;
    case 'capacity':
      return `Capacity of ${refOf(source.team, plan.teams.get(source.team)).title}`;
    case 'costs':
      return source.initiative === null
        ? 'Costs of all initiatives'
        : `Costs of ${refOf(source.initiative, plan.initiatives.get(source.initiative)).title}`;
  }
}

function outsideCell(outlook: Outlook, { address, source, period, otherPeriods, value, ...of }: OutsideFigure): WhyCell {
  return {
    address,
    driver: address,
    title: outsideTitle(outlook, source),
    member: '',
    period,
    otherPeriods,
    value: figure(value),
    unit: unitOf(of),
    errorBegins: Number.isNaN(value),
    formula: '',
    ...movedOf(null, []),
    leftOut: 0,
    toldElsewhere: false,
    from: [],
  };
}

/** In words of the plan language. */
function ruleOf({ rollup }: Quantity): string {
  switch (rollup.kind) {
    case 'rules':
      return rollup.members === null || rollup.members === rollup.time
        ? rollup.time
        : `${rollup.time}, members ${rollup.members}`;
    case 'weighted':
      return `by ${rollup.by}`;
    default:
      return rollup.kind;
  }
}

/** In words why there is no such figure. */
export function presentWhy(
  { key, outlook }: Snapshot,
  {
    address: text,
    at,
    line,
    depth,
  }: { readonly address: string; readonly at: string; readonly line: 'plan' | 'forecast'; readonly depth: number },
): Why | string {
  const { plan } = outlook;
  const named = readAddress(plan, text);
  if (!named.ok) return named.error;
  const slots = readPeriod(plan, at);
  if (!slots.ok) return slots.error;
  const { quantity, address } = named.value;
  const { first, last } = slots.value;
  const run = line === 'plan' ? outlook.paper : outlook.wired;
  const isOne = first === last && address.rows.length === 1;
  const figures = address.rows.map((row) => cellOf(outlook, explainCell(run, { quantity, row, slot: last }, depth)));
  const overMembers = rollupParts(run, address, slots.value).some(({ row }) => row !== null);
  return {
    key,
    address: text,
    at,
    line,
    value: isOne ? (figures[0]?.value ?? null) : figure(rolledUp(run, address, slots.value)),
    unit: unitOf(quantity),
    rollup: isOne ? null : ruleOf(quantity),
    periods:
      isOne || overMembers
        ? []
        : rollupParts(run, address, slots.value).map((part) => ({
            period: slotName(plan.grid, part.slot),
            value: figure(part.value),
          })),
    figures,
  };
}
