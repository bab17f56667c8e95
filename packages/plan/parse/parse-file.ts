// One file's text becomes entries. Every error is found, and a broken entry takes only itself; whatever the bytes are,
// this returns.
import type { Finding, FindingCode } from '@mainspring/kernel';
import { LineCounter, parseAllDocuments } from 'yaml';
import { EntryMaker } from './entries.ts';
import { LIMITS } from './limits.ts';
import { directionControls } from './look-alike.ts';
import type { RawEntry } from './raw-plan.ts';
import { plainValue, type YamlProblem } from './yaml-value.ts';

export interface ParsedFile {
  readonly path: string;
  readonly entries: readonly RawEntry[];
  readonly findings: readonly Finding[];
}

/** @param text the file's text, decoded; a byte-order mark and CRLF are no breach */
export function parseFile(path: string, text: string): ParsedFile {
  const findings: Finding[] = [];
  const lines = new LineCounter();
  const report = (code: FindingCode, offset: number, place: string, message: string, hint: string): void => {
    const { line, col } = lines.linePos(offset);
    findings.push({
      code,
      class: 'text',
      severity: 'error',
      file: path,
      line: Math.max(1, line),
      column: Math.max(1, col),
      place,
      message,
      hint,
    });
  };
  if (text.length > LIMITS.fileSize) {
    report('limit-exceeded', 0, path, `${path} is over the limit of ${LIMITS.fileSize} bytes`, 'Split it over files');
    return { path, entries: [], findings };
  }
  let documents: ReturnType<typeof parseAllDocuments>;
  try {
    documents = parseAllDocuments(text, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      keepSourceTokens: false,
      logLevel: 'silent',
    });
  } catch (cause) {
    report(
      'syntax',
      0,
      path,
      `${path} is not YAML: ${cause instanceof Error ? cause.message : 'unreadable'}`,
      'Write it as YAML 1.2',
    );
    return { path, entries: [], findings };
  }
  for (const offset of directionControls(text))
    report('unsafe-text', offset, path, `${path} holds characters that change direction`, 'Delete them');
  if (!Array.isArray(documents)) return { path, entries: [], findings };
  const [document, second] = documents;
  if (document === undefined) return { path, entries: [], findings };
  if (second !== undefined)
    report('syntax', second.range?.[0] ?? 0, path, 'a second document stands in the file', 'One document per file');
  for (const error of document.errors) report('syntax', error.pos[0], path, firstLine(error.message), 'Write it as YAML 1.2');
  if (document.errors.length > 0) return { path, entries: [], findings };
  const problems: YamlProblem[] = [];
  const placed = plainValue(document.contents, problems);
  for (const problem of problems) report(problem.code, problem.offset, problem.path, problem.message, problem.hint);
  return { path, entries: new EntryMaker(path, placed, lines, report).entries(), findings };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
