// Figures from a file, on both kinds of PostgreSQL.
import { type Plan, readPlan } from '@mainspring/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  append,
  createWorkspace,
  factsAt,
  type ImportPreview,
  loadImport,
  openStore,
  previewImport,
  readActuals,
  readEvents,
  type Store,
  verify,
} from '../index.ts';
import { exampleFiles, externalServer, ownServer, type Server } from '../testing.ts';

const external = externalServer();
const servers: readonly Server[] = [ownServer(), ...(external === null ? [] : [external])];
const plan = planOf('northbeam');

function planOf(name: string): Plan {
  const { plan: read } = readPlan(exampleFiles(name));
  if (read === null) throw new Error(`${name} can be read`);
  return read;
}

/** When it is read. */
const AT = '2026-06-11T09:00:00.000Z';

const FILE = `driver,member,period,value
base_win_rate,smb,2026-01,25%
base_win_rate,smb,2026-02,0.26
sdr_count,,2026-01,11
`;

describe.each(servers)('an import into $title', (server) => {
  let store: Store;
  let made = 0;
  beforeAll(async () => {
    store = await openStore(await server.place());
  });
  afterAll(async () => {
    await store.close();
    await server.remove();
  });

  async function workspace(): Promise<string> {
    made += 1;
    const created = await createWorkspace(store, `plan ${made}`);
    if (!created.ok) throw new Error(created.error.message);
    return created.value.workspace;
  }
  async function preview(into: string, text: string, source = 'crm'): Promise<ImportPreview> {
    const read = readActuals(plan, await readEvents(store, into), new TextEncoder().encode(text), source, AT);
    if (typeof read === 'string') throw new Error(read);
    const previewed = await previewImport(store, into, read, source);
    if (!previewed.ok) throw new Error(previewed.error.message);
    return previewed.value;
  }

  it('loads nothing until it is told to, and then all of it with the event that says so', async () => {
    const one = await workspace();
    const found = await preview(one, FILE);
    expect(found).toMatchObject({ corrections: [], repeated: 0, problems: [], loadedBefore: null });
    expect(found.fresh.map(({ line, payload: { driver, value, unit } }) => [line, driver, value, unit])).toEqual([
      [2, 'base_win_rate', 0.25, plan.assumptions.get('base_win_rate')?.unitText],
      [3, 'base_win_rate', 0.26, plan.assumptions.get('base_win_rate')?.unitText],
      [4, 'sdr_count', 11, plan.assumptions.get('sdr_count')?.unitText],
    ]);
    expect(await readEvents(store, one)).toEqual([]);

    expect(await loadImport(store, one, 'ines', found.batch)).toEqual({
      ok: true,
      value: { seq: 1, recorded: 3, before: false },
    });
    const events = await readEvents(store, one);
    expect(events.map(({ kind }) => kind)).toEqual(['import', 'actual', 'actual', 'actual']);
    expect(events[0]?.payload).toEqual({ batch: found.batch, source: 'crm', rows: 3, recorded: 3 });
    expect(events[1]?.payload).toMatchObject({ from: '2026-01-01', until: '2026-01-31', value: 0.25, source: 'crm' });
    expect(await verify(store, one)).toEqual({ events: 4, brokenAt: null, differing: [] });
  });

  it('can be repeated without doubling anything, in any order of the rows', async () => {
    const one = await workspace();
    const { batch } = await preview(one, FILE);
    await loadImport(store, one, 'ines', batch);
    const [head = '', ...rows] = FILE.trim().split('\n');
    const again = await preview(one, [head, ...rows.reverse()].join('\r\n'), 'another copy');
    expect(again).toMatchObject({ batch, fresh: [], corrections: [], repeated: 3, loadedBefore: 1 });
    for (const _ of [1, 2])
      expect(await loadImport(store, one, 'ines', batch)).toEqual({ ok: true, value: { seq: 1, recorded: 3, before: true } });
    expect((await factsAt(store, one)).position).toBe(4);
  });

  it('records of a longer file what is new and what says another value', async () => {
    const one = await workspace();
    await loadImport(store, one, 'ines', (await preview(one, FILE)).batch);
    const longer = `${FILE.replace('0.26', '0.28')}base_win_rate,smb,2026-03,0.3\n`;
    const found = await preview(one, longer);
    expect(found.repeated).toBe(2);
    expect(found.fresh.map(({ line }) => line)).toEqual([5]);
    expect(found.corrections).toMatchObject([{ line: 3, payload: { value: 0.28 }, before: { value: 0.26 } }]);
    expect(await loadImport(store, one, 'ines', found.batch)).toMatchObject({ value: { seq: 5, recorded: 2 } });
    expect((await factsAt(store, one)).actuals.map(({ value }) => value).sort()).toEqual([0.25, 0.28, 0.3, 11]);
    expect((await factsAt(store, one, 4)).actuals.map(({ value }) => value).sort()).toEqual([0.25, 0.26, 11]);
    expect(await verify(store, one)).toMatchObject({ brokenAt: null, differing: [] });
  });

  it('names each bad row with its line and reason, and leaves it out', async () => {
    const one = await workspace();
    const bad = `\uFEFFdriver,member,period,value
"base_win_rate","smb",2026-01,0.25
win_rates,smb,2026-01,0.25
base_win_rate,smal,2026-01,0.25

base_win_rate,smb,2026-13,0.25
base_win_rate,smb,2026-02,"0,25"
base_win_rate,smb,2026-01,0.3
base_win_rate,smb,2026-Q2,0.3
sdr_count,,2031-01,11
`;
    const found = await preview(one, bad);
    expect(found.fresh.map(({ line }) => line)).toEqual([2]);
    expect(found.problems.map(({ line }) => line)).toEqual([3, 4, 6, 7, 8, 9, 10]);
    const [unknown, member, period, number, double, long, late] = found.problems.map(({ message }) => message);
    expect(unknown).toMatch(/win_rates/);
    expect(member).toMatch(/"smal" is not a member of base_win_rate/);
    expect(period).toBe('"2026-13" is not a period; write a day or 2026-03, 2026-W14, 2026-Q1');
    expect(number).toBe('"0,25" is not a number; write it like 1200.5');
    expect(double).toBe('driver, member and period stand in line 2 already');
    expect(long).toMatch(/longer than a period of the plan/);
    expect(late).toMatch(/after the plan's end/);
    expect(await loadImport(store, one, 'ines', found.batch)).toMatchObject({ value: { recorded: 1 } });
  });

  it.each([
    [
      'driver,period,value\n',
      "The head line lacks member; write driver,member,period,value, and unit where it is not the driver's.",
    ],
    [
      'driver,member,period,value,who\n',
      'The head line has "who"; write driver,member,period,value, and unit where it is not the driver\'s.',
    ],
    [Uint8Array.of(0x64, 0xff), 'The file is not UTF-8 text; save it as "CSV UTF-8".'],
    ['x'.repeat(5_000_001), 'The file is larger than 5 MB; split it.'],
  ])('refuses a file that is none: %.40s', (text, message) => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    expect(readActuals(plan, [], bytes, 'crm', AT)).toBe(message);
  });

  it('refuses to load what was never read, or in another workspace', async () => {
    const [one, other] = [await workspace(), await workspace()];
    const { batch } = await preview(one, FILE);
    expect(await loadImport(store, other, 'ines', batch)).toMatchObject({ ok: false, error: { code: 'unknown-import' } });
  });

  it('goes by what is recorded when it is loaded, not when it was read', async () => {
    const one = await workspace();
    const { batch, fresh } = await preview(one, FILE);
    const [first] = fresh;
    if (first === undefined) throw new Error('a row was read');
    await append(store, one, 'ines', [{ kind: 'actual', payload: first.payload }]);
    expect(await loadImport(store, one, 'ines', batch)).toMatchObject({ value: { seq: 2, recorded: 2 } });
  });
});
