// What stands around every page of a workspace, and keeps it current.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useLive } from '../data/live.ts';
import { read, session } from '../data/read.ts';
import { useWhich } from '../data/which.ts';
import { PageSkeleton } from '../ui/states.tsx';
import { Toasts } from '../ui/toast.tsx';
import { FolderNotice } from './folder-trouble.tsx';
import { useKeys } from './keys.ts';
import { BottomBar, SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));
const WhyDrawer = lazy(() => import('../widgets/why/why-drawer.tsx').then((module) => ({ default: module.WhyDrawer })));

export function Shell() {
  const { workspace: id, path, query, search } = useWhich();
  const { data: who } = useSuspenseQuery(session());
  const { data: workspace } = useSuspenseQuery(read('GET /workspaces/{workspace}', { path, query }));
  const [finding, setFinding] = useState(false);
  const find = useCallback(() => setFinding(true), []);
  const live = useLive(id);
  useKeys(id, find);
  return (
    <div className="print-flow grid h-dvh md:grid-cols-[212px_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-3 focus:py-1.5 focus:shadow-float"
      >
        Skip to content
      </a>
      <SideBar workspace={id} title={workspace.title} session={who} onFind={find} />
      <div className="print-flow flex min-h-0 min-w-0 flex-col">
        <TopBar workspace={workspace} session={who} live={live} onFind={find} />
        <FolderNotice workspace={id} />
        <main id="main" tabIndex={-1} className="print-flow min-h-0 flex-1 overflow-auto outline-none">
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
        <BottomBar workspace={id} />
      </div>
      <Suspense>{finding && <Palette workspace={workspace} onClose={() => setFinding(false)} />}</Suspense>
      <Suspense>{search.why !== undefined && <WhyDrawer why={search.why} />}</Suspense>
      <Toasts />
    </div>
  );
}
