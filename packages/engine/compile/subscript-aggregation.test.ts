// subscript_aggregation of the public collection SDXorg/test-models, restated as a plan; the expected figures are its
// published output, printed with six digits. A stock is published at its opening, so that time t + 1 is slot t. The part of
// a dimension that it sums is a parent member here, and a product over members, which the language has not, is written out.
import { describe, expect, it } from 'vitest';
import { compute } from './plan-text.ts';

const PLAN = `
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
time: {grain: month, start: 2026-01, periods: 6}
people: {ines: {name: Ines}}
dims:
  entry: {entry_1: One, entry_2: Two, entry_3: Three}
  column: {column_1: One, column_2: Two}
  depth: {subrange: {title: Shallow, members: {depth_1: One, depth_2: Two}}, depth_3: Three}
assumptions:
  rate_a:
    unit: 1/month
    over: [entry, column]
    value:
      entry_1: {column_1: 0.01, column_2: 0.02}
      entry_2: {column_1: 0.03, column_2: 0.04}
      entry_3: {column_1: 0.05, column_2: 0.06}
    rollup: {time: mean, members: sum}
    owner: ines
  input_3d:
    unit: "1"
    over: [entry, column, depth]
    value:
      entry_1: {column_1: {depth_1: 1, depth_2: 2, depth_3: 3}, column_2: {depth_1: 10, depth_2: 20, depth_3: 30}}
      entry_2: {column_1: {depth_1: 4, depth_2: 5, depth_3: 6}, column_2: {depth_1: 40, depth_2: 50, depth_3: 60}}
      entry_3: {column_1: {depth_1: 7, depth_2: 8, depth_3: 9}, column_2: {depth_1: 70, depth_2: 80, depth_3: 100}}
    rollup: {time: last, members: sum}
    owner: ines
`;

const STOCK = `
  stock_a:
    unit: "1"
    over: [entry, column]
    stock:
      open: {entry_1: {column_1: 1, column_2: 2}, entry_2: {column_1: 3, column_2: 4}, entry_3: {column_1: 5, column_2: 6}}
      in: rate_a
    owner: ines
`;

function run(formulas: Readonly<Record<string, string>>) {
  const lines = Object.entries(formulas).map(
    ([name, formula]) => `  ${name}: {unit: "1", formula: "${formula}", rollup: {time: last, members: sum}, owner: ines}\n`,
  );
  const { values } = compute(`${PLAN}drivers:${STOCK}${lines.join('')}`);
  return (name: string, slot: number) => values(name, slot).map((value) => Number(value.toPrecision(6)));
}

describe('subscript_aggregation', () => {
  it('sums over one and over two of three dimensions', () => {
    const value = run({
      sum_2: 'sum(input_3d, column)',
      sum_13: 'sum(sum(input_3d, entry), depth)',
      complex: 'sum(input_3d * stock_a, entry)',
      weighted_stock: 'input_3d * stock_a',
      subrange_sum: 'weighted_stock[subrange]',
    });
    expect(value('sum_2', 0)).toEqual([11, 22, 33, 44, 55, 66, 77, 88, 109]);
    expect(value('sum_13', 0)).toEqual([45, 460]);
    expect(value('complex', 0)).toEqual([48.48, 57.57, 66.66, 606, 727.2, 909]);
    expect(value('complex', 3)).toEqual([49.92, 59.28, 68.64, 624, 748.8, 936]);
    expect(value('subrange_sum', -1)).toEqual([3, 60, 27, 360, 75, 900]);
    expect(value('subrange_sum', 1)).toEqual([3.06, 61.2, 27.54, 367.2, 76.5, 918]);
  });

  it('finds the largest and the smallest, also of an expression and of a choice that turns with time', () => {
    const value = run({
      max_12: 'largest(largest(input_3d, entry), column)',
      min_13: 'smallest(smallest(input_3d, depth), entry)',
      min_23: 'smallest(smallest(input_3d, column), depth)',
      max_123: 'largest(largest(largest(input_3d, entry), column), depth)',
      max_1d: 'largest(stock_a, column)',
      max_2d: 'largest(max_1d, entry)',
      min_2d: 'smallest(smallest(stock_a, entry), column)',
      complex_max: 'largest(if(elapsed(month) + 1 month > 3 months, input_3d, stock_a), entry)',
      complex_min: 'smallest(input_3d + 2 * stock_a - 5, entry)',
    });
    expect(value('max_12', 0)).toEqual([70, 80, 100]);
    expect(value('min_13', 0)).toEqual([1, 10]);
    expect(value('min_23', 0)).toEqual([1, 4, 7]);
    expect(value('max_123', 0)).toEqual([100]);
    expect(value('max_1d', 3)).toEqual([2.08, 4.16, 6.24]);
    expect(value('max_2d', 3)).toEqual([6.24]);
    expect(value('min_2d', 3)).toEqual([1.04]);
    expect(value('complex_max', 2)).toEqual([5.15, 5.15, 5.15, 6.18, 6.18, 6.18]);
    expect(value('complex_max', 3)).toEqual([7, 8, 9, 70, 80, 100]);
    expect(value('complex_min', 0)).toEqual([-1.98, -0.98, 0.02, 9.04, 19.04, 29.04]);
    expect(value('complex_min', 3)).toEqual([-1.92, -0.92, 0.08, 9.16, 19.16, 29.16]);
  });

  it('multiplies over members that are named', () => {
    const value = run({
      product_1d: 'stock_a[column_1] * stock_a[column_2]',
      product_2d: 'product_1d[entry_1] * product_1d[entry_2] * product_1d[entry_3]',
      product_12:
        'input_3d[entry_1, column_1] * input_3d[entry_1, column_2] * input_3d[entry_2, column_1] * input_3d[entry_2, column_2] * input_3d[entry_3, column_1] * input_3d[entry_3, column_2]',
      off: 'input_3d - 0.1 * stock_a',
      by_entry: 'off[depth_1] * off[depth_2] * off[depth_3]',
      complex_product: 'by_entry[entry_1] * by_entry[entry_2] * by_entry[entry_3]',
    });
    expect(value('product_1d', 0)).toEqual([2.0402, 12.2412, 30.603]);
    expect(value('product_2d', 1)).toEqual([810.837]);
    expect(value('product_2d', 3)).toEqual([911.03]);
    expect(value('product_12', 0)).toEqual([784000, 6.4e6, 2.916e7]);
    expect(value('complex_product', -1)).toEqual([203686, 3.70764e14]);
    expect(value('complex_product', 3)).toEqual([198864, 3.69515e14]);
  });
});
