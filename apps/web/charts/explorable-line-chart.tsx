// The line chart under a pointer or the arrow keys: one period at a time, in figures.
import { useState } from 'react';
import { moneyAlone } from '../ui/format/numbers.ts';
import { TONE_CLASS, toneOf } from '../ui/tone.ts';
import { frameOf, LineChart, type LineChartProps } from './line-chart.tsx';
import { gapOf, seen } from './series.ts';

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
const CARD = 188;

export function ExplorableLineChart(props: Omit<LineChartProps, 'cursor'>) {
  const { rows, width, format, unit, label } = props;
  const [cursor, setCursor] = useState<number>();
  const frame = frameOf(props);
  const clamp = (index: number) => Math.max(0, Math.min(rows.length - 1, index));
  const row = cursor === undefined ? undefined : rows[cursor];
  const money = moneyAlone(unit);
  const words = row
    ? `${format.period(row.period)}: ${row.actual === null ? 'forecast' : 'actual'} ${format.figure(seen(row), money)}, ${format.change(gapOf(row), money)} against plan`
    : 'The arrow keys read one period after the other';
  return (
    <div
      role="slider"
      tabIndex={0}
      className="relative rounded-control"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={rows.length - 1}
      aria-valuenow={cursor ?? rows.length - 1}
      aria-valuetext={words}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (event.key === 'Escape') setCursor(undefined);
        if (step === undefined) return;
        event.preventDefault();
        setCursor(clamp((cursor ?? (step < 0 ? rows.length : -1)) + step));
      }}
      onBlur={() => setCursor(undefined)}
      onPointerMove={({ clientX, currentTarget }) =>
        setCursor(
          clamp(Math.round((clientX - currentTarget.getBoundingClientRect().left - frame.x(0)) / Math.max(1, frame.step))),
        )
      }
      onPointerLeave={() => setCursor(undefined)}
    >
      <LineChart {...props} cursor={cursor} />
      {row !== undefined && cursor !== undefined && <Reading {...props} index={cursor} left={cardLeft(frame.x(cursor), width)} />}
    </div>
  );
}

const cardLeft = (x: number, width: number): number =>
  x > width / 2 ? Math.max(0, x - CARD - 14) : Math.min(width - CARD, x + 14);

function Reading({ rows, unit, format, better, index, left }: LineChartProps & { index: number; left: number }) {
  const row = rows[index];
  if (row === undefined) return null;
  const money = moneyAlone(unit);
  const gap = gapOf(row);
  return (
    <dl
      className="pointer-events-none absolute top-6 grid grid-cols-[auto_auto] gap-x-3 rounded-control bg-raised px-3 py-2 text-small whitespace-nowrap shadow-float"
      style={{ left, width: CARD }}
    >
      <dt className="col-span-2 font-semibold">{format.period(row.period)}</dt>
      <dt className="text-ink-2">{row.actual === null ? 'Forecast' : 'Actual'}</dt>
      <dd className="text-right font-medium">{format.figure(seen(row), money)}</dd>
      <dt className="text-ink-2">Plan</dt>
      <dd className="text-right">{format.figure(row.plan, money)}</dd>
      <dt className="text-ink-2">Gap</dt>
      <dd className={`text-right font-medium ${TONE_CLASS[toneOf(gap, better)]}`}>{format.change(gap, money)}</dd>
    </dl>
  );
}
