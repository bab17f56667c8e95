// How far each period is from plan, under the lines: solid where it is known, hatched ahead.
import { scaleLinear } from 'd3-scale';
import { named } from '../ui/format/numbers.ts';
import type { Frame, LineChartProps } from './line-chart.tsx';
import { gapOf, lastClosed } from './series.ts';
import { AXIS_FONT, textRoom } from './text-room.ts';

export const STRIP = 58;
export const GAP_WORDS = 'Gap to plan';

interface StripProps extends Pick<LineChartProps, 'rows' | 'better' | 'unit' | 'format'> {
  frame: Frame;
  hatch: string;
}

export function GapStrip({ rows, frame, hatch, better, unit, format }: StripProps) {
  const gaps = rows.map(gapOf);
  const known = gaps.filter((gap) => gap !== null);
  if (known.length === 0) return null;
  const y = scaleLinear([Math.min(0, ...known), Math.max(0, ...known)], [frame.floor - 14, frame.floor - STRIP]);
  const column = Math.min(26, Math.max(2, frame.step * 0.52));
  const labelled = new Set([lastClosed(rows), rows.length - 1]);
  /** Clear of every column that the text stands over. */
  const edgeOf = (index: number, text: string, isUp: boolean): number => {
    const reach = textRoom([text], AXIS_FONT) / 2 + column / 2;
    const under = gaps.flatMap((gap, at) =>
      gap !== null && Math.abs(frame.x(at) - frame.x(index)) <= reach ? [y(gap), y(0)] : [],
    );
    return isUp ? Math.min(...under) - 4 : Math.max(...under) + 12;
  };
  return (
    <g>
      <line className="rule-strong" x1={frame.left} x2={frame.right + 6} y1={y(0)} y2={y(0)} />
      <text className="axis" x={frame.right + Math.max(11, column / 2 + 6)} y={y(0)} dy="0.32em">
        {GAP_WORDS}
      </text>
      {rows.map((row, index) => {
        const gap = gaps[index] ?? null;
        if (gap === null) return null;
        const isGood = gap >= 0 === (better === 'higher');
        const ink = isGood ? 'var(--good)' : 'var(--bad)';
        const isAhead = row.actual === null;
        const text = format.change(gap, named(unit));
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
                y={edgeOf(index, text, gap >= 0)}
                textAnchor="middle"
                style={{ fill: ink, fontSize: AXIS_FONT, fontWeight: 600 }}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
