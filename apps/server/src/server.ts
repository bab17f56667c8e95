// The HTTP server: what stands before every route (headers, limits, who asks), then the routes.

import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { Policy } from '@mainspring/contract';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Feed } from './feed/feed.ts';
import type { Identity } from './identity/identity.ts';
import { mayIn } from './policies/policies.ts';
import { type AccessServices, accessHandlers } from './routes/access.ts';
import { registerFeed } from './routes/feed.ts';
import { importHandlers } from './routes/imports.ts';
import { type MemberServices, memberHandlers } from './routes/members.ts';
import { type PageServices, pageHandlers } from './routes/pages.ts';
import { problemOf, Refused } from './routes/problem.ts';
import { recordHandlers } from './routes/record.ts';
import { type Gate, registerContract } from './routes/register.ts';
import { registerService, type ServiceState } from './routes/service.ts';
import { registerWeb } from './routes/web.ts';
import { membershipOf, type Store, tokenOf } from './store/index.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route names who may use it; one that does not is refused at the start. */
    policy?: Policy | 'operator';
  }
}

export interface ServerOptions extends AccessServices, MemberServices, PageServices {
  readonly store: Store;
  readonly identity: Identity;
  readonly feed: Feed;
  readonly service: ServiceState;
  readonly proxies: readonly string[];
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly logLevel: string;
  /** Requests a minute from one address. */
  readonly requests: number;
  /** Folder of the built web app; null: there is none. */
  readonly web: string | null;
}

/** Bytes of a body, where an operation does not say otherwise. */
const BODY_LIMIT = 262_144;

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

function gateOf({ store, identity, url }: ServerOptions): Gate {
  return {
    actorOf: async (request) => {
      const [scheme, secret] = (request.headers.authorization ?? '').split(' ');
      if (scheme?.toLowerCase() === 'bearer' && secret !== undefined) {
        const token = await tokenOf(store, secret);
        if (token === null) throw new Refused('not-signed-in', 'The token is unknown or has been revoked.');
        return { kind: 'token', ...token };
      }
      const account = await identity.accountOf(request.headers.cookie);
      return account === null ? null : { kind: 'account', account };
    },
    admit: async (actor, workspace, scope) => {
      const asked = actor.kind === 'account' && isUuid(workspace);
      const membership = asked ? await membershipOf(store, workspace, actor.account.id) : null;
      const may = mayIn(workspace, actor, membership?.role ?? null, scope);
      if (may === 'unknown') throw new Refused('not-found', 'There is no such workspace, or you do not belong to it.');
      if (may === 'no')
        throw new Refused('forbidden', `That needs the right to ${scope}; an administrator of the workspace can give it.`);
    },
    sameOrigin: (request) => {
      // A token is no cookie: no other site can make a browser send it.
      if (request.headers.authorization !== undefined) return;
      const { origin } = request.headers;
      const site = request.headers['sec-fetch-site'];
      const ours = origin === undefined || origin === url || origin === `${request.protocol}://${request.host}`;
      if (!ours || (site !== undefined && site !== 'same-origin' && site !== 'none'))
        throw new Refused('other-origin', 'Open Mainspring itself and do it there.');
    },
  };
}

function tellProblems(app: FastifyInstance): void {
  const refusalOf = (error: Error & { readonly statusCode?: number; readonly code?: string }): Refused => {
    if (error instanceof Refused) return error;
    if (error.statusCode === 413) return new Refused('too-large', 'The body is larger than this operation takes.');
    if (error.statusCode === 415) return new Refused('wrong-type', 'Send JSON, as application/json.');
    if (error.statusCode === 429) return new Refused('too-many', 'Too many requests; wait a minute.');
    if (error.statusCode !== undefined && error.statusCode < 500) return new Refused('invalid', error.message);
    return new Refused('fault', 'The fault is ours; it is in the log under this request.');
  };
  app.setErrorHandler((error: Error, request, reply) => {
    const refused = refusalOf(error);
    if (refused.code === 'fault') request.log.error({ err: error }, 'fault');
    const problem = problemOf(refused, request.id);
    return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  });
  app.setNotFoundHandler((request, reply) => {
    const problem = problemOf(new Refused('not-found', 'There is nothing at this address.'), request.id);
    return reply.code(404).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  });
}

function countRequests(app: FastifyInstance, { metrics }: ServiceState): void {
  const histogram = metrics.getSingleMetric('mainspring_http_seconds');
  if (histogram === undefined || !('observe' in histogram)) return;
  app.addHook('onResponse', async (request: FastifyRequest, reply) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? '', status: String(reply.statusCode) };
    (histogram as { observe: (labels: object, value: number) => void }).observe(labels, reply.elapsedTime / 1000);
  });
}

/** The one style sheet that React Aria writes into the page (how pressed things are touched); anything else is refused. */
const TOUCH_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** A route that does not say who may use it cannot be added. */
export function demandPolicies(app: FastifyInstance): void {
  app.addHook('onRoute', ({ config, method, url }) => {
    if (config?.policy === undefined) throw new Error(`${method} ${url} names no policy`);
  });
}

export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { tls, proxies, logLevel, web, feed, service } = options;
  const app = fastify({
    ...(tls === null ? {} : { https: tls }),
    logger: { level: logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    trustProxy: proxies.length === 0 ? false : [...proxies],
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 400 },
  } as Parameters<typeof fastify>[0]) as unknown as FastifyInstance;
  demandPolicies(app);
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'", TOUCH_STYLE],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.url.startsWith('https:'),
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(rateLimit, { max: options.requests, timeWindow: 60_000 });
  tellProblems(app);
  countRequests(app, service);
  const gate = gateOf(options);
  registerContract(app, gate, {
    ...accessHandlers(options),
    ...memberHandlers(options),
    ...pageHandlers(options),
    ...recordHandlers(options),
    ...importHandlers(options),
  });
  registerFeed(app, gate, feed, (workspace) => void options.runnerOf(workspace));
  registerService(app, service);
  if (web !== null) await registerWeb(app, web);
  return app;
}
