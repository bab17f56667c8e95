// How one figure came about: what it is made of, what moved it, and what was recorded.
import type { Why } from '@mainspring/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../data/read.ts';
import { useChooseWhich, useWhich } from '../../data/which.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { Drawer } from '../../ui/overlay.tsx';
import { EmptyState, ErrorState, LinesSkeleton } from '../../ui/states.tsx';
import { KeyFooter } from '../key-footer.tsx';
import { PeriodBars } from './period-bars.tsx';
import { readQuestion } from './question.ts';
import { WhyCells } from './why-cell.tsx';

const DEPTH = 2;

export function WhyDrawer({ why }: { why: string }) {
  const choose = useChooseWhich();
  const { path, query } = useWhich();
  const question = readQuestion(why);
  const asked = question ?? { line: 'forecast', address: '', at: '' };
  const { data, error, isPending } = useQuery({
    ...read('GET /workspaces/{workspace}/why', { path, query: { ...query, ...asked, depth: DEPTH } }),
    enabled: question !== null,
    placeholderData: (before) => before,
  });
  return (
    <Drawer title="Why" isOpen onClose={() => choose({ why: undefined }, true)}>
      {question === null && <EmptyState title="The address does not name a figure." />}
      {question !== null && isPending && <LinesSkeleton lines={8} />}
      {error !== null && data === undefined && <ErrorState title="The reasons could not be read.">{error.message}</ErrorState>}
      {data !== undefined && <Reasons data={data} />}
    </Drawer>
  );
}

function Reasons({ data }: { data: Why }) {
  const format = useFormats();
  const [first] = data.figures;
  const title = first === undefined ? data.address : titled({ name: first.driver, title: first.title });
  const member = data.figures.length === 1 && first !== undefined ? ` ${first.member}` : '';
  const several = data.periods.length > 1;
  return (
    <div className="flex flex-col gap-4 p-4">
      <header>
        <p className="text-small text-ink-3">
          {data.line === 'plan' ? 'Plan' : 'Forecast'} of {format.period(data.at)}
        </p>
        <h3 className="text-lead font-semibold">
          {title}
          {member} {format.figure(data.value, moneyAlone(data.unit))}
        </h3>
        <p className="text-small text-ink-2">
          <code className="font-mono">
            {data.address}@{data.at}
          </code>{' '}
          = {format.exact(data.value, data.unit)}
        </p>
      </header>
      {several && (
        <section>
          <h4 className="text-small font-medium text-ink-2">
            {data.periods.length} periods{data.rollup !== null && `, rolled up by ${data.rollup}`}
          </h4>
          <PeriodBars why={data} />
        </section>
      )}
      <section>
        <h4 className="mb-1 text-small font-medium text-ink-2">
          {several ? `How ${format.period(data.figures[0]?.period ?? data.at)} came about` : 'How it came about'}
        </h4>
        <WhyCells cells={data.figures} line={data.line} depth={0} />
      </section>
      <footer className="border-t border-line pt-3">
        <KeyFooter outlook={data.key} line={data.line} />
      </footer>
    </div>
  );
}
