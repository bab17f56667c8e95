// What an error of the YAML library means to whoever wrote the text: the library speaks of tokens and nodes, a writer has
// forgotten a comma, a colon, a quotation mark or a bracket. Each is told where it is missing, with the way out.
import type { YAMLParseError } from 'yaml';
import { LIMITS } from './limits.ts';
import { firstBeyond, unclosed } from './unclosed.ts';

export interface YamlAdvice {
  readonly code: 'syntax' | 'limit-exceeded';
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

const QUOTES = 'Put the whole text in quotation marks';

/** Where the library's own sentence is the best there is. */
function asItIs(error: YAMLParseError): YamlAdvice {
  const [message = error.message] = error.message.split(/ at line \d|\n/, 1);
  return { code: 'syntax', offset: error.pos[0], message, hint: 'Write it as YAML 1.2' };
}

function syntax(offset: number, message: string, hint: string): YamlAdvice {
  return { code: 'syntax', offset, message, hint };
}

export function tooDeep(text: string, offset: number): YamlAdvice {
  const message = `nesting is over the limit of ${LIMITS.depth}`;
  return { code: 'limit-exceeded', offset: firstBeyond(text, LIMITS.depth) ?? offset, message, hint: 'Flatten it' };
}

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"', "'": "'" };

/** What is open in the text stands further up than where the library gives up. */
function notClosed(text: string, error: YAMLParseError): YamlAdvice {
  const innermost = unclosed(text).at(-1);
  if (innermost === undefined) return asItIs(error);
  const { sign, offset } = innermost;
  const closing = CLOSES[sign] ?? sign;
  const what = sign === closing ? `the text that begins with ${sign} has no end` : `"${sign}" is not closed`;
  return syntax(offset, what, `Write ${closing} where it ends`);
}

/** `value: 5 owner: ann` inside a flow map: a comma is missing before the second key; else a value holds a colon. */
function inFlow(text: string, error: YAMLParseError): YamlAdvice {
  const [from] = error.pos;
  const [, before, key] = /^([^\n,:{}[\]]*?)\s+["']?([A-Za-z_][\w-]*)["']?\s*:/.exec(text.slice(from)) ?? [];
  if (before !== undefined && before !== '' && key !== undefined) {
    const offset = text.indexOf(key, from + before.length);
    return syntax(offset, `a comma is missing before ${key}`, `Write ${before}, ${key}: …`);
  }
  if (/^\s*-\s/.test(text.slice(from))) return syntax(from, 'a list with dashes stands inside brackets', 'Write it as [a, b]');
  return syntax(from, 'a value holds a colon', QUOTES);
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? text.length : end).trim();
}

function withoutColon(text: string, error: YAMLParseError): YamlAdvice {
  const [from] = error.pos;
  const line = lineAt(text, from);
  const [, close, rest] = /^([\w-]+):(\S.*)$/.exec(line) ?? [];
  if (close !== undefined)
    return syntax(from, `"${close}:" runs into its value`, `Put a space after the colon: ${close}: ${rest}`);
  const [, key = '', value = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  return syntax(from, `a colon is missing after ${key}`, `Write ${key}: ${value === '' ? '…' : value}`);
}

function unexpected(text: string, error: YAMLParseError): YamlAdvice {
  const [from] = error.pos;
  const { message } = error;
  if (message.includes('flow-map-end') || message.includes('flow-seq-end'))
    return syntax(from, `"${text.charAt(from)}" closes nothing`, 'Take it away, or open the bracket before');
  if (message.includes('flow-seq-start') || message.includes('flow-map-start'))
    return syntax(from, 'text with brackets stands without quotation marks', QUOTES);
  if (message.includes('block-seq-ind on same line'))
    return syntax(from, 'a list begins on the line of its key', 'Begin it in the next line, or write it as [a, b]');
  if (message.includes('at node end')) return syntax(from, 'text goes on after its closing quotation mark', QUOTES);
  if (message.startsWith('Unexpected scalar token')) return inFlowAt(text, from, error);
  return asItIs(error);
}

function inFlowAt(text: string, from: number, error: YAMLParseError): YamlAdvice {
  const [, next] = /^["']?([\w.-]+)/.exec(text.slice(from)) ?? [];
  return unclosed(text.slice(0, from)).length > 0 && next !== undefined
    ? syntax(from, `a comma is missing before ${next}`, 'Write a comma between the two')
    : asItIs(error);
}

export function adviceOn(text: string, error: YAMLParseError): YamlAdvice {
  const [from] = error.pos;
  switch (error.code) {
    case 'RESOURCE_EXHAUSTION':
      return tooDeep(text, from);
    case 'TAB_AS_INDENT':
      return syntax(from, 'a tab stands at the beginning of the line', 'Indent with spaces');
    case 'MULTILINE_IMPLICIT_KEY':
      return withoutColon(text, error);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return syntax(from, 'a value holds a colon', QUOTES);
    case 'BLOCK_IN_FLOW':
      return inFlow(text, error);
    case 'BAD_SCALAR_START':
      return syntax(from, `text cannot begin with ${text.charAt(from)}`, QUOTES);
    case 'BAD_DQ_ESCAPE':
      return syntax(from, `"${text.slice(from, from + 2)}" means nothing here`, 'Write \\\\ for a backslash');
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, error);
    case 'BAD_INDENT':
      if (error.message.startsWith('Flow')) return notClosed(text, error);
      return syntax(from, 'the line is not indented as the keys beside it are', 'Indent all keys of one entry alike');
    case 'MISSING_CHAR':
      if (error.message.includes('closing')) return notClosed(text, error);
      if (error.message.startsWith('Comments')) return syntax(from, '# stands close to the text', 'Put a space before the #');
      return error.message.startsWith('Implicit map keys') ? withoutColon(text, error) : asItIs(error);
    default:
      return asItIs(error);
  }
}
