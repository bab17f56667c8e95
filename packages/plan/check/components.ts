// Rings in a directed graph: its strongly connected components (Tarjan, without recursion, so that a chain of many
// thousand formulas is no problem), and one shortest ring inside a component, to be spelled out.

export type Graph = ReadonlyMap<string, Iterable<string>>;

/** Only components that hold a ring: more than one node, or a node that leads to itself. */
export function ringsOf(graph: Graph): string[][] {
  return componentsOf(graph).filter(
    (component) => component.length > 1 || component.some((node) => [...(graph.get(node) ?? [])].includes(node)),
  );
}

/** All components, what is needed before what needs it. */
export function componentsOf(graph: Graph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];
  const close = (node: string): void => {
    const component: string[] = [];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      onStack.delete(top);
      component.push(top);
      if (top === node) break;
    }
    found.push(component.reverse());
  };
  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const open: { node: string; next: Iterator<string> }[] = [];
    const enter = (node: string): void => {
      index.set(node, index.size);
      low.set(node, index.size - 1);
      stack.push(node);
      onStack.add(node);
      open.push({ node, next: (graph.get(node) ?? [])[Symbol.iterator]() });
    };
    enter(root);
    for (let frame = open.at(-1); frame !== undefined; frame = open.at(-1)) {
      const { node } = frame;
      const step = frame.next.next();
      if (step.done === true) {
        open.pop();
        const parent = open.at(-1)?.node;
        if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, low.get(node) ?? 0));
        if (low.get(node) === index.get(node)) close(node);
      } else if (!index.has(step.value)) {
        if (graph.has(step.value)) enter(step.value);
      } else if (onStack.has(step.value)) {
        low.set(node, Math.min(low.get(node) ?? 0, index.get(step.value) ?? 0));
      }
    }
  }
  return found;
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
