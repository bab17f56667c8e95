// The quantities of a plan: assumptions, then drivers in order of need, then what is wrong with them together.
import type { Assumption } from '../model/assumptions.ts';
import type { Driver } from '../model/drivers.ts';
import { seriesValues } from '../model/series-values.ts';
import { PURE } from '../unit/parse-unit.ts';
import { buildDrivers } from './build-drivers.ts';
import { buildAssumption, readOver, readUnit } from './build-quantities.ts';
import { type Building, buildEach, ORIGIN } from './building.ts';
import { type Checking, isFields, type Source } from './checking.ts';
import { circularFormulas, type Ring } from './circular-formulas.ts';
import { EntryReader } from './entry-reader.ts';
import { inPercent } from './in-percent.ts';
import type { QuantityOutline } from './known.ts';
import { bodiesOf, readsOf } from './reads.ts';
import { neverRolledUp, refusedReads } from './refused-rollups.ts';

export interface Quantities {
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly drivers: ReadonlyMap<string, Driver>;
  /** Those that may not be rolled up. */
  readonly never: ReadonlySet<string>;
}

function outlineOf(checking: Checking, source: Source): QuantityOutline {
  const silent = new EntryReader({ ...checking, drafts: [], excused: new Set() }, source);
  const [unit, dims] = [readUnit(silent), readOver(silent)];
  const doubt = unit === null ? 'all' : dims === null ? 'dims' : 'none';
  return { section: 'assumptions', dims: dims ?? [], unit: unit ?? PURE, isStock: false, doubt };
}

const WHY: Readonly<Record<Ring['fault'], string>> = {
  'same-period': ' in the same period',
  'lacks-first': ' on the eve, and no prev says what comes first',
  'looks-ahead': ', looking ahead',
};

function reportRing(checking: Checking, ring: Ring, sources: ReadonlyMap<string, Source>): void {
  const names = ring.names.map((name) => name.split('[')[0] ?? '');
  const [first = ''] = names;
  const source = sources.get(first);
  const key = isFields(source?.value) && 'stock' in source.value ? 'stock' : 'formula';
  checking.drafts.push({
    code: 'circular-formula',
    at: source?.at([key], 'value') ?? ORIGIN,
    place: `drivers.${first}`,
    message: `${ring.names.join(' needs ')}${WHY[ring.fault]}`,
    hint: 'Break it with prev() or a stock',
  });
  for (const name of names) checking.known.breakQuantity(name);
}

/** All that reads a broken quantity is broken too. */
function spreadBroken({ known }: Checking, drivers: ReadonlyMap<string, Driver>): void {
  if (known.broken.size === 0) return;
  const reads = [...drivers].map(([name, driver]) => {
    return [name, bodiesOf(driver).flatMap((body) => readsOf(body.formula).map((read) => read.quantity))] as const;
  });
  for (let before = -1; before !== known.broken.size; ) {
    before = known.broken.size;
    for (const [name, read] of reads) if (read.some((quantity) => known.broken.has(quantity))) known.breakQuantity(name);
  }
}

export function buildQuantities(building: Building): Quantities {
  const { checking, memory, sections } = building;
  const { known } = checking;
  const stated = sections.of('assumptions');
  for (const [name, source] of stated)
    known.learn(
      name,
      memory.of(source, 'outline', () => outlineOf(checking, source)),
    );
  const assumptions = buildEach(building, 'assumptions', (source) => buildAssumption(checking, source));
  for (const name of stated.keys()) if (!assumptions.has(name)) known.breakQuantity(name);
  const { drivers, ringed } = buildDrivers(checking, sections.of('drivers'), memory);
  const inRings = new Map([...drivers].filter(([name]) => ringed.has(name)));
  const least = (name: string): number => {
    const assumption = assumptions.get(name);
    if (assumption === undefined) return Number.NaN;
    return memory.of(assumption, 'least', () =>
      Math.min(
        ...assumption.series.map((series) =>
          seriesValues(series, checking.grid).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
        ),
      ),
    );
  };
  for (const ring of circularFormulas(checking.dims, inRings, least)) reportRing(checking, ring, sections.of('drivers'));
  const never = neverRolledUp(assumptions, drivers, checking.excused);
  for (const { driver, draft } of refusedReads(drivers, never)) {
    checking.drafts.push(draft);
    known.breakQuantity(driver);
  }
  spreadBroken(checking, drivers);
  return { assumptions, drivers: inPercent(assumptions, drivers, memory), never };
}
