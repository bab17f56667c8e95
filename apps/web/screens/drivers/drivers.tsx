// What moves the result, and what is one unit of each worth?
import type { Drivers } from '@mainspring/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { Segmented } from '../../ui/button.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { DriversTable } from './drivers-table.tsx';
import { headlineOf } from './headline.ts';
import { branchesOf, growTree, type Opened, type Shown, type Tree } from './tree/tree.ts';
import { TreeCanvas } from './tree/tree-canvas.tsx';
import { TreeLegend } from './tree/tree-legend.tsx';
import { TreeList } from './tree/tree-list.tsx';

type View = 'tree' | 'table';

export function DriversPage() {
  const { path, query } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}/drivers', { path, query }));
  const [view, setView] = useState<View>('tree');
  const [shown, setShown] = useState<Shown>('off');
  const tree = useMemo(() => growTree(data), [data]);
  const format = useFormats();
  const { headline, says } = headlineOf(data, tree, format);
  const count = format.count(tree?.nodes.size ?? 0);
  return (
    <Page
      title="Drivers"
      headline={headline}
      says={says}
      actions={
        <>
          {view === 'tree' && tree !== null && (
            <Segmented label="Branches" value={shown} options={{ off: 'Off plan', all: `All ${count}` }} onChange={setShown} />
          )}
          <Segmented label="Shown as" value={view} options={{ tree: 'Tree', table: 'Table' }} onChange={setView} />
        </>
      }
    >
      {data.drivers.length === 0 && (
        <EmptyState title="The plan has no driver yet.">
          Write the first under `drivers` or `assumptions` of its model.
        </EmptyState>
      )}
      {view === 'tree' && tree !== null ? (
        <DriverTree key={shown} data={data} tree={tree} shown={shown} />
      ) : (
        data.drivers.length > 0 && <DriversTable data={data} />
      )}
      <KeyFooter outlook={data.key} line="forecast" />
    </Page>
  );
}

/** Branches that were opened stay open while the figures move. */
function DriverTree({ data, tree, shown }: { data: Drivers; tree: Tree; shown: Shown }) {
  const { workspace } = useWhich();
  const narrow = useNarrow();
  const [opened, setOpened] = useState<Opened>(new Map());
  const onToggle = useCallback((name: string, open: boolean) => setOpened((before) => new Map(before).set(name, open)), []);
  const root = useMemo(() => branchesOf(tree, shown, opened), [tree, shown, opened]);
  const context = { workspace, outlook: data.key, at: data.at ?? '', unit: data.unit, onToggle };
  const label = `What moves ${titled(data.objective ?? root.node.driver)}`;
  const Shape = narrow ? TreeList : TreeCanvas;
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <Shape tree={tree} root={root} label={label} context={context} />
      <TreeLegend>
        <span className="no-print max-md:hidden">Arrow keys walk the tree, Enter opens a driver, W tells why.</span>
      </TreeLegend>
    </section>
  );
}
