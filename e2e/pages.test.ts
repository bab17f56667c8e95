// Every page, in both themes and on a wide and a narrow screen: fit for assistive tools, and no wider than its screen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { enterDemo } from './demo.ts';
import { describeInBrowser, type Theme, useWindows } from './windows.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const windows = useWindows();
let workspace: string;

interface Violation {
  readonly theme: Theme;
  readonly rule: string;
  readonly where: string;
  readonly says: string;
}

/** What axe finds wrong, by WCAG 2.2 AA and good practice. Of the second theme it is asked what a theme can change: contrast. */
async function violationsOf(page: Page): Promise<Violation[]> {
  await page.evaluate(AXE);
  const found: Violation[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    const only = theme === 'light' ? { type: 'tag', values: RULES } : { type: 'rule', values: ['color-contrast'] };
    const { violations } = await page.evaluate(async (runOnly): Promise<AxeResults> => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
      return axe.run({ runOnly, resultTypes: ['violations'] });
    }, only);
    for (const { id, nodes } of violations)
      for (const { target, failureSummary = '' } of nodes.slice(0, 3))
        found.push({ theme, rule: id, where: target.join(' '), says: failureSummary });
  }
  return found;
}

/** How much wider than its place the page, or what scrolls in it, is, in pixels. */
const overhangOf = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(...[document.documentElement, ...document.querySelectorAll('main')].map((one) => one.scrollWidth - one.clientWidth)),
  );

interface PageCase {
  readonly path: (workspace: string) => string;
  /** Its headline. */
  readonly says: RegExp;
  /** What comes after it, where something does. */
  readonly after?: string;
}

const inWorkspace = (path: string, says: RegExp): PageCase => ({ path: (id) => `/w/${id}/${path}`, says });

const PAGES: Readonly<Record<string, PageCase>> = {
  overview: inWorkspace('overview', /is forecast at/),
  timeline: inWorkspace('timeline', /milestones are late/),
  'a milestone': { ...inWorkspace('timeline?milestone=admin_console', /milestones are late/), after: 'What more weeks' },
  drivers: inWorkspace('drivers', /drivers of .+ are off track/),
  'a formula': inWorkspace('drivers/new_arr', /is forecast at/),
  'an assumption': inWorkspace('drivers/base_win_rate?member=enterprise', /is forecast at/),
  'a stock': inWorkspace('drivers/arr', /is forecast at/),
  findings: inWorkspace('findings', /errors in the wiring/),
  admin: { ...inWorkspace('admin', /./), after: 'visitor@example.com' },
  'the reasons of a figure': {
    ...inWorkspace('overview?why=forecast:net_new_arr@2026', /is forecast at/),
    after: 'How Dec 2026 came about',
  },
  'sign-in': { path: () => '/sign-in', says: /Sign in/ },
  welcome: { path: () => '/welcome#secret', says: /Welcome/ },
  'an unknown address': { path: () => '/nothing/here', says: /There is no such page/ },
};

/** Laid out for paper, which is always as wide as paper. */
const SHEETS: Readonly<Record<string, PageCase>> = {
  overview: inWorkspace('print/overview', /is forecast at/),
  drivers: inWorkspace('print/drivers', /drivers of .+ are off track/),
  'a driver': inWorkspace('print/drivers/new_arr', /is forecast at/),
  findings: inWorkspace('print/findings', /errors in the wiring/),
};

async function show(page: Page, { path, says, after }: PageCase): Promise<void> {
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  // Away first: from a page to itself behind another # nothing would be loaded.
  await page.goto('about:blank');
  await page.goto(path(workspace));
  // Behind a drawer the headline is hidden from assistive tools.
  await page.locator('h1', { hasText: says }).waitFor();
  if (after !== undefined) await page.getByText(after).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

describeInBrowser.each(['wide', 'narrow'] as const)('on a %s screen', (size) => {
  let page: Page;
  beforeAll(async () => {
    page = await windows.open({ size, kept: true });
    workspace = (await enterDemo(page)).id;
  });

  it.each(Object.entries(PAGES))('%s', async (_, shown) => {
    await show(page, shown);
    expect(await violationsOf(page)).toEqual([]);
    expect(await overhangOf(page)).toBe(0);
  });
});

describeInBrowser('on paper', () => {
  let page: Page;
  beforeAll(async () => {
    page = await windows.open({ kept: true });
    workspace = (await enterDemo(page)).id;
  });

  it.each(Object.entries(SHEETS))('%s', async (_, shown) => {
    await show(page, shown);
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await overhangOf(page)).toBe(0);
  });
});
