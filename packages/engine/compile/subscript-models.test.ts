// Models of the public collection SDXorg/test-models, restated as plans; the expected figures are its published outputs.
import { describe, expect, it } from 'vitest';
import { compute } from './plan-text.ts';

const ROOT = `
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
time: {grain: month, start: 2026-01, periods: 3}
units: {unit_a: units_a}
people: {ines: {name: Ines}}
`;

const run = (text: string) => compute(ROOT + text).values;

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, 9);
}

describe('published subscript models', () => {
  it('subscript_1d_arrays', () => {
    const value = run(`
dims: {entry: {entry_1: One, entry_2: Two, entry_3: Three}}
assumptions:
  rate_a: {unit: unit_a/month, over: entry, value: {entry_1: 0.01, entry_2: 0.02, entry_3: 0.03}, owner: ines}
drivers:
  inflow_a: {unit: unit_a/month, formula: rate_a, owner: ines}
  stock_a: {unit: unit_a, over: entry, stock: {open: 0, in: inflow_a}, owner: ines}
`);
    expectNear(value('stock_a', -1), [0, 0, 0]);
    expectNear(value('stock_a', 0), [0.01, 0.02, 0.03]);
    expectNear(value('stock_a', 2), [0.03, 0.06, 0.09]);
  });

  it('subscript_2d_arrays and the sums and extremes of subscript_aggregation', () => {
    const value = run(`
dims: {entry: {entry_1: One, entry_2: Two, entry_3: Three}, column: {column_1: One, column_2: Two}}
assumptions:
  rate_a:
    unit: unit_a/month
    over: [entry, column]
    value:
      entry_1: {column_1: 0.01, column_2: 0.02}
      entry_2: {column_1: 0.03, column_2: 0.04}
      entry_3: {column_1: 0.05, column_2: 0.06}
    owner: ines
drivers:
  stock_a:
    unit: unit_a
    over: [entry, column]
    stock:
      open:
        entry_1: {column_1: 1, column_2: 2}
        entry_2: {column_1: 3, column_2: 4}
        entry_3: {column_1: 5, column_2: 6}
      in: rate_a
    owner: ines
  sum_1d: {unit: unit_a, formula: "sum(stock_a, entry)", rollup: {time: last}, owner: ines}
  max_1d: {unit: unit_a, formula: "largest(stock_a, column)", rollup: {time: last}, owner: ines}
  min_1d: {unit: unit_a, formula: "smallest(stock_a, entry)", rollup: {time: last}, owner: ines}
  sum_2d: {unit: unit_a, formula: "sum(sum_1d, column)", rollup: {time: last}, owner: ines}
`);
    expectNear(value('stock_a', 0), [1.01, 2.02, 3.03, 4.04, 5.05, 6.06]);
    expectNear(value('stock_a', 1), [1.02, 2.04, 3.06, 4.08, 5.1, 6.12]);
    expectNear(value('sum_1d', 1), [9.18, 12.24]);
    expectNear(value('max_1d', 1), [2.04, 4.08, 6.12]);
    expectNear(value('min_1d', 1), [1.02, 2.04]);
    expectNear(value('sum_2d', 1), [21.42]);
  });

  it('subscript_selection', () => {
    const value = run(`
dims: {first: {a: A, b: B, c: C}, second: {d: D, e: E}}
assumptions:
  two_dimensional: {unit: unit_a, over: [first, second], value: {a: {d: 1, e: 2}, b: {d: 3, e: 4}, c: {d: 5, e: 6}}, rollup: {time: last}, owner: ines}
drivers:
  subset: {unit: unit_a, over: first, formula: "two_dimensional[d]", rollup: {time: last}, owner: ines}
`);
    expectNear(value('subset', 0), [1, 3, 5]);
    expectNear(value('two_dimensional', 1), [1, 2, 3, 4, 5, 6]);
  });

  it('subscript_multiples: two dimensions side by side', () => {
    const value = run(`
dims: {entry: {entry_1: One, entry_2: Two, entry_3: Three}, parallel: {element_1: One, element_2: Two, element_3: Three, element_4: Four}}
assumptions:
  rate_a: {unit: unit_a/month, over: entry, value: {entry_1: 0.01, entry_2: 0.02, entry_3: 0.03}, owner: ines}
  rate_b: {unit: unit_a/month, over: parallel, value: {element_1: 1, element_2: 2, element_3: 3, element_4: 4}, owner: ines}
drivers:
  stock_a: {unit: unit_a, over: entry, stock: {open: 0, in: rate_a}, owner: ines}
  stock_b: {unit: unit_a, over: parallel, stock: {open: 0, in: rate_b}, owner: ines}
`);
    expectNear(value('stock_a', 0), [0.01, 0.02, 0.03]);
    expectNear(value('stock_b', 0), [1, 2, 3, 4]);
    expectNear(value('stock_b', 1), [2, 4, 6, 8]);
  });
});
