// A file's text becomes one YAML document. Where it is no YAML, entries that break it are found one by one and left out.
import { type Document, type LineCounter, type Node, parseAllDocuments } from 'yaml';
import { LIMITS } from './limits.ts';
import { adviceOn, tooDeep, type YamlAdvice } from './yaml-advice.ts';
import { blanked, type Chunk, chunksOf } from './yaml-chunks.ts';

export interface YamlError extends YamlAdvice {
  /** What it stops. */
  readonly chunk?: Chunk;
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
    if (cause instanceof RangeError) return tooDeep(text, 0);
    throw cause;
  }
}

/** The first of each document: what comes after it mostly follows from it. */
function errorsIn(text: string, documents: Document.Parsed[] | YamlError): YamlError[] {
  if (!Array.isArray(documents)) return [documents];
  return documents.flatMap(({ errors }) => errors.slice(0, 1).map((error) => adviceOn(text, error)));
}

const SECOND = 'a second document stands in the file';

function oneDocument(
  documents: Document.Parsed[] | YamlError,
  broken: readonly Chunk[],
  errors: readonly YamlError[],
): YamlReading {
  const [document, second] = Array.isArray(documents) ? documents : [];
  const offset = second?.range[0] ?? 0;
  const further =
    second === undefined
      ? []
      : [{ code: 'syntax' as const, offset, message: SECOND, hint: 'Take the --- away: a file is one document' }];
  return { contents: document?.contents ?? null, errors: [...errors, ...further], broken };
}

/** @param lines learns where the lines of the text begin */
export function readYaml(text: string, lines: LineCounter): YamlReading {
  const documents = documentsOf(text, lines);
  const errors = errorsIn(text, documents);
  if (errors.length === 0) return oneDocument(documents, [], []);
  const chunks = chunksOf(text).slice(0, LIMITS.entries);
  const broken: Chunk[] = [];
  const found: YamlError[] = [];
  for (const chunk of chunks) {
    const own = text.slice(chunk.from, chunk.until);
    const [first] = errorsIn(own, documentsOf(own));
    if (first === undefined) continue;
    broken.push(chunk);
    found.push({ ...first, offset: Math.min(chunk.from + first.offset, chunk.until - 1), chunk });
  }
  const rest = blanked(text, broken);
  const again = documentsOf(rest);
  // What is broken is not inside any entry: nothing can be told from the rest.
  if (broken.length === 0 || errorsIn(rest, again).length > 0) return { contents: null, errors, broken: wholes(chunks) };
  return oneDocument(again, broken, found);
}

function wholes(chunks: readonly Chunk[]): Chunk[] {
  const sections = new Map(chunks.map((chunk) => [chunk.section, { ...chunk, name: null }]));
  return [...sections.values()];
}
