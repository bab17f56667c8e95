// A whole server for the tests: its own data folder, any free port, nothing on the console.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '@mainspring/contract';
import { configOf } from './config.ts';
import { type Started, start } from './main.ts';
import { temporaryFolder } from './store/temporary-folder.ts';

export interface TestServer extends Started {
  readonly api: string;
  readonly data: string;
  /** Stops it and removes its data. */
  readonly remove: () => Promise<void>;
}

export async function startTestServer(words: readonly string[] = []): Promise<TestServer> {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const config = configOf(['--data', data, '--port', '0', ...words], { MAINSPRING_LOG: 'silent', MAINSPRING_TIME_ZONE: 'UTC' });
  const started = await start({ config, requests: 1_000_000, web: null });
  return {
    ...started,
    api: `${started.url}/api/v1`,
    data,
    remove: async () => {
      await started.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Somebody with a browser: cookies are kept, the origin is the server's own. */
export class Visitor {
  readonly #api: string;
  readonly #cookies = new Map<string, string>();

  constructor(api: string) {
    this.#api = api;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async send(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const response = await fetch(`${this.#api}${path}`, {
      method,
      headers: { cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }

  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  /** Into the demo; @returns the workspaces. */
  async enterDemo(): Promise<Session['workspaces']> {
    return (await this.json<Session>('POST', '/session/demo')).workspaces;
  }
}
