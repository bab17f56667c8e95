// The chart in use: pointed at, walked by keys, its dates dragged, with the load of teams beneath under the same axis.
import type { Timeline } from '@mainspring/contract';
import { useCallback, useMemo, useState } from 'react';
import { useRecording } from '../../actions/use-recording.ts';
import { useWhatIf } from '../../actions/use-what-if.ts';
import { useChooseWhich } from '../../data/which.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import type { Frame } from './chart/frame.ts';
import { LoadTable } from './chart/load-table.tsx';
import { MarksLayer } from './chart/marks-layer.tsx';
import { ProposalMarks } from './chart/proposal-marks.tsx';
import type { RowActions } from './chart/timeline-row.tsx';
import { TimelineTable } from './chart/timeline-table.tsx';
import { useRowKeys } from './chart/use-row-keys.ts';
import { effectShort } from './effect-words.ts';
import { busyTeams, loadSays } from './load.ts';
import type { Proposal } from './proposal.ts';
import type { Row } from './rows.ts';

interface TimelineChartProps {
  timeline: Timeline;
  rows: readonly Row[];
  frame: Frame;
  proposal: Proposal | null;
  onPropose: (proposal: Proposal | null) => void;
  onFold: (initiative: string, open: boolean) => void;
}

/** So many teams stay in sight at the foot of the window. */
const STAYING = 4;

export function TimelineChart({ timeline, rows, frame, proposal, onPropose, onFold }: TimelineChartProps) {
  const format = useFormats();
  const choose = useChooseWhich();
  const { allowed } = useRecording();
  const [pointed, setPointed] = useState<string | null>(null);
  const { effect, isBehind } = useWhatIf(proposal === null ? null : { kind: 'forecast', ...proposal });
  const propose = allowed ? onPropose : null;
  const keys = useRowKeys({ rows, axis: frame.axis, proposal, onPropose: propose, onFold });
  const open = useCallback((milestone: string) => void choose({ milestone }), [choose]);
  const { onFocus } = keys;
  const actions = useMemo(
    (): RowActions => ({
      onFocus,
      onPoint: setPointed,
      onOpen: open,
      onFold,
      onTogether: (names) => void choose({ later: names.join(',') }),
    }),
    [onFocus, open, onFold, choose],
  );
  const short = effect === undefined || isBehind ? '' : effectShort(effect, format);
  const teams = busyTeams(timeline.teams, timeline.slots);
  const moving = timeline.milestones.find(({ name }) => name === proposal?.milestone);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows' own buttons, and are heard here once
    <div ref={keys.frame} onKeyDown={keys.onKeyDown}>
      <TimelineTable rows={rows} timeline={timeline} frame={frame} actions={actions} current={keys.current}>
        <MarksLayer
          rows={rows}
          timeline={timeline}
          frame={frame}
          lit={proposal?.milestone ?? pointed}
          wordless={proposal?.milestone ?? null}
        >
          {propose !== null && (
            <ProposalMarks
              rows={rows}
              timeline={timeline}
              frame={frame}
              proposal={proposal}
              effect={short}
              onPropose={propose}
              onPoint={setPointed}
              onOpen={open}
            />
          )}
        </MarksLayer>
      </TimelineTable>
      <p role="status" className="sr-only">
        {proposal !== null && moving !== undefined && short !== ''
          ? `${titled(moving)} on ${format.day(proposal.date)}: ${short}. Enter to tell it, Escape to leave it.`
          : ''}
      </p>
      <section
        aria-label="Load of teams"
        className={`z-20 border-t border-line bg-panel ${teams.length <= STAYING ? '[@media(min-height:760px)]:sticky [@media(min-height:760px)]:bottom-0' : ''}`}
      >
        <p className="px-4 pt-2 pb-1 text-small text-ink-2">
          <span className="font-semibold text-ink">Load of teams, in %.</span> {loadSays(timeline.teams, timeline.slots, format)}
        </p>
        {teams.length > 0 && <LoadTable teams={teams} timeline={timeline} frame={frame} />}
      </section>
    </div>
  );
}
