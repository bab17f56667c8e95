// One milestone drawn: the plan outlined beneath, its work solid and hatched, its waiting dotted, its date a diamond.
import type { MilestoneOf, Timeline } from '@mainspring/contract';
import { memo } from 'react';
import { type Bar, type Marks, marksOf, type Wait } from '../marks.ts';
import { betterOf, standingOf } from '../standing.ts';
import { type Frame, inRow } from './frame.ts';
import { MarkWords, type OnLine, onLineOf } from './mark-words.tsx';

const DIAMOND = 5.5;

export interface Hatches {
  ahead: string;
  late: string;
}

export const diamond = (x: number, y: number, size = DIAMOND): string =>
  `M${x} ${y - size}l${size} ${size}-${size} ${size}-${size}-${size}Z`;

function fillOf({ part, isLate }: Bar, { ahead, late }: Hatches): { fill: string; stroke: string } {
  if (part === 'done')
    return isLate ? { fill: 'var(--bad)', stroke: 'var(--bad)' } : { fill: 'var(--actual)', stroke: 'var(--actual)' };
  return isLate ? { fill: `url(#${late})`, stroke: 'var(--bad)' } : { fill: `url(#${ahead})`, stroke: 'var(--accent)' };
}

interface MilestoneMarksProps extends Hatches {
  milestone: MilestoneOf;
  timeline: Timeline;
  /** Its words make way for a proposal. */
  isWordless: boolean;
  frame: Frame;
  top: number;
}

/** They are drawn again when they change, not when another is pointed at. */
export const MilestoneMarks = memo(function MilestoneMarks(props: MilestoneMarksProps) {
  const { milestone, timeline, isWordless, frame, top, ahead, late } = props;
  const { dataDate } = timeline.key;
  const standing = standingOf(milestone, betterOf(timeline.objective));
  const { axis } = frame;
  const { bar, height, middle } = inRow(frame.row);
  const { plan, work, waits, at } = marksOf(milestone, dataDate, axis.until);
  const onLine = isWordless ? null : onLineOf(milestone, dataDate, waits, frame);
  const isLate = standing === 'late' || standing === 'costly' || standing === 'never';
  const ink = isLate ? 'var(--bad)' : 'var(--accent)';
  const x = (day: string) => axis.x(day);
  return (
    <g>
      <PlanMark milestone={milestone} plan={plan} at={at} top={top} frame={frame} />
      {waits.map((wait) => (
        <WaitLine key={wait.from} wait={wait} gap={onLine} y={top + middle} frame={frame} />
      ))}
      {work.map((one) => (
        <rect
          key={one.from}
          x={x(one.from)}
          y={top + bar}
          width={Math.max(0, x(one.until) - x(one.from))}
          height={height}
          rx="1.5"
          {...fillOf(one, { ahead, late })}
        />
      ))}
      {milestone.told !== null &&
        milestone.reached === null &&
        milestone.told.day !== at &&
        axis.isInView(milestone.told.day) && (
          <circle
            cx={x(milestone.told.day)}
            cy={top + middle}
            r="3.25"
            fill="var(--panel)"
            stroke="var(--accent)"
            strokeWidth="1.5"
          />
        )}
      {at !== null && axis.isInView(at) && (
        <path
          d={diamond(x(at), top + middle)}
          fill={milestone.reached === null ? 'var(--panel)' : 'var(--ink)'}
          stroke={milestone.reached === null ? ink : 'var(--ink)'}
          strokeWidth="1.75"
        />
      )}
      {!isWordless && (
        <MarkWords milestone={milestone} timeline={timeline} onLine={onLine} at={at} middle={top + middle} frame={frame} />
      )}
    </g>
  );
});

interface PlanMarkProps extends Pick<Marks, 'plan' | 'at'> {
  milestone: MilestoneOf;
  top: number;
  frame: Frame;
}

/** What was committed to: a span beneath the work, or the day alone where there is none. */
function PlanMark({ milestone: { due }, plan, at, top, frame: { axis, row } }: PlanMarkProps) {
  const { middle, plan: beneath } = inRow(row);
  if (plan === null)
    return due === at || !axis.isInView(due) ? null : (
      <path d={diamond(axis.x(due), top + middle, 4.5)} fill="var(--panel)" stroke="var(--ink-3)" />
    );
  const [from, until] = [axis.x(plan.from), axis.x(plan.until)];
  if (until <= axis.left) return null;
  return (
    <rect
      x={from + 0.5}
      y={top + beneath}
      width={Math.max(2, until - from)}
      height="3"
      rx="1.5"
      fill="var(--panel)"
      stroke="var(--ink-3)"
      strokeOpacity="0.6"
    />
  );
}

interface WaitLineProps {
  wait: Wait;
  gap: OnLine | null;
  y: number;
  frame: Frame;
}

/** Dotted, with a gap where words stand on it. */
function WaitLine({ wait, gap, y, frame: { axis } }: WaitLineProps) {
  const [from, until] = [axis.x(wait.from), axis.x(wait.until)];
  const pieces =
    gap === null
      ? [[from, until]]
      : [
          [from, Math.min(until, gap.from)],
          [Math.max(from, gap.until), until],
        ];
  return pieces.map(([x1 = 0, x2 = 0]) =>
    x2 <= x1 ? null : (
      <line
        key={x1}
        x1={x1}
        x2={x2}
        y1={y}
        y2={y}
        stroke={wait.isLate ? 'var(--bad)' : 'var(--ink-3)'}
        strokeWidth="1.4"
        strokeDasharray="1.5 3"
      />
    ),
  );
}
