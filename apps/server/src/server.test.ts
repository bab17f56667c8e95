import type { Invitation, Overview, Session } from '@mainspring/contract';
import { contract } from '@mainspring/contract';
import { readRecord } from '@mainspring/execution';
import { outlookDocument } from '@mainspring/insight';
import { outlook, wholeOf } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demandPolicies } from './server.ts';
import { startTestServer, type TestServer, Visitor } from './testing.ts';

let server: TestServer;
let visitor: Visitor;
let first: string;
let second: string;

beforeAll(async () => {
  server = await startTestServer();
  visitor = new Visitor(server.api);
  const [one, other] = await visitor.enterDemo();
  first = `/workspaces/${one?.id}`;
  second = `/workspaces/${other?.id}`;
}, 120_000);

afterAll(() => server.remove());

async function problemOf(response: Response): Promise<{ status: number; code: string; detail: string }> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as { status: number; code: string; detail: string };
}

/** The next event of the feed. */
async function nextEvent(reader: ReadableStreamDefaultReader<Uint8Array>, position: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes(`id: ${position}\n`)) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`the stream ended after ${text}`);
    text += decoder.decode(value, { stream: true });
  }
  return text;
}

describe('the pages', () => {
  it('show the demo: far from its objective, with the reasons, closed through May', async () => {
    const overview = await visitor.json<Overview>('GET', `${first}/overview`);
    expect(overview.objective?.wanted).toBe(9_000_000);
    expect(overview.objective?.health).toBe('off-track');
    expect(overview.key.dataDate).toBe('2026-06-11');
    expect(overview.objective?.closed.through).toBe('2026-05');
    const [toPlan, toForecast] = overview.bridge;
    const parts = toForecast?.parts.reduce((sum, { amount }) => sum + amount, 0) ?? Number.NaN;
    expect(parts + (toForecast?.unexplained ?? 0)).toBeCloseTo((toForecast?.to.value ?? 0) - (toPlan?.to.value ?? 0), 3);
    expect(overview.late[0]?.amount).toBeLessThan(0);
    expect(overview.findings[0]?.stake).toBeGreaterThan(1_000_000);
  });

  it.each([
    '',
    '/overview',
    '/timeline',
    '/drivers',
    '/findings',
    '/drivers/win_rate',
    '/outlook',
    '/delays?milestones=admin_console',
  ])('%s is as the contract says, and not sent again where it has not changed', async (page) => {
    const response = await visitor.send('GET', `${first}${page}`);
    expect(response.status).toBe(200);
    const etag = response.headers.get('etag') ?? '';
    const name = `GET /workspaces/{workspace}${page.replace('win_rate', '{driver}').replace(/\?.*/, '')}`;
    const { reply } = contract[name as keyof typeof contract];
    expect(reply.safeParse(await response.json()).error).toBeUndefined();
    expect((await visitor.send('GET', `${first}${page}`, undefined, { 'if-none-match': etag })).status).toBe(304);
  });

  it('explain a figure with the events behind it', async () => {
    const page = await visitor.send('GET', `${first}/why?address=${encodeURIComponent('win_rate[enterprise]')}&at=2026-04`);
    const why = contract['GET /workspaces/{workspace}/why'].reply.parse(await page.json());
    const [figure] = why.figures;
    expect(figure?.actual).toBe(true);
    expect(figure?.events).toHaveLength(1);
    expect(figure?.from.length).toBeGreaterThan(0);
    const refused = await problemOf(await visitor.send('GET', `${first}/why?address=win_rat&at=2026-04`));
    expect(refused).toMatchObject({ status: 404, detail: expect.stringContaining('win_rate') });
  });
});

