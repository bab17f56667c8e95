// The overview on paper: A4 landscape less its margins at 96 dpi, with charts of a fixed width, so that nothing is measured
// while it is printed.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { TONE_CLASS } from '../../ui/tone.ts';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { BridgePanel } from './bridge-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { headlineOf } from './headline.ts';
import { LatePanel } from './late-panel.tsx';
import { ObjectivePanel } from './objective-panel.tsx';
import { TargetCards } from './target-cards.tsx';

const PAGE = 1046;
const WIDE = 600;
const INSIDE = 34;

export function OverviewSheet() {
  const { path, query, compared, search } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}/overview', { path, query }));
  const { lead, gap, tone, says } = headlineOf(data, compared, useFormats());
  const { objective } = data;
  useEffect(() => {
    document.title = `${data.title}: overview`;
  }, [data.title]);
  const columns = { gridTemplateColumns: `${WIDE}px 1fr` };
  return (
    <main className="flex flex-col gap-3 bg-panel p-4 [color-scheme:light] print:p-0" style={{ width: PAGE + 32 }}>
      <div className="no-print">
        <Button look="solid" onPress={() => window.print()}>
          Print
        </Button>
      </div>
      <header>
        <p className="text-small text-ink-3">{data.title}</p>
        <h1 className="text-lead font-semibold">
          {lead}
          {gap !== '' && (
            <>
              , <span className={tone === 'plain' ? '' : TONE_CLASS[tone]}>{gap}</span>
            </>
          )}
          .
        </h1>
        <p className="text-ink-2">{says}</p>
      </header>
      <TargetCards targets={data.targets} compared={compared} outlook={data.key} />
      <div className="grid gap-2" style={columns}>
        {objective !== null && <ObjectivePanel objective={objective} period={search.period} printed={WIDE - INSIDE} />}
        <LatePanel late={data.late} objective={objective} />
      </div>
      <div className="grid break-before-page gap-2" style={columns}>
        {objective !== null && (
          <BridgePanel bridges={data.bridge} objective={objective} compared={compared} printed={WIDE - INSIDE} />
        )}
        <FindingsPanel overview={data} />
      </div>
      <KeyFooter outlook={data.key} />
    </main>
  );
}
