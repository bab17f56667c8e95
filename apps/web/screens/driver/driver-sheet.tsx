// One driver on paper.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { PANEL_INSET, Sheet, SheetColumns, SheetHeader, SheetPage } from '../../ui/sheet.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { DriverHeadline } from './driver-headline.tsx';
import { EffectsPanel } from './effects-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { FormulaPanel } from './formula-panel.tsx';
import { headlineOf } from './headline.ts';
import { HistoryPanel } from './history-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { viewOf } from './member.ts';
import { NeighboursPanel } from './neighbours-panel.tsx';

const WIDE = 600;
const HALF = 519;

export function DriverSheet() {
  const { driver: name } = useParams({ from: '/w/$workspace/print/drivers/$driver' });
  const { path, query, search } = useWhich();
  const { data } = useSuspenseQuery(
    read('GET /workspaces/{workspace}/drivers/{driver}', { path: { ...path, driver: name }, query }),
  );
  const { data: workspace } = useSuspenseQuery(read('GET /workspaces/{workspace}', { path, query }));
  const { says } = headlineOf(data, useFormats());
  const view = viewOf(data, search.member);
  if (view === null) return <EmptyState page title="It has no row to show." />;
  return (
    <Sheet title={`${workspace.title}: ${titled(data.driver)}`}>
      <SheetPage>
        <SheetHeader of={workspace.title} headline={<DriverHeadline page={data} />} says={says} />
        <SheetColumns first={WIDE}>
          <LinesPanel page={data} view={view} period={search.period} printed={WIDE - PANEL_INSET} />
          <FactsPanel page={data} view={view} />
        </SheetColumns>
        <FormulaPanel page={data} view={view} />
      </SheetPage>
      <SheetPage>
        <SheetColumns first={HALF}>
          <NeighboursPanel title="Fed by" drivers={data.fedBy} none="It is stated, not computed: nothing feeds it." page={data} />
          <NeighboursPanel title="Feeds" drivers={data.feeds} none="No formula reads it." page={data} />
        </SheetColumns>
        <SheetColumns first={HALF}>
          <EffectsPanel page={data} view={view} />
          <HistoryPanel page={data} view={view} printed />
        </SheetColumns>
        <KeyFooter outlook={data.key} line="forecast" />
      </SheetPage>
    </Sheet>
  );
}
