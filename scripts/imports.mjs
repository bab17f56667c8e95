// Reads what every source file imports: the walls and the cycle check both start from it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from './source-files.mjs';

/** One import of a module. `typeOnly`: gone at run time. */
const IMPORT = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** @returns {{file: string, specifier: string, typeOnly: boolean}[]} of all TypeScript sources, tests left out */
export function readImports(root) {
  const files = sourceFiles(root, '*.ts', '*.tsx').filter(
    (file) => /^(packages|apps)\//.test(file) && !/\.test\.tsx?$/.test(file),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    return [...text.matchAll(IMPORT)].map((match) => ({
      file,
      specifier: match[4] ?? match[5] ?? '',
      typeOnly: match[2] !== undefined,
    }));
  });
}
