import { describe, expect, it } from 'vitest';
import { compute } from './plan-text.ts';

const TEXT = `
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
people: {ines: {name: Ines}}
time: {grain: month, start: 2026-01, periods: 2}
units: {lead: leads, deal: deals}
dims:
  region: {emea: {title: Europe, members: {de: Germany, fr: France}}, us: United States}
assumptions:
  leads: {unit: lead/month, over: region, value: {de: 100, fr: 200, us: 50}, owner: ines}
  deals: {unit: deal/month, over: region, value: {de: 10, fr: 30, us: 20}, owner: ines}
  price: {unit: USD/deal, over: region, value: {de: 3, fr: 5, us: 9}, rollup: {by: deals}, owner: ines}
drivers:
  win_rate: {unit: deal/lead, formula: deals / leads, rollup: ratio, owner: ines}
  emea_leads: {unit: lead/month, formula: "leads[emea]", owner: ines}
  emea_rate: {unit: deal/lead, formula: "win_rate[emea]", rollup: {time: mean}, owner: ines}
  emea_price: {unit: USD/deal, formula: "price[emea]", rollup: {time: mean}, owner: ines}
  emea_before: {unit: lead/month, formula: "prev(leads[emea] * 2)", owner: ines}
`;

describe('a parent member', () => {
  const { values } = compute(TEXT);
  const january = (name: string): number => values(name, 0)[0] ?? Number.NaN;

  it('is the sum of its leaves, their ratio of sums, or their weighted mean, as the quantity says', () => {
    expect(january('emea_leads')).toBe(300);
    expect(january('emea_rate')).toBeCloseTo(40 / 300, 12);
    expect(january('emea_price')).toBe(4.5);
  });

  it('can be read through time', () => expect(january('emea_before')).toBe(600));
});

describe('a parent of parents, beside a second dimension', () => {
  const { values } = compute(`
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
people: {ines: {name: Ines}}
time: {grain: month, start: 2026-01, periods: 2}
units: {lead: leads, deal: deals}
dims:
  region: {world: {title: World, members: {emea: {title: Europe, members: {de: Germany, fr: France}}, us: United States}}, moon: Moon}
  segment: {smb: Small, mid: Middle}
assumptions:
  leads:
    unit: lead/month
    over: [region, segment]
    value: {de: {smb: 100, mid: 10}, fr: {smb: 200, mid: 20}, us: {smb: 400, mid: 40}, moon: {smb: 800, mid: 80}}
    owner: ines
  deals:
    unit: deal/month
    over: [region, segment]
    value: {de: {smb: 10, mid: 5}, fr: {smb: 30, mid: 10}, us: {smb: 20, mid: 6}, moon: 0}
    owner: ines
drivers:
  win_rate: {unit: deal/lead, formula: deals / leads, rollup: ratio, owner: ines}
  world_leads: {unit: lead/month, formula: "leads[world]", owner: ines}
  world_rate: {unit: deal/lead, formula: "win_rate[world]", rollup: {time: mean, members: mean}, owner: ines}
  emea_mid: {unit: lead/month, formula: "leads[emea, mid]", owner: ines}
  outside: {unit: lead/month, formula: "sum(leads, region) - leads[world]", owner: ines}
  germans: {unit: "1", formula: "leads[de] / leads[emea]", rollup: {time: mean, members: mean}, owner: ines}
`);

  it('is all its leaves, each segment by itself', () => {
    expect(values('world_leads', 0)).toEqual([700, 70]);
    expect(values('outside', 0)).toEqual([800, 80]);
  });

  it('is a ratio of sums: 60 / 700 and 21 / 70', () => {
    const [smb, mid] = values('world_rate', 0);
    expect(smb).toBeCloseTo(60 / 700, 12);
    expect(mid).toBeCloseTo(0.3, 12);
  });

  it('meets a member of the other dimension, and divides a child: 1/3 of Europe is Germany', () => {
    expect(values('emea_mid', 0)).toEqual([30]);
    for (const share of values('germans', 0)) expect(share).toBeCloseTo(1 / 3, 12);
  });
});

describe('a weight over a further dimension', () => {
  // w by s is x 10 + 30 and y 30 + 10: (1 · 40 + 3 · 40) / 80 = 2, whatever g is in scope; u alone would be (10 + 90) / 40.
  const { values } = compute(`
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
people: {ines: {name: Ines}}
time: {grain: month, start: 2026-01, periods: 1}
units: {deal: deals}
dims:
  s: {all: {title: All, members: {x: X, y: Y}}}
  g: {u: U, v: V}
assumptions:
  w: {unit: deal/month, over: [s, g], value: {x: {u: 10, v: 30}, y: {u: 30, v: 10}}, owner: ines}
  p: {unit: USD/deal, over: s, value: {x: 1, y: 3}, rollup: {by: w}, owner: ines}
drivers:
  plain: {unit: USD/deal, formula: "p[all]", rollup: {time: mean}, owner: ines}
  by_g: {unit: USD/month, formula: "w[x] * p[all]", owner: ines}
`);

  it('is summed over it', () => expect(values('plain', 0)).toEqual([2]));
  it('is summed over it where it is in scope: 10 · 2 and 30 · 2', () => expect(values('by_g', 0)).toEqual([20, 60]));
});
