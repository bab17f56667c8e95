import { describe, expect, it } from 'vitest';
import type { Inputs, ResidualRule } from '../compile/inputs.ts';
import { orderOf } from '../compile/order.ts';
import type { Expression, Program, RowRead, Variable } from '../compile/program.ts';
import { centralDifferences } from '../gradient/finite-differences.ts';
import { evaluate } from './evaluate.ts';
import { rampMean } from './ramp.ts';

type Definition = { kind: 'input' } | { kind: 'formula'; body: Expression } | { kind: 'stock'; body: Expression; open: number };

function programOf(periods: number, definitions: readonly Definition[], milestones: readonly string[] = []): Program {
  const variables = definitions.map(
    (definition, index): Variable => ({
      name: `v${index}`,
      kind: definition.kind,
      source: null,
      dims: [],
      rows: 1,
      firstRow: index,
      bodyOf: [definition.kind === 'input' ? -1 : 0],
      bodies: definition.kind === 'input' ? [] : [definition.body],
      open: definition.kind === 'stock' ? [definition.open] : [],
    }),
  );
  const program = { periods, sizes: [], variables, rows: variables.length, milestones };
  return { ...program, components: orderOf(program) };
}

const rowOf = (variable: number): RowRead => ({ variable, base: 0, strides: [] });
const read = (variable: number): Expression => ({ op: 'read', row: rowOf(variable) });
const constant = (value: number): Expression => ({ op: 'constant', value });
const input: Definition = { kind: 'input' };
const formula = (body: Expression): Definition => ({ kind: 'formula', body });

interface Given {
  readonly given?: Record<number, readonly number[]>;
  readonly actuals?: Record<number, { values: readonly number[]; residual: ResidualRule }>;
  readonly dates?: readonly number[];
}

function inputsOf({ given = {}, actuals = {}, dates = [] }: Given): Inputs {
  return {
    given: new Map(Object.entries(given).map(([row, values]) => [Number(row), Float64Array.from(values)])),
    factor: new Map(),
    addend: new Map(),
    actuals: new Map(
      Object.entries(actuals).map(([row, { values, residual }]) => [
        Number(row),
        { values: Float64Array.from(values), residual },
      ]),
    ),
    dates: Float64Array.from(dates),
  };
}

/** Values of one row, the eve first. */
function run(program: Program, row: number, given: Given): number[] {
  const width = program.periods + 1;
  return Array.from(evaluate(program, inputsOf(given)).memory.subarray(row * width, (row + 1) * width));
}

const none = Number.NaN;

describe('definitions', () => {
  it('discounts flows at mid-period: 16,654.55', () => {
    const body: Expression = { op: 'net-present-value', row: rowOf(0), rate: rowOf(1), period: 1, years: 1 / 12 };
    const program = programOf(7, [input, input, formula(body)]);
    const given = { 0: [0, -100_000, ...new Array(6).fill(20_000)], 1: new Array(8).fill(0.1) };
    expect(run(program, 2, { given })[3]).toBeCloseTo(16_654.55, 2);
  });

  it('ends, carries on or fades what is unexplained', () => {
    const program = programOf(3, [input, formula(read(0))]);
    const at = (residual: ResidualRule) =>
      run(program, 1, { given: { 0: [50, 50, 60, 60] }, actuals: { 1: { values: [none, 45, none, none], residual } } });
    expect(at({ kind: 'once' })).toEqual([50, 45, 60, 60]);
    expect(at({ kind: 'carry' })).toEqual([50, 45, 54, 54]);
    expect(at({ kind: 'fade', over: 2 })).toEqual([50, 45, 57, 60]);
  });

  it('carries nothing on from the eve: no period is closed, so there is no ratio', () => {
    const at = (residual: ResidualRule, values: readonly number[]) =>
      run(programOf(2, [input, formula(read(0))]), 1, { given: { 0: [100, 100, 100] }, actuals: { 1: { values, residual } } });
    expect(at({ kind: 'carry' }, [50, none, none])).toEqual([50, 100, 100]);
    expect(at({ kind: 'fade', over: 2 }, [50, none, none])).toEqual([50, 100, 100]);
    expect(at({ kind: 'carry' }, [50, 80, none])).toEqual([50, 80, 80]);
  });

  it('opens a stock from its actual: 98 + 5 = 103', () => {
    const program = programOf(2, [{ kind: 'stock', body: constant(5), open: 100 }]);
    const inputs = inputsOf({ actuals: { 0: { values: [none, 98, none], residual: { kind: 'once' } } } });
    const { memory, residual } = evaluate(program, inputs);
    expect([...memory]).toEqual([100, 98, 103]);
    expect([...(residual.get(0) ?? [])]).toEqual([0, -7, 0]);
  });

  it('reaches the same with what was found beyond the flows in place of the actual', () => {
    const program = programOf(2, [{ kind: 'stock', body: constant(5), open: 100 }]);
    const addend = new Map([[0, Float64Array.of(2, -7, 0)]]);
    expect([...evaluate(program, { ...inputsOf({}), addend }).memory]).toEqual([102, 100, 105]);
  });
});

