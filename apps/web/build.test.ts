// What the browser is sent: the app builds, every first route stays light, and nothing in the page needs a looser policy.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const LIMIT = 250_000;
const folder = mkdtempSync(join(tmpdir(), 'mainspring-web-'));
let manifest: Manifest = {};

beforeAll(async () => {
  // The runner's own environment would have it build for development.
  vi.stubEnv('NODE_ENV', 'production');
  const root = import.meta.dirname;
  await build({ root, logLevel: 'silent', build: { outDir: folder, manifest: true, emptyOutDir: true } });
  manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that must have arrived before these run. */
function scriptsOf(entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = manifest[name];
    if (chunk === undefined || found.has(chunk.file)) continue;
    found.add(chunk.file);
    waiting.push(...(chunk.imports ?? []));
  }
  return found;
}

const weightOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);

describe('the built app', () => {
  it('sends at most 250 KB of script, gzipped, for any first route', () => {
    const screens = Object.keys(manifest).filter((name) => name.startsWith('screens/'));
    expect(screens).toContain('screens/overview/overview.tsx');
    for (const screen of screens)
      expect({ screen, light: weightOf(scriptsOf(['index.html', screen])) <= LIMIT }).toEqual({ screen, light: true });
  });

  it('keeps scripts and styles out of the page itself', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8');
    expect([...page.matchAll(/<script(?![^>]*\ssrc=)/g)]).toHaveLength(0);
    expect(page).not.toMatch(/https?:\/\/|<style|\sstyle=/);
  });
});
