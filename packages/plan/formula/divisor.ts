// What a ratio divides by: its formula is one division, be it written `x / y` or `divide(x, y, otherwise)`. Conversions of
// time units around it scale all periods and members alike.
import type { Formula } from '../model/formula.ts';

/** Null where the formula is no division at its root. */
export function divisorOf(formula: Formula): Formula | null {
  if (formula.kind === 'convert') return divisorOf(formula.of);
  if (formula.kind === 'divide') return formula.denominator;
  return formula.kind === 'binary' && formula.operator === '/' ? formula.right : null;
}
