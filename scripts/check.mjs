// `npm run check`: format, lint, walls, types, tests. Every step runs, so that one run shows all that is wrong; the last
// line counts the tests, which CI reads.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);
const failed = [];

function step(title, command, args) {
  process.stdout.write(`── ${title}\n`);
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) failed.push(title);
}

step('format and lint', bin('biome'), ['ci', '.']);
step('walls', process.execPath, ['scripts/walls.mjs']);
step('cycles', process.execPath, ['scripts/cycles.mjs']);
step('file lengths', process.execPath, ['scripts/lengths.mjs']);
if (existsSync(join(root, 'scripts', 'generate.mjs')))
  step('generated files', process.execPath, ['scripts/generate.mjs', '--check']);
for (const kind of ['packages', 'apps']) {
  for (const name of readdirSync(join(root, kind))) step(`types of ${name}`, bin('tsc'), ['-p', join(kind, name)]);
}
step('types of tests', bin('tsc'), ['-p', '.']);
step('types of end-to-end tests', bin('tsc'), ['-p', 'e2e']);

const folder = mkdtempSync(join(tmpdir(), 'mainspring-check-'));
const report = join(folder, 'tests.json');
step('tests', bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
rmSync(folder, { recursive: true, force: true });

if (failed.length > 0) process.stdout.write(`not clean: ${failed.join(', ')}\n`);
process.stdout.write(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed\n`);
process.exit(failed.length > 0 || counts.numPassedTests === 0 ? 1 : 0);
