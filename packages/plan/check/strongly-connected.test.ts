import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stronglyConnected } from './strongly-connected.ts';

describe('stronglyConnected', () => {
  it('puts what is pointed to first and rings together', () => {
    const edges = [[1], [2], [1, 3], []];
    expect(stronglyConnected(4, (node) => edges[node] ?? [])).toEqual([[3], [1, 2], [0]]);
  });

  it('survives a chain of two hundred thousand', () => {
    const count = 200_000;
    const components = stronglyConnected(count, (node) => (node + 1 < count ? [node + 1] : []));
    expect(components.length).toBe(count);
    expect(components[0]).toEqual([count - 1]);
  });

  it('partitions any graph, and no component points to a later one', () => {
    const graph = fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(graph, (edges) => {
        const components = stronglyConnected(10, (node) => edges[node] ?? []);
        const at = new Map(components.flatMap((members, index) => members.map((member) => [member, index] as const)));
        expect(at.size).toBe(10);
        for (const [node, targets] of edges.entries()) {
          for (const target of targets) expect(at.get(target) ?? 99).toBeLessThanOrEqual(at.get(node) ?? -1);
        }
      }),
    );
  });
});
