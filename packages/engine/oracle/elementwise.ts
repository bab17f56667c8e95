// Operations on numbers of one period. An error is NaN: every operation that can leave the finite numbers ends in one,
// and comparisons, whose IEEE answer to NaN is false, pass it on.
import { exp, ln, pow } from '@mainspring/kernel';
import { finite } from './memory.ts';

type Unary = 'negate' | 'not' | 'abs' | 'sqrt' | 'exp' | 'ln';
type Binary = 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | '=' | '<>' | '<' | '<=' | '>' | '>=';
type Many = 'and' | 'or' | 'min' | 'max';

export function unary(op: Unary, value: number): number {
  if (Number.isNaN(value)) return value;
  switch (op) {
    case 'negate':
      return -value;
    case 'not':
      return value === 0 ? 1 : 0;
    case 'abs':
      return Math.abs(value);
    case 'sqrt':
      return Math.sqrt(value);
    case 'exp':
      return finite(exp(value));
    case 'ln':
      return value > 0 ? ln(value) : Number.NaN;
  }
}

export function binary(op: Binary, left: number, right: number): number {
  switch (op) {
    case 'add':
      return finite(left + right);
    case 'subtract':
      return finite(left - right);
    case 'multiply':
      return finite(left * right);
    case 'divide':
      return finite(left / right);
    case 'power':
      return Number.isNaN(left) || Number.isNaN(right) ? Number.NaN : finite(pow(left, right));
    default:
      return compare(op, left, right);
  }
}

function compare(op: '=' | '<>' | '<' | '<=' | '>' | '>=', left: number, right: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  switch (op) {
    case '=':
      return left === right ? 1 : 0;
    case '<>':
      return left === right ? 0 : 1;
    case '<':
      return left < right ? 1 : 0;
    case '<=':
      return left <= right ? 1 : 0;
    case '>':
      return left > right ? 1 : 0;
    case '>=':
      return left >= right ? 1 : 0;
  }
}

/** One more operand for what has been gathered so far. */
export function gather(op: Many, so: number, next: number): number {
  if (Number.isNaN(so) || Number.isNaN(next)) return Number.NaN;
  switch (op) {
    case 'and':
      return so !== 0 && next !== 0 ? 1 : 0;
    case 'or':
      return so !== 0 || next !== 0 ? 1 : 0;
    case 'min':
      return Math.min(so, next);
    case 'max':
      return Math.max(so, next);
  }
}

/** 4 units in the last place of 1: as far as a quotient of decimal fractions may lie beside the whole number that is meant. */
const NEAR = 2 ** -50;

/** The whole number that is meant where one is near (0.3 / 0.1 is 2.9999999999999996), else the number itself. */
function wholeIfNear(steps: number): number {
  const whole = Math.floor(steps + 0.5);
  return Math.abs(steps - whole) <= NEAR * Math.max(1, Math.abs(steps)) ? whole : steps;
}

/** To a multiple of the step; halves go up, and what is a multiple but for its binary form is one. A step of 0 is an error. */
export function toStep(op: 'round' | 'floor' | 'ceil', value: number, step: number): number {
  const steps = value / step;
  const whole = op === 'ceil' ? Math.ceil(wholeIfNear(steps)) : Math.floor(wholeIfNear(op === 'round' ? steps + 0.5 : steps));
  return finite(whole * step);
}
