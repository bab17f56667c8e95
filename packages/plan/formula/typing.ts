// What every part of typing shares: where problems go, and how operands are brought to one unit. A formula that could not
// be typed is null, and its problem has then been told already (or is told elsewhere, where a name is broken).
import { nearestName } from '../check/nearest.ts';
import type { DimIndex, Formula } from '../model/formula.ts';
import { formatUnit } from '../unit/format-unit.ts';
import type { Unit } from '../unit/unit.ts';
import { conversionBetween, divideUnits, isIdentity, isPure } from '../unit/unit-algebra.ts';
import type { Ast, Range } from './ast.ts';
import type { Environment, FormulaProblem, NameKind } from './environment.ts';

export type CallAst = Extract<Ast, { kind: 'call' }>;

export interface Typing {
  readonly environment: Environment;
  readonly problems: FormulaProblem[];
  /** Types an operand that is a number. */
  value(ast: Ast): Formula | null;
  /** Types an operand that is true or false. */
  truth(ast: Ast): Formula | null;
}

export function report(typing: Typing, code: FormulaProblem['code'], { from, to }: Range, message: string, hint: string): null {
  typing.problems.push({ code, from, to, message, hint });
  return null;
}

const KIND_NAMES: Readonly<Record<NameKind, string>> = {
  quantity: 'driver or an assumption',
  member: 'member',
  dimension: 'dimension',
  milestone: 'milestone',
  team: 'team',
  initiative: 'initiative',
};

export function reportUnknown(typing: Typing, kind: NameKind, name: string, range: Range): null {
  const nearest = nearestName(name, typing.environment.names(kind));
  const hint = nearest === null ? '' : `Did you mean ${nearest}?`;
  return report(typing, 'unknown-name', range, `"${name}" is not a ${KIND_NAMES[kind]}`, hint);
}

/** Every operand typed, or null; all are tried, so that all problems are told at once. */
export function typeAll(typing: Typing, asts: readonly Ast[]): Formula[] | null {
  const typed = asts.map((ast) => typing.value(ast));
  return typed.every((one) => one !== null) ? typed : null;
}

export function unionOfDims(...formulas: readonly Formula[]): DimIndex[] {
  return [...new Set(formulas.flatMap((one) => one.dims))].sort((a, b) => a - b);
}

/** A written 0 fits any unit. */
function isZero(formula: Formula): boolean {
  return formula.kind === 'number' && formula.value === 0 && isPure(formula.unit);
}

/** The same value in another unit; null where times alone cannot turn the one into the other. */
export function convertTo(formula: Formula, unit: Unit): Formula | null {
  if (isZero(formula)) return { ...formula, unit };
  const conversion = conversionBetween(formula.unit, unit);
  if (conversion === null) return null;
  // A number of no time, or a time written in another order: the value stays, the name of the unit changes.
  if (isIdentity(conversion)) return { ...formula, unit };
  const { dims, from, to } = formula;
  return { kind: 'convert', conversion, of: formula, unit, dims, from, to };
}

export function missingFactor(given: Unit, wanted: Unit): string {
  const factor = divideUnits(wanted, given);
  return isPure(factor) ? '' : `A factor in ${formatUnit(factor)} is missing`;
}

/** Converts, or says what is wrong: `what` names the operand in the sentence. */
export function requireUnit(typing: Typing, formula: Formula, unit: Unit, what: string): Formula | null {
  const converted = convertTo(formula, unit);
  if (converted !== null) return converted;
  const message = `${what} must be in ${formatUnit(unit)}, it is in ${formatUnit(formula.unit)}`;
  return report(typing, 'unit-mismatch', formula, message, missingFactor(formula.unit, unit));
}

/** Brings operands to the unit of the first that is not a written 0; `done` completes "cannot be …". */
export function unify(typing: Typing, operands: readonly Formula[], done: string): Formula[] | null {
  const lead = operands.find((one) => !isZero(one)) ?? operands[0];
  if (lead === undefined) return [];
  const converted = operands.map((one) => {
    const fitting = convertTo(one, lead.unit);
    if (fitting !== null) return fitting;
    const message = `${formatUnit(lead.unit)} and ${formatUnit(one.unit)} cannot be ${done}`;
    return report(typing, 'unit-mismatch', one, message, missingFactor(one.unit, lead.unit));
  });
  return converted.every((one) => one !== null) ? converted : null;
}
