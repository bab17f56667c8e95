// Plan against actual and forecast over time, with the gap to plan in a strip beneath. Pure: no effects and nothing measured,
// so that a printed sheet draws the same chart.
import type { UnitOf } from '@mainspring/contract';
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { useId } from 'react';
import type { Formats } from '../ui/format/formats.ts';
import { named } from '../ui/format/numbers.ts';
import { GAP_WORDS, GapStrip, STRIP } from './gap-strip.tsx';
import { Hatch } from './hatch.tsx';
import { lastClosed, type SeriesRow, seen, spreadApart } from './series.ts';
import { AXIS_FONT, textRoom } from './text-room.ts';

type Scale = ReturnType<typeof scaleLinear<number, number>>;

export interface LineChartProps {
  rows: readonly SeriesRow[];
  unit: UnitOf;
  better: 'higher' | 'lower';
  /** Wanted at the end of the last period. */
  target?: number | null;
  label: string;
  format: Formats;
  width: number;
  height: number;
  /** Row that is pointed at. */
  cursor?: number | undefined;
}

const TOP = 20;
const BOTTOM = 24;
const LABEL_ROOM = 15;
const NARROW = 520;
const TICK_ROOM = 54;
const FONT = 12;
const CLOSED_WORDS = 'Actual';
/** From the axis to the first period: half a column of the strip. */
const FIRST = 18;

export interface Frame {
  left: number;
  right: number;
  x: (index: number) => number;
  step: number;
  y: Scale;
  /** Where the lines begin, below what is written over them. */
  top: number;
  floor: number;
}

/** Where everything goes; the margins hold the labels, however the locale writes them. */
export function frameOf(props: LineChartProps): Frame {
  const { rows, target = null, width, height, unit, format } = props;
  const known = rows
    .flatMap(({ plan, actual, forecast, flexed = null, low = null, high = null }) => [plan, actual, forecast, flexed, low, high])
    .concat(target)
    .filter((value) => value !== null);
  const floor = height - BOTTOM;
  const domain = scaleLinear()
    .domain([Math.min(...known), Math.max(...known)])
    .nice(4);
  const ticks = domain.ticks(4).map((tick) => format.tick(tick, unit));
  const ends = endsOf(props).map(({ text }) => text);
  const left = textRoom(ticks, AXIS_FONT) + 10;
  const right = width - Math.max(textRoom(ends, FONT), textRoom([GAP_WORDS], AXIS_FONT) + 12) - 14;
  const scale = scalePoint<number>(
    rows.map((_, index) => index),
    [left + FIRST, right],
  );
  const x = (index: number) => scale(index) ?? left;
  const closing = lastClosed(rows) < 0 ? null : closingAt(rows, x, scale.step());
  const meet = closing !== null && closing - 6 - textRoom([CLOSED_WORDS], AXIS_FONT) < textRoom([unitWords(unit)], AXIS_FONT);
  const top = meet ? TOP + LABEL_ROOM : TOP;
  return { left, right, x, step: scale.step(), y: domain.range([floor - STRIP - 12, top]), top, floor };
}

const unitWords = ({ currency, percent, text }: UnitOf): string => currency ?? (percent ? '%' : text);

/** Between the last period that is known and the first that is not. */
function closingAt(rows: readonly SeriesRow[], x: (index: number) => number, step: number): number {
  const closed = lastClosed(rows);
  return closed === rows.length - 1 ? x(closed) : x(closed) + step / 2;
}

interface End {
  value: number;
  text: string;
  ink: string;
  weight: number;
  mark: 'hollow' | 'full' | 'diamond' | 'none';
}

/** What stands at the ends of the lines. */
function endsOf({ rows, target = null, unit, format, width }: LineChartProps): End[] {
  const last = rows.at(-1);
  if (last === undefined) return [];
  const isClosed = last.actual !== null;
  const short = width < NARROW;
  const known = isClosed ? 'Actual' : short ? 'Fcst' : 'Forecast';
  const beside = { ink: 'var(--ink-3)', weight: 400, mark: 'none' } as const;
  const end = (name: string, value: number | null, rest: Omit<End, 'value' | 'text'>): End[] =>
    value === null ? [] : [{ value, text: `${name} ${format.figure(value, named(unit))}`, ...rest }];
  return [
    ...end('Plan', last.plan, { ink: 'var(--ink-2)', weight: 400, mark: 'hollow' }),
    ...end(known, seen(last), { ink: isClosed ? 'var(--ink)' : 'var(--accent)', weight: 600, mark: 'full' }),
    ...end(short ? 'Flex' : 'Flexed', last.flexed ?? null, beside),
    ...(short ? [] : [...end('P90', last.high ?? null, beside), ...end('P10', last.low ?? null, beside)]),
    ...end('Target', target, { ink: 'var(--ink-2)', weight: 400, mark: 'diamond' }),
  ];
}

