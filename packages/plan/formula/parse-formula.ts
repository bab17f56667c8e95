// Text to tree. It never throws: what is wrong comes back as problems, with the characters that are meant.
import type { Tree } from '@lezer/common';
import { LIMITS } from '../parse/limits.ts';
import { hintOnCommas } from '../schema/thousands.ts';
import type { Ast } from './ast.ts';
import { buildAst, readNumber, TooDeep } from './build-ast.ts';
import type { FormulaProblem } from './environment.ts';
import { parser } from './parser.generated.ts';
import * as term from './terms.generated.ts';

export interface ParsedFormula {
  readonly ast: Ast | null;
  readonly problems: readonly FormulaProblem[];
}

// The same few hundred texts are read again at every change of a plan. Beyond this many, all are forgotten.
const CACHE_LIMIT = 5000;
const cache = new Map<string, ParsedFormula>();

export function parseFormula(text: string): ParsedFormula {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const parsed = parse(text);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  if (text.length <= LIMITS.formulaLength) cache.set(text, parsed);
  return parsed;
}

function parse(text: string): ParsedFormula {
  if (text.length > LIMITS.formulaLength) {
    return refuse(
      'limit-exceeded',
      0,
      text.length,
      `the formula is over the limit of ${LIMITS.formulaLength} characters`,
      'Split it',
    );
  }
  const strange = /[^\t\n\r\x20-\x7e]/u.exec(text);
  if (strange !== null) {
    const message = 'the formula holds a character that looks like another, or is not of the language';
    return refuse(
      'unsafe-text',
      strange.index,
      strange.index + strange[0].length,
      message,
      'Write it with plain letters and signs',
    );
  }
  const tree = parser.parse(text);
  const broken = firstError(text, tree) ?? strangeNumber(text, tree);
  if (broken !== null) return { ast: null, problems: [broken] };
  const top = tree.topNode.firstChild;
  if (top === null) return refuse('syntax', 0, text.length, 'the formula is empty', 'Write a number, a name or a calculation');
  try {
    return { ast: buildAst(text, top, 1), problems: [] };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return refuse('limit-exceeded', 0, text.length, 'the formula nests too deep', 'Split it into several drivers');
  }
}

function refuse(code: FormulaProblem['code'], from: number, to: number, message: string, hint: string): ParsedFormula {
  return { ast: null, problems: [{ code, from, to, message, hint }] };
}

/** The first place where the text stops making sense, in words. */
function firstError(text: string, tree: Tree): FormulaProblem | null {
  let from = -1;
  const cursor = tree.cursor();
  do {
    if (cursor.type.isError) {
      from = cursor.from;
      break;
    }
  } while (cursor.next());
  if (from < 0) return null;
  const token = /\S+?(?=[\s()[\],+*/^=<>-]|$)|\S/.exec(text.slice(from));
  if (token === null) {
    const hint = hintOnBracket(text) ?? 'Finish it: a value or a closing bracket is missing';
    return syntax(text.length, text.length, 'the formula ends too early', hint);
  }
  const start = from + token.index;
  const message = `found "${token[0]}" where it cannot stand`;
  return syntax(start, start + token[0].length, message, hintFor(text, start, token[0]));
}

function hintFor(text: string, at: number, token: string): string {
  if (/^[<>=]/.test(token)) return 'Comparisons are not chained: join two of them with and';
  if (/^["']/.test(token)) return 'There are no texts in formulas: write names without quotes';
  const bracket = hintOnBracket(text.slice(0, at));
  if (bracket !== null) return bracket;
  if (token.startsWith(',')) return hintOnComma(text, at);
  if (/^[A-Z]/.test(token)) return `Names are written small: ${token.toLowerCase()}`;
  if (/^[A-Za-z0-9.]/.test(token)) return 'An operator is missing before it';
  return 'A value, a name or a bracket was expected';
}

/** Where the members of an address are not closed off. */
function hintOnBracket(before: string): string | null {
  const [, name, members = ''] = /([a-z][a-z0-9_]*)\[([^[\]]*)$/.exec(before) ?? [];
  return name === undefined || !/^[a-z0-9_, ]+$/.test(members) ? null : `Close the bracket: ${name}[${members.trim()}]`;
}

/** The number around a comma, as it was meant. */
function hintOnComma(text: string, at: number): string {
  const before = /[\d,]*$/.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^[\d,]*/.exec(text.slice(at))?.[0] ?? '';
  return hintOnCommas(before + after) ?? 'A comma stands only between the arguments of a function';
}

/** `5pp` and `12kg`: a unit stands apart from its number, and points of percent belong in `by`. And numbers have an end. */
function strangeNumber(text: string, tree: Tree): FormulaProblem | null {
  const cursor = tree.cursor();
  do {
    const { from, to } = cursor;
    const written = text.slice(from, to);
    if (cursor.type.id === term.Number && !Number.isFinite(readNumber(written))) {
      return { code: 'limit-exceeded', from, to, message: 'the number is too large', hint: '' };
    }
    // Inside a call the comma of `20,000` parts two arguments.
    const thousands = cursor.type.id === term.Number && /^\d{3}$/.test(written) ? /\d{1,3},$/.exec(text.slice(0, from)) : null;
    if (thousands !== null && written.startsWith('0')) {
      const start = from - thousands[0].length;
      return syntax(start, to, `"${text.slice(start, to)}" is not a number`, hintOnComma(text, from - 1));
    }
    if (cursor.type.id !== term.Quantity) continue;
    if (/pp$/.test(written)) return syntax(from, to, `"${written}" cannot stand in a formula`, 'Write it as 0.05 or 5%');
    if (!/\s/.test(written)) return syntax(from, to, `"${written}" is not a number`, 'Put a space before the unit');
  } while (cursor.next());
  return null;
}

function syntax(from: number, to: number, message: string, hint: string): FormulaProblem {
  return { code: 'syntax', from, to, message, hint };
}
