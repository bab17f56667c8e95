// The axis of days that the chart and the load of teams share: which days are in view, where a day stands, and what is marked.
import type { Slot, Timeline } from '@mainspring/contract';
import { scaleLinear } from 'd3-scale';
import { AXIS_FONT, textRoom } from '../../charts/text-room.ts';
import { instantOf } from '../../ui/format/dates.ts';
import type { Formats } from '../../ui/format/formats.ts';
import { isOver } from './load.ts';

export interface Tick {
  x: number;
  text: string;
}

export interface Axis {
  /** First and last day in view. */
  from: string;
  until: string;
  slots: readonly Slot[];
  left: number;
  right: number;
  /** Where a day begins; days out of view stand at the edge. */
  x: (day: string) => number;
  /** Where a day ends. */
  end: (day: string) => number;
  /** The day at a place; places out of view are the days at the edge. */
  dayAt: (x: number) => string;
  isInView: (day: string) => boolean;
  ticks: readonly Tick[];
}

const DAY = 86_400_000;
const PAD = 10;
/** Labels of ticks stand at least so far apart. */
const TICK_ROOM = 30;
const GAP = 2;
const MONTHS = [1, 3, 12] as const;

export const dayText = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
export const addDays = (day: string, days: number): string => dayText(instantOf(day) + days * DAY);

/** Days are text, and sort as text. */
const isAfter = (day: string, other: string): boolean => day > other;

/** The slots of the year in view; without one, up to the last in which a date falls or a team is asked for too much. */
export function slotsInView({ slots, milestones, teams, key }: Timeline, period: string | undefined): readonly Slot[] {
  const own = period === undefined ? [] : slots.filter(({ from }) => from.startsWith(period));
  if (own.length > 0) return own;
  const days = milestones.flatMap(({ due, date, told }) => [due, date ?? due, told?.day ?? due]);
  const last = [key.dataDate, ...days].sort().at(-1) ?? key.dataDate;
  const dated = slots.findLastIndex(({ from }) => from <= last);
  const loaded = Math.max(-1, ...teams.map(({ load }) => load.findLastIndex(isOver)));
  const hasNever = milestones.some(({ date }) => date === null);
  return hasNever ? slots : slots.slice(0, Math.max(dated, loaded, 2) + 1);
}

function ticksOf(from: string, until: string, x: (day: string) => number, format: Formats): Tick[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const months = Math.ceil((instantOf(until) - instantOf(from)) / (30.4 * DAY));
  const width = (x(until) - x(from)) / Math.max(1, months);
  const step = MONTHS.find((count) => count * width >= TICK_ROOM) ?? 12;
  const ticks: Tick[] = [];
  let before: string | undefined;
  let free = 0;
  for (let count = 0; count <= months; count += 1) {
    const date = new Date(Date.UTC(year, month - 1 + count, 1));
    const day = dayText(date.getTime());
    if (date.getUTCMonth() % step !== 0 || day > until) continue;
    const name =
      step === 12 ? day.slice(0, 4) : step === 3 ? `${day.slice(0, 4)}-Q${date.getUTCMonth() / 3 + 1}` : day.slice(0, 7);
    const [at, text] = [x(isAfter(from, day) ? from : day), format.periodTick(name, before)];
    // Where the year stands beside the month, the next has no room.
    ticks.push({ x: at, text: at < free ? '' : text });
    if (at >= free) free = at + textRoom([text], AXIS_FONT) + GAP;
    before = name;
  }
  return ticks;
}

/** @param slots at least one @param tail room that is kept at the right for what is written beside marks, in pixels */
export function axisOf(slots: readonly Slot[], width: number, tail: number, format: Formats): Axis {
  const from = slots[0]?.from ?? '1970-01-01';
  const until = slots.at(-1)?.until ?? from;
  const [left, right] = [PAD, Math.max(PAD + 1, width - tail)];
  const scale = scaleLinear([instantOf(from), instantOf(until) + DAY], [left, right]).clamp(true);
  const x = (day: string) => scale(instantOf(day));
  return {
    from,
    until,
    slots,
    left,
    right,
    x,
    end: (day) => scale(instantOf(day) + DAY),
    dayAt: (at) => {
      const day = dayText(Math.floor(scale.invert(at) / DAY) * DAY);
      return isAfter(day, until) ? until : day;
    },
    isInView: (day) => day >= from && day <= until,
    ticks: ticksOf(from, until, x, format),
  };
}
