// The walls: a package imports only what its manifest names, the manifests name only what the house allows, and no app
// imports an app. Pure packages cannot name a Node module at all.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readImports } from './imports.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const PURE = ['kernel', 'plan', 'engine', 'schedule', 'flow', 'execution', 'outlook', 'insight', 'contract'];
const ALLOWED = {
  kernel: [],
  plan: ['kernel'],
  schedule: ['kernel'],
  flow: ['kernel'],
  engine: ['kernel', 'plan'],
  execution: ['kernel', 'plan'],
  outlook: ['kernel', 'plan', 'schedule', 'flow', 'engine', 'execution'],
  insight: ['kernel', 'plan', 'schedule', 'flow', 'engine', 'execution', 'outlook'],
  contract: PURE,
};
/** What an allowed import may bring nothing of at run time. */
const TYPES_ONLY = { execution: ['plan'], contract: PURE.filter((name) => name !== 'kernel' && name !== 'plan') };

const problems = [];
for (const { file, specifier, typeOnly } of readImports(root)) {
  const [kind, name] = file.split('/');
  const manifest = JSON.parse(readFileSync(join(root, kind, name, 'package.json'), 'utf8'));
  if (specifier.startsWith('.')) {
    const target = join(dirname(file), specifier);
    if (!target.startsWith(`${kind}/${name}/`)) problems.push(`${file} reaches over its wall to ${target}`);
    continue;
  }
  if (specifier.startsWith('node:')) {
    if (kind === 'packages') problems.push(`${file} is pure and imports ${specifier}`);
    continue;
  }
  const dependency = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0];
  if (manifest.dependencies?.[dependency] === undefined)
    problems.push(`${file} imports ${dependency}, which ${manifest.name} does not name`);
  if (!dependency.startsWith('@mainspring/')) continue;
  const ours = dependency.slice('@mainspring/'.length);
  const allowed = kind === 'apps' ? PURE : (ALLOWED[name] ?? []);
  if (!allowed.includes(ours)) problems.push(`${file} may not import ${dependency}`);
  if (TYPES_ONLY[name]?.includes(ours) && !typeOnly) problems.push(`${file} may import only types of ${dependency}`);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length > 0 ? 1 : 0);
