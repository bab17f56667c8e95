// Rings of formulas. First by driver, which is cheap; only inside a ring of drivers by row, because a cascade from member
// to member of one driver is no ring. Three questions: is a value needed for itself in the same period; does a ring through
// `prev` say what comes first; does a ring look ahead.
import type { Dimension } from '../model/dimensions.ts';
import type { Driver } from '../model/drivers.ts';
import { leavesOfRow, rowName } from '../model/rows.ts';
import { type Graph, ringsOf, spellRing } from './components.ts';
import { bodiesOf, type Read, type ReadTime, readsOf, timeOf } from './reads.ts';

export interface Ring {
  /** Driver names, the first again at the end. */
  readonly names: readonly string[];
  readonly fault: 'same-period' | 'lacks-first' | 'looks-ahead';
}

interface RowRead extends Read {
  readonly when: ReadTime;
  readonly rows: readonly number[];
}

/** Rows of `read` in its quantity that row `row` of `reader` needs. */
function rowsRead(dims: readonly Dimension[], reader: Driver, row: number, of: Driver, read: Read): number[] {
  const own = leavesOfRow(dims, reader.dims, row);
  let rows = [0];
  for (const dim of of.dims) {
    const count = dims[dim]?.leaves.length ?? 1;
    const all = Array.from({ length: count }, (_, leaf) => leaf);
    const fixed = read.leaves.get(dim);
    const ownLeaf = own.get(dim);
    const leaves = fixed ?? (fixed === undefined && ownLeaf !== undefined ? [ownLeaf] : all);
    rows = rows.flatMap((before) => leaves.map((leaf) => before * count + leaf));
  }
  return rows;
}

function driverGraph(reads: ReadonlyMap<string, readonly RowRead[]>, counts: (when: ReadTime) => boolean): Graph {
  return new Map(
    [...reads].map(([name, all]) => [
      name,
      new Set(all.filter((read) => counts(read.when) && reads.has(read.quantity)).map((read) => read.quantity)),
    ]),
  );
}

function rowGraph(
  dims: readonly Dimension[],
  drivers: ReadonlyMap<string, Driver>,
  reads: ReadonlyMap<string, readonly RowRead[]>,
  inside: ReadonlySet<string>,
  counts: (when: ReadTime) => boolean,
): Graph {
  const graph = new Map<string, Set<string>>();
  for (const name of inside) {
    const driver = drivers.get(name);
    if (driver === undefined) continue;
    for (let row = 0; row < driver.rows; row += 1) {
      const targets = new Set<string>();
      for (const read of reads.get(name) ?? []) {
        const of = drivers.get(read.quantity);
        if (of === undefined || !inside.has(read.quantity) || !counts(read.when) || !read.rows.includes(row)) continue;
        for (const target of rowsRead(dims, driver, row, of, read)) targets.add(`${read.quantity}#${target}`);
      }
      graph.set(`${name}#${row}`, targets);
    }
  }
  return graph;
}

function rowText(dims: readonly Dimension[], drivers: ReadonlyMap<string, Driver>, node: string): string {
  const [name = '', row = '0'] = node.split('#');
  const driver = drivers.get(name);
  const member = driver === undefined ? '' : rowName(dims, driver, Number(row));
  return member === '' ? name : `${name}[${member}]`;
}

/** `drivers`: those that may reach themselves, the others are of no interest. Cost: three searches over what they read. */
export function circularFormulas(
  dims: readonly Dimension[],
  drivers: ReadonlyMap<string, Driver>,
  least: (quantity: string) => number,
): Ring[] {
  const reads = new Map(
    [...drivers].map(([name, driver]) => [
      name,
      bodiesOf(driver).flatMap((body) =>
        readsOf(body.formula).map((read): RowRead => ({ ...read, when: timeOf(read, least), rows: body.rows })),
      ),
    ]),
  );
  const rings: Ring[] = [];
  const taken = new Set<string>();
  const search = (
    fault: Ring['fault'],
    over: typeof reads,
    counts: (when: ReadTime) => boolean,
    wanted: (when: ReadTime) => boolean,
  ) => {
    for (const component of ringsOf(driverGraph(over, counts))) {
      if (component.some((name) => taken.has(name))) continue;
      const inside = new Set(component);
      const graph = rowGraph(dims, drivers, over, inside, counts);
      for (const rows of ringsOf(graph)) {
        const names = new Set(rows.map((node) => node.slice(0, node.indexOf('#'))));
        const met = [...names].some((name) => over.get(name)?.some((read) => names.has(read.quantity) && wanted(read.when)));
        if (!met || [...names].some((name) => taken.has(name))) continue;
        for (const name of names) taken.add(name);
        rings.push({ names: spellRing(graph, rows).map((node) => rowText(dims, drivers, node)), fault });
      }
    }
  };
  const now = (when: ReadTime): boolean => when === 'now' || when === 'anywhere';
  search('same-period', reads, now, () => true);
  const onEve = new Map([...reads].filter(([name]) => drivers.get(name)?.kind !== 'stock'));
  const eve = (when: ReadTime): boolean => when !== 'previous';
  search('lacks-first', onEve, eve, (when) => when === 'previous-without-first' || when === 'first');
  search(
    'looks-ahead',
    reads,
    () => true,
    (when) => when === 'anywhere',
  );
  return rings;
}
