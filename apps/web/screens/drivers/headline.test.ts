import type { DriverNode, Drivers } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { headlineOf } from './headline.ts';
import { growTree } from './tree/tree.ts';
import { worthWords } from './words.ts';

const english = formatsOf('en-US');
const usd = { text: 'USD/year', percent: false, currency: 'USD' };
const percent = { text: '%', percent: true, currency: null };
const spaced = (text: string | null) => text?.replace(/\u00A0/g, ' ');

const node = (name: string, more: Partial<DriverNode> = {}): DriverNode => ({
  name,
  title: name,
  kind: 'assumption',
  unit: usd,
  over: usd,
  better: 'higher',
  owner: { name: 'ann', title: 'Ann' },
  team: null,
  plan: 1e6,
  forecast: 1e6,
  health: 'on-track',
  reads: [],
  worth: 1000,
  step: 1,
  onPlan: 0,
  closed: null,
  ...more,
});

const drivers = (...nodes: DriverNode[]): Drivers => ({
  key: { version: 'v', position: 0, dataDate: '2026-01-01', scenario: null, build: 'b' },
  root: 'revenue',
  objective: { name: 'year', title: 'Revenue of the year' },
  unit: usd,
  at: '2026',
  drivers: [
    node('revenue', { kind: 'formula', reads: nodes.map(({ name }) => name), health: 'off-track', onPlan: 9e6 }),
    ...nodes,
  ],
});

const said = (...nodes: DriverNode[]) => {
  const data = drivers(...nodes);
  return headlineOf(data, growTree(data), english);
};

const rate = node('win_rate', { unit: percent, step: 0.01, worth: 176_023, health: 'off-track', onPlan: 1.41e6 });

describe('the headline of the drivers', () => {
  it('counts what is off track and names the cause that would return most', () => {
    const { headline, says } = said(rate, node('price', { health: 'off-track', onPlan: 2e5 }), node('volume'));
    expect(headline).toBe('2 of the 3 drivers of revenue of the year are off track; win rate matters most.');
    expect(spaced(says)).toBe('On plan from here on it would return $1.41M; 1.0 pp more in every period ahead is worth +$176K.');
  });

  it('says when nothing is off track, and who has no owner', () => {
    const { headline, says } = said(node('price', { owner: null }));
    expect(headline).toBe('None of the 1 driver of revenue of the year is off track.');
    expect(says).toContain('1 has no owner.');
  });

  it('says when what is off track would return nothing', () => {
    expect(said(node('price', { health: 'off-track', onPlan: -5 })).says).toContain(
      'No single one of them would return anything.',
    );
  });

  it('says that there is no objective', () => {
    const data = { ...drivers(rate), root: null };
    expect(headlineOf(data, growTree(data), english).headline).toBe('Two drivers, and no objective that they move');
  });
});

describe('what one step is worth', () => {
  it('is told in the driver’s unit and in money, and not where the objective does not feel it', () => {
    expect(spaced(worthWords(rate, usd, english))).toBe('+1.0 pp = +$176K');
    expect(worthWords(node('cash', { worth: 0 }), usd, english)).toBeNull();
    expect(worthWords(rate, null, english)).toBeNull();
  });
});
