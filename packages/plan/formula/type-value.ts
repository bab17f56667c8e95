// Numbers, names, signs and comparisons of a formula; calls of functions have files of their own.
import { nearestName } from '../check/nearest.ts';
import type { DimIndex, Formula, Selection } from '../model/formula.ts';
import { PURE, TIME_WORDS, unitWord } from '../unit/parse-unit.ts';
import { divideUnits, multiplyUnits, powerOfUnit, unitOf } from '../unit/unit-algebra.ts';
import type { Ast, Range, WrittenName } from './ast.ts';
import { isFunctionName } from './functions.ts';
import { report, reportUnknown, requireUnit, type Typing, typeAll, unify, unionOfDims } from './typing.ts';

type Part<Kind extends Ast['kind']> = Extract<Ast, { kind: Kind }>;

export function typeQuantity(ast: Part<'quantity'>, typing: Typing): Formula | null {
  const name = unitWord(ast.unit.text, typing.environment.nouns);
  if (name !== null) return { kind: 'number', value: ast.value, unit: unitOf(name), dims: [], from: ast.from, to: ast.to };
  const nearest = nearestName(ast.unit.text, [...typing.environment.nouns.keys(), ...TIME_WORDS.keys()]);
  const hint = nearest === null ? 'Declare it in units' : `Did you mean ${nearest}?`;
  return report(typing, 'unknown-name', ast.unit, `"${ast.unit.text}" is not a unit`, hint);
}

/** `80 leads/month`: what stands behind a number is one unit, a further one needs a number of its own. */
function hintOnUnit({ text, from }: WrittenName, { text: formula, environment }: Typing): string | null {
  if (unitWord(text, environment.nouns) === null) return null;
  const [, number, sign] = /(\d\S*\s+[A-Za-z]\w*)\s*([*/])\s*$/.exec(formula.slice(0, from)) ?? [];
  return number === undefined ? `A unit stands behind a number: write 1 ${text}` : `Write ${number} ${sign} 1 ${text}`;
}

export function typeRead(name: WrittenName, members: readonly WrittenName[], range: Range, typing: Typing): Formula | null {
  typing.environment.uses('quantity', name);
  for (const member of members) typing.environment.uses('member', member);
  const quantity = typing.environment.quantity(name.text);
  if (quantity === 'broken') return null;
  if (quantity === null) {
    if (!isFunctionName(name.text)) return reportUnknown(typing, 'quantity', name.text, name, hintOnUnit(name, typing));
    return report(typing, 'syntax', name, `"${name.text}" is a function`, `Write it with brackets: ${name.text}(…)`);
  }
  if (!quantity.hasSureDims) typing.doubtful.add(name.text);
  const select: Selection[] = [];
  for (const written of members) {
    const chosen = selectMember(written, name.text, quantity.dims, select, typing);
    if (chosen === null) return null;
    select.push(chosen);
  }
  const dims = quantity.dims.filter((dim) => !select.some((one) => one.dim === dim));
  return { kind: 'read', quantity: name.text, select, unit: quantity.unit, dims, from: range.from, to: range.to };
}

function selectMember(
  written: WrittenName,
  quantity: string,
  dims: readonly DimIndex[],
  before: readonly Selection[],
  typing: Typing,
): Selection | null {
  const member = typing.environment.member(written.text);
  if (member === null) return reportUnknown(typing, 'member', written.text, written);
  const dim = typing.environment.dims[member.dim]?.name ?? '';
  if (!dims.includes(member.dim)) {
    const over = dims.map((one) => typing.environment.dims[one]?.name).join(', ');
    const message = `${quantity} is over ${over || 'nothing'}, ${written.text} is a member of ${dim}`;
    return report(typing, 'dimension-mismatch', written, message, over ? `Name a member of ${over}` : 'Leave the member out');
  }
  if (before.some((one) => one.dim === member.dim)) {
    return report(
      typing,
      'dimension-mismatch',
      written,
      `two members of ${dim} in one address`,
      'Name one of them, or a parent of both',
    );
  }
  return { dim: member.dim, leaves: member.leaves };
}

export function typeBinary(ast: Part<'binary'>, typing: Typing): Formula | null {
  if (ast.operator === '^') return typePower(ast, typing);
  const sides = typeAll(typing, [ast.left, ast.right]);
  if (sides === null) return null;
  const adds = ast.operator === '+' || ast.operator === '-';
  const fitted = adds ? unify(typing, sides, ast.operator === '+' ? 'added' : 'subtracted') : sides;
  const [left, right] = fitted ?? [];
  if (left === undefined || right === undefined) return null;
  const product = ast.operator === '*' ? multiplyUnits(left.unit, right.unit) : divideUnits(left.unit, right.unit);
  const unit = adds ? left.unit : product;
  const dims = unionOfDims(left, right);
  return { kind: 'binary', operator: ast.operator, left, right, unit, dims, from: ast.from, to: ast.to };
}

/** A written whole number, with or without a minus. */
function wholeLiteral(ast: Ast): number | null {
  if (ast.kind === 'negate') {
    const size = wholeLiteral(ast.of);
    return size === null ? null : -size;
  }
  return ast.kind === 'number' && Number.isInteger(ast.value) ? ast.value : null;
}

function typePower(ast: Part<'binary'>, typing: Typing): Formula | null {
  const sides = typeAll(typing, [ast.left, ast.right]);
  const [base, exponent] = sides ?? [];
  if (base === undefined || exponent === undefined) return null;
  const range = { from: ast.from, to: ast.to };
  const whole = wholeLiteral(ast.right);
  if (whole !== null) {
    const unit = powerOfUnit(base.unit, whole);
    return { kind: 'binary', operator: '^', left: base, right: exponent, unit, dims: base.dims, ...range };
  }
  const left = requireUnit(typing, base, PURE, 'The base of ^');
  const right = requireUnit(typing, exponent, PURE, 'The exponent of ^');
  if (left === null || right === null) return null;
  return { kind: 'binary', operator: '^', left, right, unit: PURE, dims: unionOfDims(left, right), ...range };
}

/** `and`, `or`, `not`, comparisons, `true`, `false`. */
export function typeTruth(ast: Ast, typing: Typing): Formula | null {
  const range = { from: ast.from, to: ast.to };
  switch (ast.kind) {
    case 'truth':
      return { kind: 'truth', value: ast.value, unit: PURE, dims: [], ...range };
    case 'not': {
      const of = typing.truth(ast.of);
      return of && { kind: 'not', of, unit: PURE, dims: of.dims, ...range };
    }
    case 'and':
    case 'or': {
      const operands = ast.operands.map((one) => typing.truth(one));
      if (!operands.every((one) => one !== null)) return null;
      return { kind: ast.kind, operands, unit: PURE, dims: unionOfDims(...operands), ...range };
    }
    case 'compare': {
      const sides = typeAll(typing, [ast.left, ast.right]);
      const [left, right] = (sides && unify(typing, sides, 'compared')) ?? [];
      if (left === undefined || right === undefined) return null;
      return { kind: 'compare', operator: ast.operator, left, right, unit: PURE, dims: unionOfDims(left, right), ...range };
    }
    default:
      return report(typing, 'syntax', ast, 'a number stands where true or false is expected', 'Compare it with something: x > 0');
  }
}
