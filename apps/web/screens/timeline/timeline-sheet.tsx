// The timeline on paper: the chart over as many pages as it takes, the load of teams, and why each late milestone is late.
import type { MilestoneOf, Timeline } from '@mainspring/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import type { Formats } from '../../ui/format/formats.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { Panel } from '../../ui/panel.tsx';
import { SHEET_WIDTH, Sheet, SheetHeader, SheetPage } from '../../ui/sheet.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { type Frame, frameOf, PRINTED_ROW } from './chart/frame.ts';
import { LoadTable } from './chart/load-table.tsx';
import { MarksLayer } from './chart/marks-layer.tsx';
import { TimelineTable } from './chart/timeline-table.tsx';
import { headlineOf } from './headline.ts';
import { Legend } from './legend.tsx';
import { busyTeams, loadSays } from './load.ts';
import { datesSentence } from './milestone-words.ts';
import { type Row, rowsOf } from './rows.ts';
import { pagesOf } from './sheet-pages.ts';
import { isOpenAndLate } from './standing.ts';
import { whyThisDate } from './why-this-date.ts';

/** Rows that a page of paper holds, under the headline and without it. */
const [FIRST, NEXT] = [25, 31];
const NOTHING_CLOSED: ReadonlySet<string> = new Set();

export function TimelineSheet() {
  const { path, query, search } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}/timeline', { path, query }));
  const { data: workspace } = useSuspenseQuery(read('GET /workspaces/{workspace}', { path, query }));
  const format = useFormats();
  const frame = frameOf(data, search.period, { width: SHEET_WIDTH - 2, row: PRINTED_ROW, format });
  const [first = [], ...others] = pagesOf(rowsOf(data, 'all', NOTHING_CLOSED), FIRST, NEXT);
  return (
    <Sheet title={`${workspace.title}: timeline`}>
      <SheetPage>
        <SheetHeader of={workspace.title} {...headlineOf(data, format)} />
        {first.length > 0 && (
          <div>
            <Legend />
            <PrintedChart rows={first} timeline={data} frame={frame} />
          </div>
        )}
      </SheetPage>
      {others.map((rows) => (
        <SheetPage key={rows[0]?.id}>
          <PrintedChart rows={rows} timeline={data} frame={frame} />
          {rows === others.at(-1) && <PrintedLoad timeline={data} frame={frame} />}
        </SheetPage>
      ))}
      <SheetPage>
        {others.length === 0 && <PrintedLoad timeline={data} frame={frame} />}
        <LatePanel timeline={data} />
        <KeyFooter outlook={data.key} line="forecast" />
      </SheetPage>
    </Sheet>
  );
}

interface PrintedProps {
  timeline: Timeline;
  frame: Frame;
}

const PrintedChart = ({ rows, timeline, frame }: PrintedProps & { rows: readonly Row[] }) => (
  <div className="overflow-clip rounded-panel border border-line">
    <TimelineTable rows={rows} timeline={timeline} frame={frame} actions={null}>
      <MarksLayer rows={rows} timeline={timeline} frame={frame} />
    </TimelineTable>
  </div>
);

function PrintedLoad({ timeline, frame }: PrintedProps) {
  const format = useFormats();
  const teams = busyTeams(timeline.teams, timeline.slots);
  if (teams.length === 0) return null;
  return (
    <Panel title="Load of teams, in percent" says={loadSays(timeline.teams, timeline.slots, format)}>
      <LoadTable teams={teams} timeline={timeline} frame={frame} />
    </Panel>
  );
}

function LatePanel({ timeline }: { timeline: Timeline }) {
  const format = useFormats();
  const late = timeline.milestones
    .filter(isOpenAndLate)
    .sort((one, other) => (other.perWeek ?? 0) - (one.perWeek ?? 0) || (other.lateBy ?? 0) - (one.lateBy ?? 0));
  if (late.length === 0) return null;
  return (
    <Panel title="Why they are late">
      <div className="mx-4 mb-2">
        <Table label="Late milestones" columns={columnsOf(timeline, format)} rows={late} rowKey={({ name }) => name} />
      </div>
    </Panel>
  );
}

function columnsOf({ objective, key }: Timeline, format: Formats): Column<MilestoneOf>[] {
  const money = (value: number | null) => (objective === null ? '–' : format.figure(value, moneyAlone(objective.unit)));
  const look = 'py-1 pr-3 align-top';
  return [
    { id: 'milestone', title: 'Milestone', className: `${look} font-medium`, cell: (row) => titled(row) },
    { id: 'owner', title: 'Owner', className: look, cell: ({ owner }) => owner?.title ?? 'No owner' },
    { id: 'dates', title: 'Dates', className: look, cell: (row) => datesSentence(row, format) },
    { id: 'why', title: 'Why', className: look, cell: (row) => whyThisDate(row, { dataDate: key.dataDate, format }).join(' ') },
    {
      id: 'week',
      title: 'A week costs',
      align: 'right',
      className: 'py-1 align-top whitespace-nowrap',
      cell: ({ perWeek }) => money(perWeek),
    },
  ];
}
