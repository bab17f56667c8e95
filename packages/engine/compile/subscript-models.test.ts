// Models of the public collection SDXorg/test-models, restated as plans; the expected figures are its published outputs.
// A stock is published at its opening, so that the figure of time t + 1 is the closing of slot t. A dimension that is used
// twice becomes two, since members have one name each, and a matrix that returns to its own dimension comes back by a map.
// What the language does not say: a member as a number or compared with another (conditional_subscripts, subscript_logicals,
// subscript_definition, subscript_numeric_range); a part of a dimension as a dimension, other than a parent's roll-up
// (subscript_subranges, subscript_subranges_equal, subscript_exceptions, get_constants_incomplete_subscript); one dimension
// mapped onto another (subscript_mapping_simple, subscript_mapping_vensim); lookups (subscripted_lookups); sine and its kin
// (subscripted_trig); steps shorter than the grain with smoothing, pipelines of stocks, and ramps without end
// (subscripted_smooth, subscripted_trend, subscripted_delays, subscripted_ramp_step); rounding towards zero
// (subscripted_round).
import { describe, expect, it } from 'vitest';
import { compute } from './plan-text.ts';

const ROOT = `
plan: {id: test, title: Test, language: 1, currency: USD, owner: ines}
time: {grain: month, start: 2026-01, periods: 12}
units: {unit_a: units_a}
people: {ines: {name: Ines}}
`;

const run = (text: string) => compute(ROOT + text).values;

function expectNear(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [index, value] of expected.entries()) expect(actual[index]).toBeCloseTo(value, 9);
}

