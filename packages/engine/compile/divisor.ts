// What a ratio is weighted with: the divisor of a formula that is one division, be it written `x / y` or
// `divide(x, y, otherwise)`. Conversions of time units around it scale all periods and members alike and cancel out.
import type { Expression } from './program.ts';

/** Null where the body is no division at its root. */
export function divisorOf(body: Expression): Expression | null {
  let node = body;
  while (node.op === 'scale') node = node.of;
  if (node.op === 'divide') return node.right;
  return node.op === 'divide-or' ? node.denominator : null;
}
