// From files to entries: each file is one YAML document; the root says what belongs to the plan; sections are merged entry
// by entry. Every value keeps where it stands.
import { isAlias, isCollection, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { TextPlace } from '../model/place.ts';
import type { Source } from './checking.ts';
import type { FindingDraft } from './finding-draft.ts';
import { matchesPattern } from './include-pattern.ts';

export type Files = ReadonlyMap<string, Uint8Array | string>;
export type Sections = ReadonlyMap<string, ReadonlyMap<string, Source>>;

const ROOT_ONLY = new Set(['plan', 'time', 'units', 'dims', 'include']);
const SECTIONS = new Set(
  (
    'people teams calendars sources assumptions correlations drivers targets objective scenarios initiatives milestones ' +
    'dependencies capabilities incentives kpis processes governance accepted'
  ).split(' '),
);
/** Sections that are one value, not a map from names to entries. */
const WHOLE = new Set(['plan', 'time', 'units', 'dims', 'include', 'objective', 'governance', 'correlations', 'accepted']);

export interface ReadFiles {
  readonly sections: Sections;
  readonly drafts: readonly FindingDraft[];
}

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : String(pair.key);
}

/** Plain data; the keys as they are written, so that `2026` and `2026-07` are both text. */
function plain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyText(pair), plain(pair.value)]));
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) ? node.value : null;
}

function decode(content: Uint8Array | string): string {
  if (typeof content === 'string') return content;
  let text = '';
  for (let at = 0; at < content.length; ) {
    const lead = content[at] ?? 0;
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let point = size === 1 ? lead : lead & (0xff >> (size + 1));
    for (let next = 1; next < size; next += 1) point = (point << 6) | ((content[at + next] ?? 0) & 0x3f);
    text += String.fromCodePoint(Math.min(point, 0x10ffff));
    at += size;
  }
  return text;
}

class FileText {
  readonly file: string;
  readonly lines = new LineCounter();
  readonly drafts: FindingDraft[] = [];
  readonly root: Node | null;

  constructor(file: string, content: Uint8Array | string) {
    this.file = file;
    const document = parseDocument(decode(content).replace(/^\uFEFF/, ''), {
      lineCounter: this.lines,
      version: '1.2',
      schema: 'core',
      merge: false,
    });
    for (const error of document.errors) {
      const code = error.code === 'DUPLICATE_KEY' ? 'duplicate-entry' : 'syntax';
      this.refuse(code, error.pos[0], error.message.split('\n')[0] ?? error.message);
    }
    visit(document, {
      Node: (_, node) => {
        const start = node.range?.[0] ?? 0;
        if (isAlias(node)) this.refuse('syntax', start, 'An alias stands where a value is expected');
        else if (node.anchor !== undefined) this.refuse('syntax', start, 'Anchors are not part of the language');
        else if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
          this.refuse('syntax', start, 'Tags are not part of the language');
      },
    });
    this.root = document.contents;
  }

  placeAt(offset: number): TextPlace {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }

  refuse(code: FindingDraft['code'], offset: number, message: string, hint = 'Write plain YAML 1.2'): void {
    this.drafts.push({ code, at: this.placeAt(offset), place: '', message, hint });
  }

  /** The key of the last step where it is a map's, else the item; as far as the path leads. */
  placeOf(start: Node | null, entry: Node | null, path: readonly (string | number)[]): TextPlace {
    let at: unknown = start;
    let offset = entry?.range?.[0] ?? 0;
    for (const step of path) {
      let next: unknown = null;
      if (isMap(at)) next = at.items.find((pair) => keyText(pair) === String(step))?.value;
      else if (isSeq(at)) next = at.items[Number(step)];
      if (next === null || next === undefined) break;
      at = next;
      if (isScalar(at) || isCollection(at)) offset = at.range?.[0] ?? offset;
    }
    return this.placeAt(offset);
  }
}

function add(sections: Map<string, Map<string, Source>>, file: FileText, section: string, key: Node, value: Node | null): void {
  const of = sections.get(section) ?? new Map<string, Source>();
  sections.set(section, of);
  const put = (name: string, at: Node, node: Node | null): void => {
    if (of.has(name)) {
      const offset = at.range?.[0] ?? 0;
      file.drafts.push({
        code: 'duplicate-entry',
        at: file.placeAt(offset),
        place: `${section}.${name}`,
        message: `${section}.${name} is defined twice`,
        hint: 'Keep one',
      });
      return;
    }
    of.set(name, { section, name, value: plain(node), at: (path) => file.placeOf(node, at, path) });
  };
  if (WHOLE.has(section)) put('', key, value);
  else if (isMap(value)) for (const pair of value.items) put(keyText(pair), pair.key as Node, pair.value as Node | null);
  else if (value !== null && !(isScalar(value) && value.value === null)) {
    file.refuse('schema', key.range?.[0] ?? 0, `${section} is a map from names to entries`, `Write ${section}: {name: {…}}`);
  }
}

export function readFiles(files: Files): ReadFiles {
  const drafts: FindingDraft[] = [];
  const sections = new Map<string, Map<string, Source>>();
  const origin = { file: 'plan.yaml', line: 1, column: 1 };
  const rootText = files.get('plan.yaml');
  if (rootText === undefined) {
    drafts.push({
      code: 'include-refused',
      at: origin,
      place: 'plan',
      message: 'There is no plan.yaml',
      hint: 'Add the root of the plan',
    });
    return { sections, drafts };
  }
  const take = (path: string, content: Uint8Array | string): void => {
    const file = new FileText(path, content);
    for (const pair of isMap(file.root) ? file.root.items : []) {
      const section = keyText(pair);
      const key = pair.key as Node;
      const allowed = SECTIONS.has(section) || (path === 'plan.yaml' && ROOT_ONLY.has(section));
      if (allowed) add(sections, file, section, key, pair.value as Node | null);
      else
        file.refuse(
          'schema',
          key.range?.[0] ?? 0,
          `"${section}" is not a section${ROOT_ONLY.has(section) ? ' outside plan.yaml' : ''}`,
          '',
        );
    }
    drafts.push(...file.drafts);
  };
  take('plan.yaml', rootText);
  const include = sections.get('include')?.get('');
  const taken = new Set(['plan.yaml']);
  const patterns: unknown[] = Array.isArray(include?.value) ? include.value : [];
  patterns.forEach((pattern, index) => {
    const found = [...files.keys()].filter((path) => path !== 'plan.yaml' && matchesPattern(String(pattern), path)).sort();
    const outside = String(pattern).startsWith('/') || String(pattern).split('/').includes('..');
    if (outside || (found.length === 0 && !String(pattern).includes('*'))) {
      const message = `${String(pattern)} ${outside ? 'leads out of the folder' : 'is not there'}`;
      drafts.push({ code: 'include-refused', at: include?.at([index]) ?? origin, place: 'include', message, hint: '' });
      return;
    }
    for (const path of found) {
      if (taken.has(path)) continue;
      taken.add(path);
      take(path, files.get(path) ?? '');
    }
  });
  return { sections, drafts };
}
