// Browser windows for a file of tests. Each `open` is a person of their own, with their own cookies; whatever goes wrong in a
// page (an error on its console, a policy that is broken, a request that fails) fails the test that opened it.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';

export const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;
export type Size = keyof typeof SIZES;
export type Theme = 'light' | 'dark';

/** How long a page may take on a machine that has other things to do, in milliseconds. */
export const PATIENCE = 30_000;

export type Signed = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface WindowOptions {
  /** Address of the server. */
  readonly server?: string;
  readonly theme?: Theme;
  readonly size?: Size;
  readonly locale?: string;
  /** Who has signed in already. */
  readonly signed?: Signed;
  /** Stays open for all tests of the file; otherwise it is closed after the test. */
  readonly kept?: boolean;
  /** What the test itself brings about, as it is told: `409 POST /api/…`, `console …`, `failed GET …`. */
  readonly provoked?: RegExp;
}

/** A request that was given up because its page went away or asked anew. */
const GIVEN_UP = 'net::ERR_ABORTED';
/** The console repeats what the network says. */
const REPEATED = /^Failed to load resource/;

/** What goes wrong in the pages of a context from now on. */
export function listenForFaults(context: BrowserContext, provoked: RegExp | undefined): string[] {
  const faults: string[] = [];
  const tell = (fault: string) => {
    if (provoked?.test(fault) !== true) faults.push(fault);
  };
  context.on('console', (message) => {
    if (message.type() === 'error' && !REPEATED.test(message.text())) tell(`console ${message.text()}`);
  });
  context.on('weberror', (error) => tell(`error ${error.error().message}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== GIVEN_UP) tell(`failed ${request.method()} ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) tell(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
  });
  return faults;
}

export interface Windows {
  /** The browser of a person who is new here. */
  readonly person: (options?: WindowOptions) => Promise<BrowserContext>;
  /** The same, with one window. */
  readonly open: (options?: WindowOptions) => Promise<Page>;
}

interface Opened {
  readonly context: BrowserContext;
  readonly faults: string[];
  readonly kept: boolean;
}

/** Connects the tests of a file to the browser. @returns how they open windows */
export function useWindows(): Windows {
  let browser: Browser | null = null;
  let opened: Opened[] = [];
  beforeAll(async () => {
    const address = inject('browser');
    if (address !== null) browser = await chromium.connect(address);
  });
  afterEach(async () => {
    for (const { context, kept } of opened) if (!kept) await context.close();
    const faults = opened.flatMap((one) => one.faults.splice(0));
    opened = opened.filter(({ kept }) => kept);
    expect(faults).toEqual([]);
  });
  afterAll(() => browser?.close());
  const person = async ({ server, theme = 'light', size = 'wide', locale = 'en-GB', ...options }: WindowOptions = {}) => {
    if (browser === null) throw new Error('there is no browser');
    const context = await browser.newContext({
      baseURL: server ?? inject('demo'),
      viewport: SIZES[size],
      hasTouch: size === 'narrow',
      colorScheme: theme,
      locale,
      timezoneId: 'Europe/Berlin',
      ...(options.signed === undefined ? {} : { storageState: options.signed }),
    });
    context.setDefaultTimeout(PATIENCE);
    opened.push({ context, faults: listenForFaults(context, options.provoked), kept: options.kept === true });
    return context;
  };
  return { person, open: async (options) => (await person(options)).newPage() };
}

/** Tests that need a browser; where there is none they are skipped, which the setup tells. */
export const describeInBrowser = describe.skipIf(inject('browser') === null);
