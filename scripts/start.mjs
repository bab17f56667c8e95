// `npm start`: installs what is missing, tells the example company's story in one screen, and serves it. What is given after
// `--` goes to the server: `npm start -- --port 4500 --empty`.
import './install.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const words = process.argv.slice(2);

// Both begin at once; what the server says waits for the end of the story.
const story = words.includes('--empty')
  ? null
  : spawn(process.execPath, [join(root, 'apps', 'cli', 'mainspring.mjs'), 'story'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
const told = story === null ? Promise.resolve() : once(story, 'exit');
await import('./build-web.mjs');
const server = spawn(
  process.execPath,
  ['--conditions=source', '--import', 'tsx', join(root, 'apps', 'server', 'src', 'program.ts'), ...words],
  { cwd: root, stdio: ['inherit', 'pipe', 'inherit'], env: { MAINSPRING_LOG: 'warn', ...process.env } },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
await told;
if (story !== null) process.stdout.write('\n');
server.stdout.pipe(process.stdout);
