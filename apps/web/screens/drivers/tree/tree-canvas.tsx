// The tree on a wide screen: cards and links in a frame that scrolls, as large as it fits or as the reader wants it.
import { Maximize, Minus, Plus } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Hint } from '../../../ui/overlay.tsx';
import { type CardContext, DriverCard } from './driver-card.tsx';
import { DriverLinks } from './driver-links.tsx';
import { CARD, type Layout, layoutOf } from './layout.ts';
import type { Branch, Tree } from './tree.ts';
import { useWalk } from './use-walk.ts';

const LEAST = 0.3;
const MOST = 1.5;
const STEP = 1.25;
/** Below, a card is not read any more: the frame scrolls. */
const READABLE = 0.7;

const within = (scale: number) => Math.min(MOST, Math.max(LEAST, scale));

export interface TreeProps {
  tree: Tree;
  root: Branch;
  label: string;
  context: Pick<CardContext, 'workspace' | 'outlook' | 'at' | 'unit' | 'onToggle'>;
}

export function TreeCanvas({ tree, root, label, context }: TreeProps) {
  const layout = layoutOf(root);
  const { frame, ...walk } = useWalk({ tree, root, asList: false, ...context });
  const [scale, setScale] = useState<number>();
  const { width, height } = layout;
  const rootAt = layout.cards[0]?.y ?? 0;
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || scale !== undefined) return;
    const fit = Math.min(element.clientWidth / width, element.clientHeight / height);
    setScale(Math.min(1, Math.max(READABLE, fit)));
  }, [frame, scale, width, height]);
  const shown = scale ?? 1;
  useLayoutEffect(() => {
    const element = frame.current;
    if (element !== null) element.scrollTop = (rootAt + CARD.height / 2) * shown - element.clientHeight / 2;
  }, [frame, rootAt, shown]);
  const fitAll = () => {
    const element = frame.current;
    if (element !== null) setScale(within(Math.min(1, element.clientWidth / width, element.clientHeight / height)));
  };
  return (
    <div className="relative h-[calc(100dvh-216px)] min-h-[420px] overflow-hidden rounded-panel border border-line bg-sunken">
      <div ref={frame} className="absolute inset-0 overflow-auto">
        <div className="grid min-h-full w-max min-w-full place-items-center">
          <div style={{ width: width * shown, height: height * shown }}>
            <TreeDrawing layout={layout} label={label} scale={shown} context={{ ...context, ...walk }} />
          </div>
        </div>
      </div>
      <div className="no-print absolute right-3 bottom-3 flex flex-col rounded-control border border-line bg-raised">
        <Hint text="Larger">
          <Button look="icon" aria-label="Larger" onPress={() => setScale(within(shown * STEP))}>
            <Plus size={15} aria-hidden="true" />
          </Button>
        </Hint>
        <Hint text="Smaller">
          <Button look="icon" aria-label="Smaller" onPress={() => setScale(within(shown / STEP))}>
            <Minus size={15} aria-hidden="true" />
          </Button>
        </Hint>
        <Hint text="All in sight">
          <Button look="icon" aria-label="All in sight" onPress={fitAll}>
            <Maximize size={13} aria-hidden="true" />
          </Button>
        </Hint>
      </div>
    </div>
  );
}

interface DrawingProps {
  layout: Layout;
  label: string;
  scale: number;
  context: CardContext;
}

/** Of a fixed size, so that a printed sheet draws the same. */
export function TreeDrawing({ layout, label, scale, context }: DrawingProps) {
  return (
    <div
      className="relative origin-top-left"
      style={{ width: layout.width, height: layout.height, transform: `scale(${scale})` }}
    >
      <DriverLinks layout={layout} />
      <div role="tree" aria-label={label} className="absolute inset-0">
        {layout.cards.map(({ branch, x, y }) => (
          <DriverCard
            key={branch.name}
            branch={branch}
            context={context}
            className="absolute"
            style={{ left: x, top: y, width: CARD.width, height: CARD.height }}
          />
        ))}
      </div>
    </div>
  );
}
