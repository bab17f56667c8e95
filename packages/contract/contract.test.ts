import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract, type Operation, openApi } from './index.ts';

const operations: [string, Operation][] = Object.entries(contract);

describe('the contract', () => {
  it.each(operations)('%s names every part of its path, and nothing else', (name, { path }) => {
    const written = [...name.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
    expect(Object.keys(path.shape).sort()).toEqual(written.sort());
  });

  it.each(operations)('%s of a workspace asks for a right in it, and only those do', (name, { policy }) => {
    const inWorkspace = name.includes('/workspaces/{workspace}');
    expect(['read', 'record', 'administer'].includes(policy)).toBe(inWorkspace);
  });

  it.each(operations)('%s changes something only where the right to see is not enough, or saves nothing', (name, { policy }) => {
    if (policy === 'read') expect(name.startsWith('GET ') || name.endsWith('/what-if')).toBe(true);
  });

  it('refuses what a body does not know', () => {
    const { body } = contract['POST /workspaces/{workspace}/milestones/{milestone}/forecast'];
    expect(z.safeParse(body, { date: '2026-05-21' }).success).toBe(true);
    expect(z.safeParse(body, { date: '2026-05-21', workspace: 'other' }).success).toBe(false);
    expect(z.safeParse(body, { date: '2026-02-30' }).success).toBe(false);
  });
});

describe('the OpenAPI document', () => {
  const document = JSON.parse(JSON.stringify(openApi('1.2.3')));

  it('holds every operation, with its policy and the scope that a token needs', () => {
    const found = Object.values<Record<string, { 'x-policy': string }>>(document.paths).flatMap((methods) =>
      Object.values(methods),
    );
    expect(found).toHaveLength(operations.length);
    const events = document.paths['/api/v1/workspaces/{workspace}/events'].get;
    expect(events['x-policy']).toBe('read');
    expect(events.security).toContainEqual({ token: ['read'] });
    expect(events.parameters.map(({ name, required }: { name: string; required: boolean }) => [name, required])).toEqual([
      ['workspace', true],
      ['after', false],
      ['limit', false],
    ]);
  });

  it('names operations apart', () => {
    const ids = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows what a body looks like', () => {
    const body = document.paths['/api/v1/workspaces/{workspace}/actuals'].post.requestBody.content['application/json'].schema;
    expect(body.required).toEqual(['driver', 'period', 'value', 'source']);
    expect(body.additionalProperties).toBe(false);
  });
});
