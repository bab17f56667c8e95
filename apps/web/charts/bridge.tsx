// A bridge drawn across: causes are structure and not time, so they run down the page with whole labels, in line with their
// figures. Plan outlined, forecast hatched; what takes and what returns by what is wanted.
import type { UnitOf } from '@mainspring/contract';
import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import type { Formats } from '../ui/format/formats.ts';
import { moneyAlone } from '../ui/format/numbers.ts';
import { type Better, TONE_INK, toneOf } from '../ui/tone.ts';
import { extentOf, type LineName, type Step } from './bridge-steps.ts';
import { Hatch } from './hatch.tsx';
import { folded, textRoom } from './text-room.ts';

/** Height of a step, in pixels. */
export const BRIDGE_ROW = 32;
const BAR = 17;
const FONT = 12;
/** Of two lines, from one to the next. */
const LINE = 14;
/** Of the width, as much as the labels may take. */
const LABELS = 0.42;

export interface BridgeProps {
  steps: readonly Step[];
  unit: UnitOf;
  better: Better;
  format: Formats;
  width: number;
}

export const LINE_TITLES: Record<LineName, string> = { target: 'Target', budget: 'Budget', plan: 'Plan', forecast: 'Forecast' };

export const stepTitle = (step: Step): string => (step.kind === 'total' ? LINE_TITLES[step.line] : step.title);

const isHatched = (line: LineName) => line === 'forecast';

export function Bridge({ steps, unit, better, format, width }: BridgeProps) {
  const hatch = useId();
  const money = moneyAlone(unit);
  const said = (step: Step) => (step.kind === 'total' ? format.figure(step.to, money) : format.change(step.amount, money));
  const { low, high, isCut } = extentOf(steps);
  const labels = Math.min(textRoom(steps.map(stepTitle), FONT) + 14, width * LABELS);
  const x = scaleLinear([low, high], [labels, width - textRoom(steps.map(said), FONT) - 14]);
  const zero = isCut ? labels : x(0);
  return (
    <svg
      width={width}
      height={BRIDGE_ROW * steps.length + 4}
      role="img"
      aria-label={steps.map((step) => `${stepTitle(step)} ${said(step)}`).join('; ')}
      className="block"
    >
      <defs>
        <Hatch id={hatch} color="var(--accent)" />
      </defs>
      {steps.map((step, index) => {
        const isTotal = step.kind === 'total';
        const middle = index * BRIDGE_ROW + BRIDGE_ROW / 2;
        const top = middle - BAR / 2;
        const [from, to] = [isTotal ? zero : x(step.from), x(step.to)];
        const [left, right] = [Math.min(from, to), Math.max(from, to)];
        const ink = isTotal ? (isHatched(step.line) ? 'var(--accent)' : 'var(--ink-3)') : TONE_INK[toneOf(step.amount, better)];
        const fill = isTotal ? (isHatched(step.line) ? `url(#${hatch})` : 'var(--panel)') : ink;
        return (
          <g key={step.id}>
            {isTotal && index > 0 && <line className="rule" x1={0} x2={width} y1={index * BRIDGE_ROW} y2={index * BRIDGE_ROW} />}
            <StepLabel lines={folded(stepTitle(step), labels - 10, FONT)} middle={middle} isStrong={isTotal} />
            <rect
              x={left}
              y={top}
              width={Math.max(1, right - left)}
              height={BAR}
              rx="2"
              style={{ fill, stroke: ink, strokeWidth: isTotal ? 1.25 : 0 }}
            />
            {isTotal && isCut && <CutMark x={zero + 12} top={top} ink={ink} />}
            {index < steps.length - 1 && <line className="rule-strong" x1={to} x2={to} y1={top + BAR} y2={top + BRIDGE_ROW} />}
            <text
              x={right + 8}
              y={middle}
              dy="0.34em"
              style={{ fill: isTotal ? 'var(--ink)' : ink, fontSize: 12, fontWeight: 600 }}
            >
              {said(step)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function StepLabel({ lines, middle, isStrong }: { lines: readonly string[]; middle: number; isStrong: boolean }) {
  return (
    <text className={isStrong ? 'label-strong' : 'label'} y={middle - ((lines.length - 1) * LINE) / 2}>
      {lines.map((line, index) => (
        <tspan key={line} x={0} dy={index === 0 ? '0.34em' : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function CutMark({ x, top, ink }: { x: number; top: number; ink: string }) {
  const rise = BAR + 6;
  return (
    <g fill="none">
      <path d={`M${x + 2} ${top + BAR + 3}l5 ${-rise}`} stroke="var(--panel)" strokeWidth="4" />
      <path d={`M${x} ${top + BAR + 3}l5 ${-rise}m4 0l-5 ${rise}`} stroke={ink} />
    </g>
  );
}
