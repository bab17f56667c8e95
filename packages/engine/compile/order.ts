// The order of work: components of rows, and inside a ring the order that one period asks for.
import { stronglyConnected } from '@mainspring/plan';
import type { Component, Program, Step } from './program.ts';
import type { Reach } from './reads.ts';
import { visitRowReads } from './row-reads.ts';

interface Edge {
  readonly to: number;
  readonly reach: Reach;
}

interface Graph {
  readonly steps: readonly Step[];
  readonly edges: readonly (readonly Edge[])[];
}

function graphOf(program: Omit<Program, 'components'>): Graph {
  const steps: Step[] = [];
  const nodeOfRow = new Int32Array(program.rows).fill(-1);
  for (const [variable, { kind, rows, firstRow }] of program.variables.entries()) {
    if (kind === 'input') continue;
    for (let row = 0; row < rows; row += 1) {
      nodeOfRow[firstRow + row] = steps.length;
      steps.push({ variable, row });
    }
  }
  const edges: Edge[][] = steps.map(() => []);
  visitRowReads(program, (reader, read, reach) => {
    const to = nodeOfRow[read] ?? -1;
    if (to !== -1) edges[nodeOfRow[reader] ?? -1]?.push({ to, reach });
  });
  return { steps, edges };
}

/** Splits nodes into components by the edges with one of these reaches, among themselves. */
function split(graph: Graph, nodes: readonly number[], reaches: ReadonlySet<Reach>): number[][] {
  const local = new Map(nodes.map((node, index) => [node, index] as const));
  const components = stronglyConnected(nodes.length, (index) => {
    const targets: number[] = [];
    for (const { to, reach } of graph.edges[nodes[index] ?? -1] ?? []) {
      const target = local.get(to);
      if (target !== undefined && reaches.has(reach)) targets.push(target);
    }
    return targets;
  });
  return components.map((members) => members.map((index) => nodes[index] ?? -1));
}

const PRESENT_AND_EVE: ReadonlySet<Reach> = new Set<Reach>(['present', 'eve']);
const PRESENT: ReadonlySet<Reach> = new Set<Reach>(['present']);

/**
 * Inside a ring: what is needed in the same slot first, the eve's needs as far as they allow an order. A ring that is
 * still left has no order (checking refuses it); it then reads what is not there yet, which is an error value.
 */
function orderRing(graph: Graph, nodes: readonly number[]): number[] {
  const ascending = [...nodes].sort((left, right) => left - right);
  return split(graph, ascending, PRESENT_AND_EVE).flatMap((members) =>
    members.length === 1
      ? members
      : split(
          graph,
          [...members].sort((a, b) => a - b),
          PRESENT,
        ).flat(),
  );
}

export function orderOf(program: Omit<Program, 'components'>): Component[] {
  const graph = graphOf(program);
  const components = stronglyConnected(graph.steps.length, (node) => (graph.edges[node] ?? []).map(({ to }) => to));
  return components.map((nodes) => {
    const only = nodes.length === 1 ? nodes[0] : undefined;
    const recursive = only === undefined || (graph.edges[only] ?? []).some(({ to }) => to === only);
    const ordered = nodes.length === 1 ? nodes : orderRing(graph, nodes);
    return { recursive, steps: ordered.flatMap((node) => graph.steps[node] ?? []) };
  });
}
