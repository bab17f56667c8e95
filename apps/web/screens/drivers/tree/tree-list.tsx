import { DriverCard } from './driver-card.tsx';
import { flatten } from './tree.ts';
import type { TreeProps } from './tree-canvas.tsx';
import { useWalk } from './use-walk.ts';

const INDENT = 14;
/** Deeper than this the indent would leave no room for words. */
const DEEPEST = 6;

/** The same tree on a narrow screen: a list, indented by what reads what. */
export function TreeList({ tree, root, label, context }: TreeProps) {
  const { frame, ...walk } = useWalk({ tree, root, asList: true, ...context });
  return (
    <div ref={frame} role="tree" aria-label={label} className="flex flex-col gap-1">
      {flatten(root).map((branch) => (
        <DriverCard
          key={branch.name}
          branch={branch}
          context={{ ...context, ...walk }}
          className="h-[70px]"
          style={{ marginLeft: Math.min(branch.node.level, DEEPEST) * INDENT }}
        />
      ))}
    </div>
  );
}
