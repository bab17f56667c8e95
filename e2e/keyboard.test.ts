// Everything without a mouse.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { enterDemo } from './demo.ts';
import { describeInBrowser, useWindows } from './windows.ts';

const windows = useWindows();

interface Focused {
  readonly name: string;
  /** There is something to see of it. */
  readonly visible: boolean;
}

/** What has the focus, as it is called and seen. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    return { name, visible: outlineStyle !== 'none' && outlineWidth !== '0px' && width > 1 && height > 1 };
  });

const pressed = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describeInBrowser('the keyboard', () => {
  it('reaches everything in the order in which it is read, and shows where it is', async () => {
    const page = await windows.open();
    await enterDemo(page);
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
    const reached: Focused[] = [];
    for (let count = 0; count < 24; count += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused(page));
    }
    expect(reached.filter(({ visible }) => !visible)).toEqual([]);
    const names = reached.map(({ name }) => name).join('\n');
    const wanted = [
      'Skip to content',
      'Workspace: ',
      'Search or jump',
      'Overview',
      'Timeline',
      'Drivers',
      'Findings',
      'account and formats',
      'Data to ',
      'Dark theme',
      'Net new recurring revenue in 2026 is forecast at',
    ];
    expect(names).toMatch(new RegExp(wanted.join('[^]*')));
  });

  it('skips to the content', async () => {
    const page = await windows.open();
    await enterDemo(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await pressed(page, 'Tab', 'Enter', 'Tab');
    expect((await focused(page)).name).toMatch(/is forecast at/);
  });

  it.each(['Control+k', 'Meta+k'])('%s finds a driver and goes there', async (keys) => {
    const page = await windows.open();
    await enterDemo(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await pressed(page, keys);
    await page.getByRole('dialog', { name: 'Search or jump' }).waitFor();
    await page.keyboard.type('base_win');
    await page.getByRole('menuitem', { name: /Base win rate/ }).waitFor();
    await pressed(page, 'ArrowDown', 'Enter');
    await page.getByRole('heading', { level: 1, name: /^Base win rate is forecast at/ }).waitFor();
    await pressed(page, keys, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('g and a letter goes to a page, but not while something is typed', async () => {
    const page = await windows.open();
    await enterDemo(page);
    await page.getByRole('heading', { level: 1, name: /is forecast at/ }).waitFor();
    await pressed(page, 'g', 'd');
    await page.waitForURL(/\/drivers$/);
    await page.getByRole('heading', { level: 1, name: /are off track/ }).waitFor();
    await pressed(page, 'g', 'f');
    await page.waitForURL(/\/findings$/);
    await pressed(page, 'g', 't');
    await page.waitForURL(/\/timeline$/);
    await page.getByRole('heading', { level: 1, name: /late/ }).waitFor();
    await pressed(page, 'g', 'o');
    await page.waitForURL(/\/overview$/);
    await page.getByRole('heading', { level: 1, name: /is forecast at/ }).waitFor();
    await pressed(page, 'Control+k');
    await page.getByRole('dialog', { name: 'Search or jump' }).waitFor();
    await page.keyboard.type('gd');
    // The first takes back what was typed.
    await pressed(page, 'Escape', 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toMatch(/\/overview$/);
  });

  it('walks the tree of drivers, opens one, and asks why', async () => {
    const page = await windows.open();
    const { id } = await enterDemo(page);
    await page.goto(`/w/${id}/drivers`);
    const tree = page.getByRole('tree');
    await tree.getByRole('treeitem').first().focus();
    expect((await focused(page)).name).toMatch(/^Net new arr/i);
    await pressed(page, 'ArrowRight');
    expect((await focused(page)).name).toMatch(/^New arr/i);
    await pressed(page, 'ArrowDown');
    expect((await focused(page)).name).not.toMatch(/^New arr/i);
    await pressed(page, 'w');
    await page.getByRole('dialog', { name: 'Why' }).waitFor();
    await pressed(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pressed(page, 'ArrowUp', 'Enter');
    await page.waitForURL(/\/drivers\/[a-z_]+/);
    await page.getByRole('heading', { level: 1, name: /is forecast at/ }).waitFor();
  });
});
