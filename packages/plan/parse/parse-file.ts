// One file's text becomes entries. Every error is found, and a broken entry takes only itself; whatever the bytes are,
// this returns.
import type { Finding, FindingCode } from '@mainspring/kernel';
import { LineCounter, parseAllDocuments } from 'yaml';
import type { TextPlace } from '../model/place.ts';
import { LIMITS } from './limits.ts';
import type { Path, RawEntry } from './raw-plan.ts';
import { ENTRY_SECTIONS, LIST_SECTIONS, ROOT_SECTIONS, SECTIONS, SINGLE_SECTIONS } from './sections.ts';
import { type Placed, pathKey, plainValue, type YamlProblem } from './yaml-value.ts';

export interface ParsedFile {
  readonly path: string;
  readonly entries: readonly RawEntry[];
  readonly findings: readonly Finding[];
}

/** Characters that turn the direction of what follows: a reader would see another text than the one that runs. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

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
  const direction = DIRECTION.exec(text);
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
  if (direction !== null) {
    report('unsafe-text', direction.index, path, `${path} holds characters that change direction`, 'Delete them');
    return { path, entries: [], findings };
  }
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
  return { path, entries: entriesOf(path, placed, lines, report), findings };
}

function entriesOf(
  path: string,
  placed: Placed,
  lines: LineCounter,
  report: (code: FindingCode, offset: number, place: string, message: string, hint: string) => void,
): RawEntry[] {
  const { value } = placed;
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object' || Array.isArray(value)) {
    report('schema', placed.values.get('') ?? 0, path, 'a file holds sections', `Write one of ${SECTIONS.join(', ')}`);
    return [];
  }
  const offsetOf = (inner: Path): number => {
    for (let length = inner.length; length >= 0; length -= 1) {
      const key = pathKey(inner.slice(0, length));
      const offset = placed.keys.get(key) ?? placed.values.get(key);
      if (offset !== undefined) return offset;
    }
    return 0;
  };
  const placeAt = (inner: Path): TextPlace => {
    const { line, col } = lines.linePos(offsetOf(inner));
    return { file: path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const entries: RawEntry[] = [];
  const known = (list: readonly string[], section: string): boolean => list.includes(section);
  for (const [section, content] of Object.entries(value)) {
    if (known(ROOT_SECTIONS, section) && path !== 'plan.yaml') {
      report('schema', offsetOf([section]), section, `${section} belongs into plan.yaml`, 'Move it to plan.yaml');
    } else if (known(SINGLE_SECTIONS, section) || known(LIST_SECTIONS, section) || known(ROOT_SECTIONS, section)) {
      entries.push({ section, name: '', value: content, at: (inner) => placeAt([section, ...inner]) });
    } else if (!known(ENTRY_SECTIONS, section)) {
      report('schema', offsetOf([section]), section, `"${section}" is not a section`, `Write one of ${SECTIONS.join(', ')}`);
    } else if (content === null) {
      // A section that is there and empty says nothing.
    } else if (typeof content !== 'object' || Array.isArray(content)) {
      report('schema', offsetOf([section]), section, `${section} is a map from a name to an entry`, 'Write name: {…}');
    } else {
      for (const [name, entry] of Object.entries(content as Record<string, unknown>)) {
        entries.push({ section, name, value: entry, at: (inner) => placeAt([section, name, ...inner]) });
      }
    }
  }
  return entries;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
