// A file's text becomes one YAML document. Where it is no YAML, entries that break it are found one by one and left out.
import { type Document, type LineCounter, type Node, parseAllDocuments } from 'yaml';
import { LIMITS } from './limits.ts';
import { blanked, type Chunk, chunksOf } from './yaml-chunks.ts';

export interface YamlError {
  /** What it stops. */
  readonly chunk?: Chunk;
  readonly offset: number;
  readonly message: string;
}

export interface YamlReading {
  /** Null where the file is empty, or nothing of it can be read. */
  readonly contents: Node | null;
  readonly errors: readonly YamlError[];
  /** Left out, because they are no YAML. */
  readonly broken: readonly Chunk[];
}

function documentsOf(text: string, lineCounter?: LineCounter): Document.Parsed[] | YamlError {
  try {
    const documents = parseAllDocuments(text, {
      ...(lineCounter === undefined ? {} : { lineCounter }),
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      keepSourceTokens: false,
      logLevel: 'silent',
    });
    return Array.isArray(documents) ? documents : [];
  } catch (cause) {
    return { offset: 0, message: `this is not YAML: ${cause instanceof Error ? cause.message : 'unreadable'}` };
  }
}

function errorsIn(documents: Document.Parsed[] | YamlError): YamlError[] {
  if (!Array.isArray(documents)) return [documents];
  return documents.flatMap((document) =>
    document.errors.map(({ pos, message }) => ({ offset: pos[0], message: message.split(/ at line \d|\n/, 1)[0] ?? message })),
  );
}

function oneDocument(
  documents: Document.Parsed[] | YamlError,
  broken: readonly Chunk[],
  errors: readonly YamlError[],
): YamlReading {
  const [document, second] = Array.isArray(documents) ? documents : [];
  const offset = second?.range[0] ?? 0;
  const further = second === undefined ? [] : [{ offset, message: 'a second document stands in the file' }];
  return { contents: document?.contents ?? null, errors: [...errors, ...further], broken };
}

/** @param lines learns where the lines of the text begin */
export function readYaml(text: string, lines: LineCounter): YamlReading {
  const documents = documentsOf(text, lines);
  const errors = errorsIn(documents);
  if (errors.length === 0) return oneDocument(documents, [], []);
  const chunks = chunksOf(text).slice(0, LIMITS.entries);
  const broken: Chunk[] = [];
  const found: YamlError[] = [];
  for (const chunk of chunks) {
    const inside = errorsIn(documentsOf(text.slice(chunk.from, chunk.until)));
    if (inside.length === 0) continue;
    broken.push(chunk);
    found.push(
      ...inside
        .slice(0, 1)
        .map(({ offset, message }) => ({ offset: Math.min(chunk.from + offset, chunk.until - 1), message, chunk })),
    );
  }
  const again = documentsOf(blanked(text, broken));
  // What is broken is not inside any entry: nothing can be told from the rest.
  if (broken.length === 0 || errorsIn(again).length > 0) return { contents: null, errors, broken: wholes(chunks) };
  return oneDocument(again, broken, found);
}

function wholes(chunks: readonly Chunk[]): Chunk[] {
  const sections = new Map(chunks.map((chunk) => [chunk.section, { ...chunk, name: null }]));
  return [...sections.values()];
}
