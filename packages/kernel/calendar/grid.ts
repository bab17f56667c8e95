// The grid of a plan: a row of periods of one grain. Slot 0 is the first period, slot −1 the eve. Every function takes
// any whole slot and any day, also outside the plan; who needs bounds clamps.
import { civil, type Day, dayOf, isoWeek, padded, type Span } from './day.ts';
import { fiscalQuarter } from './period.ts';

export type Grain = 'week' | 'month' | 'quarter';

export interface Grid {
  readonly grain: Grain;
  /** First day of slot 0: a Monday on a week grid, else the first of a month. */
  readonly start: Day;
  /** How many slots there are. */
  readonly periods: number;
  /** The month (1 to 12) in which the fiscal year begins. */
  readonly fiscalYear: number;
}

export function slotStart(grid: Grid, slot: number): Day {
  if (grid.grain === 'week') return grid.start + 7 * slot;
  const { year, month } = civil(grid.start);
  return dayOf(year, month + monthsPerSlot(grid) * slot, 1);
}

export function slotSpan(grid: Grid, slot: number): Span {
  return { from: slotStart(grid, slot), until: slotStart(grid, slot + 1) };
}

/** First day after the last slot. */
export function gridEnd(grid: Grid): Day {
  return slotStart(grid, grid.periods);
}

/** `2026-W05`, `2026-01` or `2026-Q1` (fiscal), by the slot's first day. */
export function slotName(grid: Grid, slot: number): string {
  const first = slotStart(grid, slot);
  if (grid.grain === 'week') {
    const { year, week } = isoWeek(first);
    return `${padded(year, 4)}-W${padded(week, 2)}`;
  }
  if (grid.grain === 'quarter') {
    const { year, quarter } = fiscalQuarter(first, grid.fiscalYear);
    return `${padded(year, 4)}-Q${quarter}`;
  }
  const { year, month } = civil(first);
  return `${padded(year, 4)}-${padded(month, 2)}`;
}

/** The slot that holds a day; it may lie outside the grid. A day that never comes is in a slot that never comes. */
export function slotOf(grid: Grid, day: Day): number {
  if (!Number.isFinite(day)) return day;
  if (grid.grain === 'week') return Math.floor((day - grid.start) / 7);
  const first = civil(grid.start);
  const { year, month } = civil(day);
  return Math.floor((12 * (year - first.year) + month - first.month) / monthsPerSlot(grid));
}

/** The slots whose first day lies in a span; where there are none, `last` is less than `first`. */
export function slotsIn(grid: Grid, span: Span): { readonly first: number; readonly last: number } {
  return { first: firstSlotFrom(grid, span.from), last: firstSlotFrom(grid, span.until) - 1 };
}

function firstSlotFrom(grid: Grid, day: Day): number {
  const slot = slotOf(grid, day);
  return Number.isFinite(slot) && slotStart(grid, slot) < day ? slot + 1 : slot;
}

/** Real periods since the start; within a slot time runs by calendar days. */
export function position(grid: Grid, day: number): number {
  if (!Number.isFinite(day)) return day;
  const slot = slotOf(grid, day);
  const first = slotStart(grid, slot);
  return slot + (day - first) / (slotStart(grid, slot + 1) - first);
}

function monthsPerSlot(grid: Grid): number {
  return grid.grain === 'quarter' ? 3 : 1;
}
