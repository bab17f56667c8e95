// One driver: how it is made, how it stands, what it is worth, and what was measured.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { read } from '../../data/read.ts';
import { useChooseWhich, useWhich } from '../../data/which.ts';
import { Choice } from '../../ui/choice.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { DriverHeadline } from './driver-headline.tsx';
import { EffectsPanel } from './effects-panel.tsx';
import { Entry } from './entry.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { FormulaPanel } from './formula-panel.tsx';
import { headlineOf } from './headline.ts';
import { HistoryPanel } from './history-panel.tsx';
import { LinesPanel } from './lines-panel.tsx';
import { memberOptions, TOGETHER, viewOf } from './member.ts';
import { NeighboursPanel } from './neighbours-panel.tsx';

export function DriverPage() {
  const { driver: name } = useParams({ from: '/w/$workspace/shell/drivers/$driver' });
  const { path, query, search } = useWhich();
  const { data } = useSuspenseQuery(
    read('GET /workspaces/{workspace}/drivers/{driver}', { path: { ...path, driver: name }, query }),
  );
  const choose = useChooseWhich();
  const { says } = headlineOf(data, useFormats());
  const view = viewOf(data, search.member);
  const members = memberOptions(data);
  return (
    <Page
      title={titled(data.driver)}
      headline={<DriverHeadline page={data} />}
      says={says}
      actions={
        view !== null && (
          <>
            {members.length > 0 && (
              <Choice
                label="Member"
                value={view.row === null ? TOGETHER : view.member}
                options={members}
                onChange={(member) => choose({ member: member === TOGETHER ? undefined : member })}
              />
            )}
            <Entry page={data} view={view} />
          </>
        )
      }
    >
      <Link
        to="/w/$workspace/drivers"
        params={path}
        search
        className="no-print -mt-2 inline-flex min-h-6 items-center gap-1 self-start rounded-[4px] text-small text-ink-2 hover:text-ink"
      >
        <ChevronLeft size={13} aria-hidden="true" /> All drivers
      </Link>
      {view === null ? (
        <EmptyState title="It has no row to show." />
      ) : (
        <div className="grid gap-3 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          <div className="flex min-w-0 flex-col gap-3">
            <LinesPanel page={data} view={view} period={search.period} />
            <FormulaPanel page={data} view={view} />
            <div className="grid gap-3 sm:grid-cols-2">
              <NeighboursPanel
                title="Fed by"
                drivers={data.fedBy}
                none="It is stated, not computed: nothing feeds it."
                page={data}
              />
              <NeighboursPanel title="Feeds" drivers={data.feeds} none="No formula reads it." page={data} />
            </div>
            <EffectsPanel page={data} view={view} />
          </div>
          <div className="flex min-w-0 flex-col gap-3">
            <FactsPanel page={data} view={view} />
            <HistoryPanel page={data} view={view} />
          </div>
        </div>
      )}
      <KeyFooter outlook={data.key} line="forecast" />
    </Page>
  );
}