/** The collection prints six significant digits. */
function expectPrinted(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.map((value) => Number(value.toPrecision(6)))).toEqual(expected);
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

  it('subscript_3d_arrays, subscript_3d_arrays_lengthwise and subscript_individually_defined_stocks', () => {
    const value = run(`
dims:
  entry: {entry_1: One, entry_2: Two, entry_3: Three}
  column: {column_1: One, column_2: Two}
  depth: {depth_1: One, depth_2: Two}
assumptions:
  rate_a:
    unit: unit_a/month
    over: [entry, column, depth]
    value:
      entry_1: {column_1: {depth_1: 0.01, depth_2: 0.02}, column_2: {depth_1: 0.02, depth_2: 0.05}}
      entry_2: {column_1: {depth_1: 0.03, depth_2: 0.02}, column_2: {depth_1: 0.04, depth_2: 0.04}}
      entry_3: {column_1: {depth_1: 0.05, depth_2: 0.05}, column_2: {depth_1: 0.06, depth_2: 0.06}}
    owner: ines
drivers:
  inflow_a: {unit: unit_a/month, formula: rate_a, owner: ines}
  stock_a:
    unit: unit_a
    over: [entry, column, depth]
    stock:
      open:
        entry_1: {column_1: {depth_1: 1, depth_2: 2}, column_2: {depth_1: 2, depth_2: 4}}
        entry_2: {column_1: {depth_1: 3, depth_2: 5}, column_2: {depth_1: 4, depth_2: 3}}
        entry_3: {column_1: {depth_1: 5, depth_2: 1}, column_2: {depth_1: 6, depth_2: 4}}
      in: inflow_a
    owner: ines
`);
    expectNear(value('inflow_a', 5), [0.01, 0.02, 0.02, 0.05, 0.03, 0.02, 0.04, 0.04, 0.05, 0.05, 0.06, 0.06]);
    expectNear(value('stock_a', -1), [1, 2, 2, 4, 3, 5, 4, 3, 5, 1, 6, 4]);
    expectNear(value('stock_a', 0), [1.01, 2.02, 2.02, 4.05, 3.03, 5.02, 4.04, 3.04, 5.05, 1.05, 6.06, 4.06]);
    expectNear(value('stock_a', 3), [1.04, 2.08, 2.08, 4.2, 3.12, 5.08, 4.16, 3.16, 5.2, 1.2, 6.24, 4.24]);
  });

  it('subscript_mixed_assembly: one member from a formula, the other from figures', () => {
    const value = run(`
dims: {first: {a: A, b: B, c: C}, second: {d: D, e: E}}
assumptions:
  subset: {unit: unit_a, over: first, value: {a: 1.1, b: 1.2, c: 1.3}, rollup: {time: last}, owner: ines}
  figures: {unit: unit_a, over: first, value: {a: 2.1, b: 2.2, c: 2.3}, rollup: {time: last}, owner: ines}
drivers:
  mixed_assembly: {unit: unit_a, over: [first, second], formula: {d: subset, e: figures}, rollup: {time: last}, owner: ines}
`);
    expectNear(value('mixed_assembly', 0), [1.1, 2.1, 1.2, 2.2, 1.3, 2.3]);
  });

  it('subscripted_flows: each member from another driver', () => {
    const value = run(`
dims: {entry: {entry_1: One, entry_2: Two, entry_3: Three}}
assumptions:
  rate_a: {unit: unit_a/month, over: entry, value: {entry_1: 0.01, entry_2: 0.02, entry_3: 0.03}, owner: ines}
  rate_b: {unit: unit_a/month, over: entry, value: {entry_1: 0.02, entry_2: 0.04, entry_3: 0.06}, owner: ines}
drivers:
  inflow_a: {unit: unit_a/month, formula: {entry_3: "rate_b[entry_3]", else: rate_a}, owner: ines}
  stock_a: {unit: unit_a, over: entry, stock: {open: 0, in: inflow_a}, owner: ines}
`);
    expectNear(value('inflow_a', 0), [0.01, 0.02, 0.06]);
    expectNear(value('stock_a', 2), [0.03, 0.06, 0.18]);
  });

  it('subscript_switching: what leaves one member enters the others', () => {
    const value = run(`
dims:
  category: {c1: One, c2: Two, c3: Three, c4: Four, c5: Five}
  goal: {g1: One, g2: Two, g3: Three, g4: Four, g5: Five}
assumptions:
  gain: {unit: 1/month, value: 0.1, rollup: {time: mean}, owner: ines}
  transition:
    unit: "1"
    over: [category, goal]
    value:
      c1: {g1: 0, g2: 0.3, g3: 0.2, g4: 0.4, g5: 0.1}
      c2: {g1: 0.1, g2: 0, g3: 0.3, g4: 0.2, g5: 0.4}
      c3: {g1: 0.3, g2: 0.4, g3: 0, g4: 0.1, g5: 0.2}
      c4: {g1: 0.2, g2: 0.1, g3: 0.4, g4: 0, g5: 0.3}
      c5: {g1: 0.4, g2: 0.2, g3: 0.1, g4: 0.3, g5: 0}
    rollup: {time: mean, members: sum}
    owner: ines
drivers:
  switching: {unit: unit_a/month, formula: gain * transition * prev(categories), owner: ines}
  switching_out: {unit: unit_a/month, formula: "sum(switching, goal)", owner: ines}
  arriving: {unit: unit_a/month, formula: "sum(switching, category)", owner: ines}
  switching_in:
    unit: unit_a/month
    formula: {c1: "arriving[g1]", c2: "arriving[g2]", c3: "arriving[g3]", c4: "arriving[g4]", c5: "arriving[g5]"}
    owner: ines
  categories:
    unit: unit_a
    over: category
    stock: {open: {c1: 1, c2: 0, c3: 0, c4: 0, c5: 0}, in: switching_in, out: switching_out}
    owner: ines
  everybody: {unit: unit_a, formula: "sum(categories, category)", rollup: {time: last}, owner: ines}
`);
    expectPrinted(value('switching_in', 1), [0.0021, 0.0284, 0.0206, 0.0371, 0.0118]);
    expectPrinted(value('switching_out', 3), [0.0734896, 0.0076914, 0.0055776, 0.0100392, 0.0032022]);
    expectPrinted(value('switching_in', 3), [0.00573114, 0.0259223, 0.0213412, 0.0324525, 0.0145528]);
    expectPrinted(value('categories', 0), [0.9, 0.03, 0.02, 0.04, 0.01]);
    expectPrinted(value('categories', 2), [0.734896, 0.076914, 0.055776, 0.100392, 0.032022]);
    expectPrinted(value('categories', 8), [0.43519, 0.152335, 0.131029, 0.185492, 0.0959536]);
    expectPrinted(value('categories', 10), [0.378016, 0.164995, 0.147203, 0.196343, 0.113443]);
    expectNear(value('everybody', 11), [1]);
  });

  it('subscript_transposition: a matrix against a vector, from either side', () => {
    const value = run(`
dims: {sector: {s1: One, s2: Two, s3: Three, s4: Four, s5: Five}, other: {o1: One, o2: Two, o3: Three, o4: Four, o5: Five}}
assumptions:
  vector: {unit: unit_a, over: sector, value: {s1: 1, s2: 10, s3: 5, s4: 7, s5: 9}, rollup: {time: last}, owner: ines}
  matrix:
    unit: "1"
    over: [sector, other]
    value:
      s1: {o1: 1, o2: 2, o3: 3, o4: 4, o5: 5}
      s2: {o1: 10, o2: 20, o3: 30, o4: 40, o5: 50}
      s3: {o1: 1, o2: 2, o3: 3, o4: 4, o5: 5}
      s4: {o1: 2, o2: 3, o3: 4, o4: 5, o5: 6}
      s5: {o1: -1, o2: 2, o3: -3, o4: 4, o5: -5}
    rollup: {time: mean, members: sum}
    owner: ines
drivers:
  across:
    unit: unit_a
    formula: {o1: "vector[s1]", o2: "vector[s2]", o3: "vector[s3]", o4: "vector[s4]", o5: "vector[s5]"}
    rollup: {time: last}
    owner: ines
  output: {unit: unit_a, formula: "sum(vector * matrix, sector)", rollup: {time: last}, owner: ines}
  output_2: {unit: unit_a, formula: "sum(across * matrix, other)", rollup: {time: last}, owner: ines}
`);
    expectNear(value('output', 0), [111, 251, 319, 495, 527]);
    expectNear(value('output_2', 0), [109, 1090, 109, 141, -13]);
  });
});

