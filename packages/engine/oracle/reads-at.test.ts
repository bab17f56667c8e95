import { describe, expect, it } from 'vitest';
import { compute } from '../compile/plan-text.ts';
import { rowsOf } from '../compile/rows.ts';
import { errorPath, type Place, readsAt } from './reads-at.ts';

const TEXT = `
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
people: {ines: {name: Ines}}
time: {grain: month, start: 2026-01, periods: 4}
units: {lead: leads, deal: deals}
dims: {region: {emea: {title: Europe, members: {de: Germany, fr: France}}, us: United States}}
assumptions:
  leads:
    unit: lead/month
    over: region
    value: {de: {steps: {2026-01: 10, 2026-02: 0, 2026-03: 10}}, fr: 20, us: 50}
    owner: ines
  deals: {unit: deal/month, over: region, value: {de: 5, fr: 5, us: 5}, owner: ines}
  zero: {unit: month, value: 0, rollup: mean, owner: ines}
  one: {unit: month, value: 1, rollup: mean, owner: ines}
drivers:
  rate: {unit: deal/lead, formula: deals / leads, rollup: ratio, owner: ines}
  rate_de: {unit: deal/lead, formula: "rate[de]", rollup: {time: mean}, owner: ines}
  total_rate: {unit: deal/lead, formula: "sum(rate, region)", rollup: {time: mean}, owner: ines}
  emea_rate: {unit: deal/lead, formula: "rate[emea]", rollup: {time: mean}, owner: ines}
  before: {unit: deal/lead, formula: "lag(rate * 2, 1 month)", rollup: {time: mean, members: mean}, owner: ines}
  inline: {unit: deal/lead, formula: "lag(deals / leads, 1 month)", rollup: {time: mean, members: mean}, owner: ines}
  stopped: {unit: deal/lead, formula: "if_error(rate, 0) + 1 deal / 1 lead", rollup: {time: mean, members: mean}, owner: ines}
  both: {unit: deal/lead, formula: "if_error(rate, rate + 1 deal / 1 lead)", rollup: {time: mean, members: mean}, owner: ines}
  guarded: {unit: deal/lead, formula: "divide(deals, leads, rate_by_hand)", rollup: {time: mean, members: mean}, owner: ines}
  rate_by_hand: {unit: deal/lead, formula: "1 deal / (0 lead)", rollup: {time: mean}, owner: ines}
  untaken: {unit: deal/lead, formula: "if(leads > 0, deals / leads, rate)", rollup: {time: mean, members: mean}, owner: ines}
  tested: {unit: deal/lead, formula: "if(rate > 0, rate_by_hand, 0)", rollup: {time: mean, members: mean}, owner: ines}
  waiting: {unit: month, formula: "one * one / zero", rollup: {time: mean}, owner: ines}
  late: {unit: deal/month, formula: "delay(deals, waiting)", owner: ines}
  late_rate: {unit: deal/lead, formula: "delay(rate, 2 months)", rollup: {time: mean, members: mean}, owner: ines}
  beyond: {unit: deal/lead, formula: "ahead(rate, 3 months)", rollup: {time: mean, members: mean}, owner: ines}
  grown: {unit: deal/lead, formula: "prev(grown, 1 deal / 1 lead) + rate * 0", rollup: {time: mean, members: mean}, owner: ines}
  books: {unit: deal, over: region, stock: {open: 1, in: "deals / leads * 1 lead / 1 month"}, owner: ines}
`;

const computed = compute(TEXT);
const { program, values } = computed;

/** `name row slot` of where an error began. */
function origin(name: string, row: number, slot: number): string | null {
  const { variable } = rowsOf(program, name);
  const found = errorPath(computed, { variable, row, slot }).at(-1);
  return found === undefined ? null : said(found);
}

const said = ({ variable, row, slot }: Place) => `${program.variables[variable]?.name} ${row} ${slot}`;

/** What a cell read. */
function reads(name: string, row: number, slot: number): string[] {
  const { variable } = rowsOf(program, name);
  return readsAt(computed, { variable, row, slot }).map((read) => `${said(read)}${read.stopped ? ' stopped' : ''}`);
}

describe('where an error began', () => {
  it('is nowhere for a figure that is none', () => expect(origin('rate', 0, 0)).toBeNull());

  it('is the cell itself that divides by 0', () => expect(origin('rate', 0, 1)).toBe('rate 0 1'));

  it('is found through one member, a sum over members and a parent member', () => {
    expect(origin('rate_de', 0, 1)).toBe('rate 0 1');
    expect(origin('total_rate', 0, 1)).toBe('rate 0 1');
    expect(origin('emea_rate', 0, 1)).toBe('rate 0 1');
    expect(origin('total_rate', 0, 0)).toBeNull();
  });

  it('is found through an argument without a name, in the period and for the member that it reaches', () => {
    expect(origin('before', 0, 2)).toBe('rate 0 1');
    expect(origin('before', 1, 2)).toBeNull();
    // Nothing that has a name is wrong: the formula that holds the argument tells it.
    expect(origin('inline', 0, 2)).toBe('inline 0 2');
  });

  it('is not what if_error stopped', () => {
    expect(values('stopped', 1)[0]).toBe(1);
    expect(origin('both', 0, 1)).toBe('rate 0 1');
  });

  it('is in the arm that is taken', () => {
    expect(values('untaken', 0)[0]).toBe(0.5);
    expect(origin('untaken', 0, 1)).toBe('rate 0 1');
    expect(origin('guarded', 0, 1)).toBe('rate_by_hand 0 1');
    expect(origin('guarded', 0, 0)).toBeNull();
    expect(origin('tested', 0, 1)).toBe('rate 0 1');
    expect(origin('tested', 1, 1)).toBe('rate_by_hand 0 1');
  });

  it('is found through a delay: in what waits, or in how long', () => {
    expect(origin('late', 0, 0)).toBe('waiting 0 -1');
    expect(origin('late_rate', 0, 3)).toBe('rate 0 1');
    expect(origin('late_rate', 0, 2)).toBeNull();
  });

  it('is found ahead, and back along a ring or a stock', () => {
    expect(origin('beyond', 0, 0)).toBeNull();
    expect(origin('grown', 0, 3)).toBe('rate 0 1');
    expect(origin('grown', 1, 3)).toBeNull();
    expect(origin('books', 0, 3)).toBe('books 0 1');
  });
});

describe('what a cell read', () => {
  it('is told in the periods that were reached, with what stands in an argument without a name', () => {
    expect(reads('rate', 1, 2)).toEqual(['deals 1 2', 'leads 1 2']);
    expect(reads('before', 0, 2)).toEqual(['rate 0 1']);
    expect(reads('inline', 0, 2)).toEqual(['deals 0 1', 'leads 0 1']);
    expect(reads('books', 0, 3)).toEqual(['books 0 2', 'deals 0 3', 'leads 0 3']);
    expect(reads('late_rate', 0, 1)).toEqual(['rate 0 -1']);
    expect(reads('leads', 0, 1)).toEqual([]);
  });

  it('is not the arm that was not taken; what if_error stopped was read all the same', () => {
    expect(reads('untaken', 1, 1)).toEqual(['leads 1 1', 'deals 1 1']);
    expect(reads('stopped', 0, 1)).toEqual(['rate 0 1 stopped']);
    expect(reads('stopped', 1, 1)).toEqual(['rate 1 1']);
  });

  it('is on the eve the eve', () => {
    expect(reads('rate_de', 0, -1)).toEqual(['rate 0 -1']);
    expect(reads('books', 0, -1)).toEqual([]);
  });
});