describe('reaches through time', () => {
  const line = { 0: [10, 10, 20, 30, 40] };
  const of = (body: Expression) => run(programOf(4, [input, formula(body)]), 1, { given: line });

  it('reads the eve before the start and interpolates between periods', () => {
    expect(of({ op: 'previous', row: rowOf(0), first: null })).toEqual([10, 10, 10, 20, 30]);
    expect(of({ op: 'lag', row: rowOf(0), by: constant(1.5) })).toEqual([10, 10, 10, 15, 25]);
    expect(of({ op: 'ahead', row: rowOf(0), by: constant(2) })).toEqual([20, 30, 40, 40, 40]);
    expect(of({ op: 'moving-average', row: rowOf(0), over: constant(2) })).toEqual([10, 10, 15, 25, 35]);
    expect(of({ op: 'cumulative', row: rowOf(0), period: 1, restarts: [2] })).toEqual([0, 10, 30, 30, 70]);
    expect(of({ op: 'total', row: rowOf(0), firstSlot: 1, lastSlot: 2, period: 1 })).toEqual(new Array(5).fill(50));
    expect(of({ op: 'elapsed', scale: 2 })).toEqual([0, 0, 2, 4, 6]);
  });

  it('delays without spread by the two neighbouring periods', () => {
    const program = programOf(4, [input, input, input, formula({ op: 'delay', row: rowOf(0), by: rowOf(1), spread: rowOf(2) })]);
    const given = { 0: [0, 100, 0, 0, 0], 1: new Array(5).fill(1.25), 2: new Array(5).fill(0) };
    expect(run(program, 3, { given })).toEqual([0, 0, 75, 25, 0]);
  });

  it('keeps a steady history steady and conserves volume with spread', () => {
    const program = programOf(60, [input, input, input, formula({ op: 'delay', row: rowOf(0), by: rowOf(1), spread: rowOf(2) })]);
    const settings = { 1: new Array(61).fill(3.3), 2: new Array(61).fill(0.6) };
    for (const value of run(program, 3, { given: { 0: new Array(61).fill(7), ...settings } })) expect(value).toBeCloseTo(7, 9);
    const pulse = run(program, 3, { given: { 0: [0, 100, ...new Array(59).fill(0)], ...settings } });
    expect(pulse.reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 6);
  });

  it('gives a ramp its mean over the period', () => {
    expect([0, 1, 2, 3].map((slot) => rampMean(0.5, 2, slot))).toEqual([0.0625, 0.5, 0.9375, 1]);
    expect([0, 1].map((slot) => rampMean(0.25, 0, slot))).toEqual([0.75, 1]);
    expect(rampMean(Number.POSITIVE_INFINITY, 2, 5)).toBe(0);
    expect(rampMean(-3, 2, -1)).toBe(0);
  });
});

describe('errors', () => {
  const broken: Expression = { op: 'divide', left: constant(1), right: constant(0) };

  it('flow through comparisons, min and if, and stop at if_error', () => {
    const of = (body: Expression) => run(programOf(1, [formula(body)]), 0, {})[1];
    const test: Expression = { op: '<', left: broken, right: constant(1) };
    expect(of(test)).toBeNaN();
    expect(of({ op: 'min', operands: [constant(1), broken] })).toBeNaN();
    expect(of({ op: 'and', operands: [constant(0), test] })).toBeNaN();
    expect(of({ op: 'or', operands: [constant(1), constant(0), test] })).toBeNaN();
    // biome-ignore lint/suspicious/noThenProperty: the program's own word.
    expect(of({ op: 'if', test, then: constant(1), otherwise: constant(2) })).toBeNaN();
    // biome-ignore lint/suspicious/noThenProperty: the program's own word.
    expect(of({ op: 'if', test: constant(1), then: constant(3), otherwise: broken })).toBe(3);
    expect(of({ op: 'if-error', of: broken, otherwise: constant(4) })).toBe(4);
    expect(of({ op: 'divide-or', numerator: constant(1), denominator: constant(0), otherwise: constant(5) })).toBe(5);
  });
});

describe('rings', () => {
  it('run period by period through the opening of a stock', () => {
    const program = programOf(2, [
      { kind: 'stock', body: read(1), open: 100 },
      formula({ op: 'multiply', left: { op: 'previous', row: rowOf(0), first: null }, right: constant(0.5) }),
    ]);
    expect(program.components.map(({ recursive, steps }) => [recursive, steps.length])).toEqual([[true, 2]]);
    expect(run(program, 0, {})).toEqual([100, 150, 225]);
  });
});

describe('gradient', () => {
  it('knows what an input and a date are worth', () => {
    const ramp: Expression = { op: 'ramp', date: { milestone: 0 }, over: constant(2) };
    const program = programOf(2, [input, formula({ op: 'multiply', left: read(0), right: ramp })], ['launch']);
    const inputs = inputsOf({ given: { 0: [3, 3, 4] }, dates: [0.5] });
    const seeds = [{ row: 1, slot: 1, weight: 2 }];
    const { given, dates } = centralDifferences(program, inputs, seeds, { given: [0], dates: [0] });
    expect(given.get(0)?.[2]).toBeCloseTo(1, 8);
    expect(dates[0]).toBeCloseTo(-4, 6);
  });
});
