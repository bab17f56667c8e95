// The web app: hashed files that never change, and one page for every address of its own. What is not there under /assets
// is not there, so that an old page learns that it is old.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refused } from './problem.ts';

const YEAR = 31_536_000;
/** Addresses that are not the web app's. */
const OURS = /^\/(api|assets|health|ready|metrics)(\/|$)/;

export async function registerWeb(app: FastifyInstance, folder: string): Promise<void> {
  const open = { config: { policy: 'public' as const } };
  await app.register(staticFiles, { root: folder, serve: false });
  app.get<{ Params: { '*': string } }>('/assets/*', open, (request, reply) =>
    reply.sendFile(join('assets', request.params['*']), { maxAge: YEAR * 1000, immutable: true }),
  );
  const beside = new Set(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name),
  );
  app.get<{ Params: { '*': string } }>('/*', open, (request, reply) => {
    const asked = request.params['*'];
    if (asked !== 'index.html' && beside.has(asked)) return reply.sendFile(asked, { maxAge: 0 });
    if (OURS.test(request.url)) throw new Refused('not-found', 'There is nothing at this address.');
    return reply.header('cache-control', 'no-store').sendFile('index.html', { cacheControl: false });
  });
}
