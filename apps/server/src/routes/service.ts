// For whoever runs the server: is it alive, is it ready, what is it doing; and the API's own document.
import { openApi } from '@mainspring/contract';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { Refused } from './problem.ts';

export interface ServiceState {
  readonly version: string;
  readonly ready: () => Promise<boolean>;
  readonly metrics: Registry;
  /** Throws unless the request comes from the machine itself. */
  readonly local: (address: string, forwarded: boolean) => boolean;
}

export function registerService(app: FastifyInstance, { version, ready, metrics, local }: ServiceState): void {
  const document = JSON.stringify(openApi(version));
  const open = { config: { policy: 'public' as const } };
  app.get('/api/openapi.json', open, async (_, reply) => reply.type('application/json; charset=utf-8').send(document));
  app.get('/health', open, async (_, reply) => reply.send({ status: 'alive', version }));
  app.get('/ready', open, async (_, reply) => {
    if (!(await ready())) throw new Refused('unavailable', 'The database cannot be reached; it is tried again.');
    return reply.send({ status: 'ready' });
  });
  app.get('/metrics', { config: { policy: 'operator' } }, async (request, reply) => {
    if (!local(request.socket.remoteAddress ?? '', request.headers['x-forwarded-for'] !== undefined))
      throw new Refused('forbidden', 'Metrics are told on the machine itself only.');
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
}
