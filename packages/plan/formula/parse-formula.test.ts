import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ast } from './ast.ts';
import { readNumber } from './build-ast.ts';
import { parseFormula } from './parse-formula.ts';

/** Fully bracketed, so that precedence can be read off. */
function shown(ast: Ast): string {
  switch (ast.kind) {
    case 'number':
      return `${ast.value}`;
    case 'quantity':
      return `${ast.value}{${ast.unit.text}}`;
    case 'period':
      return `<${ast.text}>`;
    case 'name':
      return ast.name;
    case 'member':
      return `${ast.name.text}[${ast.members.map((one) => one.text).join()}]`;
    case 'call':
      return `${ast.name.text}(${ast.args.map(shown).join()})`;
    case 'negate':
      return `(-${shown(ast.of)})`;
    case 'not':
      return `(not ${shown(ast.of)})`;
    case 'binary':
    case 'compare':
      return `(${shown(ast.left)}${ast.operator}${shown(ast.right)})`;
    case 'and':
    case 'or':
      return `(${ast.operands.map(shown).join(` ${ast.kind} `)})`;
    case 'truth':
      return `${ast.value}`;
  }
}

test.each([
  ['a + b * c', '(a+(b*c))'],
  ['a - b - c', '((a-b)-c)'],
  ['a / b * c', '((a/b)*c)'],
  ['a ^ b ^ c', '(a^(b^c))'],
  ['-a ^ b', '(-(a^b))'],
  ['a ^ -b', '(a^(-b))'],
  ['- -a', '(-(-a))'],
  ['a * -b', '(a*(-b))'],
  ['(a + b) * c', '((a+b)*c)'],
  ['if(a < b and not c = d or e >= f, x, y)', 'if((((a<b) and (not (c=d))) or (e>=f)),x,y)'],
  ['1_200 + 1.2M + 60% + 3k', '(((1200+1200000)+0.6)+3000)'],
  ['12 months', '12{months}'],
  ['1 year * 5 USD', '(1{year}*5{USD})'],
  ['at(x, 2026-07)', 'at(x,<2026-07>)'],
  ['2026 - 07', '(2026-7)'],
  ['total(x, 2026-Q3, FY2027)', 'total(x,<2026-Q3>,<FY2027>)'],
  ['ramp(2026-W29, 0)', 'ramp(<2026-W29>,0)'],
  ['win_rate[enterprise]', 'win_rate[enterprise]'],
  ['leads[smb, emea]', 'leads[smb,emea]'],
  ['costs()', 'costs()'],
  ['order', 'order'],
])('%s is read as %s', (text, expected) => {
  const { ast, problems } = parseFormula(text);
  expect(problems).toEqual([]);
  expect(ast && shown(ast)).toBe(expected);
});

test.each([
  ['', 'syntax'],
  ['   ', 'syntax'],
  ['a +', 'syntax'],
  ['a b', 'syntax'],
  ['a < b < c', 'syntax'],
  ['(a', 'syntax'],
  ['a)', 'syntax'],
  ['"text"', 'syntax'],
  ['1,200', 'syntax'],
  ['a = 5pp', 'syntax'],
  ['12months', 'syntax'],
  ['Leads', 'syntax'],
  ['x[]', 'syntax'],
  ['2026-071', 'syntax'],
  ['lеads', 'unsafe-text'],
  ['a + \u202eb', 'unsafe-text'],
  ['('.repeat(400) + ')'.repeat(400), 'syntax'],
  [`${'('.repeat(400)}a${')'.repeat(400)}`, 'limit-exceeded'],
  [`${'-'.repeat(400)}a`, 'limit-exceeded'],
  ['a'.repeat(4001), 'limit-exceeded'],
  ['9'.repeat(400), 'limit-exceeded'],
  ['a = 5 pp', 'syntax'],
])('%j is refused as %s', (text, code) => expect(parseFormula(text).problems.map((one) => one.code)).toEqual([code]));

test('a problem says where it is', () => {
  expect(parseFormula('a + * b').problems[0]).toMatchObject({ from: 4, to: 5 });
  expect(parseFormula('sum(a, b').problems[0]?.message).toBe('the formula ends too early');
});

test('numbers are the nearest double', () => {
  expect(readNumber('0.3%')).toBe(0.003);
  expect(readNumber('1.1M')).toBe(1_100_000);
});

test('no text makes it throw', () => {
  const piece = fc.constantFrom(
    'a',
    '12',
    '2026-07',
    '(',
    ')',
    '[',
    ']',
    ',',
    '+',
    '-',
    '^',
    '<',
    'and ',
    'not ',
    '%',
    ' ',
    '"',
    'é',
    'if(',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { ast, problems } = parseFormula(pieces.join(''));
      expect(ast === null).toBe(problems.length > 0);
    }),
  );
});
