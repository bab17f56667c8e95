// The only place where things are wired: store, identity, runners, feed, jobs and routes become one server.
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Client } from 'pg';
import { Gauge, Histogram, Registry } from 'prom-client';
import { HEAD } from './compute/ask.ts';
import { buildHash } from './compute/build.ts';
import { Runners } from './compute/runners.ts';
import { type Config, isLoopback } from './config.ts';
import { demoWorkspaces, seedDemo } from './demo/seed-demo.ts';
import { Feed } from './feed/feed.ts';
import { openIdentity } from './identity/better-auth-identity.ts';
import type { Credentials, Identity } from './identity/identity.ts';
import { secretIn } from './identity/secret.ts';
import { withStartLock } from './identity/start-lock.ts';
import { startJobs } from './jobs/jobs.ts';
import { AS_SAVED, serveFolder } from './plan-folder/serve-folder.ts';
import { invitationLink, type PlanTitles } from './routes/members.ts';
import { createServer } from './server.ts';
import {
  createWorkspace,
  dataFolderFrom,
  factsAt,
  invite,
  listWorkspaces,
  members,
  openStore,
  planFiles,
  type Store,
} from './store/index.ts';

/** An office of two hundred behind one address, each screen live, stays below it; a flood does not. */
const REQUESTS = 30_000;
const ROOT = join(import.meta.dirname, '../../..');

export interface Started {
  /** Where it listens. */
  readonly url: string;
  /** One-time link for whoever is to own the workspace; null: somebody does. */
  readonly ownerLink: string | null;
  readonly demo: boolean;
  readonly app: FastifyInstance;
  /** The files of a workspace's head. */
  readonly planOf: (workspace: string) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly close: () => Promise<void>;
}

export interface StartOptions {
  readonly config: Config;
  /** Told of what happens while it runs: a plan that was saved in its folder, a fault. */
  readonly told?: (sentence: string) => void;
  /** Requests a minute from one address. */
  readonly requests?: number;
  /** Folder of the built web app; null: the API alone. */
  readonly web: string | null;
}

/** The demo's visitor has an account like any other; its password is the data folder's. */
async function visitorOf(
  identity: Identity,
  secret: string,
): Promise<{ readonly account: string; readonly credentials: Credentials }> {
  const credentials = { email: 'visitor@example.com', password: `visitor ${secret}`.slice(0, 100) };
  const known = await identity.signIn(credentials);
  const signed = known.ok ? known : await identity.createAccount({ ...credentials, fullName: 'Visitor' });
  if (!signed.ok) throw new Error(`the demo's visitor cannot be let in: ${signed.error}`);
  return { account: signed.value.account.id, credentials };
}

async function workspaceNamed(store: Store, name: string): Promise<string> {
  const known = (await listWorkspaces(store)).find((one) => one.name === name);
  if (known !== undefined) return known.workspace;
  const created = await createWorkspace(store, name);
  if (!created.ok) throw new Error(created.error.message);
  return created.value.workspace;
}

/** Where nobody administers the workspace, or the way in is lost. */
async function ownerLinkOf(
  store: Store,
  workspace: string,
  { url, anew }: { url: string; anew: boolean },
): Promise<string | null> {
  const owned = (await members(store, workspace)).some(({ role }) => role === 'administrator');
  if (owned && !anew) return null;
  const { secret } = await invite(store, { workspace, role: 'administrator', person: null });
  return invitationLink(url, secret);
}

