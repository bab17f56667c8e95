// What the program is told when it starts: flags first, then the environment, then defaults. What cannot be served safely is
// refused here, before anything listens.
import { parseArgs } from 'node:util';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where people reach it. */
  readonly url: string;
  /** Addresses of proxies whose word on the caller is taken; empty: nobody's. */
  readonly proxies: readonly string[];
  readonly tls: { readonly certificate: string; readonly key: string } | null;
  /** null: where `dataFolderFrom` says. */
  readonly data: string | null;
  readonly databaseUrl: string | null;
  /** `demo`: the example company with a record that was made up; `empty`: nothing. */
  readonly start: 'demo' | 'empty';
  /** A link for an administrator is made, although there is one: the way in was lost. */
  readonly ownerLink: boolean;
  /** A folder whose plan is served. */
  readonly plan: string | null;
  /** At whose midnight the data date moves. */
  readonly timeZone: string;
  readonly logLevel: string;
}

/** A sentence for whoever starts the program. */
export class ConfigProblem extends Error {}

export const DEFAULT_PORT = 4400;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

const OPTIONS = {
  host: { type: 'string' },
  port: { type: 'string' },
  url: { type: 'string' },
  proxy: { type: 'string', multiple: true },
  'tls-certificate': { type: 'string' },
  'tls-key': { type: 'string' },
  data: { type: 'string' },
  empty: { type: 'boolean' },
  plan: { type: 'string' },
  'owner-link': { type: 'boolean' },
} as const;

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new ConfigProblem(`${text} is not a port; give --port a number from 0 to 65535.`);
}

function timeZoneOf(text: string | undefined): string {
  const zone = text ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new ConfigProblem(`${zone} is not a time zone; set MAINSPRING_TIME_ZONE to one like Europe/Berlin.`);
  }
}

function urlOf(text: string | undefined, host: string, port: number, secure: boolean): string {
  if (text === undefined) return `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new ConfigProblem(`${text} is not an address; give --url the one that people open, like https://plan.example.com.`);
  return new URL(text).origin;
}

export function configOf(words: readonly string[], environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...words], options: OPTIONS, strict: true }).values;
    } catch (error) {
      throw new ConfigProblem(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
    }
  })();
  const host = parsed.host ?? environment.MAINSPRING_HOST ?? '127.0.0.1';
  const port = portOf(parsed.port ?? environment.MAINSPRING_PORT);
  const certificate = parsed['tls-certificate'] ?? environment.MAINSPRING_TLS_CERTIFICATE;
  const key = parsed['tls-key'] ?? environment.MAINSPRING_TLS_KEY;
  if ((certificate === undefined) !== (key === undefined))
    throw new ConfigProblem('TLS needs both: --tls-certificate FILE and --tls-key FILE.');
  const tls = certificate === undefined || key === undefined ? null : { certificate, key };
  const proxies = parsed.proxy ?? environment.MAINSPRING_PROXY?.split(',').map((one) => one.trim()) ?? [];
  if (!isLoopback(host) && tls === null && proxies.length === 0)
    throw new ConfigProblem(
      `Listening on ${host} would send passwords in the clear. Give --tls-certificate and --tls-key, or name the proxy that ends TLS with --proxy ADDRESS.`,
    );
  const logLevel = environment.MAINSPRING_LOG ?? 'info';
  if (!LEVELS.includes(logLevel)) throw new ConfigProblem(`MAINSPRING_LOG is one of ${LEVELS.join(', ')}.`);
  return {
    host,
    port,
    url: urlOf(parsed.url ?? environment.MAINSPRING_URL, host, port, tls !== null),
    proxies,
    tls,
    data: parsed.data ?? null,
    databaseUrl: environment.DATABASE_URL ?? null,
    start: parsed.empty === true || parsed.plan !== undefined ? 'empty' : 'demo',
    plan: parsed.plan ?? null,
    ownerLink: parsed['owner-link'] === true,
    timeZone: timeZoneOf(environment.MAINSPRING_TIME_ZONE),
    logLevel,
  };
}
