// From the parser's tree, which holds every bracket and comma, to the tree of meaning.
import type { SyntaxNode } from '@lezer/common';
import { LIMITS } from '../parse/limits.ts';
import type { Ast, WrittenName } from './ast.ts';
import * as term from './terms.generated.ts';

/** Thrown by `buildAst` and caught by the parser of formulas only. */
export class TooDeep extends Error {}

type Operator = '+' | '-' | '*' | '/' | '^';
type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

const SCALE: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, B: 1e9 };

export function readNumber(text: string): number {
  const shape = /^([\d_.]+)([kMB]?)(%?)$/.exec(text);
  if (shape === null) throw new Error(`not a number: ${text}`);
  const digits = (shape[1] ?? '').replaceAll('_', '');
  // Scaling through the decimal exponent rounds once: 1.2M and 12 % are the nearest double, as if written out.
  const exponent = (shape[2] ? Math.round(Math.log10(SCALE[shape[2]] ?? 1)) : 0) - (shape[3] ? 2 : 0);
  return Number(`${digits}e${exponent}`);
}

/** Builds from a tree without error nodes. */
export function buildAst(text: string, node: SyntaxNode, depth: number): Ast {
  if (depth > LIMITS.formulaDepth) throw new TooDeep();
  const range = { from: node.from, to: node.to };
  const written = (child: SyntaxNode) => text.slice(child.from, child.to);
  const children = childrenOf(node);
  const parts = () => children.filter((child) => VALUES.has(child.type.id)).map((child) => buildAst(text, child, depth + 1));
  switch (node.type.id) {
    case term.Number:
      return { ...range, kind: 'number', value: readNumber(written(node)) };
    case term.Quantity: {
      const [number, unit] = [need(children[0]), need(children[1])];
      return { ...range, kind: 'quantity', value: readNumber(written(number)), unit: nameOf(text, unit) };
    }
    case term.Period:
      return { ...range, kind: 'period', text: written(node) };
    case term.Name:
      return { ...range, kind: 'name', name: written(node) };
    case term.Truth:
      return { ...range, kind: 'truth', value: written(node) === 'true' };
    case term.Group:
      return need(parts()[0]);
    case term.Member: {
      const [name, ...members] = children.filter((child) => child.type.id === term.Name).map((child) => nameOf(text, child));
      return { ...range, kind: 'member', name: need(name), members };
    }
    case term.Call: {
      const [, ...args] = children.filter((child) => VALUES.has(child.type.id));
      return {
        ...range,
        kind: 'call',
        name: nameOf(text, need(children[0])),
        args: args.map((one) => buildAst(text, one, depth + 1)),
      };
    }
    case term.Negative:
      return { ...range, kind: 'negate', of: need(parts()[0]) };
    case term.Not:
      return { ...range, kind: 'not', of: need(parts()[0]) };
    case term.Or:
    case term.And:
      return { ...range, kind: node.type.id === term.Or ? 'or' : 'and', operands: parts() };
    case term.Compare: {
      const [left, operator, right] = [need(children[0]), need(children[1]), need(children[2])];
      const sides = { left: buildAst(text, left, depth + 1), right: buildAst(text, right, depth + 1) };
      return { ...range, kind: 'compare', operator: written(operator) as Comparison, ...sides };
    }
    case term.Power: {
      const [left, right] = parts();
      return { ...range, kind: 'binary', operator: '^', left: need(left), right: need(right) };
    }
    default:
      return buildChain(text, children, depth);
  }
}

const VALUES = new Set<number>([
  ...[term.Or, term.And, term.Not, term.Compare, term.Sum, term.Product, term.Negative, term.Power],
  ...[term.Number, term.Quantity, term.Period, term.Name, term.Member, term.Call, term.Truth, term.Group],
]);

/** `a - b + c` is ((a − b) + c): each further term is one level deeper. */
function buildChain(text: string, children: readonly SyntaxNode[], depth: number): Ast {
  const terms = (children.length + 1) / 2;
  let left = buildAst(text, need(children[0]), depth + terms - 1);
  for (let index = 1; index < children.length; index += 2) {
    const operator = need(children[index]);
    const right = buildAst(text, need(children[index + 1]), depth + terms - (index + 1) / 2);
    const sign = text.slice(operator.from, operator.to) as Operator;
    left = { from: left.from, to: right.to, kind: 'binary', operator: sign, left, right };
  }
  return left;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function nameOf(text: string, node: SyntaxNode): WrittenName {
  return { text: text.slice(node.from, node.to), from: node.from, to: node.to };
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the parser gave a tree that the grammar does not allow');
  return value;
}
