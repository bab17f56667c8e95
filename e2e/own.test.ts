// A workspace of one's own, from the first start on: its owner, its plan in a folder, who may what, and what becomes of an open
// page when the session, the network or the server goes.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../apps/server/src/store/temporary-folder.ts';
import { workspaceOf } from './demo.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { describeInBrowser, type Signed, useWindows, type WindowOptions } from './windows.ts';

const OWNER = { fullName: 'Mira Solberg', email: 'mira@example.com', password: 'correct horse battery' };
const VIEWER = { fullName: 'Tomas Lindqvist', email: 'tomas@example.com', password: 'staple battery horse' };
/** Of a page whose server or network is gone. */
const GONE = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION_RESET/;
/** Of a page whose workspace has no plan. */
const PLANLESS = /^404 GET \/api\/v1\/workspaces\/|^console ApiError: There is no plan here yet/;
const SALES = 'model/2-sales.yaml';
const BROKEN_AT = `${SALES}:195:7`;

const windows = useWindows();
const folder = temporaryFolder();
const plan = join(folder, 'plan');
const sales = () => readFileSync(join(plan, SALES), 'utf8');
const whole = readFileSync(join(import.meta.dirname, '../examples/northbeam', SALES), 'utf8');
const broken = whole.replace('base_win_rate * product_fit', 'base_wim_rate * product_fit');
const save = (text: string) => writeFileSync(join(plan, SALES), text);

let server: ServerProcess;
let owner: Signed;
let workspace: string;

const begin = (...words: string[]) => startServer(['--data', join(folder, 'data'), ...words]);
const again = (...words: string[]) => begin('--port', new URL(server.url).port, ...words);
const person = (options: WindowOptions) => windows.person({ server: server.url, ...options });
const open = async (options: WindowOptions) => (await person(options)).newPage();
const says = (page: Page, words: string | RegExp) => page.locator('h1', { hasText: words }).waitFor();
const live = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
const idIn = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? '';

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function accept(page: Page, link: string, { fullName, email, password }: typeof OWNER): Promise<void> {
  await page.goto(link);
  await says(page, 'Welcome');
  expect(page.url()).not.toContain('#');
  await page.getByLabel('Full name').fill(fullName);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Begin' }).click();
}

/** Marks a page, so that loading it anew would show. */
async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    document.documentElement.dataset.marked = 'yes';
  });
  return () => page.evaluate(() => document.documentElement.dataset.marked === 'yes');
}

const moved = async (context: BrowserContext, date: string) =>
  workspaceOf(context, workspace).tell('/milestones/admin_console/forecast', { date });

