// A secret that is shown once: it names its workspace and its row, so that looking it up reads one workspace only, and is
// kept as a hash. It has too many bits to be guessed, so a plain hash is enough.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const WORKSPACE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export interface Secret {
  readonly workspace: string;
  /** What the row is called by; empty where the hash alone finds it. */
  readonly name: string;
  readonly text: string;
}

export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

export const matches = (text: string, hash: Buffer): boolean => timingSafeEqual(hashOf(text), hash);

export function makeSecret(kind: 'invitation' | 'token', workspace: string, name = ''): string {
  return [`ms${kind[0]}`, workspace, name, randomBytes(24).toString('base64url')].join('.');
}

/** null: it has not the form of one. */
export function readSecret(kind: 'invitation' | 'token', text: string): Secret | null {
  const [prefix, workspace = '', name = '', random, ...rest] = text.split('.');
  if (prefix !== `ms${kind[0]}` || !WORKSPACE.test(workspace) || random === undefined || rest.length > 0) return null;
  return { workspace, name, text };
}
