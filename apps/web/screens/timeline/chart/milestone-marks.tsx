// One milestone drawn: the plan outlined beneath, its work solid and hatched, its waiting dotted, its date a diamond.
import type { MilestoneOf, Timeline } from '@mainspring/contract';
import { memo } from 'react';
import { fitted, textRoom } from '../../../charts/text-room.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { type Bar, marksOf } from '../marks.ts';
import { markWords } from '../milestone-words.ts';
import { betterOf, standingOf } from '../standing.ts';
import { type Frame, inRow } from './frame.ts';

const DIAMOND = 5.5;
const FONT = 11;
const GAP = 11;
/** Below so much room words say nothing. */
const LEAST_ROOM = 44;

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
  const format = useFormats();
  const standing = standingOf(milestone, betterOf(timeline.objective));
  const words = isWordless ? [] : markWords(milestone, timeline, format);
  const { axis } = frame;
  const { bar, height, middle, plan: beneath } = inRow(frame.row);
  const { plan, work, waits, at } = marksOf(milestone, dataDate, axis.until);
  const isLate = standing === 'late' || standing === 'costly' || standing === 'never';
  const ink = isLate ? 'var(--bad)' : 'var(--accent)';
  const x = (day: string) => axis.x(day);
  return (
    <g>
      {plan === null
        ? milestone.due !== at &&
          axis.isInView(milestone.due) && (
            <path d={diamond(x(milestone.due), top + middle, 4.5)} fill="var(--panel)" stroke="var(--ink-3)" />
          )
        : x(plan.until) > axis.left && (
            <rect
              x={x(plan.from) + 0.5}
              y={top + beneath}
              width={Math.max(2, x(plan.until) - x(plan.from))}
              height="3"
              rx="1.5"
              fill="var(--panel)"
              stroke="var(--ink-3)"
              strokeOpacity="0.6"
            />
          )}
      {waits.map((wait) => (
        <line
          key={wait.from}
          x1={x(wait.from)}
          x2={x(wait.until)}
          y1={top + middle}
          y2={top + middle}
          stroke={wait.isLate ? 'var(--bad)' : 'var(--ink-3)'}
          strokeWidth="1.4"
          strokeDasharray="1.5 3"
        />
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
      <Words
        words={words}
        from={Math.min(x(milestone.start ?? milestone.due), x(milestone.began ?? milestone.due))}
        until={x(at ?? axis.until)}
        middle={top + middle}
        frame={frame}
        isLoud={standing === 'costly' || standing === 'never'}
      />
    </g>
  );
});

interface WordsProps {
  /** Most telling first. */
  words: readonly string[];
  from: number;
  until: number;
  middle: number;
  frame: Frame;
  isLoud: boolean;
}

/** At the right of the mark as many as fit there; where the first does not, at the left of it. */
function Words({ words, from, until, middle, frame, isLoud }: WordsProps) {
  const [first] = words;
  if (first === undefined) return null;
  const right = frame.dates - until - GAP - 2;
  const roomFor = (text: string) => textRoom([text], FONT);
  const fitting = words
    .map((_, index) => words.slice(0, words.length - index).join(' · '))
    .find((text) => roomFor(text) <= right);
  const isLeft = (fitting === undefined || fitting === first) && words.length > 1 && from - GAP > right && from > LEAST_ROOM * 3;
  const text = isLeft ? fitted(words.join(' · '), from - GAP, FONT) : (fitting ?? fitted(first, right, FONT));
  return (
    <text
      className="halo"
      x={isLeft ? from - GAP + 4 : until + GAP}
      y={middle}
      dy="0.34em"
      textAnchor={isLeft ? 'end' : 'start'}
      style={{ fill: isLoud ? 'var(--bad)' : 'var(--ink-2)', fontSize: FONT }}
    >
      {text}
    </text>
  );
}
