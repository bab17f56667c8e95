// The tests' own eyes: what goes wrong in a page is seen.
import { expect, it } from 'vitest';
import { describeInBrowser, listenForFaults, PATIENCE, useWindows } from './windows.ts';

const windows = useWindows();

describeInBrowser('what goes wrong in a page', () => {
  it('is told: errors, what the policy forbids, and requests that fail', async () => {
    const context = await windows.person({ provoked: /./ });
    const faults = listenForFaults(context, undefined);
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<style>p { color: red }</style>');
      setTimeout(() => {
        throw new Error('thrown in the page');
      });
      void fetch('/api/v1/workspaces/unknown/overview');
      void fetch('http://127.0.0.1:9/').catch(() => undefined);
    });
    for (const told of ['thrown in the page', 'Content Security Policy', '401 GET /api/v1/workspaces/unknown/overview'])
      await expect.poll(() => faults.join('\n'), { timeout: PATIENCE }).toContain(told);
  });
});
