import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Key, Overview } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import { afterAll, describe, expect, it } from 'vitest';
import { HEAD } from './ask.ts';
import { Runner } from './runner.ts';

const folder = join(import.meta.dirname, '../../../../examples/northbeam');

const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))]),
);

const said = (seq: number, rest: Pick<RecordEvent, 'kind' | 'payload'>) =>
  ({ seq, at: '2026-01-01T09:00:00Z', actor: 'ines', ...rest }) as RecordEvent;

function started() {
  const record: RecordEvent[] = [said(1, { kind: 'plan-version', payload: { version: 'v1', name: null } })];
  const published: Key[] = [];
  const reads: number[] = [];
  const runner = new Runner(
    {
      events: async (after) => {
        reads.push(after);
        return record.filter(({ seq }) => seq > after);
      },
      plan: async () => files,
    },
    'build',
    { published: (key) => published.push(key), fault: (error) => expect.unreachable(error.message) },
  );
  return { record, published, reads, runner };
}

const open: Runner[] = [];
afterAll(async () => {
  for (const runner of open) await runner.close();
});

describe('a runner', () => {
  it('reads a record of two hundred thousand events at once', async () => {
    const { record, runner } = started();
    open.push(runner);
    for (let seq = 2; seq <= 200_000; seq += 1) record.push(said(seq, { kind: 'data-date', payload: { date: '2026-01-01' } }));
    expect((await runner.reach(200_000)).position).toBe(200_000);
  });

  it('follows the record: what is told moves the objective, and a writer sees its own write', async () => {
    const { record, published, runner } = started();
    open.push(runner);
    await runner.reach(1);
    const overview = async (): Promise<Overview> => {
      const asked = await runner.ask(HEAD, { page: 'overview' });
      if (!('answer' in asked)) throw new Error(asked.refusal.detail);
      return JSON.parse(asked.answer.body);
    };
    const before = await overview();
    expect(before.objective?.forecast).toBeCloseTo(3_735_369, -1);
    expect(before.key.position).toBe(1);
    record.push(said(2, { kind: 'milestone-forecast', payload: { milestone: 'admin_console', date: '2026-12-18' } }));
    await runner.reach(2);
    const after = await overview();
    expect(after.key.position).toBe(2);
    expect(after.objective?.forecast).toBeLessThan(before.objective?.forecast ?? 0);
    expect(published.map(({ position }) => position)).toEqual([1, 2]);
  });

  it('gives the same bytes for a past position, whatever came after', async () => {
    const { runner: early } = started();
    open.push(early);
    const before = await early.ask({ ...HEAD, position: 1 }, { page: 'overview' });
    const { record, runner: late } = started();
    open.push(late);
    record.push(said(2, { kind: 'milestone-forecast', payload: { milestone: 'admin_console', date: '2026-12-18' } }));
    await late.reach(2);
    expect(await late.ask({ ...HEAD, position: 1 }, { page: 'overview' })).toEqual(before);
  });

  it('answers what many ask at once one time', async () => {
    const { runner } = started();
    open.push(runner);
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => runner.ask(HEAD, { page: 'timeline' })));
    expect(first).toHaveProperty('answer');
    for (const other of others) expect(other).toBe(first);
  });

  it('goes back to a plan version whose text its worker no longer has', async () => {
    const { record, runner } = started();
    open.push(runner);
    for (let seq = 2; seq <= 8; seq += 1)
      record.push(said(seq, { kind: 'plan-version', payload: { version: `v${seq}`, name: null } }));
    for (const position of [1, 2, 3, 4, 5, 6, 7, 8, 1])
      expect(await runner.ask({ ...HEAD, position }, { page: 'drivers' })).toMatchObject({ answer: { key: { position } } });
    expect(await runner.ask({ ...HEAD, position: 2 }, { page: 'findings' })).toHaveProperty('answer');
  });

  it('merges a burst: two heads at most, the last with all of it', async () => {
    const { record, published, runner } = started();
    open.push(runner);
    await runner.reach(1);
    const waiting = [2, 3, 4, 5, 6].map((seq) => {
      record.push(
        said(seq, { kind: 'milestone-forecast', payload: { milestone: 'admin_console', date: `2026-12-${10 + seq}` } }),
      );
      return runner.reach(seq);
    });
    await Promise.all(waiting);
    expect(published.length).toBeLessThanOrEqual(3);
    expect(published.at(-1)?.position).toBe(6);
  });

  it('tells the effect of dates that nobody has told, and changes nothing', async () => {
    const { runner } = started();
    open.push(runner);
    const late = { kind: 'forecast', milestone: 'admin_console', date: '2026-12-18' } as const;
    const question = { page: 'what-if', told: [late] } as const;
    const asked = await runner.ask(HEAD, question);
    if (!('answer' in asked)) throw new Error(asked.refusal.detail);
    const reply = JSON.parse(asked.answer.body);
    expect(reply.after).toBeLessThan(reply.before);
    expect(reply.moved.map(({ milestone }: { milestone: string }) => milestone)).toContain('tier_launch');
    const refused = await runner.ask(HEAD, { page: 'what-if', told: [{ ...late, milestone: 'admin_consle' }] });
    expect(refused).toMatchObject({ refusal: { code: 'not-found', detail: expect.stringContaining('admin_console') } });
  });
});
