// The findings on paper: all of them, by what is wrong, with what it means.
import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Sheet, SheetHeader, SheetPage } from '../../ui/sheet.tsx';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { groupsOf } from './groups.ts';
import { headlineOf } from './words.ts';

export function FindingsSheet() {
  const { path, query } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}/findings', { path, query }));
  const { data: workspace } = useSuspenseQuery(read('GET /workspaces/{workspace}', { path, query }));
  return (
    <Sheet title={`${workspace.title}: findings`}>
      <SheetPage>
        <SheetHeader of={workspace.title} {...headlineOf(data, useFormats())} />
        <FindingGroups groups={groupsOf(data.findings, 'code', 'all')} by="code" data={data} />
        <KeyFooter outlook={data.key} />
      </SheetPage>
    </Sheet>
  );
}
