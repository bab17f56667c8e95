// The table of variables while a plan is compiled: quantities first, then what formulas bring with them (loads,
// capacities, costs, temporaries). It alone knows where a row lies.
import type { DimIndex } from '@mainspring/plan';
import type { Expression, InputSource, RowRead, Variable, VariableKind } from './program.ts';

export interface NewVariable {
  readonly name: string;
  readonly kind: VariableKind;
  readonly source?: InputSource;
  readonly dims: readonly DimIndex[];
}

interface Draft extends NewVariable {
  readonly rows: number;
  readonly firstRow: number;
  bodyOf: readonly number[];
  bodies: readonly Expression[];
  open: readonly number[];
}

export class Layout {
  readonly sizes: readonly number[];
  readonly milestones: string[] = [];
  private readonly drafts: Draft[] = [];
  private readonly byName = new Map<string, number>();
  private readonly temporaries = new Map<string, number>();
  private nextRow = 0;

  constructor(sizes: readonly number[]) {
    this.sizes = sizes;
  }

  get rows(): number {
    return this.nextRow;
  }

  add(variable: NewVariable): number {
    const rows = variable.dims.reduce((product, dim) => product * (this.sizes[dim] ?? 1), 1);
    const index = this.drafts.length;
    this.drafts.push({ ...variable, rows, firstRow: this.nextRow, bodyOf: new Array(rows).fill(-1), bodies: [], open: [] });
    this.nextRow += rows;
    this.byName.set(variable.name, index);
    return index;
  }

  find(name: string): number | null {
    return this.byName.get(name) ?? null;
  }

  dimsOf(variable: number): readonly DimIndex[] {
    return this.drafts[variable]?.dims ?? [];
  }

  fill(variable: number, bodyOf: readonly number[], bodies: readonly Expression[], open: readonly number[] = []): void {
    const draft = this.drafts[variable];
    if (draft === undefined) throw new Error(`no variable ${variable} in the layout`);
    draft.bodyOf = bodyOf;
    draft.bodies = bodies;
    draft.open = open;
  }

  /** An input that formulas bring with them; made when it is first read. */
  input(name: string, source: InputSource): RowRead {
    const variable = this.find(name) ?? this.add({ name, kind: 'input', source, dims: [] });
    return { variable, base: 0, strides: [] };
  }

  /** The same argument is held once, however many formulas reach through time for it. */
  temporary(expression: Expression, dims: readonly DimIndex[]): RowRead {
    const key = JSON.stringify([dims, expression]);
    const known = this.temporaries.get(key);
    if (known !== undefined) return this.read(known, new Map());
    const variable = this.add({ name: `(${this.temporaries.size})`, kind: 'temporary', dims });
    this.temporaries.set(key, variable);
    this.fill(variable, new Array(this.drafts[variable]?.rows ?? 0).fill(0), [expression]);
    return this.read(variable, new Map());
  }

  /** A read with some dimensions fixed to a leaf, the others left to the scope. */
  read(variable: number, fixed: ReadonlyMap<DimIndex, number>): RowRead {
    const dims = this.dimsOf(variable);
    const strides: { dim: DimIndex; stride: number }[] = [];
    let base = 0;
    let stride = 1;
    for (let position = dims.length - 1; position >= 0; position -= 1) {
      const dim = dims[position] ?? 0;
      const leaf = fixed.get(dim);
      if (leaf === undefined) strides.unshift({ dim, stride });
      else base += stride * leaf;
      stride *= this.sizes[dim] ?? 1;
    }
    return { variable, base, strides };
  }

  milestone(name: string): number {
    const known = this.milestones.indexOf(name);
    return known === -1 ? this.milestones.push(name) - 1 : known;
  }

  variables(): Variable[] {
    return this.drafts.map((draft) => ({
      name: draft.name,
      kind: draft.kind,
      source: draft.source ?? null,
      dims: draft.dims,
      rows: draft.rows,
      firstRow: draft.firstRow,
      bodyOf: draft.bodyOf,
      bodies: draft.bodies,
      open: draft.open,
    }));
  }
}