describeInBrowser('a workspace of one’s own', () => {
  beforeAll(async () => {
    cpSync(join(import.meta.dirname, '../examples/northbeam'), plan, { recursive: true });
    save(broken);
    server = await begin('--port', '0', '--empty');
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is owned by whoever opens the link first, has no plan, tells what keeps one out, and shows it when it is mended', async () => {
    const context = await person({ provoked: new RegExp(`${GONE.source}|${PLANLESS.source}`) });
    const page = await context.newPage();
    await accept(page, server.ownerLink ?? '', OWNER);
    await says(page, 'There is no plan here yet.');
    await page.getByText('mainspring serve DIR').waitFor();
    workspace = idIn(page);
    owner = await context.storageState();
    const stays = await mark(page);

    await server.stop();
    server = await again('--plan', plan);
    expect(server.ownerLink).toBeNull();
    await says(page, 'The plan does not compile yet.');
    await page.getByText(BROKEN_AT).waitFor();
    await page.getByText('base_wim_rate').first().waitFor();

    save(whole);
    await says(page, /is forecast at/);
    expect(await stays()).toBe(true);
  });

  it('says over every page that what was saved does not compile, and keeps the figures of the plan before', async () => {
    const page = await open({ signed: owner });
    await page.goto(`/w/${workspace}/drivers`);
    await says(page, /are off track/);
    const before = await page.locator('h1').textContent();
    save(broken);
    const notice = page.getByRole('status', { name: 'The folder of the plan' });
    await notice.getByText('does not compile').waitFor();
    await notice.getByText(BROKEN_AT).waitFor();
    expect(await page.locator('h1').textContent()).toBe(before);
    save(whole);
    await notice.waitFor({ state: 'detached' });
  });

  it('takes a saved plan as the head at once', async () => {
    const page = await open({ signed: owner });
    await page.goto(`/w/${workspace}/drivers/standard_discount`);
    await says(page, /^Standard discount/);
    const stays = await mark(page);
    const before = await page.locator('h1').textContent();
    const changed = sales().replace(
      /(standard_discount:\n(?: {4}.*\n)*? {4}value: )[^\n]+/,
      '$1{smb: 6.9%, mid: 12%, enterprise: 15%}',
    );
    expect(changed).not.toBe(whole);
    save(changed);
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 20_000 }).not.toBe(before);
    expect(await stays()).toBe(true);
    save(whole);
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 20_000 }).toBe(before);
  });

  it('tells who only sees it why, and lets nobody else in', async () => {
    const asked = await (await person({ signed: owner })).request.post(`/api/v1/workspaces/${workspace}/invitations`, {
      data: { role: 'viewer', person: 'tomas' },
    });
    const { link } = (await asked.json()) as { link: string };
    const context = await person({ provoked: /^console NoPermission/ });
    const page = await context.newPage();
    await accept(page, link, VIEWER);
    await says(page, /is forecast at/);
    await page.goto(`/w/${workspace}/drivers/base_win_rate`);
    await page.getByText('You see this workspace. Whoever administers it can let you record as well.').waitFor();
    expect(await page.getByRole('button', { name: 'Enter an actual' }).count()).toBe(0);
    await page.goto(`/w/${workspace}/admin`);
    await page
      .getByText(/administer/)
      .first()
      .waitFor();
    await page.goto('/w/00000000-0000-4000-8000-000000000000/overview');
    await says(page, 'You may not see this.');
    await page.getByText('You have no part in this workspace.').waitFor();
  });

  it('lets out, tells a wrong password, and lets in again', async () => {
    const page = await open({ provoked: /^401 POST \/api\/v1\/session$/ });
    await page.goto(`/w/${workspace}/findings`);
    await says(page, 'Sign in');
    await signIn(page, { ...OWNER, password: 'wrong horse battery' });
    await page.getByRole('alert').getByText('The address or the password is wrong.').waitFor();
    await signIn(page, OWNER);
    await says(page, /errors in the wiring/);
    await page.getByRole('button', { name: /account and formats/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await says(page, 'Sign in');
    await page.goto(`/w/${workspace}/overview`);
    await says(page, 'Sign in');
  });

  it('a session that has ended leads to signing in, and back to where it was', async () => {
    const context = await person({ signed: owner, provoked: /^401 / });
    const page = await context.newPage();
    await page.goto(`/w/${workspace}/overview`);
    await says(page, /is forecast at/);
    await context.clearCookies();
    await page.getByRole('link', { name: 'Drivers' }).click();
    await says(page, 'Sign in');
    await signIn(page, OWNER);
    await says(page, /are off track/);
    expect(new URL(page.url()).pathname).toBe(`/w/${workspace}/drivers`);
  });

  it('says that the browser is offline, and shows what was missed when it is back', async () => {
    const context = await person({ signed: owner, provoked: GONE });
    const page = await context.newPage();
    await page.goto(`/w/${workspace}/overview`);
    await live(page, 'Live');
    const stays = await mark(page);
    await context.setOffline(true);
    await live(page, 'Offline');
    const teller = await person({ signed: owner });
    const seq = await moved(teller, '2026-12-11');
    await context.setOffline(false);
    await live(page, 'Live');
    await page.getByText(`event ${seq} ·`).waitFor();
    expect(await stays()).toBe(true);
  });

  it('outlives its server: it is live again when the server is', async () => {
    const context = await person({ signed: owner, provoked: GONE });
    const page = await context.newPage();
    await page.goto(`/w/${workspace}/overview`);
    await live(page, 'Live');
    const stays = await mark(page);
    await server.stop();
    await live(page, 'Reconnecting');
    server = await again('--plan', plan);
    await live(page, 'Live');
    const seq = await moved(context, '2026-12-18');
    await page.getByText(`event ${seq} ·`).waitFor();
    expect(await stays()).toBe(true);
  });
});
