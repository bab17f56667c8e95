import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DriverPage, Drivers } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import { createPlanCache, readPlan } from '@mainspring/plan';
import { describe, expect, it } from 'vitest';
import { HEAD } from '../compute/ask.ts';
import { assemble } from '../compute/assemble.ts';
import { presentDriver } from './driver-page.ts';
import { presentDrivers } from './drivers.ts';

const folder = join(import.meta.dirname, '../../../../examples/northbeam');

const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))]),
);

const january = (member: string, value: number, seq: number): RecordEvent => ({
  seq,
  at: '2026-02-03T09:00:00Z',
  actor: 'ines',
  kind: 'actual',
  payload: {
    driver: 'base_win_rate',
    member,
    from: '2026-01-01',
    until: '2026-01-31',
    value,
    unit: 'deal/proposal',
    source: 'crm',
  },
});

function snapshot() {
  const { plan, findings } = readPlan(files, createPlanCache());
  if (plan === null) throw new Error('no plan');
  const events = [
    january('smb', 0.25, 1),
    january('mid', 0.2, 2),
    january('enterprise', 0.1, 3),
    january('enterprise', 0.12, 4),
    june(0.2, 5),
    june(0.21, 6),
  ];
  return assemble({ plan, findings, events, build: 'build' }, HEAD);
}

const june = (value: number, seq: number): RecordEvent => {
  const { payload, ...event } = january('smb', value, seq);
  if (event.kind !== 'actual') throw new Error('an actual');
  return { ...event, payload: { ...payload, from: '2026-06-01', until: '2026-06-30' } } as RecordEvent;
};

const made = snapshot();
const page = (name: string): DriverPage => DriverPage.parse(presentDriver(made, name));

describe('a driver’s page', () => {
  it('shows what a formula reads, with its values, in the period of the data date', () => {
    const { rows, formulas } = page('deals');
    expect(formulas.map(({ text }) => text)).toEqual(['delay(proposals, time_to_close, 60%) * win_rate']);
    const [smb] = rows;
    expect(smb?.now.period).toBe('2026-02');
    // A delay first asks how long.
    expect(smb?.now.reads.map(({ driver, member }) => [driver, member])).toEqual([
      ['time_to_close', 'Small business'],
      ['proposals', 'Small business'],
      ['win_rate', 'Small business'],
    ]);
    expect(smb?.now.value).toBeCloseTo(page('deals').rows[0]?.lines.forecast[1] ?? Number.NaN, 12);
  });

  it('shows members apart and together, closed as far as each of them is', () => {
    const { together, rows } = page('base_win_rate');
    expect(together?.closed.through).toBe('2026-01');
    expect(together?.lines.actual?.filter((value) => value !== null)).toHaveLength(1);
    const january = rows.map(({ lines }) => lines.actual?.[0] ?? Number.NaN);
    expect(together?.lines.actual?.[0]).toBeGreaterThan(Math.min(...january));
    expect(together?.lines.actual?.[0]).toBeLessThan(Math.max(...january));
    expect(page('net_new_arr').together).toBeNull();
    expect(page('deals').driver.over.text).toBe('deal');
  });

  it('keeps what a correction took the place of', () => {
    const [, , enterprise] = page('base_win_rate').rows;
    expect(enterprise?.actuals).toMatchObject([{ seq: 4, value: 0.12, replaced: [{ seq: 3, value: 0.1 }] }]);
  });

  it('tells what is recorded and waits for the data date, with what it corrected', () => {
    const [smb] = page('base_win_rate').rows;
    expect(smb?.waiting).toMatchObject([
      { seq: 6, from: '2026-06-01', until: '2026-06-30', value: 0.21, replaced: [{ seq: 5 }] },
    ]);
    expect(smb?.actuals).toHaveLength(1);
    expect(smb?.lines.actual?.[5]).toBeNull();
  });

  it('is held against the objective', () => {
    const { objective } = page('base_win_rate');
    expect(objective).toMatchObject({ at: '2026', unit: { text: 'USD/year', currency: 'USD' } });
    expect(objective?.forecast).toBe(made.outlook.objective?.wired);
  });
});

describe('the drivers', () => {
  it('are priced: one step more, and what each would return if it were on plan from here on', () => {
    const { drivers, root } = Drivers.parse(presentDrivers(made));
    const named = (name: string) => drivers.find((driver) => driver.name === name);
    expect(root).toBe('net_new_arr');
    expect(named('base_win_rate')?.onPlan).toBeGreaterThan(1e6);
    expect(named('sdr_count')).toMatchObject({ onPlan: 0, health: 'on-track' });
    expect(named('cash')).toMatchObject({ worth: 0, onPlan: 0, health: 'off-track' });
  });
});
