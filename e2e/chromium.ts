// The browser that the tests are run in: a Chromium of the system, found here and started once for all of them.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `MAINSPRING_CHROMIUM` first, then the PATH, then where macOS keeps it; null: there is none. */
export function findChromium(environment: Readonly<Record<string, string | undefined>>): string | null {
  const told = environment.MAINSPRING_CHROMIUM;
  if (told !== undefined && !isProgram(told)) throw new Error(`MAINSPRING_CHROMIUM names ${told}, which is no program.`);
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = NAMES.flatMap((name) => [...folders, '/usr/bin'].map((folder) => join(folder, name)));
  return told ?? [...places, ...MACOS].find(isProgram) ?? null;
}

export const startChromium = (program: string): Promise<BrowserServer> =>
  chromium.launchServer({ executablePath: program, headless: true, args: QUIET });
