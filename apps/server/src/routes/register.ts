// Every operation of the contract becomes a route: who asks, may they, is it well formed, then the handler. In that order,
// so that nothing is told to whoever may not know it.
import { Readable } from 'node:stream';
import { API_BASE, contract, type Operation, type Scope } from '@mainspring/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../policies/policies.ts';
import type { Call, Handlers, Reply } from './call.ts';
import { Refused } from './problem.ts';

export interface Gate {
  /** Who the request is from; throws where it shows a token that holds no more. */
  readonly actorOf: (request: FastifyRequest) => Promise<Actor | null>;
  /** Throws unless the actor may do this in the workspace. */
  readonly admit: (actor: Actor, workspace: string, scope: Scope) => Promise<void>;
  /** Throws where a browser sends the request on behalf of another site. */
  readonly sameOrigin: (request: FastifyRequest) => void;
}

/** Attempts a minute from one address where a secret is guessed. */
const GUESSES = 10;
const GUARDED = new Set(['POST /session', 'PUT /session/password', 'POST /invitations']);

function parsed<T extends z.ZodType>(type: T, value: unknown, where: string): z.output<T> {
  const result = type.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map(({ path, message }) => ({ path: [where, ...path.map(String)].join('.'), message }));
  const [first] = errors;
  throw new Refused('invalid', first === undefined ? 'The request is malformed.' : `${first.path}: ${first.message}.`, errors);
}

export async function admitted(
  gate: Gate,
  request: FastifyRequest,
  policy: Operation['policy'],
  workspace: string | undefined,
): Promise<Actor | null> {
  const actor = await gate.actorOf(request);
  if (policy === 'public') return actor;
  if (actor === null) throw new Refused('not-signed-in', 'Sign in, or send a token.');
  if (policy === 'session') {
    if (actor.kind === 'account') return actor;
    throw new Refused('forbidden', 'A token has no session.');
  }
  if (workspace === undefined) throw new Error(`policy ${policy} asks for a workspace`);
  await gate.admit(actor, workspace, policy);
  return actor;
}

function send(request: FastifyRequest, reply: FastifyReply, operation: Operation, answer: Reply<never>): FastifyReply {
  void reply.header('cache-control', 'private, no-cache');
  if ('bytes' in answer) {
    void reply.header('etag', answer.etag);
    if (request.headers['if-none-match'] === answer.etag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(answer.bytes);
  }
  if ('stream' in answer) return reply.type(`${operation.media}; charset=utf-8`).send(Readable.from(answer.stream));
  for (const cookie of answer.cookies ?? []) void reply.header('set-cookie', cookie);
  void reply.code(operation.status ?? 200);
  return operation.status === 204
    ? reply.send()
    : reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.json));
}

export function registerContract(app: FastifyInstance, gate: Gate, handlers: Handlers): void {
  const actors = new WeakMap<FastifyRequest, Actor | null>();
  for (const [name, operation] of Object.entries<Operation>(contract)) {
    const [method = '', path = ''] = name.split(' ');
    const handler: (call: Call<never>) => Promise<Reply<never>> = handlers[name as never];
    app.route({
      method,
      url: `${API_BASE}${path.replace(/\{(\w+)\}/g, ':$1')}`,
      ...(operation.limit === undefined ? {} : { bodyLimit: operation.limit }),
      config: { policy: operation.policy, ...(GUARDED.has(name) ? { rateLimit: { max: GUESSES, timeWindow: 60_000 } } : {}) },
      // Before the body is read: whoever may not ask makes us read nothing.
      onRequest: async (request) => {
        if (method !== 'GET') gate.sameOrigin(request);
        const { workspace } = request.params as { readonly workspace?: string };
        actors.set(request, await admitted(gate, request, operation.policy, workspace));
      },
      handler: async (request, reply) => {
        const call = {
          path: parsed(operation.path, request.params, 'path'),
          query: parsed(operation.query, request.query, 'query'),
          body: parsed(operation.body, request.body ?? undefined, 'body'),
          actor: actors.get(request) ?? null,
          cookie: request.headers.cookie,
        };
        return send(request, reply, operation, await handler(call as never));
      },
    });
  }
}
