// What it is: whose, measured how, on what evidence, and how it goes on.
import type { DriverPage } from '@mainspring/contract';
import type { ReactNode } from 'react';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { HealthTag } from '../../ui/health.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { View } from './member.ts';

const KINDS = { assumption: 'An assumption', formula: 'A formula', stock: 'A stock' } as const;

/** In the words of the plan language to the reader's own. */
export function aheadWords(ahead: string, kind: DriverPage['driver']['kind']): string {
  const [method = '', ...over] = ahead.split(' ');
  const spans = over.join(' ');
  const periods = spans === '1' ? 'the last period' : `the last ${spans} periods`;
  switch (method) {
    case 'plan':
      return 'As planned, whatever was measured';
    case 'hold':
      return `At the mean of ${periods} measured`;
    case 'carry':
      return `As planned, by the ratio that ${periods} measured had to it`;
    case 'trend':
      return `Along the trend of ${periods} measured`;
    case 'once':
      return 'What a measured period shows beyond the formula ends with it';
    case 'fade':
      return `What is unexplained fades within ${spans}`;
    default:
      return kind === 'assumption' ? ahead : `What is unexplained: ${ahead}`;
  }
}

export function FactsPanel({ page, view }: { page: DriverPage; view: View }) {
  const format = useFormats();
  const { driver, objective } = page;
  const money = objective === null ? null : moneyAlone(objective.unit);
  const partly = view.closed.partly.map(({ period, share }) => `${format.period(period)} ${format.share(share)}`);
  const closed = view.closed.through === null ? 'No period' : `Through ${format.period(view.closed.through)}`;
  return (
    <Panel
      title="What it is"
      says={`${KINDS[driver.kind]} in ${driver.unit.text === '1' ? 'a pure number' : driver.unit.text}; ${driver.better} is better.`}
    >
      <dl className="mx-4 mb-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-small">
        <Fact name="Status">
          <HealthTag is={driver.health} />
        </Fact>
        <Fact name="Owner">
          {driver.owner === null ? <span className="font-medium text-bad">No owner</span> : driver.owner.title}
          {driver.team !== null && <span className="text-ink-3"> · {titled(driver.team)}</span>}
        </Fact>
        {money !== null && (
          <Fact name={`${format.change(driver.step, driver.unit)} is worth`}>{format.change(driver.worth, money)}</Fact>
        )}
        {money !== null && <Fact name="On plan, it returns">{format.change(driver.onPlan, money)}</Fact>}
        <Fact name="Closed">
          {closed}
          {partly.length > 0 && <span className="text-ink-3"> · partly {partly.join(', ')}</span>}
        </Fact>
        {page.ahead !== '' && <Fact name="Ahead">{aheadWords(page.ahead, driver.kind)}</Fact>}
        {page.evidence !== null && <Fact name="Evidence">{page.evidence}</Fact>}
        {page.source !== null && <Fact name="Source">{page.source}</Fact>}
        {page.note !== null && <Fact name="Note">{page.note}</Fact>}
        {page.kpis.map((kpi) => (
          <Fact key={kpi.name} name="KPI">
            {titled(kpi)}
            <span className="text-ink-3">
              {' '}
              · each {kpi.cadence} · {kpi.owner === null ? 'no owner' : kpi.owner.title}
            </span>
          </Fact>
        ))}
        <Fact name="Written in">
          <code className="font-mono break-all">
            {page.place.file}:{page.place.line}:{page.place.column}
          </code>
        </Fact>
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="border-t border-line py-1.5 text-ink-3">{name}</dt>
      <dd className="border-t border-line py-1.5">{children}</dd>
    </>
  );
}
