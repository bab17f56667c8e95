// The drivers on paper: the tree as it opens, then every driver in a table.
import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { SHEET_WIDTH, Sheet, SheetHeader, SheetPage } from '../../ui/sheet.tsx';
import { KeyFooter } from '../../widgets/key-footer.tsx';
import { DriversTable } from './drivers-table.tsx';
import { headlineOf } from './headline.ts';
import { layoutOf } from './tree/layout.ts';
import { branchesOf, growTree, type Tree } from './tree/tree.ts';
import { TreeDrawing } from './tree/tree-canvas.tsx';
import { TreeLegend } from './tree/tree-legend.tsx';

/** What the header and the legend leave of the page. */
const TREE_HEIGHT = 560;
const NOTHING = () => undefined;

export function DriversSheet() {
  const { path, query } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}/drivers', { path, query }));
  const { data: workspace } = useSuspenseQuery(read('GET /workspaces/{workspace}', { path, query }));
  const tree = growTree(data);
  const { headline, says } = headlineOf(data, tree, useFormats());
  return (
    <Sheet title={`${workspace.title}: drivers`}>
      <SheetPage>
        <SheetHeader of={workspace.title} headline={headline} says={says} />
        {tree !== null && (
          <PrintedTree tree={tree} context={{ workspace: workspace.id, outlook: data.key, at: data.at ?? '', unit: data.unit }} />
        )}
        <TreeLegend />
      </SheetPage>
      <SheetPage>
        <div className="[&_table]:text-micro [&_td]:pl-2">
          <DriversTable data={data} />
        </div>
        <KeyFooter outlook={data.key} line="forecast" />
      </SheetPage>
    </Sheet>
  );
}

interface PrintedTreeProps {
  tree: Tree;
  context: Pick<Parameters<typeof TreeDrawing>[0]['context'], 'workspace' | 'outlook' | 'at' | 'unit'>;
}

function PrintedTree({ tree, context }: PrintedTreeProps) {
  const layout = layoutOf(branchesOf(tree, 'off', new Map()));
  const scale = Math.min(1, SHEET_WIDTH / layout.width, TREE_HEIGHT / layout.height);
  return (
    <div className="overflow-hidden" style={{ height: layout.height * scale }}>
      <TreeDrawing
        layout={layout}
        label="What moves the result"
        scale={scale}
        context={{ ...context, current: tree.root, onFocus: NOTHING, onKey: NOTHING, onToggle: NOTHING }}
      />
    </div>
  );
}
