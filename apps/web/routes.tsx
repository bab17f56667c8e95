// Every page and what it reads: its figures are asked for together with its code, so that they arrive with the page.
import type { Session } from '@mainspring/contract';
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { api } from './data/client.ts';
import { read, session } from './data/read.ts';
import { queryOf, readWhich } from './data/which.ts';
import { FailedPage, Failure, NoPermission, NotFound } from './shell/failure.tsx';
import { Shell } from './shell/shell.tsx';
import { LoadingPage, PageSkeleton } from './ui/states.tsx';

export interface RouterContext {
  client: QueryClient;
}

/** Whoever comes to the example company is let in as its visitor. */
async function entered(client: QueryClient): Promise<Session> {
  const known = await client.ensureQueryData(session());
  if (known.account !== null || !known.demo) return known;
  const visiting = await api('POST /session/demo', {});
  client.setQueryData(session().queryKey, visiting);
  return visiting;
}

const root = createRootRouteWithContext<RouterContext>()({ errorComponent: FailedPage, notFoundComponent: NotFound });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context: { client } }) => {
    const { account, workspaces, demo } = await entered(client);
    const [only, ...others] = workspaces;
    if (only !== undefined && (others.length === 0 || demo))
      throw redirect({ to: '/w/$workspace/overview', params: { workspace: only.id } });
    if (only === undefined && account === null) throw redirect({ to: '/sign-in' });
  },
  component: lazyRouteComponent(() => import('./screens/access/workspaces.tsx'), 'Workspaces'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Before the page, which would move when it learns that there is a demo.
  loader: ({ context: { client } }) => client.ensureQueryData(session()),
  // Only a path of our own: an address elsewhere would lead whoever signs in away.
  validateSearch: ({ from }: Record<string, unknown>): { from?: string } =>
    typeof from === 'string' && /^\/(?![/\\])/.test(from) ? { from } : {},
  component: lazyRouteComponent(() => import('./screens/access/sign-in.tsx'), 'SignIn'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./screens/access/welcome.tsx'), 'Welcome'),
});

const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspace',
  errorComponent: FailedPage,
  pendingComponent: LoadingPage,
  validateSearch: readWhich,
  beforeLoad: async ({ context: { client }, params, location }) => {
    const { account, workspaces } = await entered(client);
    if (workspaces.some(({ id }) => id === params.workspace)) return;
    if (account === null) throw redirect({ to: '/sign-in', search: { from: location.href } });
    throw new NoPermission();
  },
  loaderDeps: ({ search }) => queryOf(search),
  loader: ({ context: { client }, params, deps }) =>
    client.ensureQueryData(read('GET /workspaces/{workspace}', { path: params, query: deps })),
});

const inShell = createRoute({ getParentRoute: () => workspace, id: 'shell', component: Shell });

const overview = createRoute({
  getParentRoute: () => inShell,
  path: '/overview',
  loaderDeps: ({ search }) => queryOf(search),
  loader: ({ context: { client }, params, deps }) =>
    client.ensureQueryData(read('GET /workspaces/{workspace}/overview', { path: params, query: deps })),
  component: lazyRouteComponent(() => import('./screens/overview/overview.tsx'), 'OverviewPage'),
});

const timeline = createRoute({
  getParentRoute: () => inShell,
  path: '/timeline',
  loaderDeps: ({ search }) => queryOf(search),
  loader: ({ context: { client }, params, deps }) =>
    client.ensureQueryData(read('GET /workspaces/{workspace}/timeline', { path: params, query: deps })),
  component: lazyRouteComponent(() => import('./screens/timeline/timeline.tsx'), 'TimelinePage'),
});

const drivers = createRoute({
  getParentRoute: () => inShell,
  path: '/drivers',
  loaderDeps: ({ search }) => queryOf(search),
  loader: ({ context: { client }, params, deps }) =>
    client.ensureQueryData(read('GET /workspaces/{workspace}/drivers', { path: params, query: deps })),
  component: lazyRouteComponent(() => import('./screens/drivers/drivers.tsx'), 'DriversPage'),
});

const driver = createRoute({
  getParentRoute: () => inShell,
  path: '/drivers/$driver',
  loaderDeps: ({ search }) => queryOf(search),
  loader: ({ context: { client }, params, deps }) =>
    client.ensureQueryData(read('GET /workspaces/{workspace}/drivers/{driver}', { path: params, query: deps })),
  component: lazyRouteComponent(() => import('./screens/driver/driver.tsx'), 'DriverPage'),
});

const findings = createRoute({
  getParentRoute: () => inShell,
  path: '/findings',
  loaderDeps: ({ search }) => queryOf(search),
  loader: ({ context: { client }, params, deps }) =>
    client.ensureQueryData(read('GET /workspaces/{workspace}/findings', { path: params, query: deps })),
  component: lazyRouteComponent(() => import('./screens/findings/findings.tsx'), 'FindingsPage'),
});

const admin = createRoute({
  getParentRoute: () => inShell,
  path: '/admin',
  component: lazyRouteComponent(() => import('./screens/admin/admin.tsx'), 'AdminPage'),
});

/** Sheets for printing stand outside the shell. */
const overviewSheet = createRoute({
  getParentRoute: () => workspace,
  path: '/print/overview',
  component: lazyRouteComponent(() => import('./screens/overview/overview-sheet.tsx'), 'OverviewSheet'),
});

const timelineSheet = createRoute({
  getParentRoute: () => workspace,
  path: '/print/timeline',
  component: lazyRouteComponent(() => import('./screens/timeline/timeline-sheet.tsx'), 'TimelineSheet'),
});

const driversSheet = createRoute({
  getParentRoute: () => workspace,
  path: '/print/drivers',
  component: lazyRouteComponent(() => import('./screens/drivers/drivers-sheet.tsx'), 'DriversSheet'),
});

const driverSheet = createRoute({
  getParentRoute: () => workspace,
  path: '/print/drivers/$driver',
  component: lazyRouteComponent(() => import('./screens/driver/driver-sheet.tsx'), 'DriverSheet'),
});

const findingsSheet = createRoute({
  getParentRoute: () => workspace,
  path: '/print/findings',
  component: lazyRouteComponent(() => import('./screens/findings/findings-sheet.tsx'), 'FindingsSheet'),
});

const routeTree = root.addChildren([
  start,
  signIn,
  welcome,
  workspace.addChildren([
    inShell.addChildren([overview, timeline, drivers, driver, findings, admin]),
    overviewSheet,
    timelineSheet,
    driversSheet,
    driverSheet,
    findingsSheet,
  ]),
]);

export const makeRouter = (client: QueryClient) =>
  createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: Failure,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: PageSkeleton,
    defaultPendingMs: 150,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