describe('telling what happened', () => {
  it('moves the figures of everybody who watches, to the bytes that the command line prints of the same record', async () => {
    const watching = await visitor.send('GET', `${first}/feed`);
    const reader = watching.body?.getReader();
    if (reader === undefined) throw new Error('no stream');
    const before = await visitor.json<Overview>('GET', `${first}/overview`);
    const told = await visitor.json<{ seq: number }>('POST', `${first}/milestones/admin_console/forecast`, {
      date: '2026-12-10',
    });
    expect(await nextEvent(reader, told.seq)).toContain('event: outlook');
    await reader.cancel();
    const after = await visitor.json<Overview>('GET', `${first}/overview`);
    expect(after.key.position).toBe(told.seq);
    expect(after.objective?.forecast).not.toBe(before.objective?.forecast);

    const record = await (await visitor.send('GET', `${first}/record`)).text();
    const { events, problems } = readRecord(record);
    expect(problems).toEqual([]);
    const { plan } = readPlan(await server.planOf(first.split('/').at(-1) ?? ''));
    if (plan === null) throw new Error('the demo has a plan');
    const document = outlookDocument(outlook(plan, { record: events }), [...plan.drivers.values()].map(wholeOf));
    expect(await (await visitor.send('GET', `${first}/outlook`)).text()).toBe(JSON.stringify(document));
  });

  it('refuses what the plan does not know, and names what was meant', async () => {
    const milestone = await problemOf(
      await visitor.send('POST', `${first}/milestones/admin_consle/reached`, { date: '2026-06-01' }),
    );
    expect(milestone).toMatchObject({ status: 404, detail: expect.stringContaining('admin_console') });
    const actual = { driver: 'win_rate', member: 'entreprise', period: '2026-06', value: 0.1, source: 'crm' };
    const member = await problemOf(await visitor.send('POST', `${first}/actuals`, actual));
    expect(member).toMatchObject({ status: 400, detail: expect.stringContaining('enterprise') });
    const unit = { ...actual, member: 'enterprise', unit: 'USD' };
    expect((await problemOf(await visitor.send('POST', `${first}/actuals`, unit))).status).toBe(400);
  });

  it('a correction takes the place of the figure before it, which stays in its history', async () => {
    const actual = { driver: 'base_win_rate', member: 'smb', period: '2026-05', value: 0.2, source: 'crm' };
    const { seq } = await visitor.json<{ seq: number }>('POST', `${first}/actuals`, actual);
    const page = contract['GET /workspaces/{workspace}/drivers/{driver}'].reply.parse(
      await visitor.json('GET', `${first}/drivers/base_win_rate`),
    );
    const corrected = page.rows.find(({ member }) => member === 'smb')?.actuals.find(({ from }) => from === '2026-05-01');
    expect(corrected).toMatchObject({ seq, value: 0.2 });
    expect(corrected?.replaced).toHaveLength(1);
  });

  it('a past position shows what was known then, in the same bytes as ever', async () => {
    const { items } = await visitor.json<{ items: { seq: number; kind: string }[] }>('GET', `${first}/events?limit=500`);
    const at = items.filter(({ kind }) => kind === 'data-date').at(-1)?.seq;
    const page = `${first}/overview?position=${at}`;
    const before = await (await visitor.send('GET', page)).text();
    await visitor.json('POST', `${first}/milestones/admin_console/forecast`, { date: '2026-12-11' });
    expect(await (await visitor.send('GET', page)).text()).toBe(before);
  });

  it('a file is read first, loaded when told, and loaded once', async () => {
    const csv = 'driver,member,period,value\nbase_win_rate,smb,2026-05,0.21\nbase_win_rate,smb,never,0.2\n';
    const preview = await visitor.json<{ import: string; corrections: number; problems: { line: number }[] }>(
      'POST',
      `${second}/imports`,
      { csv, source: 'crm' },
    );
    expect(preview).toMatchObject({ corrections: 1, problems: [{ line: 3 }] });
    const known = await visitor.json<{ items: unknown[] }>('GET', `${second}/events?limit=500`);
    const loaded = await visitor.json<{ seq: number }>('POST', `${second}/imports/${preview.import}/load`);
    const again = await visitor.json<{ seq: number }>('POST', `${second}/imports/${preview.import}/load`);
    expect(again.seq).toBe(loaded.seq);
    const after = await visitor.json<{ items: unknown[] }>('GET', `${second}/events?limit=500`);
    expect(after.items.length).toBe(known.items.length + 2);
  });
});

