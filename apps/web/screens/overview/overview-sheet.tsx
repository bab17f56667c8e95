// The overview on paper.
import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { PANEL_INSET, Sheet, SheetColumns, SheetHeader, SheetPage } from '../../ui/sheet.tsx';
import { TONE_CLASS } from '../../ui/tone.ts';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { BridgePanel } from './bridge-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { headlineOf } from './headline.ts';
import { LatePanel } from './late-panel.tsx';
import { ObjectivePanel } from './objective-panel.tsx';
import { TargetCards } from './target-cards.tsx';

const WIDE = 560;
const CHART = WIDE - PANEL_INSET;

export function OverviewSheet() {
  const { path, query, compared, search } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}/overview', { path, query }));
  const { lead, gap, tone, says } = headlineOf(data, compared, useFormats());
  const { objective } = data;
  return (
    <Sheet title={`${data.title}: overview`}>
      <SheetPage>
        <SheetHeader
          of={data.title}
          headline={
            <>
              {lead}
              {gap !== '' && (
                <>
                  , <span className={tone === 'plain' ? '' : TONE_CLASS[tone]}>{gap}</span>
                </>
              )}
              .
            </>
          }
          says={says}
        />
        <TargetCards targets={data.targets} compared={compared} outlook={data.key} printed />
        <SheetColumns first={WIDE}>
          {objective !== null && <ObjectivePanel objective={objective} period={search.period} printed={CHART} />}
          <LatePanel late={data.late} objective={objective} outlook={data.key} />
        </SheetColumns>
      </SheetPage>
      <SheetPage>
        <SheetColumns first={WIDE}>
          {objective !== null && (
            <BridgePanel bridges={data.bridge} objective={objective} compared={compared} outlook={data.key} printed={CHART} />
          )}
          <FindingsPanel overview={data} />
        </SheetColumns>
        <KeyFooter outlook={data.key} />
      </SheetPage>
    </Sheet>
  );
}
