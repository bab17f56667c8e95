// Will we make the objective, by how much not, and why?
import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Page } from '../../ui/page.tsx';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { BridgePanel } from './bridge-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { headlineOf } from './headline.ts';
import { HeadlineText } from './headline-text.tsx';
import { LatePanel } from './late-panel.tsx';
import { ObjectivePanel } from './objective-panel.tsx';
import { TargetCards } from './target-cards.tsx';

export function OverviewPage() {
  const { path, query, compared, search } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}/overview', { path, query }));
  const headline = headlineOf(data, compared, useFormats());
  const { objective } = data;
  return (
    <Page title="Overview" headline={<HeadlineText headline={headline} overview={data} />} says={headline.says}>
      <TargetCards targets={data.targets} compared={compared} outlook={data.key} />
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          {objective !== null && <ObjectivePanel objective={objective} period={search.period} />}
          {objective !== null && (
            <BridgePanel bridges={data.bridge} objective={objective} compared={compared} outlook={data.key} />
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <LatePanel late={data.late} objective={objective} outlook={data.key} />
          <FindingsPanel overview={data} />
        </div>
      </div>
      <KeyFooter outlook={data.key} />
    </Page>
  );
}
