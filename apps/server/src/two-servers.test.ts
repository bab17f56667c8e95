// Two server processes' worth of one database: what is told to one is shown by the other, in the same bytes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configOf } from './config.ts';
import { type Started, start } from './main.ts';
import { externalServer } from './store/testing.ts';
import { Visitor } from './testing.ts';

const external = externalServer();

describe.skipIf(external === null)('two servers on one external PostgreSQL', () => {
  const servers: Started[] = [];

  beforeAll(async () => {
    const place = await external?.place();
    if (place === undefined || !('databaseUrl' in place)) throw new Error('an external server has an address');
    const environment = { DATABASE_URL: place.databaseUrl, MAINSPRING_LOG: 'silent', MAINSPRING_TIME_ZONE: 'UTC' };
    const begin = () => start({ config: configOf(['--port', '0'], environment), requests: 1_000_000, web: null });
    // Together, as a rolling update would.
    servers.push(...(await Promise.all([begin(), begin()])));
  }, 120_000);

  afterAll(async () => {
    for (const server of servers) await server.close();
    await external?.remove();
  });

  it('are the same company once, and let the same people in', async () => {
    const [one, other] = servers.map(({ url }) => new Visitor(`${url}/api/v1`));
    if (one === undefined || other === undefined) throw new Error('two servers were started');
    const entered = await one.enterDemo();
    expect(entered).toHaveLength(2);
    expect(await other.enterDemo()).toEqual(entered);
  });

  it('show the same bytes after each write, whichever was told', async () => {
    const visitors = servers.map(({ url }) => new Visitor(`${url}/api/v1`));
    const [workspaces] = await Promise.all(visitors.map((visitor) => visitor.enterDemo()));
    const path = `/workspaces/${workspaces?.[0]?.id}`;
    for (const [index, date] of ['2026-07-03', '2026-07-10', '2026-07-17', '2026-07-24'].entries()) {
      const teller = visitors[index % 2];
      const { seq } = await (teller ?? visitors[0] ?? never()).json<{ seq: number }>(
        'POST',
        `${path}/milestones/admin_console/forecast`,
        { date },
      );
      const pages = await Promise.all(
        visitors.map(async (visitor) => {
          // The other hears of it by the database's word; until then it shows what it knew.
          for (;;) {
            const text = await (await visitor.send('GET', `${path}/overview`)).text();
            if (JSON.parse(text).key.position >= seq) return text;
            await new Promise((done) => setTimeout(done, 20));
          }
        }),
      );
      expect(pages[1]).toBe(pages[0]);
    }
  });
});

function never(): never {
  throw new Error('two servers were started');
}
