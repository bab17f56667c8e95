// The example companies, as a visitor's browser asks for them.
import type { BrowserContext, Page } from 'playwright-core';

export interface Workspace {
  readonly id: string;
  readonly text: (path: string) => Promise<string>;
  readonly read: <Reply>(path: string) => Promise<Reply>;
  /** Tells the record. @returns the position of what was told */
  readonly tell: (path: string, body: object) => Promise<number>;
}

/** A workspace by the API, with the session of a browser. */
export function workspaceOf(context: BrowserContext, id: string): Workspace {
  const base = `/api/v1/workspaces/${id}`;
  const text = async (path: string) => {
    const reply = await context.request.get(base + path);
    if (!reply.ok()) throw new Error(`GET ${path}: ${reply.status()} ${await reply.text()}`);
    return reply.text();
  };
  return {
    id,
    text,
    read: async <Reply>(path: string) => JSON.parse(await text(path)) as Reply,
    tell: async (path, body) => {
      const reply = await context.request.post(base + path, { data: body });
      if (!reply.ok()) throw new Error(`POST ${path}: ${reply.status()} ${await reply.text()}`);
      return ((await reply.json()) as { seq: number }).seq;
    },
  };
}

/** Into the example company by its front door. @returns the workspace that is opened first */
export async function enterDemo(page: Page): Promise<Workspace> {
  await page.goto('/');
  await page.waitForURL(/\/w\/[^/]+\/overview/);
  return workspaceOf(page.context(), new URL(page.url()).pathname.split('/')[2] ?? '');
}
