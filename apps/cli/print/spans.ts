// The columns of figures over time: each period, or the fiscal quarters where periods do not fit on the page, and always
// the fiscal year, because that is what a budget is held against.
import { fiscalQuarter, type Grid, parsePeriod, slotName, slotStart, slotsIn } from '@mainspring/kernel';

export interface SpanColumn {
  readonly title: string;
  /** Slots, both inside. */
  readonly first: number;
  readonly last: number;
  /** One period of the grid shows its own figure, a longer span the roll-up. */
  readonly isPeriod: boolean;
}

/** One fiscal year: what stands before its total, and the total. */
export interface YearColumns {
  readonly parts: readonly SpanColumn[];
  readonly year: SpanColumn;
}

/** `2026`, or `2026 (part)` where the plan holds only some of its periods. */
function spanColumn(grid: Grid, name: string, first: number, last: number): SpanColumn {
  const period = parsePeriod(name, grid.fiscalYear);
  const whole = period === null ? null : slotsIn(grid, period);
  const part = whole !== null && (whole.first < first || whole.last > last) ? ' (part)' : '';
  return { title: `${name}${part}`, first, last, isPeriod: false };
}

/** Runs of slots that bear one name. */
function grouped(grid: Grid, slots: readonly number[], nameOf: (slot: number) => string): SpanColumn[] {
  const groups = new Map<string, number[]>();
  for (const slot of slots) groups.set(nameOf(slot), [...(groups.get(nameOf(slot)) ?? []), slot]);
  return [...groups].map(([name, inside]) => spanColumn(grid, name, inside[0] ?? 0, inside.at(-1) ?? 0));
}

export function yearColumns(grid: Grid, parts: 'periods' | 'quarters' | 'none'): YearColumns[] {
  const quarterOf = (slot: number) => fiscalQuarter(slotStart(grid, slot), grid.fiscalYear);
  const all = Array.from({ length: grid.periods }, (_, slot) => slot);
  const years = grouped(grid, all, (slot) => `${grid.fiscalYear === 1 ? '' : 'FY'}${quarterOf(slot).year}`);
  return years.map((year) => {
    const slots = all.slice(year.first, year.last + 1);
    const periods = slots.map((slot) => ({ title: slotName(grid, slot), first: slot, last: slot, isPeriod: true }));
    const quarters = () =>
      grouped(grid, slots, (slot) => `${String(quarterOf(slot).year).padStart(4, '0')}-Q${quarterOf(slot).quarter}`);
    return { year, parts: parts === 'none' ? [] : parts === 'quarters' && grid.grain !== 'quarter' ? quarters() : periods };
  });
}
