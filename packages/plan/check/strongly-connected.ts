// Strongly connected components (Tarjan), without recursion so that a long chain of dependencies cannot overflow the
// stack. A component comes after every component that it points to: with edges from reader to read, in order of work.

/** Nodes are 0 … count − 1; the order of nodes and edges decides among equals, so the result is always the same. */
export function stronglyConnected(count: number, successors: (node: number) => readonly number[]): number[][] {
  const found = new Int32Array(count).fill(-1);
  const lowest = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const components: number[][] = [];
  let clock = 0;

  const enter = (node: number): Visit => {
    found[node] = clock;
    lowest[node] = clock;
    clock += 1;
    stack.push(node);
    onStack[node] = 1;
    return { node, edges: successors(node), next: 0 };
  };
  const lower = (node: number, to: number): void => {
    if (to < (lowest[node] ?? 0)) lowest[node] = to;
  };
  const close = (node: number): void => {
    const members: number[] = [];
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      onStack[member] = 0;
      members.push(member);
      if (member === node) break;
    }
    components.push(members.reverse());
  };

  for (let root = 0; root < count; root += 1) {
    if (found[root] !== -1) continue;
    const path: Visit[] = [enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const successor = visit.edges[visit.next];
      visit.next += 1;
      if (successor === undefined) {
        if (lowest[visit.node] === found[visit.node]) close(visit.node);
        path.pop();
        const above = path.at(-1);
        if (above !== undefined) lower(above.node, lowest[visit.node] ?? 0);
      } else if (found[successor] === -1) {
        path.push(enter(successor));
      } else if (onStack[successor] === 1) {
        lower(visit.node, found[successor] ?? 0);
      }
    }
  }
  return components;
}

interface Visit {
  readonly node: number;
  readonly edges: readonly number[];
  next: number;
}
