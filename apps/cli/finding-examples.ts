// The examples of docs/findings.md, which is one truth for the page, its tests and the command line: a few lines of a plan,
// and what check says of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FindingExample {
  /** Lines of the plan. */
  readonly text: string;
  /** What check says, as it prints it. */
  readonly said: string;
  /** The sentence alone. */
  readonly sentence: string;
}

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'findings.md');

function fenced(section: string, language: string): string | null {
  return new RegExp(`\`\`\`${language}\n([^]*?)\n\`\`\``).exec(section)?.[1] ?? null;
}

/** By code; empty where the page is not there, because help must not fail. */
export function findingExamples(): ReadonlyMap<string, FindingExample> {
  const examples = new Map<string, FindingExample>();
  let page: string;
  try {
    page = readFileSync(PAGE, 'utf8');
  } catch {
    return examples;
  }
  for (const section of page.split(/^### /m).slice(1)) {
    const code = section.slice(0, section.indexOf('\n')).trim();
    const text = fenced(section, 'yaml');
    const said = fenced(section, 'text');
    if (text === null || said === null) continue;
    const lines = said.split('\n');
    const at = lines.findIndex((line) => line.includes(` ${code}`));
    examples.set(code, { text, said, sentence: (lines[at + 1] ?? '').trim() });
  }
  return examples;
}
