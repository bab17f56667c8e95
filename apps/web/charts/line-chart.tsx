// Plan against actual and forecast over time, with the gap to plan in a strip beneath. Pure: no effects and nothing measured,
// so that a printed sheet draws the same chart.
import type { UnitOf } from '@mainspring/contract';
import { scaleLinear, scalePoint } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { useId } from 'react';
import type { Formats } from '../ui/format/formats.ts';
import { moneyAlone, named } from '../ui/format/numbers.ts';
import { Hatch } from './hatch.tsx';
import { gapOf, lastClosed, type SeriesRow, seen, spreadApart } from './series.ts';

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
const LEFT = 46;
const STRIP = 58;
const LABEL_ROOM = 15;
const NARROW = 520;
const TICK_ROOM = 54;

export interface Frame {
  left: number;
  right: number;
  x: (index: number) => number;
  step: number;
}

export function frameOf(count: number, width: number): Frame {
  const right = width - (width < NARROW ? 88 : 122);
  const scale = scalePoint<number>(
    Array.from({ length: count }, (_, index) => index),
    [LEFT + 10, right],
  );
  return { left: LEFT, right, x: (index) => scale(index) ?? LEFT + 10, step: scale.step() };
}

type Scale = ReturnType<typeof scaleLinear<number, number>>;

export function LineChart(props: LineChartProps) {
  const { rows, width, height, target = null, unit, format } = props;
  const hatch = useId();
  const frame = frameOf(rows.length, width);
  const floor = height - BOTTOM;
  const base = floor - STRIP - 12;
  const values = rows.flatMap(({ plan, actual, forecast }) => [plan, actual, forecast]).concat(target);
  const known = values.filter((value) => value !== null);
  const y = scaleLinear([Math.min(...known), Math.max(...known)], [base, TOP]).nice(4);
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
        {unit.currency ?? (unit.percent ? '%' : unit.text)}
      </text>
      {rows.map(({ period }, index) =>
        index % every === 0 ? (
          <text key={period} className="axis" x={frame.x(index)} y={floor + 16} textAnchor="middle">
            {format.periodTick(period, index === 0 ? undefined : rows[index - every]?.period)}
          </text>
        ) : null,
      )}
      <Closing rows={rows} frame={frame} floor={floor} />
      <LineMarks rows={rows} frame={frame} y={y} />
      <EndLabels {...props} frame={frame} y={y} />
      <GapStrip {...props} frame={frame} floor={floor} hatch={hatch} />
      <Cursor {...props} frame={frame} y={y} floor={floor} />
    </svg>
  );
}

/** Where what is known ends. */
function Closing({ rows, frame, floor }: { rows: readonly SeriesRow[]; frame: Frame; floor: number }) {
  const closed = lastClosed(rows);
  if (closed < 0) return null;
  const x = closed === rows.length - 1 ? frame.x(closed) : frame.x(closed) + frame.step / 2;
  return (
    <g>
      <line className="rule-strong" x1={x} x2={x} y1={TOP - 10} y2={floor} />
      <text className="axis" x={x - 6} y={TOP - 4} textAnchor="end">
        Actual
      </text>
      {closed < rows.length - 1 && (
        <text className="axis" x={x + 6} y={TOP - 4} style={{ fill: 'var(--accent)' }}>
          Forecast
        </text>
      )}
    </g>
  );
}

