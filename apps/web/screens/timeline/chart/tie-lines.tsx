// Links as lines: they leave below the end of a mark and enter the next from its left, so that they seldom cross a label.
import type { MilestoneOf } from '@mainspring/contract';
import type { Tie } from '../chain.ts';
import { isOpenAndLate } from '../standing.ts';
import { type Frame, inRow } from './frame.ts';

const CORNER = 4;
/** Below so much room to the right a line goes back under its row and enters from the left. */
const STRAIGHT_FROM = 8;

function elbow(x1: number, y1: number, x2: number, y2: number, row: number): string {
  const down = y2 > y1 ? 1 : -1;
  const r = CORNER;
  if (x2 - x1 >= STRAIGHT_FROM) return `M${x1} ${y1}V${y2 - r * down}q0 ${r * down} ${r} ${r * down}H${x2}`;
  const lane = y2 - (row / 2) * down;
  const back = x2 - 9;
  return `M${x1} ${y1}V${lane - r * down}q0 ${r * down} ${-r} ${r * down}H${back + r}q${-r} 0 ${-r} ${r * down}V${y2 - r * down}q0 ${r * down} ${r} ${r * down}H${x2}`;
}

type Milestone = Pick<MilestoneOf, 'name' | 'start' | 'began' | 'reached' | 'date' | 'due' | 'lateBy'>;

const beginOf = ({ began, start, date, due }: Milestone): string => began ?? start ?? date ?? due;

function endsOf({ links }: Tie, from: Milestone, to: Milestone, { axis }: Frame): { x1: number; x2: number } {
  const reads = links.some(({ link }) => link === 'FS' || link === 'FF') ? (from.date ?? axis.until) : beginOf(from);
  const holdsBegin = to.start !== null && links.some(({ link }) => link === 'FS' || link === 'SS');
  const x2 = holdsBegin ? axis.x(beginOf(to)) - 2 : axis.x(to.date ?? axis.until) - 9;
  return { x1: axis.x(reads), x2 };
}

interface TieLinesProps {
  ties: readonly Tie[];
  milestones: ReadonlyMap<string, Milestone>;
  /** From the top of the chart, by milestone; what is folded away has none. */
  tops: ReadonlyMap<string, number>;
  frame: Frame;
  lit: ReadonlySet<string> | null;
  arrow: string;
}

export function TieLines({ ties, milestones, tops, frame, lit, arrow }: TieLinesProps) {
  const { middle, bar, height } = inRow(frame.row);
  return ties.map((tie) => {
    const [from, to] = [milestones.get(tie.from), milestones.get(tie.to)];
    const [above, below] = [tops.get(tie.from), tops.get(tie.to)];
    if (from === undefined || to === undefined || above === undefined || below === undefined) return null;
    const { x1, x2 } = endsOf(tie, from, to, frame);
    const isHot = lit?.has(tie.from) === true && lit.has(tie.to);
    const isLate = tie.drives && isOpenAndLate(to);
    const y1 = above + (below > above ? bar + height + 1 : bar - 1);
    return (
      <path
        key={`${tie.from}-${tie.to}`}
        d={elbow(x1, y1, x2, below + middle, frame.row)}
        fill="none"
        markerEnd={`url(#${arrow})`}
        stroke={isHot ? 'var(--ink)' : isLate ? 'var(--bad)' : 'var(--line-strong)'}
        strokeWidth={isHot || tie.drives ? 1.4 : 1}
        strokeDasharray={tie.drives ? undefined : '3 2'}
        opacity={lit !== null && !isHot ? 0.15 : 1}
      />
    );
  });
}
