// No runtime import cycles inside any package; imports of types do not count, they are gone when it runs.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readImports } from './imports.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const edges = new Map();
for (const { file, specifier, typeOnly } of readImports(root)) {
  if (typeOnly || !specifier.startsWith('.')) continue;
  const target = join(dirname(file), specifier);
  edges.set(file, [...(edges.get(file) ?? []), target]);
}

const state = new Map();
const cycles = [];
function visit(file, path) {
  if (state.get(file) === 'done') return;
  if (state.get(file) === 'open') {
    cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    return;
  }
  state.set(file, 'open');
  for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
  state.set(file, 'done');
}
for (const file of edges.keys()) visit(file, []);
for (const cycle of cycles) process.stderr.write(`import cycle: ${cycle}\n`);
process.exit(cycles.length > 0 ? 1 : 0);