describe('who may what', () => {
  it('nobody without a session or a token', async () => {
    const stranger = new Visitor(server.api);
    expect(await problemOf(await stranger.send('GET', `${first}/overview`))).toMatchObject({
      status: 401,
      code: 'not-signed-in',
    });
    expect((await stranger.json<Session>('GET', '/session')).account).toBeNull();
  });

  it('a viewer sees and records nothing; an invitation opens the door once', async () => {
    const { link } = await visitor.json<Invitation>('POST', `${first}/invitations`, { role: 'viewer', person: 'tomas' });
    const token = link.split('#')[1];
    const tomas = new Visitor(server.api);
    const person = { fullName: 'Tomas', email: 'tomas@example.com', password: 'correct horse battery' };
    const session = await tomas.json<Session>('POST', '/invitations', { token, ...person });
    expect(session.workspaces).toMatchObject([{ role: 'viewer', person: { name: 'tomas' } }]);
    expect((await tomas.send('GET', `${first}/overview`)).status).toBe(200);
    const { names } = await tomas.json<{ names: Record<string, string> }>('GET', `${first}/names`);
    expect(Object.values(names)).toEqual(expect.arrayContaining(['Visitor', 'Tomas']));
    const refused = await tomas.send('POST', `${first}/milestones/admin_console/forecast`, { date: '2026-12-10' });
    expect(await problemOf(refused)).toMatchObject({ status: 403 });
    expect((await tomas.send('GET', `${second}/overview`)).status).toBe(404);
    const again = await new Visitor(server.api).send('POST', '/invitations', { token, ...person, email: 'other@example.com' });
    expect(await problemOf(again)).toMatchObject({ status: 410 });

    const elsewhere = new Visitor(server.api);
    await elsewhere.json('POST', '/session', { email: person.email, password: person.password });
    const changed = { current: person.password, password: 'staple battery correct' };
    const mistaken = await tomas.send('PUT', '/session/password', { ...changed, current: 'not the password' });
    expect(await problemOf(mistaken)).toMatchObject({ status: 401 });
    expect((await tomas.send('PUT', '/session/password', changed)).status).toBe(204);
    expect((await elsewhere.send('GET', `${first}/overview`)).status).toBe(401);
    expect((await tomas.send('GET', `${first}/overview`)).status).toBe(200);
    await elsewhere.json('POST', '/session', { email: person.email, password: changed.password });
    expect((await elsewhere.send('GET', `${first}/overview`)).status).toBe(200);

    const cookie = tomas.cookie;
    expect((await elsewhere.send('DELETE', '/sessions')).status).toBe(204);
    const stolen = await fetch(`${server.api}${first}/overview`, { headers: { cookie } });
    expect(stolen.status).toBe(401);
    const wrong = await tomas.send('POST', '/session', { email: person.email, password: 'wrong horse battery' });
    expect(await problemOf(wrong)).toMatchObject({ status: 401, code: 'wrong-credentials' });
  });

  it('a member is given another role, and leaves; somebody always administers', async () => {
    const { link } = await visitor.json<Invitation>('POST', `${first}/invitations`, { role: 'viewer' });
    const ines = new Visitor(server.api);
    const account = { fullName: 'Ines', email: 'ines@example.com', password: 'correct horse battery' };
    await ines.json('POST', '/invitations', { token: link.split('#')[1], ...account });
    type Members = { items: { id: string; email: string; role: string; person: { name: string } | null }[] };
    const all = (await visitor.json<Members>('GET', `${first}/members`)).items;
    const idOf = (email: string) => all.find((one) => one.email === email)?.id;
    const member = `${first}/members/${idOf(account.email)}`;
    await visitor.json('PUT', member, { role: 'contributor', person: 'ines' });
    const actual = { driver: 'base_win_rate', member: 'smb', period: '2026-05', value: 0.3, source: 'crm' };
    expect((await ines.send('POST', `${first}/actuals`, actual)).status).toBe(201);
    expect((await ines.send('PUT', member, { role: 'administrator', person: null })).status).toBe(403);
    const unknown = await visitor.send('PUT', member, { role: 'viewer', person: 'nobody' });
    expect(await problemOf(unknown)).toMatchObject({ status: 400 });
    await visitor.json('DELETE', member);
    expect((await ines.send('GET', `${first}/overview`)).status).toBe(404);
    expect((await visitor.send('DELETE', member)).status).toBe(404);
    const last = await visitor.send('DELETE', `${first}/members/${idOf('visitor@example.com')}`);
    expect(await problemOf(last)).toMatchObject({ status: 409 });
  });

  it('a token does what its scopes say, in its workspace, until it is revoked; only its hash is kept', async () => {
    const made = await visitor.json<{ id: string; secret: string }>('POST', `${first}/tokens`, {
      title: 'reader',
      scopes: ['read'],
    });
    const authorization = `Bearer ${made.secret}`;
    const program = new Visitor(server.api);
    const get = (path: string) => program.send('GET', path, undefined, { authorization });
    expect((await get(`${first}/overview`)).status).toBe(200);
    expect((await get(`${second}/overview`)).status).toBe(404);
    const recorded = await program.send('POST', `${first}/data-date`, { date: '2026-06-12' }, { authorization });
    expect((await problemOf(recorded)).status).toBe(403);
    const listed = await (await visitor.send('GET', `${first}/tokens`)).text();
    expect(listed).toContain('reader');
    expect(listed).not.toContain(made.secret);
    await visitor.json('DELETE', `${first}/tokens/${made.id}`);
    expect((await get(`${first}/overview`)).status).toBe(401);
  });

  it('another site cannot make a browser do anything', async () => {
    const refused = await visitor.send(
      'POST',
      `${first}/data-date`,
      { date: '2026-06-12' },
      { origin: 'https://elsewhere.example' },
    );
    expect(await problemOf(refused)).toMatchObject({ status: 403, code: 'other-origin' });
  });

  it('a route without a policy is refused', () => {
    const app = fastify();
    demandPolicies(app);
    expect(() => app.get('/open', async () => 'ok')).toThrow('names no policy');
    expect(() => app.get('/stated', { config: { policy: 'public' } }, async () => 'ok')).not.toThrow();
  });

  it('guessing passwords is slowed down', async () => {
    const guess = () => new Visitor(server.api).send('POST', '/session', { email: 'mira@example.com', password: 'guess' });
    const statuses = [];
    for (let count = 0; count < 12; count += 1) statuses.push((await guess()).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('bounds', () => {
  it('a body has a size, a form and a place', async () => {
    const large = await visitor.send('POST', `${first}/data-date`, { date: '2026-06-12', more: 'x'.repeat(300_000) });
    expect(await problemOf(large)).toMatchObject({ status: 413 });
    const form = await visitor.send('POST', `${first}/data-date`, 'date=2026', { 'content-type': 'text/plain' });
    expect(await problemOf(form)).toMatchObject({ status: 415 });
    const broken = await visitor.send('POST', `${first}/data-date`, '{"date":');
    expect(await problemOf(broken)).toMatchObject({ status: 400 });
    expect(await problemOf(await visitor.send('GET', '/nothing'))).toMatchObject({ status: 404 });
  });

  it('scripts come from here alone', async () => {
    const { headers } = await fetch(`${server.url}/health`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe('the service', () => {
  it('is alive, ready, measured and documented', async () => {
    expect(await (await fetch(`${server.url}/ready`)).json()).toEqual({ status: 'ready' });
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('mainspring_http_seconds_bucket');
    const forwarded = await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(forwarded.status).toBe(403);
    const document = await (await fetch(`${server.url}/api/openapi.json`)).json();
    expect(document).toMatchObject({ openapi: '3.1.0' });
  });
});
