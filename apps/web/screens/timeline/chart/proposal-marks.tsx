// Handles on the dates that may be moved, and the day that is proposed with what it would do to the objective.
import type { Timeline } from '@mainspring/contract';
import { useRef } from 'react';
import { textRoom } from '../../../charts/text-room.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { canMove, type Proposal, standsAt } from '../proposal.ts';
import type { Row } from '../rows.ts';
import { type Frame, inRow } from './frame.ts';
import { topsOf } from './marks-layer.tsx';
import { diamond } from './milestone-marks.tsx';

const HANDLE = 26;
const FONT = 11;
/** A hand that only presses trembles by so much. */
const STILL = 3;

interface ProposalMarksProps {
  rows: readonly Row[];
  timeline: Timeline;
  frame: Frame;
  proposal: Proposal | null;
  /** What it would do to the objective, in a few words; empty while it is asked. */
  effect: string;
  onPropose: (proposal: Proposal | null) => void;
  onPoint: (milestone: string | null) => void;
  onOpen: (milestone: string) => void;
}

export function ProposalMarks({ rows, timeline, frame, proposal, effect, onPropose, onPoint, onOpen }: ProposalMarksProps) {
  const tops = topsOf(rows, frame.row);
  const begun = useRef<{ milestone: string; x: number; at: number } | null>(null);
  const { axis } = frame;
  const movable = timeline.milestones.filter((one) => canMove(one) && tops.has(one.name));
  return (
    <>
      {movable.map((milestone) => {
        const { name } = milestone;
        const at = axis.x(standsAt(milestone));
        return (
          <rect
            key={name}
            x={at - HANDLE / 2}
            y={tops.get(name) ?? 0}
            width={HANDLE}
            height={frame.row}
            fill="transparent"
            className="pointer-events-auto cursor-ew-resize"
            style={{ touchAction: 'none' }}
            onPointerEnter={() => onPoint(name)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              begun.current = { milestone: name, x: event.clientX, at };
            }}
            onPointerMove={({ clientX }) => {
              const drag = begun.current;
              if (drag === null || (proposal === null && Math.abs(clientX - drag.x) <= STILL)) return;
              onPropose({ milestone: name, date: axis.dayAt(drag.at + clientX - drag.x) });
            }}
            onPointerUp={() => {
              if (begun.current !== null) onOpen(name);
              begun.current = null;
            }}
            onPointerCancel={() => {
              begun.current = null;
              onPropose(null);
            }}
          />
        );
      })}
      {proposal !== null && tops.has(proposal.milestone) && (
        <Proposed proposal={proposal} top={tops.get(proposal.milestone) ?? 0} timeline={timeline} frame={frame} effect={effect} />
      )}
    </>
  );
}

interface ProposedProps {
  proposal: Proposal;
  top: number;
  timeline: Timeline;
  frame: Frame;
  effect: string;
}

function Proposed({ proposal, top, timeline, frame, effect }: ProposedProps) {
  const format = useFormats();
  const { axis, row, dates } = frame;
  const milestone = timeline.milestones.find(({ name }) => name === proposal.milestone);
  if (milestone === undefined) return null;
  const [from, to] = [axis.x(standsAt(milestone)), axis.x(proposal.date)];
  const middle = top + inRow(row).middle;
  const text = [format.day(proposal.date), effect].filter((part) => part !== '').join(' · ');
  const room = textRoom([text], FONT) + 16;
  const left = Math.min(Math.max(2, to - room / 2), dates - room - 2);
  const above = top >= row ? top - row * 0.75 : top + row;
  return (
    <g>
      <line x1={from} x2={to} y1={middle} y2={middle} stroke="var(--ink)" strokeWidth="1.5" />
      <path d={diamond(to, middle, 6.5)} fill="var(--ink)" stroke="var(--panel)" strokeWidth="1.5" />
      <rect x={left} y={above} width={room} height={row * 0.72} rx="4" fill="var(--ink)" />
      <text
        x={left + room / 2}
        y={above + row * 0.36}
        dy="0.34em"
        textAnchor="middle"
        style={{ fill: 'var(--panel)', fontSize: FONT, fontWeight: 600 }}
      >
        {text}
      </text>
    </g>
  );
}
