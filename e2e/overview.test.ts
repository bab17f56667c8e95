// The first thing that a newcomer sees: how far the example company misses its objective, and why, in the figures that the
// command line makes of the same plan and the same record.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Overview } from '@mainspring/contract';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../apps/server/src/store/temporary-folder.ts';
import { formatsOf } from '../apps/web/ui/format/formats.ts';
import { enterDemo, type Workspace } from './demo.ts';
import { describeInBrowser, useWindows } from './windows.ts';

const ROOT = join(import.meta.dirname, '..');
const MONEY = { text: 'USD', percent: false, currency: 'USD' };
const windows = useWindows();

interface Printed {
  readonly objective: { readonly wanted: number; readonly wired: number };
}

/** `mainspring run --record` of the example with the record as the server exports it. */
async function printedBy({ text }: Workspace): Promise<Printed> {
  const folder = temporaryFolder();
  try {
    const record = join(folder, 'record.jsonl');
    writeFileSync(record, await text('/record'));
    const words = ['apps/cli/mainspring.mjs', 'run', 'examples/northbeam', '--record', record, '--json'];
    return JSON.parse(execFileSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describeInBrowser('the overview', () => {
  it('says how far the objective is missed and why, in the figures of the command line', async () => {
    const page = await windows.open();
    const workspace = await enterDemo(page);
    const printed = await printedBy(workspace);
    expect(JSON.parse(await workspace.text('/outlook'))).toEqual(printed);
    const { figure, size } = formatsOf('en-GB');
    const { wanted, wired } = printed.objective;
    const headline = page.getByRole('heading', { level: 1 });
    expect(await headline.textContent()).toContain(
      `is forecast at ${figure(wired, MONEY)}, ${size(wanted - wired, MONEY)} short of its target.`,
    );
    const says = await page.locator('h1 + p').textContent();
    expect(says).toMatch(/On paper the plan makes it, with \$9\.08m\./);
    expect(says).toMatch(/explains? \$[\d.]+m of the difference from plan\./);
    expect(says).toMatch(/open milestones are late; .+ alone costs \$[\d.]+k with another week\./);
  });

  it('opens the reasons of its figure, down to what was recorded', async () => {
    const page = await windows.open();
    const workspace = await enterDemo(page);
    const { objective } = await workspace.read<Overview>('/overview');
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    const drawer = page.getByRole('dialog', { name: 'Why' });
    const exact = formatsOf('en-GB').exact(objective?.forecast ?? null, MONEY);
    await drawer.getByText(`net_new_arr@2026 = ${exact}`).waitFor();
    await drawer.getByText(/rolled up by/).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
  });

  it('writes numbers and days as a German browser reads them', async () => {
    const page = await windows.open({ locale: 'de-DE' });
    const workspace = await enterDemo(page);
    const { objective, key } = await workspace.read<Overview>('/overview');
    const { figure, day } = formatsOf('de-DE');
    const forecast = figure(objective?.forecast ?? null, MONEY);
    expect(forecast).toMatch(/^\d,\d\d\sMio\.\s\$$/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(`is forecast at ${forecast},`);
    expect(day(key.dataDate)).toMatch(/^\d{1,2}\. \S+ 2026$/);
    await page.getByText(`data date ${day(key.dataDate)}`).waitFor();
  });
});
