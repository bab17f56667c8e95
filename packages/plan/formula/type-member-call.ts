// Functions over the members of a dimension: from `sum` to `spread`.
import type { DimIndex, Formula, Reduction } from '../model/formula.ts';
import { PURE } from '../unit/parse-unit.ts';
import type { Ast } from './ast.ts';
import { type CallAst, report, reportUnknown, type Typing, typeAll, unionOfDims } from './typing.ts';

type Handler = (call: CallAst, typing: Typing) => Formula | null;

function dimensionNamed(ast: Ast | undefined, typing: Typing): DimIndex | null {
  if (ast === undefined) return null;
  if (ast.kind !== 'name') return report(typing, 'syntax', ast, 'a dimension was expected', 'Write its name');
  typing.environment.uses('dimension', { text: ast.name, from: ast.from, to: ast.to });
  const found = typing.environment.dims.find((dim) => dim.name === ast.name);
  return found?.index ?? reportUnknown(typing, 'dimension', ast.name, ast);
}

/** Whether the operand has the dimension; says so if not. */
function has(typing: Typing, operand: Pick<Formula, 'dims' | 'from' | 'to'>, dim: DimIndex): boolean {
  if (operand.dims.includes(dim)) return true;
  const name = (index: DimIndex) => typing.environment.dims[index]?.name ?? '';
  const over = operand.dims.map(name).join(', ') || 'nothing';
  const hint = operand.dims.length === 0 ? 'It needs no rolling up' : `Name one of ${over}`;
  report(typing, 'dimension-mismatch', operand, `the operand is over ${over}, not over ${name(dim)}`, hint);
  return false;
}

/** The operands before the last argument, and the dimension that the last one names. */
function operandsAndDim(call: CallAst, typing: Typing): { readonly operands: readonly Formula[]; readonly dim: DimIndex } | null {
  const operands = typeAll(typing, call.args.slice(0, -1));
  const dim = dimensionNamed(call.args.at(-1), typing);
  return operands === null || dim === null ? null : { operands, dim };
}

function reduce(how: Reduction): Handler {
  return (call, typing) => {
    const read = operandsAndDim(call, typing);
    const of = read?.operands[0];
    if (of === undefined || read === null || !has(typing, of, read.dim)) return null;
    const dims = of.dims.filter((one) => one !== read.dim);
    return { kind: 'reduce', how, dim: read.dim, of, unit: of.unit, dims, from: call.from, to: call.to };
  };
}

const weighted: Handler = (call, typing) => {
  const read = operandsAndDim(call, typing);
  const [of, weight] = read?.operands ?? [];
  if (read === null || of === undefined || weight === undefined) return null;
  const union = unionOfDims(of, weight);
  if (!has(typing, { dims: union, from: of.from, to: weight.to }, read.dim)) return null;
  const dims = union.filter((one) => one !== read.dim);
  return { kind: 'weighted', dim: read.dim, of, weight, unit: of.unit, dims, from: call.from, to: call.to };
};

const share: Handler = (call, typing) => {
  const read = operandsAndDim(call, typing);
  const of = read?.operands[0];
  if (of === undefined || read === null || !has(typing, of, read.dim)) return null;
  return { kind: 'share', dim: read.dim, of, unit: PURE, dims: of.dims, from: call.from, to: call.to };
};

const spread: Handler = (call, typing) => {
  const read = operandsAndDim(call, typing);
  const [total, key] = read?.operands ?? [];
  if (read === null || total === undefined || key === undefined || !has(typing, key, read.dim)) return null;
  if (total.dims.includes(read.dim)) {
    const name = typing.environment.dims[read.dim]?.name ?? '';
    return report(
      typing,
      'dimension-mismatch',
      total,
      `what is spread is over ${name} already`,
      `Aggregate it with sum(x, ${name})`,
    );
  }
  return {
    kind: 'spread',
    dim: read.dim,
    total,
    key,
    unit: total.unit,
    dims: unionOfDims(total, key),
    from: call.from,
    to: call.to,
  };
};

export const MEMBER_CALLS = {
  sum: reduce('sum'),
  mean: reduce('mean'),
  largest: reduce('largest'),
  smallest: reduce('smallest'),
  weighted,
  share,
  spread,
} as const satisfies Record<string, Handler>;
