// The contract of the store, kept on our own PostgreSQL and on an external one alike.
import { readRecord, recordAt } from '@mainspring/execution';
import { canonicalJson } from '@mainspring/kernel';
import { outlook } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from './database.ts';
import {
  append,
  type Change,
  createWorkspace,
  erasePersonalData,
  exportRecord,
  type Facts,
  factsAt,
  listen,
  listWorkspaces,
  openStore,
  personalData,
  planFiles,
  planManifest,
  readChain,
  readEvents,
  type Store,
  type StorePlace,
  savePlan,
  setPersonalData,
  verify,
  workspacesOf,
} from './index.ts';
import { exampleFiles, externalServer, ownServer, type Server } from './testing.ts';

const external = externalServer();
const servers: readonly Server[] = [ownServer(), ...(external === null ? [] : [external])];
if (external === null) it.skip('NOT TESTED on an external PostgreSQL: install 15 or later (Debian: postgresql)', () => undefined);

const rate = (member: string, from: string, until: string, value: number, correction?: 'restate' | 'catch-up'): Change => ({
  kind: 'actual',
  payload: {
    driver: 'base_win_rate',
    member,
    from,
    until,
    value,
    unit: 'deal/proposal',
    source: 'crm',
    ...(correction === undefined ? {} : { correction }),
  },
});

const LIFE: readonly Change[] = [
  rate('smb', '2026-01-01', '2026-01-31', 0.25),
  { kind: 'milestone-forecast', payload: { milestone: 'admin_console', date: '2026-05-21' } },
  { kind: 'promise', payload: { dependency: 'console_for_launch', date: '2026-05-21' } },
  { kind: 'remaining-effort', payload: { milestone: 'admin_console', on: '2026-02-02', effort: { engineering: 60 } } },
  { kind: 'data-date', payload: { date: '2026-02-03' } },
  { kind: 'membership', payload: { account: 'a1', role: 'contributor', person: 'ines' } },
  { kind: 'token', payload: { token: 't1', title: 'CI', scopes: ['read', 'record'] } },
  rate('smb', '2026-01-01', '2026-01-31', 0.26),
  rate('smb', '2026-01-01', '2026-01-31', 0.2, 'catch-up'),
  { kind: 'milestone-reached', payload: { milestone: 'tier_scope_decided', date: '2026-01-30' } },
  { kind: 'milestone-forecast', payload: { milestone: 'admin_console', date: '2026-06-01' } },
  { kind: 'remaining-effort', payload: { milestone: 'admin_console', on: '2026-02-02', effort: { 'engineering/api': 55.5 } } },
  rate('smb', '2026-01-01', '2026-01-31', 0.27, 'restate'),
  { kind: 'data-date', payload: { date: '2026-03-03' } },
  { kind: 'membership', payload: { account: 'a1', role: null, person: null } },
  { kind: 'token', payload: { token: 't1', title: 'CI', scopes: [] } },
];

