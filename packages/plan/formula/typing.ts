// What every part of typing shares: where problems go, and how operands are brought to one unit. A formula that could not
// be typed is null, and its problem has then been told already (or is told elsewhere, where a name is broken).
import { nearestName } from '../check/nearest.ts';
import type { DimIndex, Formula } from '../model/formula.ts';
import { withArticle } from '../schema/article.ts';
import { formatUnit } from '../unit/format-unit.ts';
import type { Unit } from '../unit/unit.ts';
import { conversionBetween, isIdentity, isPure } from '../unit/unit-algebra.ts';
import type { Ast, Range } from './ast.ts';
import type { Environment, FormulaProblem, NameKind } from './environment.ts';
import { isMoney, type Side, toAgree } from './unit-advice.ts';

export type CallAst = Extract<Ast, { kind: 'call' }>;

export interface Typing {
  /** The formula as it is written. */
  readonly text: string;
  readonly environment: Environment;
  readonly problems: FormulaProblem[];
  /** What it reads whose dimensions cannot be told: the formula's own cannot either. */
  readonly doubtful: Set<string>;
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

/** @param hint what is known better than the nearest name; null: nothing is */
export function reportUnknown(typing: Typing, kind: NameKind, name: string, range: Range, hint: string | null = null): null {
  const nearest = nearestName(name, typing.environment.names(kind));
  const near = nearest === null ? '' : `Did you mean ${nearest}?`;
  return report(typing, 'unknown-name', range, `"${name}" is not ${withArticle(KIND_NAMES[kind])}`, hint ?? near);
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

const LONGEST_TEXT = 40;

/** An operand as its author wrote it. */
function sideOf(typing: Typing, operand: Formula): Side {
  const written = typing.text.slice(operand.from, operand.to).replace(/\s+/g, ' ');
  const text = written.length <= LONGEST_TEXT ? written : `${written.slice(0, LONGEST_TEXT)}…`;
  const bare = operand.kind === 'number' && !written.endsWith('%') ? operand.value : null;
  return { text, unit: operand.unit, bare };
}

/** Converts, or says what is wrong: `what` names the operand in the sentence. */
export function requireUnit(typing: Typing, formula: Formula, unit: Unit, what: string): Formula | null {
  const converted = convertTo(formula, unit);
  if (converted !== null) return converted;
  const message = `${what} must be in ${formatUnit(unit)}, it is in ${formatUnit(formula.unit)}`;
  return report(typing, 'unit-mismatch', formula, message, toAgree(sideOf(typing, formula), unit, typing.environment.nouns));
}

/** Brings operands to the unit of the first that is not a written 0; `done` completes "cannot be …". */
export function unify(typing: Typing, operands: readonly Formula[], done: string): Formula[] | null {
  const lead = operands.find((one) => !isZero(one)) ?? operands[0];
  if (lead === undefined) return [];
  const converted = operands.map((one) => {
    const fitting = convertTo(one, lead.unit);
    if (fitting !== null) return fitting;
    const [first, second] = [sideOf(typing, lead), sideOf(typing, one)];
    const shown = ({ text, unit }: Side): string => `${text} (${formatUnit(unit)})`;
    const message = `${shown(first)} and ${shown(second)} cannot be ${done}`;
    const { nouns } = typing.environment;
    // A bare number takes the unit of what it meets, and what is counted is turned into money by its price.
    const changesFirst = isPure(first.unit) || (isMoney(second.unit) && !isMoney(first.unit) && !isPure(second.unit));
    const hint = changesFirst ? toAgree(first, second.unit, nouns, second.text) : toAgree(second, first.unit, nouns, first.text);
    return report(typing, 'unit-mismatch', one, message, hint);
  });
  return converted.every((one) => one !== null) ? converted : null;
}
