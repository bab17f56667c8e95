// Which rows an expression reads, and how far in time: what orders rows among each other.
import type { Expression, RowRead } from './program.ts';
import type { Scope } from './scope.ts';

/**
 * How strongly a reader waits for what it reads. `present`: the same period's value is needed. `eve`: only the eve's own
 * value is needed in the same slot (reaches before the start). `past`: earlier slots suffice everywhere.
 */
export type Reach = 'present' | 'eve' | 'past';

export type VisitRead = (read: RowRead, scope: Scope, reach: Reach) => void;

/** `isStock`: a stock's eve is its opening, so nobody has to wait for it. */
export function visitReads(root: Expression, scope: Scope, isStock: (variable: number) => boolean, visit: VisitRead): void {
  const walk = (node: Expression, inside: Reach): void => {
    const past = (read: RowRead): Reach => (isStock(read.variable) ? 'past' : 'eve');
    if (node.op === 'reduce') {
      const before = scope[node.dim] ?? 0;
      for (const leaf of node.leaves) {
        scope[node.dim] = leaf;
        walk(node.of, inside);
      }
      scope[node.dim] = before;
      return;
    }
    switch (node.op) {
      case 'previous':
        visit(node.row, scope, node.first === null ? past(node.row) : 'past');
        if (node.first !== null) walk(node.first, 'eve');
        return;
      case 'lag':
        visit(node.row, scope, past(node.row));
        walk(node.by, inside);
        return;
      case 'delay':
        visit(node.row, scope, inside);
        visit(node.by, scope, inside);
        visit(node.spread, scope, inside);
        return;
      case 'net-present-value':
        visit(node.row, scope, inside);
        visit(node.rate, scope, inside);
        return;
      default:
        if ('row' in node) visit(node.row, scope, inside);
        for (const part of partsOf(node)) walk(part, inside);
    }
  };
  walk(root, 'present');
}

/** The expressions directly inside one, in the order in which they are written. */
export function partsOf(node: Expression): readonly Expression[] {
  switch (node.op) {
    case 'scale':
    case 'negate':
    case 'not':
    case 'abs':
    case 'sqrt':
    case 'exp':
    case 'ln':
    case 'reduce':
      return [node.of];
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [node.left, node.right];
    case 'and':
    case 'or':
    case 'min':
    case 'max':
      return node.operands;
    case 'clamp':
      return [node.of, node.low, node.high];
    case 'round':
    case 'floor':
    case 'ceil':
      return [node.of, node.step];
    case 'if':
      return [node.test, node.then, node.otherwise];
    case 'divide-or':
      return [node.numerator, node.denominator, node.otherwise];
    case 'if-error':
      return [node.of, node.otherwise];
    case 'previous':
      return node.first === null ? [] : [node.first];
    case 'lag':
    case 'ahead':
      return [node.by];
    case 'moving-average':
    case 'ramp':
      return [node.over];
    default:
      return [];
  }
}
