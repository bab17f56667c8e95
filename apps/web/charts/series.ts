// What a line chart draws, made from the lines of an outlook: one row a period, with the gap to plan and what is closed.
import type { Lines } from '@mainspring/contract';
import { difference } from '../ui/format/difference.ts';

export interface SeriesRow {
  period: string;
  plan: number | null;
  actual: number | null;
  forecast: number | null;
  /** What the plan says for the dates that really are; drawn where it is given. */
  flexed?: number | null;
  /** Ends of the range around the plan. */
  low?: number | null;
  high?: number | null;
}

export const seriesOf = (periods: readonly string[], lines: Lines): SeriesRow[] =>
  periods.map((period, index) => ({
    period,
    plan: lines.plan[index] ?? null,
    actual: lines.actual?.[index] ?? null,
    forecast: lines.forecast[index] ?? null,
  }));

interface Ranges {
  low: readonly (number | null)[] | null;
  high: readonly (number | null)[] | null;
}

/** With the flexed plan where it differs from the plan, and the range where one is given. */
export function withRange(rows: readonly SeriesRow[], { plan, flexed }: Lines, { low, high }: Ranges): SeriesRow[] {
  const bends = flexed?.some((value, index) => value !== plan[index]) === true;
  return rows.map((row, index) => ({
    ...row,
    ...(bends ? { flexed: flexed?.[index] ?? null } : {}),
    ...(low === null || high === null ? {} : { low: low[index] ?? null, high: high[index] ?? null }),
  }));
}

/** The rows of a year; all of them where it has none. */
export function inPeriod(rows: readonly SeriesRow[], period: string | undefined): readonly SeriesRow[] {
  const own = period === undefined ? [] : rows.filter((row) => row.period.startsWith(period));
  return own.length > 1 ? own : rows;
}

/** What is known of a period: its actual, failing that its forecast. */
export const seen = ({ actual, forecast }: SeriesRow): number | null => actual ?? forecast;

export const gapOf = (row: SeriesRow): number | null => difference(seen(row), row.plan);

/** Index of the last closed period; −1: none. */
export const lastClosed = (rows: readonly SeriesRow[]): number => rows.findLastIndex(({ actual }) => actual !== null);

/** Labels beside the ends of lines, moved apart as little as keeps them readable, in their own order. */
export function spreadApart(wanted: readonly number[], room: number): number[] {
  const order = wanted.map((_, index) => index).sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0));
  const placed = order.map((index) => wanted[index] ?? 0);
  for (let pass = 0; pass < placed.length * 4; pass++) {
    for (let at = 1; at < placed.length; at++) {
      const [above = 0, below = 0] = [placed[at - 1], placed[at]];
      const missing = room - (below - above);
      if (missing <= 0) continue;
      placed[at - 1] = above - missing / 2;
      placed[at] = below + missing / 2;
    }
  }
  const result = [...wanted];
  order.forEach((index, at) => {
    result[index] = placed[at] ?? 0;
  });
  return result;
}
