// Makes the files that are written by a program and committed: parsers from their grammars. With --check it writes
// nothing and fails where a committed file is not what its source gives.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildParserFile } from '@lezer/generator';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const grammars = [
  { source: 'packages/plan/formula/formula.grammar', parser: 'parser.generated.ts', terms: 'terms.generated.ts' },
];
const check = process.argv.includes('--check');
const stale = [];

function put(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (check) stale.push(relative(root, file));
  else writeFileSync(file, text);
}

for (const { source, parser, terms } of grammars) {
  const file = join(root, source);
  const warn = (message) => {
    throw new Error(`${source}: ${message}`);
  };
  const built = buildParserFile(readFileSync(file, 'utf8'), { fileName: source, typeScript: true, includeNames: true, warn });
  const head = `// Generated from ${source.split('/').at(-1)} by scripts/generate.mjs; do not edit.\n`;
  put(join(dirname(file), parser), head + built.parser.replace(/^\/\/ This file was generated.*\n/, ''));
  put(join(dirname(file), terms), head + built.terms.replace(/^\/\/ This file was generated.*\n/, ''));
}

if (stale.length > 0) {
  process.stdout.write(`stale, run npm run generate: ${stale.join(', ')}\n`);
  process.exit(1);
}
