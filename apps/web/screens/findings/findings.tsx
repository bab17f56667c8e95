// Everything that checking says of the plan: what is wrong, where, what it costs, and what to do.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { Segmented } from '../../ui/button.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { type Class, countsOf, type GroupBy, groupsOf } from './groups.ts';
import { CLASS_WORDS, headlineOf } from './words.ts';

const BY: Record<GroupBy, string> = { code: 'By kind', file: 'By file' };

export function FindingsPage() {
  const { path, query } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}/findings', { path, query }));
  const format = useFormats();
  const [by, setBy] = useState<GroupBy>('code');
  const [chosen, setChosen] = useState<Class | 'all'>('all');
  const counts = countsOf(data.findings);
  // What was chosen may have been mended meanwhile.
  const shown = counts.some(([name]) => name === chosen) ? chosen : 'all';
  const classes = Object.fromEntries(counts.map(([name, count]) => [name, `${CLASS_WORDS[name]} ${format.count(count)}`]));
  const { headline, says } = headlineOf(data, format);
  return (
    <Page title="Findings" headline={headline} says={says}>
      {data.findings.length === 0 ? (
        <EmptyState title="There is nothing to mend.">
          The plan is checked again with every change of its text and of the record.
        </EmptyState>
      ) : (
        <>
          <div className="no-print flex flex-wrap gap-2">
            <Segmented<Class | 'all'>
              label="Shown"
              value={shown}
              options={{ all: `All ${format.count(data.findings.length)}`, ...classes } as Record<Class | 'all', string>}
              onChange={setChosen}
            />
            <Segmented label="Grouped" value={by} options={BY} onChange={setBy} />
          </div>
          <FindingGroups groups={groupsOf(data.findings, by, shown)} by={by} data={data} />
        </>
      )}
      <KeyFooter outlook={data.key} />
    </Page>
  );
}
