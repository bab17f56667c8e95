// One file's text becomes entries. Every error is found, and a broken entry takes only itself; whatever the bytes are,
// this returns.
import type { Finding, FindingCode } from '@mainspring/kernel';
import { LineCounter } from 'yaml';
import { EntryMaker } from './entries.ts';
import { directionControls } from './look-alike.ts';
import type { RawEntry } from './raw-plan.ts';
import { ENTRY_SECTIONS, ROOT_SECTIONS } from './sections.ts';
import type { Chunk } from './yaml-chunks.ts';
import { readYaml } from './yaml-document.ts';
import type { YamlProblem } from './yaml-refusals.ts';
import { plainValue } from './yaml-value.ts';

export interface ParsedFile {
  readonly path: string;
  readonly entries: readonly RawEntry[];
  readonly findings: readonly Finding[];
  /** Sections of which not even the names can be told. */
  readonly unreadable: readonly string[];
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
  const { contents, errors, broken } = readYaml(text, lines);
  for (const offset of directionControls(text))
    report('unsafe-text', offset, path, `${path} holds characters that change direction`, 'Delete them');
  for (const { code, offset, message, hint, chunk } of errors) {
    const place = chunk === undefined ? path : [chunk.section, chunk.name ?? ''].filter((part) => part !== '').join('.');
    report(code, offset, place, message, hint);
  }
  const problems: YamlProblem[] = [];
  const placed = plainValue(contents, problems);
  for (const { code, offset, path: place, message, hint, usedAt = [] } of problems) {
    const again = usedAt.map((alias) => lines.linePos(alias).line).join(', ');
    report(
      code,
      offset,
      place,
      again === '' ? message : `${message}; this one is used again in line${usedAt.length > 1 ? 's' : ''} ${again}`,
      hint,
    );
  }
  const entries = new EntryMaker(path, text, placed, lines, report).entries();
  const stopped = broken.flatMap((chunk) => stoppedEntry(path, chunk, lines));
  const unreadable = broken.flatMap(({ section, name }) =>
    name === null || name === '' || (ROOT_SECTIONS as readonly string[]).includes(section) ? [section] : [],
  );
  const refused = placed.refused.flatMap(([section = '', ...inside]) => (inside.length === 0 ? [section] : []));
  return {
    path,
    entries: [...entries.map((entry) => withoutBroken(entry, broken)), ...stopped],
    findings,
    unreadable: [...unreadable, ...refused],
  };
}

/** A section that is one value has keys in the place of entries: those that are broken are missing for that reason. */
function withoutBroken(entry: RawEntry, broken: readonly Chunk[]): RawEntry {
  const keys =
    entry.name !== '' ? [] : broken.flatMap(({ section, name }) => (section === entry.section && name !== null ? [[name]] : []));
  return keys.length === 0 ? entry : { ...entry, taken: [...entry.taken, ...keys] };
}

/** An entry whose YAML is broken has its name, and nothing else that could be read. */
function stoppedEntry(file: string, { section, name, from }: Chunk, lines: LineCounter): RawEntry[] {
  if (name === null || name === '' || !(ENTRY_SECTIONS as readonly string[]).includes(section)) return [];
  const { line, col } = lines.linePos(from);
  return [{ section, name, value: undefined, taken: [[]], at: () => ({ file, line, column: col }) }];
}
