// What is late, what does it hold up, and what does each week cost?
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { read } from '../../data/read.ts';
import { useChooseWhich, useWhich } from '../../data/which.ts';
import { Segmented } from '../../ui/button.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useWidth } from '../../ui/use-width.ts';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { frameOf, ROW } from './chart/frame.ts';
import { headlineOf } from './headline.ts';
import { Legend } from './legend.tsx';
import { MilestoneList } from './milestone-list.tsx';
import type { Proposal } from './proposal.ts';
import { countsOf, rowsOf, type Shown } from './rows.ts';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineHeadline } from './timeline-headline.tsx';

const MilestoneDrawer = lazy(() =>
  import('./drawer/milestone-drawer.tsx').then((module) => ({ default: module.MilestoneDrawer })),
);
const TogetherDrawer = lazy(() => import('./drawer/together-drawer.tsx').then((module) => ({ default: module.TogetherDrawer })));

const SHOWN: Record<Shown, string> = { all: 'All', open: 'Open', late: 'Late' };
/** Before it is measured. */
const FIRST_WIDTH = 1180;
/** Below it a chart of dates would say nothing: there is a list instead. */
const CHART_FROM = 640;

export function TimelinePage() {
  const { path, query, search } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}/timeline', { path, query }));
  const format = useFormats();
  const choose = useChooseWhich();
  const [shown, setShown] = useState<Shown>('all');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [ref, width] = useWidth(FIRST_WIDTH);
  const fold = useCallback((initiative: string, open: boolean) => {
    setClosed((before) => (open ? new Set([...before].filter((one) => one !== initiative)) : new Set([...before, initiative])));
  }, []);
  const counts = countsOf(data);
  const options = Object.fromEntries(
    Object.entries(SHOWN).map(([id, text]) => [id, `${text} ${format.count(counts[id as Shown])}`]),
  ) as Record<Shown, string>;
  const rows = useMemo(() => rowsOf(data, shown, closed), [data, shown, closed]);
  // Of the border, a pixel at each side.
  const frame = useMemo(
    () => frameOf(data, search.period, { width: width - 2, row: ROW, format }),
    [data, search.period, width, format],
  );
  const { says } = headlineOf(data, format);
  const isEmpty = data.milestones.length === 0;
  return (
    <Page
      title="Timeline"
      headline={<TimelineHeadline timeline={data} />}
      says={says}
      actions={isEmpty ? undefined : <Segmented label="Shown" value={shown} options={options} onChange={setShown} />}
    >
      {isEmpty ? (
        <EmptyState title="There is nothing to lay out in time.">
          Write the first under “milestones:” in the plan: a title, an owner, and the day that it is due.
        </EmptyState>
      ) : (
        <div ref={ref} className="min-w-0">
          {width < CHART_FROM ? (
            <MilestoneList timeline={data} rows={rows} onFold={fold} />
          ) : (
            <>
              <Legend />
              <div className="overflow-clip rounded-panel border border-line bg-panel">
                <TimelineChart
                  timeline={data}
                  rows={rows}
                  frame={frame}
                  proposal={proposal}
                  onPropose={setProposal}
                  onFold={fold}
                />
              </div>
            </>
          )}
        </div>
      )}
      <KeyFooter outlook={data.key} />
      <Suspense>
        {search.milestone !== undefined && (
          <MilestoneDrawer
            name={search.milestone}
            timeline={data}
            proposed={proposal?.milestone === search.milestone ? proposal.date : null}
            onClose={() => {
              setProposal(null);
              void choose({ milestone: undefined }, true);
            }}
          />
        )}
        {search.later !== undefined && search.milestone === undefined && (
          <TogetherDrawer
            names={search.later.split(',')}
            timeline={data}
            onClose={() => void choose({ later: undefined }, true)}
          />
        )}
      </Suspense>
    </Page>
  );
}
