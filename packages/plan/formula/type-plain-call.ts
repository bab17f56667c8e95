// Functions that work period by period and member by member: from `abs` to `if_error`.
import type { ElementwiseFunction, Formula } from '../model/formula.ts';
import { PURE } from '../unit/parse-unit.ts';
import { divideUnits, powerOfUnit } from '../unit/unit-algebra.ts';
import { type CallAst, requireUnit, type Typing, typeAll, unify, unionOfDims } from './typing.ts';

type Handler = (call: CallAst, typing: Typing) => Formula | null;

function apply(
  name: ElementwiseFunction,
  call: CallAst,
  operands: readonly Formula[],
  unit = operands[0]?.unit ?? PURE,
): Formula {
  return { kind: 'apply', function: name, operands, unit, dims: unionOfDims(...operands), from: call.from, to: call.to };
}

/** All operands in one unit, which is also the result's. */
function sameUnit(name: ElementwiseFunction, done: string): Handler {
  return (call, typing) => {
    const typed = typeAll(typing, call.args);
    const operands = typed && unify(typing, typed, done);
    return operands && apply(name, call, operands);
  };
}

function pure(name: ElementwiseFunction): Handler {
  return (call, typing) => {
    const [typed] = typeAll(typing, call.args) ?? [];
    const operand = typed && requireUnit(typing, typed, PURE, `The argument of ${name}`);
    return operand ? apply(name, call, [operand]) : null;
  };
}

const squareRoot: Handler = (call, typing) => {
  const [operand] = typeAll(typing, call.args) ?? [];
  return operand ? apply('sqrt', call, [operand], powerOfUnit(operand.unit, 0.5)) : null;
};

const choose: Handler = (call, typing) => {
  const [first, ...arms] = call.args;
  const test = first === undefined ? null : typing.truth(first);
  const typed = typeAll(typing, arms);
  const [then, otherwise] = (typed && unify(typing, typed, 'the two ways of one if')) ?? [];
  if (test === null || then === undefined || otherwise === undefined) return null;
  const dims = unionOfDims(test, then, otherwise);
  return { kind: 'if', test, then, otherwise, unit: then.unit, dims, from: call.from, to: call.to };
};

const safeDivide: Handler = (call, typing) => {
  const [numerator, denominator, third] = typeAll(typing, call.args) ?? [];
  if (numerator === undefined || denominator === undefined || third === undefined) return null;
  const unit = divideUnits(numerator.unit, denominator.unit);
  const otherwise = requireUnit(typing, third, unit, 'The third argument of divide');
  if (otherwise === null) return null;
  const dims = unionOfDims(numerator, denominator, otherwise);
  return { kind: 'divide', numerator, denominator, otherwise, unit, dims, from: call.from, to: call.to };
};

const ifError: Handler = (call, typing) => {
  const typed = typeAll(typing, call.args);
  const [of, otherwise] = (typed && unify(typing, typed, 'put one for the other')) ?? [];
  if (of === undefined || otherwise === undefined) return null;
  return { kind: 'if-error', of, otherwise, unit: of.unit, dims: unionOfDims(of, otherwise), from: call.from, to: call.to };
};

export const PLAIN_CALLS = {
  abs: sameUnit('abs', 'compared'),
  min: sameUnit('min', 'compared'),
  max: sameUnit('max', 'compared'),
  clamp: sameUnit('clamp', 'compared'),
  round: sameUnit('round', 'rounded to'),
  floor: sameUnit('floor', 'rounded to'),
  ceil: sameUnit('ceil', 'rounded to'),
  sqrt: squareRoot,
  exp: pure('exp'),
  ln: pure('ln'),
  if: choose,
  divide: safeDivide,
  if_error: ifError,
} as const satisfies Record<string, Handler>;
