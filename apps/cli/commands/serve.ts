// A plan in the browser: the server runs as a process of its own, with what it is told here.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotRun, type Command } from '../command.ts';
import { INVOKED } from '../print/invoked.ts';
import { readFolder } from '../read-folder.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const PROGRAM = join(ROOT, 'apps', 'server', 'src', 'program.ts');
/** Handed on as they are. */
const PASSED = ['port', 'host', 'url', 'data', 'tls-certificate', 'tls-key'] as const;

export const serve: Command = {
  name: 'serve',
  operands: 'DIR',
  summary: 'Shows a plan in the browser, live',
  description:
    'Starts the server with the plan in DIR and prints its address, the first time with a link for whoever is to own it. A file that is saved in DIR and compiles becomes the plan at once; what does not is told here, and the plan stays as it was. It listens on this machine alone unless --host says otherwise, and elsewhere only with TLS or behind a named proxy. docs/operations.md says where the data lies.',
  options: {
    port: { type: 'string', value: 'N', help: 'Port (4400)' },
    data: { type: 'string', value: 'FOLDER', help: 'Where the data lies' },
    host: { type: 'string', value: 'ADDRESS', help: 'Where it listens (127.0.0.1)' },
    url: { type: 'string', value: 'URL', help: 'Where people reach it, behind a proxy' },
    proxy: { type: 'string', multiple: true, value: 'ADDRESS', help: 'A proxy that ends TLS; may be repeated' },
    'owner-link': { type: 'boolean', help: 'Print a new link for an administrator: the way in was lost' },
    'tls-certificate': { type: 'string', value: 'FILE', help: 'Certificate, in PEM' },
    'tls-key': { type: 'string', value: 'FILE', help: 'Its key, in PEM' },
  },
  examples: ['serve my-plan', 'serve my-plan --port 8080 --data ./data'],
  run(given, terminal) {
    const path = given.positionals[0];
    if (path === undefined)
      throw new CannotRun(`Which plan? ${INVOKED} serve DIR, where DIR is the folder that holds plan.yaml.`);
    readFolder(path);
    if (!existsSync(PROGRAM)) throw new CannotRun('The server is not part of this installation.');
    const passed = PASSED.flatMap((name) => {
      const value = given.text(name);
      return value === null ? [] : [`--${name}=${value}`];
    });
    const anew = given.flag('owner-link') ? ['--owner-link'] : [];
    const words = [`--plan=${path}`, ...passed, ...anew, ...given.texts('proxy').map((proxy) => `--proxy=${proxy}`)];
    const built = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build-web.mjs')], { stdio: 'inherit' });
    if (built.status !== 0) throw new CannotRun('The web app could not be built; the lines above say why.');
    const server = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', PROGRAM, ...words], {
      stdio: 'inherit',
      env: { MAINSPRING_LOG: 'warn', ...process.env },
    });
    // The server stops in order, and this process with it.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
    server.on('error', (error) => {
      terminal.complain(`The server could not be started: ${error.message}`);
      process.exitCode = 2;
    });
    server.on('exit', (code) => {
      process.exitCode = code === 0 ? 0 : 2;
    });
    return 0;
  },
};
