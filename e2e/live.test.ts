// What one person tells moves the figures on everybody's screens: no page is loaded again, and what is shown is what the API
// says under the same key.
import type { DriverPage, Overview } from '@mainspring/contract';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { formatsOf } from '../apps/web/ui/format/formats.ts';
import { moneyAlone } from '../apps/web/ui/format/numbers.ts';
import { enterDemo, type Workspace } from './demo.ts';
import { describeInBrowser, useWindows } from './windows.ts';

const windows = useWindows();
const { figure } = formatsOf('en-GB');

/** Longest that a change may take to another screen on a machine that has other things to do; quiet, it is a fraction. */
const ARRIVAL = 10_000;

const headlineOf = (page: Page) => page.getByRole('heading', { level: 1 });

/** Counts how often a window has gone to a page anew. */
function arrivals(page: Page): () => number {
  let count = 0;
  page.on('framenavigated', () => {
    count += 1;
  });
  return () => count;
}

async function watch(page: Page, path: string): Promise<Page> {
  await page.goto(path);
  await page.locator('h1').waitFor();
  await page.locator('header').getByText('Live').waitFor();
  return page;
}

const forecastOf = async ({ read }: Workspace, driver: string) => {
  const { driver: node } = await read<DriverPage>(`/drivers/${driver}`);
  return figure(node.forecast, node.over);
};

describeInBrowser('two windows', () => {
  it('a milestone moved by three weeks moves win rate, new recurring revenue and the objective on another screen', async ({
    annotate,
  }) => {
    const told = await windows.open();
    const teller = await enterDemo(told);
    await teller.tell('/milestones/admin_console/forecast', { date: '2026-06-19' });
    await watch(told, `/w/${teller.id}/timeline?milestone=admin_console`);
    const drawer = told.getByRole('dialog', { name: 'Admin console with roles' });
    await drawer.getByLabel('Expected on').fill('2026-07-10');
    const effect = drawer.getByRole('status').filter({ hasText: 'Nothing is saved yet.' });
    const [, foreseen] = /would be (\S+) instead of/.exec((await effect.textContent()) ?? '') ?? [];
    const watcher = await windows.person();
    const overview = await watcher.newPage();
    await enterDemo(overview);
    const [winRate, revenue] = await Promise.all(
      ['win_rate', 'new_arr'].map(async (name) => watch(await watcher.newPage(), `/w/${teller.id}/drivers/${name}`)),
    );
    if (winRate === undefined || revenue === undefined) throw new Error('two windows were opened');
    const pages = [overview, winRate, revenue];
    const gone = pages.map(arrivals);
    const before = await Promise.all(pages.map((page) => headlineOf(page).textContent()));

    const begun = performance.now();
    await drawer.getByRole('button', { name: 'Tell it' }).click();
    const times = await Promise.all(
      pages.map(async (page, index) => {
        await expect.poll(() => headlineOf(page).textContent(), { timeout: ARRIVAL, interval: 10 }).not.toBe(before[index]);
        return performance.now() - begun;
      }),
    );
    await annotate(`told to shown elsewhere: ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`);

    const { objective, key } = await teller.read<Overview>('/overview');
    if (objective === null) throw new Error('the example has an objective');
    expect(foreseen).toBe(figure(objective.forecast, moneyAlone(objective.unit)));
    await drawer.getByText(`It is recorded as event ${key.position}.`).waitFor();
    const shown = [
      figure(objective.forecast, moneyAlone(objective.unit)),
      await forecastOf(teller, 'win_rate'),
      await forecastOf(teller, 'new_arr'),
    ];
    for (const [index, page] of pages.entries()) {
      expect(await headlineOf(page).textContent()).toContain(` ${shown[index]}`);
      await page.getByText(`event ${key.position} ·`).waitFor();
    }
    expect(gone.map((count) => count())).toEqual([0, 0, 0]);
  });

  it('an actual that is entered and corrected on one screen stands on the other', async () => {
    const page = await windows.open();
    const { id } = await enterDemo(page);
    const other = await windows.open();
    await enterDemo(other);
    const path = `/w/${id}/drivers/hours_per_proposal`;
    await watch(page, path);
    await watch(other, path);
    const measured = other.getByRole('region', { name: 'What was measured' });
    await measured.getByText('Nothing was measured of it yet.').waitFor();

    await page.getByRole('button', { name: 'Enter an actual' }).click();
    const drawer = page.getByRole('dialog', { name: /^Actual of/ });
    await drawer.getByLabel('Value').fill('31.5');
    await drawer.getByLabel('Source').fill('time sheets');
    await drawer.getByRole('button', { name: 'Record' }).click();
    await drawer.getByText(/^Jan 2026 is recorded as event \d+\./).waitFor();
    await measured.getByRole('columnheader', { name: 'hour/proposal' }).waitFor();
    await measured.getByText('31.5', { exact: true }).waitFor();
    await measured.getByText('Visitor, time sheets').waitFor();

    await drawer.getByRole('button', { name: /Period/ }).click();
    await page.getByRole('option', { name: 'Jan 2026' }).click();
    await drawer.getByText('It takes the place of 31.5 hour/proposal').waitFor();
    await drawer.getByLabel('Value').fill('32');
    await drawer.getByRole('button', { name: 'Correct', exact: true }).click();
    await measured.getByText('One actual, one of them corrected.').waitFor();
    await measured.getByText('32', { exact: true }).waitFor();
    await measured.locator('del').filter({ hasText: '31.5' }).waitFor();
  });
});

describeInBrowser('a file of actuals', () => {
  it('is read first, with its bad rows named; is loaded when told; and doubles nothing', async () => {
    const page = await windows.open();
    const { id, read } = await enterDemo(page);
    await watch(page, `/w/${id}/drivers/sdr_count`);
    const choose = async () => {
      await page.getByRole('button', { name: 'Load a file' }).click();
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Choose a file' }).click();
      const csv = [
        'driver,member,period,value',
        'sdr_count,,2026-01,9',
        'sdr_count,,2026-02,ten',
        'sdr_cuont,,2026-02,10',
        'sdr_count,,2026-02,11',
      ].join('\n');
      await (await chosen).setFiles({ name: 'heads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await page.getByRole('button', { name: 'Read it' }).click();
    };
    const events = async () => (await read<{ items: unknown[] }>('/events?limit=500')).items.length;
    const before = await events();
    await choose();
    await page.getByText('2 rows are new; 2 rows cannot be taken and would be left out.').waitFor();
    const wrong = page.getByRole('table', { name: 'What is wrong' }).or(page.getByRole('grid', { name: 'What is wrong' }));
    expect(await wrong.getByRole('row').allTextContents()).toEqual([
      expect.stringContaining('What is wrong'),
      expect.stringMatching(/^3.*ten/),
      expect.stringMatching(/^4.*sdr_count/),
    ]);
    expect(await events()).toBe(before);

    await page.getByRole('button', { name: 'Load 2 actuals' }).click();
    await page.getByText('Loaded. Every figure that it touches is computed again.').waitFor();
    await page.getByRole('region', { name: 'What was measured' }).getByText('Two actuals.').waitFor();
    const after = await events();
    await page.keyboard.press('Escape');
    await choose();
    await page.getByText('2 are there already; 2 rows cannot be taken and would be left out. Nothing would be loaded.').waitFor();
    expect(await page.getByRole('button', { name: /^Load \d/ }).count()).toBe(0);
    expect(await events()).toBe(after);
  });
});
