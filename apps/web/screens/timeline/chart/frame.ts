// Where things stand in the chart: the columns at its left, the height of its rows, and where in a row each mark is drawn.
import type { Timeline } from '@mainspring/contract';
import type { Formats } from '../../../ui/format/formats.ts';
import { type Axis, axisOf, slotsInView } from '../axis.ts';

export interface Frame {
  axis: Axis;
  /** Of the whole chart, its columns and its dates. */
  width: number;
  /** Columns at the left. */
  side: number;
  dates: number;
  row: number;
  /** Room for the owner's name. */
  hasOwner: boolean;
}

export const ROW = 28;
export const PRINTED_ROW = 21;
export const HEAD = 32;
/** From here on the owner has a column of his own. */
const WIDE_FROM = 960;
const WIDE_SIDE = 506;
/** Of a narrower chart, its part. */
const SIDE = 0.46;
/** Kept at the right for what is written beside marks. */
const TAIL = 0.18;
/** Of rows, by how deep they stand. */
export const INDENT = 9;

export function frameOf(
  timeline: Timeline,
  period: string | undefined,
  { width, row, format }: { width: number; row: number; format: Formats },
): Frame {
  const hasOwner = width >= WIDE_FROM;
  const side = hasOwner ? WIDE_SIDE : Math.round(width * SIDE);
  const dates = Math.max(1, width - side);
  return { axis: axisOf(slotsInView(timeline, period), dates, dates * TAIL, format), width, side, dates, row, hasOwner };
}

/** Widths of the columns before the dates, in pixels. */
export const columnsOf = ({ side, hasOwner }: Pick<Frame, 'side' | 'hasOwner'>): number[] =>
  hasOwner ? [side - 250, 106, 60, 84] : [side - 144, 60, 84];

/** Of a row, from its top: the bar, the middle of its marks, and the plan beneath. */
export const inRow = (row: number) => ({ bar: row * 0.25, height: row * 0.36, middle: row * 0.43, plan: row * 0.74 });
