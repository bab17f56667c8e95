// Text and environment to a typed formula: units, dimensions and names settled, conversions written in.
import { grainUnit } from '@mainspring/kernel';
import { nearestName } from '../check/nearest.ts';
import type { Formula } from '../model/formula.ts';
import { formatUnit } from '../unit/format-unit.ts';
import { PURE } from '../unit/parse-unit.ts';
import type { Unit } from '../unit/unit.ts';
import { divideUnits, unitOf } from '../unit/unit-algebra.ts';
import type { Ast } from './ast.ts';
import type { Environment, FormulaProblem } from './environment.ts';
import { FUNCTIONS, type FunctionName, isFunctionName, type Parameter } from './functions.ts';
import { parseFormula } from './parse-formula.ts';
import { MEMBER_CALLS } from './type-member-call.ts';
import { PLAIN_CALLS } from './type-plain-call.ts';
import { PLAN_CALLS } from './type-plan-call.ts';
import { TIME_CALLS } from './type-time-call.ts';
import { typeBinary, typeQuantity, typeRead, typeTruth } from './type-value.ts';
import { type CallAst, convertTo, report, type Typing } from './typing.ts';
import { toAgree } from './unit-advice.ts';

export interface TypedFormula {
  /** null where there are problems, or where it reads what is broken. */
  readonly formula: Formula | null;
  readonly problems: readonly FormulaProblem[];
}

const CALLS: Readonly<Record<FunctionName, (call: CallAst, typing: Typing) => Formula | null>> = {
  ...PLAIN_CALLS,
  ...MEMBER_CALLS,
  ...TIME_CALLS,
  ...PLAN_CALLS,
};

/** `expectedUnit` is the declared one, to which the result is converted; null leaves the unit as the formula gives it. */
export function typeFormula(text: string, environment: Environment, expectedUnit: Unit | null): TypedFormula {
  return typeTo(text, environment, expectedUnit, (unit) => ({
    wanted: `declared is ${formatUnit(unit)}`,
    otherwise: (given) => `, or declare unit: ${formatUnit(given)}`,
  }));
}

interface Wanting {
  /** Why the formula ought to have the unit. */
  readonly wanted: string;
  /** What else could be changed than the formula. */
  readonly otherwise: (given: Unit) => string;
}

function typeTo(
  text: string,
  environment: Environment,
  expectedUnit: Unit | null,
  wanting: (unit: Unit) => Wanting,
): TypedFormula {
  const { ast, problems: syntax } = parseFormula(text);
  if (ast === null) return { formula: null, problems: syntax };
  const problems: FormulaProblem[] = [];
  const typing: Typing = {
    text,
    environment,
    problems,
    doubtful: new Set(),
    value: (part) => typeValue(part, typing),
    truth: (part) => typeTruth(part, typing),
  };
  const formula = typing.value(ast);
  if (formula === null || problems.length > 0) return { formula: null, problems: surely(typing) };
  const isSure = typing.doubtful.size === 0;
  const converted = expectedUnit === null ? formula : convertTo(formula, expectedUnit);
  if (converted !== null || expectedUnit === null) return { formula: isSure ? converted : null, problems };
  const { wanted, otherwise } = wanting(expectedUnit);
  const message = `${wanted}, the formula gives ${formatUnit(formula.unit)}`;
  const bare = formula.kind === 'number' ? formula.value : null;
  const hint = toAgree({ text: 'the formula', unit: formula.unit, bare }, expectedUnit, environment.nouns);
  report(typing, 'unit-mismatch', { from: 0, to: text.length }, message, hint + otherwise(formula.unit));
  return { formula: null, problems };
}

/** What is said of dimensions that cannot be told may not be so. */
function surely({ problems, doubtful }: Typing): readonly FormulaProblem[] {
  return doubtful.size === 0 ? problems : problems.filter(({ code }) => code !== 'dimension-mismatch');
}

/** What a stock's `in` and `out` are typed to: its unit per any time, brought to one grid period. */
export function typeStockFlow(text: string, environment: Environment, stockUnit: Unit): TypedFormula {
  const perPeriod = divideUnits(stockUnit, unitOf(grainUnit(environment.grid.grain)));
  return typeTo(text, environment, perPeriod, (unit) => ({
    wanted: `the stock is in ${formatUnit(stockUnit)} and moves by ${formatUnit(unit)}`,
    otherwise: () => '',
  }));
}

function typeValue(ast: Ast, typing: Typing): Formula | null {
  switch (ast.kind) {
    case 'number':
      return { kind: 'number', value: ast.value, unit: PURE, dims: [], from: ast.from, to: ast.to };
    case 'quantity':
      return typeQuantity(ast, typing);
    case 'period':
      return report(
        typing,
        'syntax',
        ast,
        'a period stands where a number is expected',
        'For subtraction put spaces around the minus',
      );
    case 'name':
      return typeRead({ text: ast.name, from: ast.from, to: ast.to }, [], ast, typing);
    case 'member':
      return typeRead(ast.name, ast.members, ast, typing);
    case 'negate': {
      const of = typing.value(ast.of);
      return of && { kind: 'negate', of, unit: of.unit, dims: of.dims, from: ast.from, to: ast.to };
    }
    case 'binary':
      return typeBinary(ast, typing);
    case 'call':
      return typeCall(ast, typing);
    default:
      return report(typing, 'syntax', ast, 'a truth value stands where a number is expected', 'Choose with if(test, x, y)');
  }
}

function typeCall(ast: CallAst, typing: Typing): Formula | null {
  const name = ast.name.text;
  if (!isFunctionName(name)) {
    const nearest = nearestName(name, FUNCTIONS.keys());
    const hint = nearest === null ? '' : `Did you mean ${nearest}?`;
    return report(typing, 'unknown-name', ast.name, `"${name}" is not a function`, hint);
  }
  const declared = FUNCTIONS.get(name);
  if (declared !== undefined && !fits(ast.args.length, declared.parameters)) {
    const message = `${name} does not take ${ast.args.length} argument${ast.args.length === 1 ? '' : 's'}`;
    return report(typing, 'syntax', ast, message, `Write ${declared.signature}`);
  }
  return CALLS[name](ast, typing);
}

function fits(count: number, parameters: readonly Parameter[]): boolean {
  const least = parameters.filter((one) => one.need !== 'optional').length;
  return count >= least && (count <= parameters.length || parameters.some((one) => one.need === 'repeated'));
}