const ARRAYS = `
dims: {first: {a: A, b: B, c: C}, second: {d: D, e: E}}
assumptions:
  scalar: {unit: "1", value: 0, rollup: {time: last}, owner: ines}
`;

/** Formulas by name, as drivers of pure numbers. */
function drivers(formulas: Readonly<Record<string, string>>): string {
  const lines = Object.entries(formulas).map(
    ([name, formula]) => `  ${name}: {unit: "1", formula: "${formula}", rollup: {time: last, members: sum}, owner: ines}\n`,
  );
  return `drivers:\n${lines.join('')}`;
}

describe('published models of functions over subscripts', () => {
  it('subscripted_xidz: a division by zero with a stand-in', () => {
    const value = run(`${ARRAYS}
  one: {unit: "1", over: first, value: {a: -1, b: 0, c: 5}, rollup: {time: last, members: sum}, owner: ines}
  two: {unit: "1", over: second, value: {d: 50, e: 0}, rollup: {time: last, members: sum}, owner: ines}
  both: {unit: "1", over: [first, second], value: {a: {d: 3, e: 5}, b: {d: 0, e: -11}, c: {d: -6, e: 0}}, rollup: {time: last, members: sum}, owner: ines}
${drivers({
  s_s_s: 'divide(scalar, scalar, scalar + 1)',
  s_s_va: 'divide(scalar, scalar, one)',
  s_va_s: 'divide(10, one, scalar + 1)',
  s_va_va: 'divide(scalar + 1, one, one + 1)',
  s_va_m: 'divide(scalar + 1, one, both)',
  m_va_vb: 'divide(both, one, two)',
  s_m_vb: 'divide(scalar + 1, both, two)',
  va_vb_vb: 'divide(one, two, two + 1)',
  va_vb: 'divide(one, two, 0)',
})}`);
    expectNear(value('s_s_s', 0), [1]);
    expectNear(value('s_s_va', 0), [-1, 0, 5]);
    expectNear(value('s_va_s', 0), [-10, 1, 2]);
    expectNear(value('s_va_va', 0), [-1, 1, 0.2]);
    expectNear(value('s_va_m', 0), [-1, -1, 0, -11, 0.2, 0.2]);
    expectNear(value('m_va_vb', 0), [-3, -5, 50, 0, -1.2, 0]);
    expectPrinted(value('s_m_vb', 0), [0.333333, 0.2, 50, -0.0909091, -0.166667, 0]);
    expectNear(value('va_vb_vb', 0), [-0.02, 1, 0, 1, 0.1, 1]);
    expectNear(value('va_vb', 0), [-0.02, 0, 0, 0, 0.1, 0]);
  });

  it('subscripted_if_then_else: tests and arms over different dimensions', () => {
    const value = run(`${ARRAYS}
  one: {unit: "1", over: first, value: {a: -1, b: -10, c: 5}, rollup: {time: last, members: sum}, owner: ines}
  two: {unit: "1", over: second, value: {d: 50, e: 100}, rollup: {time: last, members: sum}, owner: ines}
  both: {unit: "1", over: [first, second], value: {a: {d: 3, e: 5}, b: {d: 7, e: -11}, c: {d: -6, e: 10}}, rollup: {time: last, members: sum}, owner: ines}
${drivers({
  m_va_vb: 'if(both > 0, one, two)',
  s_m_vb: 'if(scalar <= 0, both, two)',
  s_s_va: 'if(scalar > 0, scalar + 1, one)',
  s_va_m: 'if(scalar > 0, one, both)',
  s_va_va: 'if(scalar > 0, one, one + 1)',
  s_va_vb: 'if(scalar > 0, one, two)',
  va_s_s: 'if(one > 0, scalar, scalar + 1)',
  va_vb_vb: 'if(one > 0, two, two + 1)',
})}`);
    expectNear(value('m_va_vb', 0), [-1, -1, -10, 100, 50, 5]);
    expectNear(value('s_m_vb', 0), [3, 5, 7, -11, -6, 10]);
    expectNear(value('s_s_va', 0), [-1, -10, 5]);
    expectNear(value('s_va_m', 0), [3, 5, 7, -11, -6, 10]);
    expectNear(value('s_va_va', 0), [0, -9, 6]);
    expectNear(value('s_va_vb', 0), [50, 100, 50, 100, 50, 100]);
    expectNear(value('va_s_s', 0), [1, 1, 0]);
    expectNear(value('va_vb_vb', 0), [51, 101, 51, 101, 50, 100]);
  });
});
