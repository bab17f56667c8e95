// Once for all end-to-end tests: the web app is built, a browser and a server with the example companies are started. Where
// there is no browser the tests are skipped, loudly, unless they are to be complete.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from '../apps/server/src/store/temporary-folder.ts';
import { findChromium, startChromium } from './chromium.ts';
import { startServer } from './server-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser listens for who steers it; null: there is no browser. */
    readonly browser: string | null;
    /** Address of the server with the example companies. */
    readonly demo: string;
  }
}

const MISSING =
  'There is no Chromium: install one, or name it in MAINSPRING_CHROMIUM (Debian and Ubuntu: apt-get install chromium).';

function buildWeb(): void {
  const script = join(import.meta.dirname, '../scripts/build-web.mjs');
  const built = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the web app could not be built:\n${built.stderr}`);
}

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const program = findChromium(process.env);
  if (program === null) {
    if (process.env.MAINSPRING_TESTS_COMPLETE === '1') throw new Error(`The tests are to be complete. ${MISSING}`);
    process.stderr.write(`\nTHE END-TO-END TESTS ARE SKIPPED. ${MISSING}\n\n`);
    project.provide('browser', null);
    project.provide('demo', '');
    return undefined;
  }
  buildWeb();
  const folder = temporaryFolder();
  const [browser, demo] = await Promise.all([
    startChromium(program),
    startServer(['--data', join(folder, 'data'), '--port', '0']),
  ]);
  project.provide('browser', browser.wsEndpoint());
  project.provide('demo', demo.url);
  return async () => {
    await browser.close();
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
