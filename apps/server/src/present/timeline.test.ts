import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Timeline, type WhatIfReply, type WhatIfTold } from '@mainspring/contract';
import type { RecordEvent } from '@mainspring/execution';
import { costOfDelay } from '@mainspring/insight';
import { createPlanCache, readPlan } from '@mainspring/plan';
import { describe, expect, it } from 'vitest';
import { HEAD } from '../compute/ask.ts';
import { assemble, type Ground } from '../compute/assemble.ts';
import { whatIf } from '../compute/what-if.ts';
import { presentTimeline } from './timeline.ts';

const folder = join(import.meta.dirname, '../../../../examples/northbeam');
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path), new Uint8Array(readFileSync(path))]),
);

type Said = Pick<RecordEvent, 'kind' | 'payload'>;
const told: Said[] = [
  { kind: 'milestone-reached', payload: { milestone: 'tier_scope_decided', date: '2026-01-30' } },
  { kind: 'promise', payload: { dependency: 'console_for_launch', date: '2026-05-10' } },
  { kind: 'milestone-forecast', payload: { milestone: 'admin_console', date: '2026-05-21' } },
  { kind: 'remaining-effort', payload: { milestone: 'admin_console', on: '2026-02-02', effort: { engineering: 60 } } },
  { kind: 'data-date', payload: { date: '2026-02-03' } },
];

function groundOf(said: readonly Said[]): Ground {
  const { plan, findings } = readPlan(files, createPlanCache());
  if (plan === null) throw new Error('no plan');
  const events = said.map((one, index) => ({ seq: index + 1, at: `2026-02-03T09:00:0${index}Z`, actor: 'priya', ...one }));
  return { plan, findings, events: events as RecordEvent[], build: 'build' };
}

const ground = groundOf(told);
const made = assemble(ground, HEAD);
const page = Timeline.parse(presentTimeline(made, ground.events));
const milestone = (name: string) => {
  const found = page.milestones.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('the timeline', () => {
  it('tells what was told of a milestone, promises of its contracts too, oldest first', () => {
    expect(milestone('admin_console').history.map(({ kind, day, effort }) => [kind, day, effort])).toEqual([
      ['promise', '2026-05-10', {}],
      ['forecast', '2026-05-21', {}],
      ['remaining', '2026-02-02', { engineering: 60 }],
    ]);
    expect(milestone('admin_console').told).toEqual({ day: '2026-05-21', by: 'forecast' });
    expect(milestone('tier_scope_decided').history).toMatchObject([{ seq: 1, actor: 'priya', day: '2026-01-30' }]);
    const early = Timeline.parse(presentTimeline(assemble(ground, { ...HEAD, position: 2 }), ground.events));
    expect(early.milestones.find(({ name }) => name === 'admin_console')?.history).toHaveLength(1);
  });

  it('tells the day from which on only others hold a milestone', () => {
    const partners = milestone('first_partners_signed');
    // 88 days from 2 March; the partner portal comes later.
    expect(partners.done).toBe('2026-05-29');
    expect(partners.date).toBe(milestone('partner_portal').date);
    expect((partners.date ?? '') > (partners.done ?? '')).toBe(true);
    expect(milestone('tier_launch').done).toBeNull();
  });

  it('tells what a milestone moves, by its own tethers and by the effects that start from it', () => {
    expect(milestone('tier_launch').moves.map(({ driver, members, change }) => [driver.name, members, change.by])).toEqual([
      ['base_win_rate', ['Enterprise'], 1],
      ['list_price', ['Enterprise'], 0.3],
      ['enterprise_focus', [], 0.09],
    ]);
    expect(milestone('usage_billing').moves).toMatchObject([
      { driver: { name: 'base_expansion' }, initiative: { name: 'enterprise_tier' } },
    ]);
    expect(milestone('admin_console').moves).toEqual([]);
  });

  it('prices what is late under an initiative together, never as a sum', () => {
    const late = page.milestones.filter(({ perWeek, lateBy }) => perWeek !== null && (lateBy ?? 0) > 0);
    const all = costOfDelay(
      made.outlook,
      late.map(({ name }) => name),
      1,
    );
    if ('refused' in all) throw new Error(all.refused);
    const root = page.initiatives.find(({ name }) => name === 'enterprise_pivot');
    expect(root?.perWeek).toBe(all.cost);
    expect(page.togetherPerWeek).toBe(all.cost);
    const sum = late.reduce((total, { perWeek }) => total + (perWeek ?? 0), 0);
    expect(Math.abs(sum - all.cost)).toBeGreaterThan(1);
    expect(page.initiatives.find(({ name }) => name === 'enterprise_sales_team')?.perWeek).toBeNull();
  });

  it('names the objective with its unit over its span', () => {
    expect(page.objective).toMatchObject({ name: 'net_new_arr_2026', at: '2026', better: 'higher' });
    expect(page.objective?.unit).toMatchObject({ text: 'USD/year', currency: 'USD' });
  });
});

describe('what telling would do', () => {
  const ask = (...said: WhatIfTold[]) => whatIf(made, ground, HEAD, said);
  const reply = (...said: WhatIfTold[]) => {
    const answer = ask(...said);
    if (!('document' in answer)) throw new Error(answer.detail);
    return answer.document as WhatIfReply;
  };

  it('is what recording it does, whatever is told', () => {
    const said: [WhatIfTold, Said][] = [
      [
        { kind: 'forecast', milestone: 'admin_console', date: '2026-12-18' },
        { kind: 'milestone-forecast', payload: { milestone: 'admin_console', date: '2026-12-18' } },
      ],
      [
        { kind: 'reached', milestone: 'price_list_2026', date: '2026-02-01' },
        { kind: 'milestone-reached', payload: { milestone: 'price_list_2026', date: '2026-02-01' } },
      ],
      [
        { kind: 'remaining', milestone: 'guided_setup', on: '2026-02-03', effort: { engineering: 5 } },
        { kind: 'remaining-effort', payload: { milestone: 'guided_setup', on: '2026-02-03', effort: { engineering: 5 } } },
      ],
    ];
    for (const [what, recorded] of said) {
      const { before, after } = reply(what);
      expect(before).toBe(made.outlook.objective?.wired);
      expect(after).not.toBe(before);
      expect(after).toBe(assemble(groundOf([...told, recorded]), HEAD).outlook.objective?.wired);
    }
  });

  it('names what moves with it', () => {
    expect(
      reply({ kind: 'forecast', milestone: 'admin_console', date: '2026-12-18' }).moved.map(({ milestone }) => milestone),
    ).toContain('tier_launch');
  });

  it('refuses what recording would refuse', () => {
    expect(ask({ kind: 'remaining', milestone: 'guided_setup', on: '2026-02-03', effort: { enginering: 5 } })).toMatchObject({
      code: 'invalid',
      detail: expect.stringContaining('enginering'),
    });
    expect(ask({ kind: 'forecast', milestone: 'tier_scope_decided', date: '2026-12-18' })).toMatchObject({ code: 'invalid' });
    expect(ask({ kind: 'reached', milestone: 'admin_consle', date: '2026-02-01' })).toMatchObject({ code: 'not-found' });
  });
});
