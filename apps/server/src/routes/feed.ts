// Server-sent events: `outlook` with the key of each new head, `folder` where the folder of the plan stands differently. Comes back by Last-Event-ID, the position last seen.
import { API_BASE } from '@mainspring/contract';
import type { FastifyInstance } from 'fastify';
import type { Feed } from '../feed/feed.ts';
import { admitted, type Gate } from './register.ts';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // Proxies that would hold the stream back until it ends are told not to.
  'x-accel-buffering': 'no',
} as const;

export function registerFeed(app: FastifyInstance, gate: Gate, feed: Feed, wake: (workspace: string) => void): void {
  app.get<{ Params: { workspace: string } }>(
    `${API_BASE}/workspaces/:workspace/feed`,
    { config: { policy: 'read' } },
    async (request, reply) => {
      const { workspace } = request.params;
      await admitted(gate, request, 'read', workspace);
      const seen = Number(request.headers['last-event-id']);
      reply.hijack();
      reply.raw.writeHead(200, { ...reply.getHeaders(), ...HEADERS } as Record<string, string>);
      const allowed = () =>
        admitted(gate, request, 'read', workspace).then(
          () => true,
          () => false,
        );
      feed.watch(workspace, { response: reply.raw, allowed }, Number.isSafeInteger(seen) && seen > 0 ? seen : null);
      wake(workspace);
    },
  );
  // A stream has no end of its own: without this the server would wait for it.
  app.addHook('preClose', async () => feed.close());
}
