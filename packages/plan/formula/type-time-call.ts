// Functions that reach along time: from `prev` to `npv`.
import { grainUnit, slotName, type TimeUnit } from '@mainspring/kernel';
import type { Formula } from '../model/formula.ts';
import { PURE } from '../unit/parse-unit.ts';
import type { Unit } from '../unit/unit.ts';
import { conversionBetween, multiplyUnits, unitOf, withoutLastTimeDivisor } from '../unit/unit-algebra.ts';
import type { Ast } from './ast.ts';
import { type CallAst, report, requireUnit, type Typing, typeAll, unionOfDims } from './typing.ts';
import { slotsOfPeriod } from './written-period.ts';

type Handler = (call: CallAst, typing: Typing) => Formula | null;

/** One grid period in another time unit. */
export function periodIn(time: TimeUnit, typing: Typing): number {
  const conversion = conversionBetween(unitOf(grainUnit(typing.environment.grid.grain)), unitOf(time));
  return conversion === null ? Number.NaN : conversion.multiply / conversion.divide;
}

/** Brings a time to grid periods. */
export function inPeriods(typing: Typing, time: Formula, what: string): Formula | null {
  return requireUnit(typing, time, unitOf(grainUnit(typing.environment.grid.grain)), what);
}

/** What x × period is in, and how long a period is for it: what is not per time is counted in grid periods. */
function summed(unit: Unit, typing: Typing): { readonly unit: Unit; readonly period: number } {
  const flow = withoutLastTimeDivisor(unit);
  if (flow !== null) return { unit: flow.unit, period: periodIn(flow.time, typing) };
  return { unit: multiplyUnits(unit, unitOf(grainUnit(typing.environment.grid.grain))), period: 1 };
}

const previous: Handler = (call, typing) => {
  const [of, written] = typeAll(typing, call.args) ?? [];
  if (of === undefined) return null;
  const first = written === undefined ? null : requireUnit(typing, written, of.unit, 'The first value of prev');
  if (written !== undefined && first === null) return null;
  const dims = first === null ? of.dims : unionOfDims(of, first);
  return { kind: 'prev', of, first, unit: of.unit, dims, from: call.from, to: call.to };
};

function shift(kind: 'lag' | 'ahead'): Handler {
  return (call, typing) => {
    const [of, time] = typeAll(typing, call.args) ?? [];
    const by = time && inPeriods(typing, time, `The time of ${kind}`);
    if (of === undefined || !by) return null;
    return { kind, of, by, unit: of.unit, dims: unionOfDims(of, by), from: call.from, to: call.to };
  };
}

const delay: Handler = (call, typing) => {
  const [of, time, written] = typeAll(typing, call.args) ?? [];
  if (of === undefined || time === undefined) return null;
  const by = inPeriods(typing, time, 'The time of delay');
  const none: Formula = { kind: 'number', value: 0, unit: PURE, dims: [], from: call.to, to: call.to };
  const spread = written === undefined ? none : requireUnit(typing, written, PURE, 'The spread of delay');
  if (by === null || spread === null) return null;
  if ((writtenNumber(spread) ?? 0) < 0)
    return report(typing, 'schema', spread, 'the spread of delay is below 0', 'Write a part of the time, like 60%, or 0');
  return { kind: 'delay', of, by, spread, unit: of.unit, dims: unionOfDims(of, by, spread), from: call.from, to: call.to };
};

/** null where it is no number that is written as such. */
function writtenNumber(formula: Formula): number | null {
  if (formula.kind === 'number') return formula.value;
  const inner = formula.kind === 'negate' ? writtenNumber(formula.of) : null;
  return inner === null ? null : -inner;
}

const movingAverage: Handler = (call, typing) => {
  const [of, time] = typeAll(typing, call.args) ?? [];
  const over = time && inPeriods(typing, time, 'The time of moving_average');
  if (of === undefined || !over) return null;
  return { kind: 'moving-average', of, over, unit: of.unit, dims: unionOfDims(of, over), from: call.from, to: call.to };
};

function sumUp(kind: 'cumulative' | 'ytd'): Handler {
  return (call, typing) => {
    const [of] = typeAll(typing, call.args) ?? [];
    return of ? { kind, of, ...summed(of.unit, typing), dims: of.dims, from: call.from, to: call.to } : null;
  };
}

const total: Handler = (call, typing) => {
  const [x, from, to] = call.args;
  if (x === undefined || from === undefined || to === undefined) return null;
  const of = typing.value(x);
  const begins = slotsOfPeriod(from, typing);
  const ends = slotsOfPeriod(to, typing);
  if (of === null || begins === null || ends === null) return null;
  const range = { from: call.from, to: call.to };
  if (ends.last < begins.first)
    return report(typing, 'schema', range, 'the span ends before it begins', 'Exchange the two periods');
  return { kind: 'total', of, firstSlot: begins.first, lastSlot: ends.last, ...summed(of.unit, typing), dims: of.dims, ...range };
};

const at: Handler = (call, typing) => {
  const [x, period]: readonly (Ast | undefined)[] = call.args;
  if (x === undefined || period === undefined) return null;
  const of = typing.value(x);
  const slots = slotsOfPeriod(period, typing);
  if (of === null || slots === null) return null;
  // Before the start there is the eve alone, however long the period.
  if (slots.last > slots.first && slots.last >= 0) return reportLong(period, slots, typing);
  return { kind: 'at', of, slot: slots.first, unit: of.unit, dims: of.dims, from: call.from, to: call.to };
};

function reportLong(period: Ast, { first, last }: { readonly first: number; readonly last: number }, typing: Typing): null {
  const { grid } = typing.environment;
  const what = `at reads one ${grid.grain}, and this period holds ${last - first + 1}`;
  return report(typing, 'schema', period, what, `Write one, like ${slotName(grid, Math.max(0, first))}; total() adds them up`);
}

const presentValue: Handler = (call, typing) => {
  const [of, written] = typeAll(typing, call.args) ?? [];
  const rate = written && requireUnit(typing, written, PURE, 'The rate of npv');
  if (of === undefined || !rate) return null;
  const years = periodIn('year', typing);
  return { kind: 'npv', of, rate, years, ...summed(of.unit, typing), dims: unionOfDims(of, rate), from: call.from, to: call.to };
};

export const TIME_CALLS = {
  prev: previous,
  lag: shift('lag'),
  ahead: shift('ahead'),
  delay,
  cumulative: sumUp('cumulative'),
  ytd: sumUp('ytd'),
  moving_average: movingAverage,
  total,
  at,
  npv: presentValue,
} as const satisfies Record<string, Handler>;
