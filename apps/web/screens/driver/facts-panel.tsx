// What it is: whose, measured how, on what evidence, and how it goes on.
import type { DriverPage } from '@mainspring/contract';
import { Fragment, type ReactNode } from 'react';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { HealthTag } from '../../ui/health.tsx';
import { Panel } from '../../ui/panel.tsx';
import { aheadWords } from './ahead-words.ts';
import type { View } from './member.ts';

const KINDS = { assumption: 'An assumption', formula: 'A formula', stock: 'A stock' } as const;

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
          <Place {...page.place} />
        </Fact>
      </dl>
    </Panel>
  );
}

/** Where its line ends too soon it is broken after a folder. */
function Place({ file, line, column }: DriverPage['place']) {
  const folders = file.split('/');
  const last = folders.pop() ?? '';
  return (
    <code className="font-mono">
      {folders.map((folder) => (
        <Fragment key={folder}>
          {folder}/<wbr />
        </Fragment>
      ))}
      <span className="whitespace-nowrap">
        {last}:{line}:{column}
      </span>
    </code>
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
