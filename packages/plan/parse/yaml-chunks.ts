// Where one entry of a file ends and the next begins, told by indentation alone: so that an entry whose YAML is broken can be
// left out, and the others are read.

export interface Chunk {
  readonly from: number;
  readonly until: number;
  readonly section: string;
  /** Null where the chunk is a whole section. */
  readonly name: string | null;
}

interface Line {
  readonly from: number;
  readonly until: number;
  readonly indent: number;
  readonly text: string;
}

/** Tabs do not indent: a line that begins with one is the fault of what stands above it. */
function indentOf(line: string): number {
  const space = line.slice(0, line.length - line.trimStart().length);
  return space.includes('\t') ? Number.POSITIVE_INFINITY : space.length;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const until = end < 0 ? text.length : end;
    const line = text.slice(from, until);
    const content = line.trim();
    if (content !== '' && !content.startsWith('#')) lines.push({ from, until, indent: indentOf(line), text: content });
    from = until + 1;
  }
  return lines;
}

function keyOf(text: string): string {
  return /^["']?([^\s:"']+)["']?\s*:/.exec(text)?.[1] ?? '';
}

const isListItem = ({ text }: Line): boolean => text.startsWith('-');

function chunksOfSection(head: Line, body: readonly Line[]): Chunk[] {
  const section = keyOf(head.text);
  const [first] = body;
  const isBlock = /:\s*(#.*)?$/.test(head.text) && first !== undefined && !isListItem(first);
  if (!isBlock) return [{ from: head.from, until: (body.at(-1) ?? head).until, section, name: null }];
  const starts = body.flatMap((line, index) => (line.indent <= first.indent ? [index] : []));
  return starts.flatMap((at, index) => {
    const line = body[at];
    const last = body[(starts[index + 1] ?? body.length) - 1];
    if (line === undefined || last === undefined) return [];
    return [{ from: line.from, until: last.until, section, name: keyOf(line.text) }];
  });
}

/** Entries of sections that are written as blocks, and sections that are not, as wholes. Linear in the text. */
export function chunksOf(text: string): Chunk[] {
  const lines = linesOf(text.replace(/^\ufeff/, ' '));
  const heads = lines.flatMap((line, index) => (line.indent === 0 && !isListItem(line) ? [index] : []));
  return heads.flatMap((at, index) => {
    const next = heads[index + 1] ?? lines.length;
    const head = lines[at];
    return head === undefined ? [] : chunksOfSection(head, lines.slice(at + 1, next));
  });
}

/** The text with spaces in place of the chunks (in order), so that everything else stays where it is. */
export function blanked(text: string, chunks: readonly Chunk[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, until } of chunks) {
    parts.push(text.slice(done, from), text.slice(from, until).replace(/[^\n\r]/g, ' '));
    done = until;
  }
  return parts.join('') + text.slice(done);
}