describe.each(servers)('the store on $title', (server) => {
  let place: StorePlace;
  let store: Store;
  let now = new Date('2026-02-03T09:00:00.000Z');
  const open = () => openStore(place, { clock: () => now });

  beforeAll(async () => {
    place = await server.place();
    store = await open();
  });
  afterAll(async () => {
    await store.close();
    await server.remove();
  });

  let made = 0;
  async function workspace(of = store): Promise<string> {
    made += 1;
    const created = await createWorkspace(of, `plan ${made}`);
    if (!created.ok) throw new Error(created.error.message);
    return created.value.workspace;
  }
  async function put(into: string, ...changes: readonly Change[]): Promise<number> {
    const done = await append(store, into, 'ines', changes);
    if (!done.ok) throw new Error(done.error.message);
    return done.value.seq;
  }
  async function exported(from: string, upTo?: number): Promise<string> {
    let text = '';
    for await (const chunk of exportRecord(store, from, upTo)) text += chunk;
    return text;
  }

  it('numbers what is recorded from 1 without gaps, also when many write at once', async () => {
    const one = await workspace();
    const writers = Array.from({ length: 8 }, (_, writer) =>
      Promise.all(Array.from({ length: 5 }, (_, turn) => put(one, rate('smb', '2026-01-01', '2026-01-31', writer + turn / 10)))),
    );
    const seqs = (await Promise.all(writers)).flat().sort((left, right) => left - right);
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect((await readEvents(store, one)).map(({ seq }) => seq)).toEqual(seqs);
    expect(await verify(store, one)).toEqual({ events: 40, brokenAt: null, differing: [] });
  });

  it('records all changes of a command or none of them', async () => {
    const one = await workspace();
    const refused = await append(store, one, 'ines', [
      ...LIFE.slice(0, 3),
      rate('smb', '2026-02-01', '2026-02-28', 0.3, 'catch-up'),
    ]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'nothing-to-correct' } });
    expect(await readEvents(store, one)).toEqual([]);
    expect((await factsAt(store, one)).forecasts).toEqual([]);
  });

  it('refuses with a code and a sentence what cannot be recorded', async () => {
    const one = await workspace();
    const tried = async (change: unknown, expected?: number) => {
      const done = await append(store, one, 'ines', [change as Change], expected === undefined ? {} : { expected });
      return done.ok ? 'recorded' : `${done.error.code}: ${done.error.message}`;
    };
    await put(one, LIFE[0] as Change);
    expect(await tried({ kind: 'data-date', payload: { date: '2026-02-30' } })).toBe(
      'bad-event: This cannot be recorded: payload.date should be a day like 2026-07-15.',
    );
    expect(await tried({ kind: 'data-date', payload: { date: '2026-02-03' } }, 0)).toBe(
      'record-moved: The record stands at 1, no longer at 0; read what has come and try again.',
    );
    expect(await tried({ kind: 'plan-version', payload: { version: 'feed', name: null } })).toMatch(/^unknown-version: /);
    expect(await tried({ kind: 'membership', payload: { account: 'a\0b', role: 'viewer', person: 'ines' } })).toMatch(
      /^bad-event: /,
    );
    for (const nowhere of ['00000000-0000-4000-8000-000000000000', 'nowhere']) {
      const done = await append(store, nowhere, 'ines', LIFE.slice(0, 1));
      expect(done).toMatchObject({ ok: false, error: { code: 'unknown-workspace' } });
    }
  });

  it('keeps workspaces apart, and shows no row to who names none', async () => {
    const [one, other] = [await workspace(), await workspace()];
    await put(one, ...LIFE);
    expect(await readEvents(store, other)).toEqual([]);
    const seen = await store.database.selectFrom('event').select('seq').execute();
    expect(seen).toEqual([]);
    const crossing = await inWorkspace(store.database, other, (transaction) =>
      transaction.selectFrom('actual').selectAll().where('workspace', '=', one).execute(),
    );
    expect(crossing).toEqual([]);
    const writing = inWorkspace(store.database, other, (transaction) =>
      transaction.insertInto('personal_data').values({ workspace: one, account: 'x', name: 'x', address: 'x' }).execute(),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
    expect((await listWorkspaces(store)).map((each) => each.workspace)).toEqual(expect.arrayContaining([one, other]));
    const again = await createWorkspace(store, 'plan 1');
    expect(again).toMatchObject({ ok: false, error: { code: 'name-taken' } });
  });

  it('cannot change or remove an event', async () => {
    const one = await workspace();
    await put(one, ...LIFE);
    for (const change of [sql`update event set actor = 'x'`, sql`delete from event`, sql`truncate event`]) {
      await expect(inWorkspace(store.database, one, (transaction) => change.execute(transaction))).rejects.toThrow(/permission/);
    }
    await expect(server.tamper(place, 'delete from mainspring.event')).rejects.toThrow(/only appended/);
    expect(await verify(store, one)).toEqual({ events: LIFE.length, brokenAt: null, differing: [] });
  });

  it('finds by the chain an event that was tampered with, and by the events a fact that was', async () => {
    const one = await workspace();
    await put(one, ...LIFE);
    const of = `where workspace = '${one}'`;
    const behind = async (statement: string) =>
      server.tamper(place, "set session_replication_role = 'replica'", statement).then(() => verify(store, one));
    expect(await behind(`update mainspring.actual set value = 9 ${of} and from_seq = 1`)).toMatchObject({
      differing: ['actual'],
    });
    expect(await behind(`update mainspring.event set actor = 'mallory' ${of} and seq = 7`)).toMatchObject({ brokenAt: 7 });
    const forged = `convert_to(replace(convert_from(bytes, 'UTF8'), '0.25', '0.35'), 'UTF8')`;
    expect(await behind(`update mainspring.event set bytes = ${forged} ${of} and seq = 1`)).toMatchObject({ brokenAt: 1 });
    await behind(`delete from mainspring.event ${of} and seq < 16`);
    expect(await verify(store, one)).toMatchObject({ brokenAt: 1 });
  });

  it('makes every table of facts from the events, and the same facts of any past position for ever', async () => {
    const one = await workspace();
    const then: Facts[] = [];
    for (const change of LIFE) {
      await put(one, change);
      then.push(await factsAt(store, one));
    }
    expect(await verify(store, one)).toEqual({ events: LIFE.length, brokenAt: null, differing: [] });
    for (const [index, facts] of then.entries()) {
      expect(await factsAt(store, one, index + 1)).toEqual(facts);
    }
    const standing = (await factsAt(store, one, 9)).actuals;
    expect(standing.map(({ value, correction }) => [value, correction])).toEqual([
      [0.26, null],
      [0.2, 'catch-up'],
    ]);
    expect((await factsAt(store, one)).actuals.map(({ value }) => value)).toEqual([0.27]);
    const known = await factsAt(store, one, 7);
    expect(known.members).toEqual([{ account: 'a1', role: 'contributor', person: 'ines', from_seq: 6 }]);
    expect(known.tokens).toEqual([{ token: 't1', title: 'CI', scopes: ['read', 'record'], from_seq: 7 }]);
    expect(await factsAt(store, one)).toMatchObject({ members: [], tokens: [] });
    expect((await factsAt(store, one)).dataDate).toBe('2026-03-03');
  });

  it('says the same of the record as the file that it exports, which the command line reads', async () => {
    const one = await workspace();
    await put(one, ...LIFE);
    const text = await exported(one);
    const { events, problems } = readRecord(text);
    expect(problems).toEqual([]);
    expect(events).toEqual(await readEvents(store, one));
    expect(events.map(canonicalJson).join('\n')).toBe(text.trimEnd());
    const state = recordAt(events);
    const facts = await factsAt(store, one);
    expect(state.actuals.map(({ value }) => value)).toEqual(facts.actuals.map(({ value }) => value));
    expect([...state.told.keys()]).toEqual(facts.forecasts.map(({ milestone }) => milestone));
    expect(await exported(one, 4)).toBe(`${text.split('\n').slice(0, 4).join('\n')}\n`);
  });

  it('keeps plans by version, and makes the outlook of any past position again with the same bytes', async () => {
    const one = await workspace();
    const files = exampleFiles('northbeam');
    const saved = await savePlan(store, one, 'ines', files, { base: null, name: 'budget' });
    if (!saved.ok) throw new Error(saved.error.message);
    expect(saved.value.version).toBe(readPlan(files).plan?.version);
    expect(await planFiles(store, one, saved.value.version)).toEqual(files);

    const outlookAt = async (position: number): Promise<string> => {
      const { plan: version } = await factsAt(store, one, position);
      const { plan } = readPlan(await planFiles(store, one, version ?? ''));
      if (plan === null) throw new Error('northbeam can be read');
      return canonicalJson(
        outlook(plan, { record: await readEvents(store, one), position }).targets.map(({ target: _, ...of }) => of),
      );
    };
    const positions = [2, await put(one, LIFE[0] as Change), await put(one, LIFE[1] as Change)];
    const before = await Promise.all(positions.map(outlookAt));
    expect(new Set(before).size).toBeGreaterThan(1);

    const text = new TextDecoder().decode(files.get('plan.yaml'));
    const changed = new Map(files).set('plan.yaml', new TextEncoder().encode(`${text}\n# as of today\n`));
    const moved = await savePlan(store, one, 'ines', changed, { base: null });
    expect(moved).toMatchObject({ ok: false, error: { code: 'plan-moved' } });
    const second = await savePlan(store, one, 'ines', changed, { base: saved.value.version });
    if (!second.ok) throw new Error(second.error.message);
    expect((await planManifest(store, one, second.value.version)).size).toBe(files.size);
    await put(one, ...LIFE.slice(2));

    expect((await factsAt(store, one)).plan).toBe(second.value.version);
    expect((await factsAt(store, one, 3)).plan).toBe(saved.value.version);
    expect((await factsAt(store, one)).planNames.get('budget')).toBe(saved.value.version);
    expect(await Promise.all(positions.map(outlookAt))).toEqual(before);
    expect(await savePlan(store, one, 'ines', changed, { base: null })).toEqual(second);
    expect(await verify(store, one)).toMatchObject({ brokenAt: null, differing: [] });
  });

  it('refuses paths that lead out of a plan', async () => {
    const one = await workspace();
    for (const path of ['../plan.yaml', '/plan.yaml', 'a//b.yaml', 'a\\b.yaml', '.']) {
      const done = await savePlan(store, one, 'ines', new Map([[path, new Uint8Array()]]), { base: null });
      expect(done).toMatchObject({ ok: false, error: { code: 'bad-plan' } });
    }
  });

  it('tells to which workspaces an account belongs, and gives a page of the chain', async () => {
    const [one, other] = [await workspace(), await workspace()];
    const member = (role: 'viewer' | 'administrator' | null): Change => ({
      kind: 'membership',
      payload: { account: `of ${server.title}`, role, person: null },
    });
    await put(one, member('viewer'));
    await put(other, member('administrator'));
    const of = async () => (await workspacesOf(store, `of ${server.title}`)).map(({ workspace: id, role }) => [id, role]);
    expect(await of()).toEqual(
      expect.arrayContaining([
        [one, 'viewer'],
        [other, 'administrator'],
      ]),
    );
    await put(other, member(null));
    expect(await of()).toEqual([[one, 'viewer']]);
    expect(await workspacesOf(store, 'somebody')).toEqual([]);

    await put(one, ...LIFE.slice(0, 4));
    const page = await readChain(store, one, 1, 2);
    expect(page.map(({ event }) => event.seq)).toEqual([2, 3]);
    expect(new Set(page.map(({ hash }) => hash)).size).toBe(2);
    expect(page[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has no table that shows one workspace to another, or changes what was recorded', async () => {
    await workspace();
    const tables = await sql<{ name: string; forced: boolean; policies: number; first: string }>`
        select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
          (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
          (select attname from pg_attribute a where a.attrelid = c.oid and attnum = 1) as first
        from pg_class c where c.relnamespace = 'mainspring'::regnamespace and c.relkind in ('r', 'p')
          and c.relname <> 'migration'`.execute(store.database);
    expect(tables.rows.length).toBeGreaterThan(15);
    for (const table of tables.rows) expect(table).toMatchObject({ forced: true, first: 'workspace' });
    expect(tables.rows.every(({ policies }) => policies > 0)).toBe(true);
    const { rows } = await sql<{ name: string }>`select rolname as name from pg_roles
      where rolname = current_user and (rolsuper or rolbypassrls)`.execute(store.database);
    expect(rows).toEqual([]);
  });

  it('erases a person without touching the record', async () => {
    const one = await workspace();
    await put(one, { kind: 'membership', payload: { account: 'a7', role: 'viewer', person: 'ines' } });
    await setPersonalData(store, one, { account: 'a7', name: 'Ines Ruiz', address: 'ines@example.com' });
    await setPersonalData(store, one, { account: 'a7', name: 'Ines Ruiz Soler', address: 'ines@example.com' });
    expect(await personalData(store, one)).toEqual([{ account: 'a7', name: 'Ines Ruiz Soler', address: 'ines@example.com' }]);
    expect(await exported(one)).not.toMatch(/Ruiz|example/);
    await erasePersonalData(store, one, 'a7');
    expect(await personalData(store, one)).toEqual([]);
    expect(await verify(store, one)).toEqual({ events: 1, brokenAt: null, differing: [] });
  });

  it('wakes whoever listens, and never dates an event before the one before it', async () => {
    const one = await workspace();
    const seen: number[] = [];
    const stop = listen(store, one, (position) => seen.push(position), { pollMilliseconds: 60_000 });
    await expect.poll(() => seen.at(-1)).toBe(0);
    await put(one, LIFE[0] as Change);
    await expect.poll(() => seen.at(-1)).toBe(1);
    now = new Date('2026-02-03T08:00:00.000Z');
    await put(one, ...LIFE.slice(1, 4));
    now = new Date('2026-02-03T09:00:00.000Z');
    await expect.poll(() => seen.at(-1)).toBe(4);
    stop();
    const times = (await readEvents(store, one)).map(({ at }) => at);
    expect(times).toEqual(Array(4).fill('2026-02-03T09:00:00.000Z'));
  });

  it('takes a record from elsewhere with its own times, in their order', async () => {
    const one = await workspace();
    const told = async (at: string) => append(store, one, 'ines', LIFE.slice(0, 1), { at: new Date(at) });
    expect(await told('2020-04-21T20:00:00Z')).toMatchObject({ ok: true });
    expect(await told('2020-07-16T20:00:00Z')).toMatchObject({ ok: true });
    expect(await told('2020-07-16T19:00:00Z')).toMatchObject({ ok: false, error: { code: 'bad-time' } });
    expect((await readEvents(store, one)).map(({ at }) => at)).toEqual(['2020-04-21T20:00:00.000Z', '2020-07-16T20:00:00.000Z']);
  });

  it('has everything when it is opened again', async () => {
    const one = await workspace();
    await put(one, ...LIFE);
    const text = await exported(one);
    await store.close();
    store = await open();
    expect(await exported(one)).toBe(text);
    expect(await put(one, LIFE[0] as Change)).toBe(LIFE.length + 1);
  });
});

describe('a store that cannot be opened', () => {
  it('says that its server cannot be reached, and where to look', async () => {
    const databaseUrl = 'postgresql://nobody:secret@127.0.0.1:1/none';
    await expect(openStore({ databaseUrl })).rejects.toThrow(
      /^The PostgreSQL server cannot be reached: .*ECONNREFUSED.*\. Check DATABASE_URL\.$/,
    );
  });

  it('says that its data is of a newer program', async () => {
    const server = ownServer();
    const place = await server.place();
    const store = await openStore(place);
    await server.tamper(place, "insert into mainspring.migration (name, hash) values ('9999-later.sql', '')");
    await store.close();
    await expect(openStore(place)).rejects.toThrow(/was last used by a newer Mainspring \(it has 9999-later.sql\)/);
    await server.remove();
  });
});