export function LineChart(props: LineChartProps) {
  const { rows, width, height, unit, format } = props;
  const hatch = useId();
  const frame = frameOf(props);
  const { y, floor } = frame;
  const every = Math.max(1, Math.ceil(TICK_ROOM / Math.max(1, frame.step)));
  return (
    <svg width={width} height={height} role="img" aria-label={props.label} className="block">
      <defs>
        <Hatch id={`${hatch}bad`} color="var(--bad)" />
        <Hatch id={`${hatch}good`} color="var(--good)" />
      </defs>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="rule" x1={frame.left} x2={frame.right} y1={y(tick)} y2={y(tick)} />
          <text className="axis" x={frame.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {format.tick(tick, unit)}
          </text>
        </g>
      ))}
      <text className="axis" x={0} y={TOP - 9}>
        {unitWords(unit)}
      </text>
      {rows.map(({ period }, index) =>
        index % every === 0 ? (
          <text key={period} className="axis" x={frame.x(index)} y={floor + 16} textAnchor="middle">
            {format.periodTick(period, index === 0 ? undefined : rows[index - every]?.period)}
          </text>
        ) : null,
      )}
      <Closing rows={rows} frame={frame} />
      <LineMarks rows={rows} frame={frame} />
      <EndLabels ends={endsOf(props)} frame={frame} />
      <GapStrip {...props} frame={frame} hatch={hatch} />
      <Cursor {...props} frame={frame} />
    </svg>
  );
}

/** Where what is known ends. */
function Closing({ rows, frame }: { rows: readonly SeriesRow[]; frame: Frame }) {
  const closed = lastClosed(rows);
  if (closed < 0) return null;
  const x = closingAt(rows, frame.x, frame.step);
  return (
    <g>
      <line className="rule-strong" x1={x} x2={x} y1={frame.top - 10} y2={frame.floor} />
      <text className="axis" x={x - 6} y={frame.top - 4} textAnchor="end">
        {CLOSED_WORDS}
      </text>
      {closed < rows.length - 1 && (
        <text className="axis" x={x + 6} y={frame.top - 4} style={{ fill: 'var(--accent)' }}>
          Forecast
        </text>
      )}
    </g>
  );
}

function LineMarks({ rows, frame }: { rows: readonly SeriesRow[]; frame: Frame }) {
  const closed = lastClosed(rows);
  const path = (value: (row: SeriesRow, index: number) => number | null) =>
    line<SeriesRow>()
      .x((_, index) => frame.x(index))
      .y((row, index) => frame.y(value(row, index) ?? 0))
      .defined((row, index) => value(row, index) !== null)
      .curve(curveMonotoneX)([...rows]) ?? '';
  const range = area<SeriesRow>()
    .x((_, index) => frame.x(index))
    .y0(({ low }) => frame.y(low ?? 0))
    .y1(({ high }) => frame.y(high ?? 0))
    .defined(({ low, high }) => typeof low === 'number' && typeof high === 'number')
    .curve(curveMonotoneX)([...rows]);
  return (
    <g fill="none" strokeLinecap="round">
      <path d={range ?? ''} fill="var(--line)" fillOpacity="0.55" />
      <path d={path(({ flexed }) => flexed ?? null)} stroke="var(--ink-3)" strokeWidth="1.25" strokeDasharray="5 3" />
      <path d={path(({ plan }) => plan)} stroke="var(--ink-3)" strokeWidth="1.25" />
      <path
        d={path((row, index) => (index < closed ? null : index === closed ? row.actual : row.forecast))}
        stroke="var(--accent)"
        strokeWidth="2.25"
        strokeDasharray="0.5 5"
      />
      <path d={path(({ actual }) => actual)} stroke="var(--ink)" strokeWidth="2.25" />
    </g>
  );
}

function EndLabels({ ends, frame }: { ends: readonly End[]; frame: Frame }) {
  const places = spreadApart(
    ends.map(({ value }) => frame.y(value)),
    LABEL_ROOM,
  );
  return ends.map(({ value, text, ink, weight, mark }, index) => {
    const [x, at] = [frame.right, frame.y(value)];
    return (
      <g key={mark}>
        {mark === 'hollow' && <circle cx={x} cy={at} r="3.5" fill="var(--panel)" stroke={ink} strokeWidth="1.5" />}
        {mark === 'full' && <circle cx={x} cy={at} r="3.5" fill={ink} />}
        {mark === 'diamond' && (
          <path d={`M${x} ${at - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5Z`} fill="var(--panel)" stroke={ink} strokeWidth="1.5" />
        )}
        <text x={x + 11} y={places[index] ?? at} dy="0.32em" style={{ fill: ink, fontSize: FONT, fontWeight: weight }}>
          {text}
        </text>
      </g>
    );
  });
}

function Cursor({ rows, cursor, frame }: LineChartProps & { frame: Frame }) {
  const row = cursor === undefined ? undefined : rows[cursor];
  if (row === undefined || cursor === undefined) return null;
  const { y, top, floor } = frame;
  const x = frame.x(cursor);
  const value = seen(row);
  return (
    <g>
      <line x1={x} x2={x} y1={top} y2={floor} stroke="var(--ink-3)" />
      {row.plan !== null && (
        <circle cx={x} cy={y(row.plan)} r="3.5" fill="var(--panel)" stroke="var(--ink-3)" strokeWidth="1.5" />
      )}
      {value !== null && <circle cx={x} cy={y(value)} r="3.5" fill={row.actual === null ? 'var(--accent)' : 'var(--ink)'} />}
    </g>
  );
}
