import { describe, expect, it } from 'vitest';
import { addressOf } from './address.ts';
import type { ReadKey } from './read.ts';
import { isTouched } from './touched.ts';

const key = { version: 'a', position: 4, dataDate: '2026-03-31', scenario: null, build: 'b' };
const next = { ...key, position: 5 };
const read = (query: Record<string, unknown> = {}, workspace = 'northbeam'): ReadKey => [
  'GET /workspaces/{workspace}/overview',
  { workspace },
  query,
];

describe('an announced outlook', () => {
  it('makes old what was computed from an earlier position, in every scenario', () => {
    expect(isTouched(read(), { key }, 'northbeam', next)).toBe(true);
    expect(isTouched(read({ scenario: 'slow_market' }), { key: { ...key, scenario: 'slow_market' } }, 'northbeam', next)).toBe(
      true,
    );
  });

  it('leaves alone what already knows it, what is asked as of a position, and other workspaces', () => {
    expect(isTouched(read(), { key: next }, 'northbeam', next)).toBe(false);
    expect(isTouched(read({ position: 4 }), { key }, 'northbeam', next)).toBe(false);
    expect(isTouched(read({}, 'other'), { key }, 'northbeam', next)).toBe(false);
  });

  it('makes old what bears no key', () => {
    expect(isTouched(read(), { items: [] }, 'northbeam', next)).toBe(true);
  });

  it('makes old what another build or another day gave', () => {
    expect(isTouched(read(), { key }, 'northbeam', { ...key, build: 'c' })).toBe(true);
    expect(isTouched(read(), { key }, 'northbeam', { ...key, dataDate: '2026-04-30' })).toBe(true);
  });
});

describe('the address of an operation', () => {
  it('fills the path and leaves out what is not asked', () => {
    const { method, url } = addressOf(
      'GET /workspaces/{workspace}/why',
      { workspace: 'a b' },
      { address: 'win_rate[smb]', at: '2026', scenario: undefined },
    );
    expect(method).toBe('GET');
    expect(url).toBe('/api/v1/workspaces/a%20b/why?address=win_rate%5Bsmb%5D&at=2026');
  });
});
