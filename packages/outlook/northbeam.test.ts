import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay, slotName } from '@mainspring/kernel';
import { type Plan, readPlan } from '@mainspring/plan';
import { describe, expect, test } from 'vitest';
import { type Outlook, outlook } from './outlook.ts';
import { type Run, rowValues } from './run/run.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

function planOf(name: string): Plan {
  const root = join(examples, name);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  const { plan } = readPlan(new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')])));
  if (plan === null) throw new Error(`${name} does not read`);
  return plan;
}

/** Rows of figures.csv that differ by more than six digits, as text. */
function differences(name: string, made: Outlook): string[] {
  const [, ...lines] = readFileSync(join(examples, name, 'figures.csv'), 'utf8')
    .trim()
    .split('\n');
  const slots = new Map(Array.from({ length: made.plan.grid.periods }, (_, slot) => [slotName(made.plan.grid, slot), slot]));
  return lines.filter((line) => {
    const [run = '', driver = '', member = '', period = '', value = ''] = line.split(',');
    const figures: Run = run === 'paper' ? made.paper : made.wired;
    const row = member === '' ? 0 : (made.plan.members.get(member)?.leaves[0] ?? -1);
    const got = rowValues(figures, driver, row)?.[(slots.get(period) ?? -2) + 1] ?? Number.NaN;
    return !(Math.abs(got - Number(value)) <= 1e-6 * Math.max(1e-3, Math.abs(Number(value))));
  });
}

describe.each([
  ['northbeam', 9_078_177, 3_735_369],
  ['northbeam-mended', 9_579_051, 9_156_343],
])('%s', (name, paper, wired) => {
  const made = outlook(planOf(name));

  test('objective on paper and as wired', () => {
    expect(made.objective?.paper).toBeCloseTo(paper, -0.5);
    expect(made.objective?.wired).toBeCloseTo(wired, -0.5);
  });

  test('every figure of figures.csv to six digits', () => {
    expect(differences(name, made)).toEqual([]);
  });
});

test('scenarios of northbeam, paper and wired', () => {
  const plan = planOf('northbeam');
  const figures = ['no_initiatives', 'slow_market', 'launch_late'].map((scenario) => {
    const { objective } = outlook(plan, { scenario });
    return [scenario, Math.round(objective?.paper ?? 0), Math.round(objective?.wired ?? 0)];
  });
  expect(figures).toEqual([
    ['no_initiatives', 4_511_995, 3_192_525],
    ['slow_market', 8_489_512, 3_478_186],
    ['launch_late', 8_781_996, 3_735_738],
  ]);
});

test('targets of northbeam', () => {
  const { targets } = outlook(planOf('northbeam'));
  expect(
    targets.map(({ target, wanted, paper, wired, met }) => [
      target.name,
      +wanted.toPrecision(5),
      +paper.toPrecision(5),
      +wired.toPrecision(5),
      met,
    ]),
  ).toEqual([
    ['net_new_arr_2026', 9_000_000, 9_078_200, 3_735_400, false],
    ['acv_up_40', 16_809, 16_982, 10_805, false],
    ['arr_2026', 39_000_000, 39_078_000, 33_735_000, false],
    ['gross_margin_2026', 0.78, expect.closeTo(0.808, 3), expect.closeTo(0.807, 3), true],
    ['payback_2026', 16, expect.closeTo(14.3, 1), expect.closeTo(19.4, 1), false],
  ]);
});

test('the dates that slip in northbeam', () => {
  const { dates, plan } = outlook(planOf('northbeam'));
  const day = (name: string) => formatDay(dates.computed.get(name) ?? plan.grid.start);
  expect(day('tier_launch')).toBe('2026-11-06');
  expect(day('three_references')).toBe('2027-02-20');
});