function metricsOf(feed: Feed): Registry {
  const metrics = new Registry();
  new Histogram({
    name: 'mainspring_http_seconds',
    help: 'Time to answer a request, in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [metrics],
  });
  new Gauge({
    name: 'mainspring_watching',
    help: 'Open streams of the feed',
    registers: [metrics],
    collect() {
      this.set(feed.watching);
    },
  });
  new Gauge({
    name: 'mainspring_memory_bytes',
    help: 'Resident memory of the process',
    registers: [metrics],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  return metrics;
}

interface Titled {
  readonly title: string;
  readonly subjects: readonly { readonly kind: string; readonly name: string; readonly title: string }[];
}

async function titleOf(runners: Runners, workspace: string): Promise<PlanTitles> {
  const asked = await runners.of(workspace).ask(HEAD, { page: 'workspace', store: { id: workspace, demo: false } });
  if (!('answer' in asked)) return { title: 'No plan yet', people: new Map() };
  const { title, subjects }: Titled = JSON.parse(asked.answer.body);
  return { title, people: new Map(subjects.filter(({ kind }) => kind === 'person').map((one) => [one.name, one.title])) };
}

/** What is made once: who signs sessions, the demo or the workspace of one's own. */
async function prepared(store: Store, config: Config, client: Client, demo: boolean) {
  const secret = await secretIn(client);
  const identity = await openIdentity({ connection: store.connection, url: config.url, secret });
  const visitor = demo ? await visitorOf(identity, secret) : null;
  if (visitor !== null) await seedDemo(store, join(ROOT, 'examples'), visitor.account);
  return { identity, visitor, own: demo ? null : await workspaceNamed(store, 'own') };
}

export async function start({ config, told = () => undefined, requests = REQUESTS, web }: StartOptions): Promise<Started> {
  const { databaseUrl } = config;
  const place = databaseUrl === null ? { dataFolder: dataFolderFrom(config.data, process.env) } : { databaseUrl };
  const store = await openStore(place);
  const demo = config.start === 'demo' && isLoopback(config.host);
  const { identity, visitor, own } = await withStartLock(store.connection, (client) => prepared(store, config, client, demo));
  const shown = await demoWorkspaces(store);
  const feed = new Feed();
  const metrics = metricsOf(feed);
  const fault = (error: Error) => told(`Something went wrong: ${error.message}`);
  const runners = new Runners({
    store,
    build: buildHash(join(ROOT, 'packages')),
    published: (workspace, key) => feed.publish(workspace, key),
    fault: (_, error) => fault(error),
  });
  const served =
    config.plan === null || own === null
      ? null
      : await serveFolder({ store, workspace: own, folder: config.plan, told, changed: () => feed.publishFolder(own) });
  for (const { workspace } of await listWorkspaces(store)) runners.of(workspace);
  const stopJobs = await startJobs({ store, connection: store.connection, timeZone: config.timeZone, byHand: shown, fault });
  const app = await createServer({
    store,
    identity,
    url: config.url,
    demo: visitor === null ? null : { account: visitor.account, signIn: () => identity.signIn(visitor.credentials) },
    titleOf: (workspace) => titleOf(runners, workspace),
    runnerOf: (workspace) => runners.of(workspace),
    isDemo: (workspace) => shown.has(workspace),
    folderOf: (workspace) => (workspace === own && served !== null ? served.state() : AS_SAVED),
    feed,
    proxies: config.proxies,
    tls:
      config.tls === null
        ? null
        : { cert: readFileSync(config.tls.certificate, 'utf8'), key: readFileSync(config.tls.key, 'utf8') },
    logLevel: config.logLevel,
    requests,
    web,
    service: {
      version: JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
      ready: () =>
        listWorkspaces(store).then(
          () => true,
          () => false,
        ),
      metrics,
      local: (address, forwarded) =>
        !forwarded && (address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'),
    },
  });
  await app.listen({ host: config.host, port: config.port });
  const { port } = app.server.address() as AddressInfo;
  const url = config.url.replace(/:0$/, `:${port}`);
  return {
    url,
    ownerLink: own === null ? null : await ownerLinkOf(store, own, { url, anew: config.ownerLink }),
    demo,
    app,
    planOf: async (workspace) => planFiles(store, workspace, (await factsAt(store, workspace)).plan ?? ''),
    close: async () => {
      await served?.stop();
      await app.close();
      await stopJobs();
      await runners.close();
      await identity.close();
      await store.close();
    },
  };
}