function LineMarks({ rows, frame, y }: { rows: readonly SeriesRow[]; frame: Frame; y: Scale }) {
  const closed = lastClosed(rows);
  const path = (value: (row: SeriesRow, index: number) => number | null) =>
    line<SeriesRow>()
      .x((_, index) => frame.x(index))
      .y((row, index) => y(value(row, index) ?? 0))
      .defined((row, index) => value(row, index) !== null)
      .curve(curveMonotoneX)([...rows]) ?? '';
  return (
    <g fill="none" strokeLinecap="round">
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

function EndLabels({ rows, frame, y, unit, format, target = null, width }: LineChartProps & { frame: Frame; y: Scale }) {
  const last = rows.at(-1);
  if (last === undefined) return null;
  const money = moneyAlone(unit);
  const isClosed = last.actual !== null;
  const short = width < NARROW;
  const ends = [
    { name: 'Plan', value: last.plan, ink: 'var(--ink-2)', weight: 400, mark: 'hollow' },
    {
      name: isClosed ? 'Actual' : short ? 'Fcst' : 'Forecast',
      value: seen(last),
      ink: isClosed ? 'var(--ink)' : 'var(--accent)',
      weight: 600,
      mark: 'full',
    },
    { name: 'Target', value: target, ink: 'var(--ink-2)', weight: 400, mark: 'diamond' },
  ].flatMap((end) => (end.value === null ? [] : [{ ...end, value: end.value }]));
  const places = spreadApart(
    ends.map(({ value }) => y(value)),
    LABEL_ROOM,
  );
  return ends.map(({ name, value, ink, weight, mark }, index) => {
    const [x, at] = [frame.right, y(value)];
    return (
      <g key={name}>
        {mark === 'hollow' && <circle cx={x} cy={at} r="3.5" fill="var(--panel)" stroke={ink} strokeWidth="1.5" />}
        {mark === 'full' && <circle cx={x} cy={at} r="3.5" fill={ink} />}
        {mark === 'diamond' && (
          <path d={`M${x} ${at - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5Z`} fill="var(--panel)" stroke={ink} strokeWidth="1.5" />
        )}
        <text x={x + 11} y={places[index] ?? at} dy="0.32em" style={{ fill: ink, fontSize: 12, fontWeight: weight }}>
          {name} {format.figure(value, money)}
        </text>
      </g>
    );
  });
}

interface StripProps extends LineChartProps {
  frame: Frame;
  floor: number;
  hatch: string;
}

function GapStrip({ rows, frame, floor, hatch, better, unit, format }: StripProps) {
  const gaps = rows.map(gapOf);
  const known = gaps.filter((gap) => gap !== null);
  if (known.length === 0) return null;
  const y = scaleLinear([Math.min(0, ...known), Math.max(0, ...known)], [floor - 14, floor - STRIP]);
  const column = Math.min(26, Math.max(2, frame.step * 0.52));
  const labelled = new Set([lastClosed(rows), rows.length - 1]);
  return (
    <g>
      <line className="rule-strong" x1={frame.left} x2={frame.right + 6} y1={y(0)} y2={y(0)} />
      <text className="axis" x={frame.right + Math.max(11, column / 2 + 6)} y={y(0)} dy="0.32em">
        Gap to plan
      </text>
      {rows.map((row, index) => {
        const gap = gaps[index] ?? null;
        if (gap === null) return null;
        const isGood = gap >= 0 === (better === 'higher');
        const ink = isGood ? 'var(--good)' : 'var(--bad)';
        const isAhead = row.actual === null;
        return (
          <g key={row.period}>
            <rect
              x={frame.x(index) - column / 2}
              y={Math.min(y(0), y(gap))}
              width={column}
              height={Math.max(1, Math.abs(y(gap) - y(0)))}
              style={{
                fill: isAhead ? `url(#${hatch}${isGood ? 'good' : 'bad'})` : ink,
                stroke: ink,
                strokeWidth: isAhead ? 1 : 0,
              }}
            />
            {labelled.has(index) && (
              <text
                x={frame.x(index)}
                y={gap < 0 ? y(gap) + 12 : y(gap) - 4}
                textAnchor="middle"
                style={{ fill: ink, fontSize: 11, fontWeight: 600 }}
              >
                {format.change(gap, named(unit))}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function Cursor({ rows, cursor, frame, y, floor }: LineChartProps & { frame: Frame; y: Scale; floor: number }) {
  const row = cursor === undefined ? undefined : rows[cursor];
  if (row === undefined || cursor === undefined) return null;
  const x = frame.x(cursor);
  const value = seen(row);
  return (
    <g>
      <line x1={x} x2={x} y1={TOP} y2={floor} stroke="var(--ink-3)" />
      {row.plan !== null && (
        <circle cx={x} cy={y(row.plan)} r="3.5" fill="var(--panel)" stroke="var(--ink-3)" strokeWidth="1.5" />
      )}
      {value !== null && <circle cx={x} cy={y(value)} r="3.5" fill={row.actual === null ? 'var(--accent)' : 'var(--ink)'} />}
    </g>
  );
}
