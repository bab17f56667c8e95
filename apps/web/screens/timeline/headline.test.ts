import type { MilestoneOf, Timeline } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { headlineOf } from './headline.ts';
import { late, milestoneOf, never, objective, reached, timelineOf } from './small-timeline.ts';

const english = formatsOf('en-US');
const said = (milestones: MilestoneOf[], more: Partial<Timeline> = {}) => headlineOf(timelineOf(milestones, more), english);

describe('the headline of the timeline', () => {
  it('of one that is late says by how much, and what another week costs', () => {
    const { headline, says } = said([late('admin_console', 70, { perWeek: 41_000, amount: -3e5 }), milestoneOf('launch')]);
    expect(headline).toBe('Admin console is 10 weeks late and costs $41K with another week.');
    expect(says).toBe('Dates that differ from plan take $300K from revenue in 2026.');
  });

  it('of several prices them together, and names what weighs most', () => {
    const milestones = [
      late('admin_console', 70, { perWeek: 41_000, amount: -3e5 }),
      late('launch', 8, { perWeek: 12_000, amount: -1e5 }),
      reached('hiring', { amount: -2e5 }),
    ];
    const { headline, says } = said(milestones, { togetherPerWeek: 45_000 });
    expect(headline).toBe('Two open milestones are late; together they cost $45K with another week.');
    expect(says).toBe(
      'Dates that differ from plan take $600K from revenue in 2026; Admin console weighs most with $300K. Admin console alone costs $41K with another week.',
    );
  });

  it('says where a delay returns something, or nothing', () => {
    expect(said([late('launch', 3, { perWeek: -2000 })]).headline).toBe(
      'Launch is 3 days late and returns $2.0K with another week.',
    );
    expect(said([late('launch', 3)]).headline).toBe('Launch is 3 days late; another week takes nothing from revenue in 2026.');
    expect(said([late('a', 20), late('b', 20)], { togetherPerWeek: 0 }).headline).toBe(
      'Two open milestones are late; another week takes nothing from revenue in 2026.',
    );
  });

  it('says what never comes', () => {
    expect(said([never('launch')]).headline).toBe('Launch is never reached inside the plan.');
    expect(said([never('a'), never('b')]).headline).toBe('Two open milestones are late, all never reached inside the plan.');
    expect(said([never('a'), late('b', 20, { perWeek: 9000 })], { togetherPerWeek: 9000 }).headline).toBe(
      'Two open milestones are late, one of them never reached inside the plan; together they cost $9.0K with another week.',
    );
  });

  it('without an objective tells days and no money', () => {
    const { headline, says } = said([late('admin_console', 70)], { objective: null });
    expect(headline).toBe('Admin console is 10 weeks late.');
    expect(says).toBe('The plan names no objective, so lateness has no price.');
  });

  it('of a ceiling counts what adds as what takes', () => {
    const { says } = said([late('a', 20, { amount: 3e5 })], { objective: { ...objective, better: 'lower' } });
    expect(says).toContain('take $300K from revenue in 2026');
  });

  it('says that none is late, and what comes next', () => {
    expect(said([milestoneOf('launch'), reached('hiring')])).toEqual({
      headline: 'No open milestone is late: Launch comes next, on Mar 31, 2026.',
      says: 'One milestone of 2 is reached. Dates that differ from plan take nothing from revenue in 2026.',
    });
    expect(said([reached('a'), reached('b')]).headline).toBe('All two milestones are reached.');
    expect(said([reached('a')]).headline).toBe('The only milestone is reached.');
    expect(said([]).headline).toBe('The plan has no milestones.');
  });
});
