// Rings in a graph of names: its strongly connected components, and one shortest ring inside a component, to be spelled out.
import { stronglyConnected } from './strongly-connected.ts';

export type Graph = ReadonlyMap<string, Iterable<string>>;

/** Only components that hold a ring: more than one node, or a node that leads to itself. */
export function ringsOf(graph: Graph): string[][] {
  return componentsOf(graph).filter(
    (component) => component.length > 1 || component.some((node) => [...(graph.get(node) ?? [])].includes(node)),
  );
}

/** All components, what is needed before what needs it. */
export function componentsOf(graph: Graph): string[][] {
  const names = [...graph.keys()];
  const index = new Map(names.map((name, at) => [name, at] as const));
  const successors = (node: number): number[] =>
    [...(graph.get(names[node] ?? '') ?? [])].flatMap((name) => index.get(name) ?? []);
  return stronglyConnected(names.length, successors).map((component) => component.map((node) => names[node] ?? ''));
}

/** A shortest ring through the component's first node, that node first and last. */
export function spellRing(graph: Graph, component: readonly string[]): string[] {
  const start = component[0];
  if (start === undefined) return [];
  const inside = new Set(component);
  const cameFrom = new Map<string, string>();
  let frontier = [start];
  while (frontier.length > 0) {
    const next: string[] = [];
    for (const node of frontier) {
      for (const to of graph.get(node) ?? []) {
        if (to === start) {
          const ring = [start];
          for (let at: string | undefined = node; at !== undefined; at = cameFrom.get(at)) ring.unshift(at);
          return ring;
        }
        if (!inside.has(to) || cameFrom.has(to)) continue;
        cameFrom.set(to, node);
        next.push(to);
      }
    }
    frontier = next;
  }
  return [...component];
}
