// The folder's files become one raw plan: the root says which files belong to it, entries are merged, and what stands twice
// is said. A file that is unchanged is not parsed again.
import type { Finding } from '@mainspring/kernel';
import type { RefusedLinks } from '../folder/plan-folder.ts';
import { LIMITS } from './limits.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import type { RawEntry, RawPlan } from './raw-plan.ts';
import { reparse } from './reparse.ts';
import { ENTRY_SECTIONS, LIST_SECTIONS, SECTIONS } from './sections.ts';

export type PlanFiles = ReadonlyMap<string, string>;

/** Files already parsed, by path; a file's text is the key within. */
export interface ParseCache {
  readonly files: Map<string, { readonly text: string; readonly parsed: ParsedFile }>;
}

export function createParseCache(): ParseCache {
  return { files: new Map() };
}

/**
 * @param faults files that are no text at all, with why
 * @param links symbolic links of the folder that are not followed: what they lead to is no file of the plan
 * Cost: one parse per changed file (of one entry, where the change lies inside it), and one pass over all entries.
 */
export function readFiles(
  files: PlanFiles,
  cache: ParseCache,
  faults: ReadonlyMap<string, Finding> = new Map(),
  links: RefusedLinks = new Map(),
): RawPlan {
  const findings: Finding[] = [];
  const table = (path: string): string | null => (faults.has(path) ? null : (files.get(path) ?? null));
  const rootText = files.get('plan.yaml');
  if (rootText === undefined) {
    findings.push(
      refused(
        'plan.yaml',
        'plan.yaml',
        'the folder holds no plan.yaml',
        'Write plan.yaml, the root of the plan; `mainspring init` writes one',
      ),
    );
    return { sections: new Map(), findings, table, unreadable: new Set() };
  }
  const read = (path: string, text: string): ParsedFile => {
    const fault = faults.get(path);
    if (fault === undefined) return parsed(path, text, cache);
    return { path, entries: [], findings: [fault], unreadable: path === 'plan.yaml' ? SECTIONS : ENTRY_SECTIONS };
  };
  const root = read('plan.yaml', rootText);
  const sections = new Map<string, RawEntry[]>();
  const seen = new Map<string, RawEntry>();
  const unreadable = new Set<string>();
  let count = 0;
  const merge = (file: ParsedFile): void => {
    findings.push(...file.findings);
    for (const section of file.unreadable) unreadable.add(section);
    for (const entry of file.entries) {
      count += 1;
      if (count > LIMITS.entries) return;
      const key = `${entry.section}.${entry.name}`;
      const before = (LIST_SECTIONS as readonly string[]).includes(entry.section) ? undefined : seen.get(key);
      if (before !== undefined) {
        findings.push({
          ...textFinding('duplicate-entry', entry),
          message: `${key.replace(/\.$/, '')} is also defined in ${before.at([]).file}`,
          hint: 'Keep one',
        });
        continue;
      }
      seen.set(key, entry);
      const list = sections.get(entry.section);
      if (list === undefined) sections.set(entry.section, [entry]);
      else list.push(entry);
    }
  };
  merge(root);
  const include = root.entries.find(({ section }) => section === 'include');
  const before = findings.length;
  for (const path of include === undefined ? [] : includedPaths(include, files, links, findings))
    merge(read(path, files.get(path) ?? ''));
  // What is not there might hold any name.
  if (unreadable.has('include') || (include?.taken.length ?? 0) > 0 || findings.slice(before).some(isRefusal))
    for (const section of ENTRY_SECTIONS) unreadable.add(section);
  if (count > LIMITS.entries) {
    const at = include === undefined ? { file: 'plan.yaml', line: 1, column: 1 } : include.at([]);
    const message = `the plan is over the limit of ${LIMITS.entries} entries`;
    findings.push({ ...refused('plan.yaml', 'include', message, 'Split the plan'), code: 'limit-exceeded', ...at });
  }
  return { sections, findings, table, unreadable };
}

function parsed(path: string, text: string, cache: ParseCache): ParsedFile {
  const known = cache.files.get(path);
  if (known?.text === text) return known.parsed;
  const fresh = (known === undefined ? null : reparse(known.parsed, known.text, text)) ?? parseFile(path, text);
  cache.files.set(path, { text, parsed: fresh });
  return fresh;
}

const isRefusal = ({ code }: Finding): boolean => code === 'include-refused';

function includedPaths(include: RawEntry, files: PlanFiles, links: RefusedLinks, findings: Finding[]): string[] {
  const patterns = Array.isArray(include.value) ? include.value : [];
  const paths = new Set<string>();
  for (const [index, pattern] of patterns.entries()) {
    const refuse = (message: string, hint: string): void => {
      findings.push({ ...textFinding('include-refused', include, [index]), place: `include.${index}`, message, hint });
    };
    if (typeof pattern !== 'string') continue;
    if (pattern.startsWith('/') || pattern.includes('\\') || pattern.split('/').some((part) => part === '..' || part === '.')) {
      refuse(`${pattern} leads out of the folder or is not plain`, 'Write a path inside the folder');
    } else {
      const matching = [...files.keys()].filter((path) => matches(pattern, path) && path !== 'plan.yaml').sort();
      const linked = [...links].filter(([path]) => matches(pattern, path) || pattern.startsWith(`${path}/`));
      for (const [path, why] of linked) refuse(`${path} is a link that ${why}`, 'Copy what it stands for into the folder');
      if (pattern === 'plan.yaml') refuse('plan.yaml includes itself', 'Leave it out: the root is always read');
      else if (matching.length === 0 && linked.length === 0)
        refuse(`${pattern} names no file of the folder`, 'Write the file, or leave the line out');
      for (const path of matching) paths.add(path);
    }
  }
  const all = [...paths];
  if (all.length > LIMITS.files)
    findings.push({
      ...textFinding('limit-exceeded', include),
      message: `the plan is over the limit of ${LIMITS.files} files`,
      hint: 'Merge some',
    });
  return all.slice(0, LIMITS.files);
}

/** `*` stands for any characters within one folder. Linear in pattern × path, so no pattern can make it hang. */
function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('/');
  const names = path.split('/');
  return parts.length === names.length && parts.every((part, index) => matchesName(part, names[index] ?? ''));
}

function matchesName(pattern: string, name: string): boolean {
  const pieces = pattern.split('*');
  const [first = ''] = pieces;
  if (pieces.length === 1) return pattern === name;
  const last = pieces.at(-1) ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let from = first.length;
  const end = name.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = name.indexOf(piece, from);
    if (found < 0 || found + piece.length > end) return false;
    from = found + piece.length;
  }
  return true;
}

function textFinding(code: Finding['code'], entry: RawEntry, path: readonly (string | number)[] = []): Finding {
  return {
    code,
    class: 'text',
    severity: 'error',
    ...entry.at(path),
    place: entry.name === '' ? entry.section : `${entry.section}.${entry.name}`,
    message: '',
    hint: '',
  };
}

function refused(file: string, place: string, message: string, hint: string): Finding {
  return { code: 'include-refused', class: 'text', severity: 'error', file, line: 1, column: 1, place, message, hint };
}
