// Which rows each row reads, in whatever period: what a question about one figure has to look at, and what it may leave out.
import type { RowIndex } from './inputs.ts';
import type { Expression, Program } from './program.ts';
import { partsOf, type Reach, visitReads } from './reads.ts';
import { enterRow, rowWithin, scopeOf } from './scope.ts';

type Rows = Omit<Program, 'components'>;

/** Every read of every formula, row by row of the readers. */
export function visitRowReads(program: Rows, visit: (reader: RowIndex, read: RowIndex, reach: Reach) => void): void {
  const scope = scopeOf(program);
  const isStock = (variable: number): boolean => program.variables[variable]?.kind === 'stock';
  for (const reader of program.variables) {
    for (const [row, at] of reader.bodyOf.entries()) {
      const body = reader.bodies[at];
      if (body === undefined) continue;
      enterRow(scope, reader, row, program.sizes);
      visitReads(body, scope, isStock, (read, inside, reach) => {
        const first = program.variables[read.variable]?.firstRow ?? 0;
        visit(reader.firstRow + row, first + rowWithin(read, inside), reach);
      });
    }
  }
}

/** By row of memory. */
export function rowReads(program: Program): readonly ReadonlySet<RowIndex>[] {
  const reads = Array.from({ length: program.rows }, () => new Set<RowIndex>());
  visitRowReads(program, (reader, read) => void reads[reader]?.add(read));
  return reads;
}

/** Rows whose formulas read the date of a milestone, by its name. */
export function milestoneReads(program: Program): ReadonlyMap<string, readonly RowIndex[]> {
  const found = new Map<string, RowIndex[]>();
  for (const { bodies, bodyOf, firstRow } of program.variables) {
    const read = bodies.map((body) => milestonesIn(program, body));
    for (const [row, at] of bodyOf.entries()) {
      for (const name of read[at] ?? []) found.set(name, [...(found.get(name) ?? []), firstRow + row]);
    }
  }
  return found;
}

function milestonesIn(program: Program, body: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const open: Expression[] = [body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const name = node.op === 'ramp' && 'milestone' in node.date ? program.milestones[node.date.milestone] : undefined;
    if (name !== undefined) names.add(name);
    open.push(...partsOf(node));
  }
  return names;
}
