import type { BridgePart, Overview, TargetOf } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { headlineOf } from './headline.ts';

const english = formatsOf('en-US');
const usd = { text: 'USD/year', percent: false, currency: 'USD' };

const objective: TargetOf = {
  name: 'arr_2026',
  title: 'Recurring revenue in 2026',
  driver: { name: 'arr', title: 'Recurring revenue' },
  address: 'arr',
  at: '2026',
  unit: usd,
  better: 'higher',
  wanted: 9e6,
  plan: 9.1e6,
  forecast: 4e6,
  met: false,
  health: 'off-track',
  tolerance: 0.05,
  owner: null,
  toDate: { plan: [9.1e6], flexed: null, actual: null, forecast: [4e6] },
  periods: ['2026'],
  closed: { through: null, partly: [] },
};

const part = (player: BridgePart['player'], amount: number): BridgePart => ({
  player,
  kind: 'team',
  subject: { name: 'x', title: 'X' },
  member: '',
  amount,
  why: null,
  owner: null,
  team: null,
});

const overview: Overview = {
  key: { version: 'v', position: 0, dataDate: '2026-01-01', scenario: null, build: 'b' },
  title: 'A company',
  objective,
  targets: [objective],
  bridge: [
    {
      from: { line: 'plan', value: 9.1e6 },
      to: { line: 'forecast', value: 4e6 },
      parts: [
        part('load', -2e6),
        part('dates', -1.5e6),
        part('dates', -1.5e6),
        part('assumption', 0.4e6),
        part('incentives', -0.5e6),
      ],
      unexplained: 0,
    },
  ],
  late: [],
  findings: [],
  findingCounts: { error: 0, warning: 0, note: 0 },
  upside: null,
};

const said = (change: Partial<TargetOf>, compared: 'target' | 'plan' = 'target') =>
  headlineOf({ ...overview, objective: { ...objective, ...change } }, compared, english);

describe('the headline', () => {
  it('answers with the figure and the gap, and names what explains most of it', () => {
    const { lead, gap, tone, says } = said({});
    expect(lead).toBe('Recurring revenue in 2026 is forecast at $4.0M');
    expect(gap).toBe('$5.0M short of its target');
    expect(tone).toBe('bad');
    expect(says).toBe(
      'On paper the plan makes it, with $9.1M. Dates and load of teams explain $5.0M of the difference from plan.',
    );
  });

  it('is held against the plan where that is asked', () => {
    expect(said({}, 'plan')).toMatchObject({ gap: '$5.1M short of plan', says: expect.stringContaining('Wanted is $9.0M.') });
  });

  it('praises what exceeds a floor and blames what exceeds a ceiling', () => {
    expect(said({ forecast: 9.5e6 })).toMatchObject({ gap: '$500K above its target', tone: 'good' });
    expect(said({ better: 'lower', forecast: 9.5e6 })).toMatchObject({ gap: '$500K over its target', tone: 'bad' });
    expect(said({ better: 'lower', forecast: 8e6 })).toMatchObject({ gap: '$1.0M below its target', tone: 'good' });
    expect(said({ forecast: 9e6 })).toMatchObject({ gap: 'exactly at its target', tone: 'plain' });
  });

  it('says when even the plan does not make it', () => {
    expect(said({ plan: 8e6 }).says).toContain('Even on paper the plan does not make it, with $8.0M.');
  });

  it('names the late milestone that another week costs most', () => {
    const late = (name: string, perWeek: number | null, reached = false) => ({
      milestone: { name, title: name },
      owner: null,
      due: '2026-01-01',
      date: '2026-02-01',
      lateBy: 31,
      reached,
      perWeek,
      amount: -1,
    });
    const { says } = headlineOf(
      {
        ...overview,
        late: [late('admin_console', 52_000), late('launch', 12_000), late('hiring', -90_000), late('scope', null, true)],
      },
      'target',
      english,
    );
    expect(says).toContain('Three open milestones are late; Admin console alone costs $52K with another week.');
  });

  it('says when there is nothing to answer with', () => {
    expect(said({ forecast: null }).lead).toBe('Recurring revenue in 2026 cannot be computed');
    expect(headlineOf({ ...overview, objective: null }, 'target', english).lead).toBe('A company names no objective');
  });
});
