// Everything that is drawn over the rows: the grid, the day up to which the record is complete, links, marks, what is proposed.
import type { Timeline } from '@mainspring/contract';
import { type ReactNode, useId } from 'react';
import { Hatch } from '../../../charts/hatch.tsx';
import { chainOf, tiesOf } from '../chain.ts';
import type { Row } from '../rows.ts';
import type { Frame } from './frame.ts';
import { MilestoneMarks } from './milestone-marks.tsx';
import { TieLines } from './tie-lines.tsx';

export const topsOf = (rows: readonly Row[], row: number): Map<string, number> =>
  new Map(rows.flatMap(({ kind, id }, index) => (kind === 'milestone' ? [[id, index * row] as const] : [])));

interface MarksLayerProps {
  rows: readonly Row[];
  timeline: Timeline;
  frame: Frame;
  /** The milestone that is pointed at: what hangs together with it stands out. */
  lit?: string | null;
  /** Its words make way for a proposal. */
  wordless?: string | null;
  children?: ReactNode;
}

export function MarksLayer({ rows, timeline, frame, lit = null, wordless = null, children }: MarksLayerProps) {
  const [ahead, late, arrow] = [useId(), useId(), useId()];
  const { milestones, key } = timeline;
  const ties = tiesOf(milestones);
  const linked = lit === null ? null : chainOf(ties, lit);
  // What hangs on nothing need not stand out from anything.
  const chain = linked !== null && linked.size > 1 ? linked : null;
  const tops = topsOf(rows, frame.row);
  const height = rows.length * frame.row;
  const { axis } = frame;
  const today = axis.end(key.dataDate);
  return (
    <svg
      width={frame.dates}
      height={height}
      className="pointer-events-none absolute top-0 right-0 block select-none"
      aria-hidden="true"
    >
      <defs>
        <Hatch id={ahead} color="var(--accent)" />
        <Hatch id={late} color="var(--bad)" />
        <marker id={arrow} viewBox="0 0 6 6" refX="5" refY="3" markerWidth="5.5" markerHeight="5.5" orient="auto">
          <path d="M0 0 6 3 0 6Z" style={{ fill: 'context-stroke' }} />
        </marker>
      </defs>
      {axis.ticks.map(({ x }) => (
        <line key={x} className="rule" x1={x} x2={x} y1={0} y2={height} />
      ))}
      {axis.isInView(key.dataDate) && <line x1={today} x2={today} y1={0} y2={height} stroke="var(--ink)" strokeWidth="1.25" />}
      <TieLines
        ties={ties}
        milestones={new Map(milestones.map((milestone) => [milestone.name, milestone]))}
        tops={tops}
        frame={frame}
        lit={chain}
        arrow={arrow}
      />
      {rows.map((row) =>
        row.kind === 'initiative' ? null : (
          <g key={row.id} opacity={chain === null || chain.has(row.id) ? 1 : 0.25}>
            <MilestoneMarks
              milestone={row.milestone}
              timeline={timeline}
              isWordless={row.id === wordless}
              frame={frame}
              top={tops.get(row.id) ?? 0}
              ahead={ahead}
              late={late}
            />
          </g>
        ),
      )}
      {children}
    </svg>
  );
}
