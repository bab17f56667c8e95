// Words at a milestone's marks: whom it waits for on the line of its waiting, how late it is beside its date.
import type { MilestoneOf, Timeline } from '@mainspring/contract';
import { AXIS_FONT as FONT, fitted, textRoom } from '../../../charts/text-room.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { longestWait, type Wait } from '../marks.ts';
import { markWords } from '../milestone-words.ts';
import { betterOf, standingOf } from '../standing.ts';
import { waitingFor } from '../why-this-date.ts';
import type { Frame } from './frame.ts';

const GAP = 11;
/** At the left of a mark words stand only where the way there is at least so long. */
const LEFT_FROM = 130;
/** Of a line of waiting, what stays in sight at each end of its words. */
const INSET = 14;
/** Below so much room words say nothing. */
const LEAST_ROOM = 76;

export interface OnLine {
  text: string;
  middle: number;
  /** The line of waiting makes way for it between these. */
  from: number;
  until: number;
}

/** Whom it waits for, on the longest line of its waiting; null where it waits for nobody, or there is no room. */
export function onLineOf(milestone: MilestoneOf, dataDate: string, waits: readonly Wait[], { axis }: Frame): OnLine | null {
  const waiting = waitingFor(milestone, dataDate);
  const wait = waiting === '' ? null : longestWait(waits);
  if (wait === null) return null;
  const [from, until] = [axis.x(wait.from), axis.x(wait.until)];
  const room = until - from - 2 * INSET;
  if (room < LEAST_ROOM) return null;
  const text = fitted(waiting, room, FONT);
  const [middle, half] = [(from + until) / 2, textRoom([text], FONT) / 2];
  return { text, middle, from: middle - half, until: middle + half };
}

interface MarkWordsProps {
  milestone: MilestoneOf;
  timeline: Timeline;
  onLine: OnLine | null;
  at: string | null;
  middle: number;
  frame: Frame;
}

export function MarkWords({ milestone, timeline, onLine, at, middle, frame }: MarkWordsProps) {
  const format = useFormats();
  const { objective, key } = timeline;
  const { axis } = frame;
  const standing = standingOf(milestone, betterOf(objective));
  const waiting = onLine === null ? waitingFor(milestone, key.dataDate) : '';
  const { start, began, due } = milestone;
  return (
    <>
      {onLine !== null && (
        <text
          className="halo"
          x={onLine.middle}
          y={middle}
          dy="0.34em"
          textAnchor="middle"
          style={{ fill: 'var(--ink-2)', fontSize: FONT }}
        >
          {onLine.text}
        </text>
      )}
      <Beside
        words={[...markWords(milestone, objective, format), ...(waiting === '' ? [] : [waiting])]}
        from={Math.min(axis.x(start ?? due), axis.x(began ?? due))}
        until={axis.x(at ?? axis.until)}
        middle={middle}
        dates={frame.dates}
        isLoud={standing === 'costly' || standing === 'never'}
      />
    </>
  );
}

interface BesideProps {
  /** Most telling first. */
  words: readonly string[];
  /** Where the marks begin and end. */
  from: number;
  until: number;
  middle: number;
  dates: number;
  isLoud: boolean;
}

/** At the right of the mark as many as fit there; where that is the first alone, all of them at the left if there is more room. */
function Beside({ words, from, until, middle, dates, isLoud }: BesideProps) {
  const [first] = words;
  if (first === undefined) return null;
  const right = dates - until - GAP - 2;
  const fitting = words
    .map((_, index) => words.slice(0, words.length - index).join(' · '))
    .find((text) => textRoom([text], FONT) <= right);
  const isShort = fitting === undefined || (fitting === first && words.length > 1);
  const isLeft = isShort && from - GAP > right && from > LEFT_FROM;
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
