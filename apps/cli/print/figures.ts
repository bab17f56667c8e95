// The figures of a run over time, for a page of a given width: whole periods where they fit, fiscal quarters where they do
// not, the year's total beside them, one year below the other; large amounts in thousands or millions only where nothing
// else fits.
import type { Grid } from '@mainspring/kernel';
import type { Figure, Line } from '@mainspring/outlook';
import type { Quantity } from '@mainspring/plan';
import { figureFormat, SCALES, type Scale } from './numbers.ts';
import { type SpanColumn, type YearColumns, yearColumns } from './spans.ts';
import { table, wrapped } from './table.ts';
import { unitOf, unitOver } from './units.ts';

/** Lines that say nothing where they hold no value; of the others that is an error. */
export const SPARSE = new Set(['actual', 'catch-up']);

function shownValue(line: Line, { first, last, isPeriod }: SpanColumn): number | null {
  if (!isPeriod) return line.over(first, last);
  const value = line.values[first] ?? Number.NaN;
  return Number.isNaN(value) && SPARSE.has(line.run) ? null : value;
}

const RULES = {
  sum: 'summed',
  mean: 'mean',
  first: 'at the beginning',
  last: 'at the end',
  largest: 'largest',
  smallest: 'smallest',
} as const;

/** Nothing recorded, or all of it explained. */
function saysNothing(run: string, cells: readonly (number | null)[]): boolean {
  return cells.every((value) => value === null || (run === 'unexplained' && value === 0));
}

/** How a longer span comes of its periods. */
export function ruleOf({ rollup }: Quantity): string {
  if (rollup.kind === 'none') return 'not rolled up';
  if (rollup.kind === 'ratio') return 'ratio of sums';
  return rollup.kind === 'rules' ? RULES[rollup.time] : `mean weighted by ${rollup.by}`;
}

/** `net_new_arr, USD/year/month; summed: USD/year`. */
function headingOf({ address, quantity }: Figure, isFirst: boolean, columns: readonly SpanColumn[], { name }: Scale): string {
  const titled = isFirst && quantity.title !== quantity.name ? `${quantity.title} (${address})` : address;
  const scaled = (unit: string) => [name, unit].filter((part) => part !== '').join(' ');
  const own = scaled(unitOf(quantity));
  const over = scaled(unitOver(quantity));
  const periods = columns.some(({ isPeriod }) => isPeriod) && columns.some(({ isPeriod }) => !isPeriod);
  if (!periods) return [titled, over, ruleOf(quantity)].filter((part) => part !== '').join(', ');
  const rolled = own === over ? ruleOf(quantity) : `${ruleOf(quantity)}: ${over}`;
  return `${own === '' ? titled : `${titled}, ${own}`}; ${rolled}`;
}

/** The further lines of a long one stand deeper than figures. */
function headingLines(heading: string, width: number): string[] {
  const [first = '', ...rest] = wrapped(heading, width);
  return rest.length === 0 ? [first] : [first, ...wrapped(rest.join(' '), width, '    ')];
}

/** Small numbers stay as they are, so that a price does not become a thousandth. */
function scaleOf(largest: number, scaled: boolean): Scale {
  const [plain] = SCALES;
  return scaled ? (SCALES.findLast(({ from }) => largest >= from) ?? plain) : plain;
}

function blockOf(figures: readonly Figure[], columns: readonly SpanColumn[], scaled: boolean, width: number): string[] {
  const rows = figures.flatMap((figure, at) => {
    const isFirst = figures.findIndex(({ quantity }) => quantity === figure.quantity) === at;
    const { percent } = figure.quantity.unit;
    const cells = figure.lines.map((line) => columns.map((column) => shownValue(line, column)));
    const sizes = cells.flat().filter((value) => value !== null && Number.isFinite(value)) as number[];
    const scale = scaleOf(percent ? 0 : Math.max(0, ...sizes.map(Math.abs)), scaled);
    const format = figureFormat(sizes, percent, scale);
    const told = cells.map((row) => row.map((value) => (value === null ? '' : format(value))));
    return [
      ...headingLines(headingOf(figure, isFirst, columns, scale), width).map((heading) => ({ heading, cells: null })),
      ...figure.lines.flatMap(({ run }, index) =>
        saysNothing(run, cells[index] ?? []) ? [] : [{ heading: `  ${run}`, cells: told[index] ?? [] }],
      ),
    ];
  });
  const right = columns.map(({ title }) => ({ title, align: 'right' as const }));
  const names = Math.max(0, ...rows.map(({ heading, cells }) => (cells === null ? 0 : heading.length)));
  const lined = table(
    [{ title: ''.padEnd(names) }, ...right],
    rows.map(({ heading, cells }) => (cells === null ? [''] : [heading, ...cells])),
  );
  return lined.map((line, index) => (rows[index - 1]?.cells === null ? (rows[index - 1]?.heading ?? line) : line));
}

function blocksOf(figures: readonly Figure[], years: readonly YearColumns[], layout: Layout, width: number): string[][] {
  const { oneBlock, scaled } = layout;
  const columns = years.map(({ parts, year }) => [
    ...parts,
    ...(parts.length === 1 && parts[0]?.isPeriod === true ? [] : [year]),
  ]);
  return (oneBlock ? [columns.flat()] : columns).map((some) => blockOf(figures, some, scaled, width));
}

interface Layout {
  readonly parts: 'periods' | 'quarters' | 'none';
  readonly oneBlock: boolean;
  readonly scaled: boolean;
}

const SPREAD = [false, true].flatMap((scaled): Layout[] => [
  { parts: 'periods', oneBlock: true, scaled },
  { parts: 'periods', oneBlock: false, scaled },
  { parts: 'quarters', oneBlock: false, scaled },
]);

/** The first that fits is taken; the last always is. */
const LAYOUTS: readonly Layout[] = [
  ...SPREAD,
  { parts: 'none', oneBlock: true, scaled: false },
  { parts: 'none', oneBlock: true, scaled: true },
];

/** Headings may be longer: they stand alone on their line. */
const fits = (blocks: readonly (readonly string[])[], width: number) =>
  blocks.every((lines) => lines.every((line, index) => line.length <= width || (index > 0 && !line.startsWith('  '))));

export function figureLines(grid: Grid, figures: readonly Figure[], width: number): string[] {
  if (figures.length === 0) return [];
  let blocks: string[][] = [];
  for (const layout of LAYOUTS) {
    blocks = blocksOf(figures, yearColumns(grid, layout.parts), layout, width);
    if (fits(blocks, width)) break;
  }
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
