import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

function example(name: string): Map<string, string> {
  const folder = join(import.meta.dirname, '../../../examples', name);
  const paths = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.yaml'));
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const said = (name: string): string[] =>
  readPlan(example(name))
    .findings.filter((finding) => finding.class !== 'note')
    .map((finding) => `${finding.code} ${finding.file} ${finding.place}`)
    .sort();

test('northbeam has the findings of its table that need no run, and no others', () => {
  expect(said('northbeam')).toEqual(
    [
      'unmapped-dependency model/2-sales.yaml assumptions.base_win_rate',
      'unmapped-dependency model/2-sales.yaml assumptions.list_price',
      'late-provider initiatives/1-grow-upmarket.yaml milestones.tier_launch',
      'late-provider dependencies.yaml dependencies.console_for_launch',
      'ownership-vacuum initiatives/1-grow-upmarket.yaml initiatives.enterprise_tier',
      'ownership-vacuum process.yaml processes.lead_to_close.junctions.close',
      'untethered-milestone initiatives/1-grow-upmarket.yaml milestones.brand_refresh',
      'opposed-effects initiatives/1-grow-upmarket.yaml initiatives.packaging',
      'overloaded-owner people.yaml people.leila',
      'missing-range model/3-revenue.yaml assumptions.overload_churn',
      'missing-evidence model/3-revenue.yaml assumptions.overload_churn',
      'missing-source kpis.yaml kpis.days_to_close',
    ].sort(),
  );
});

test('northbeam-mended has none', () => expect(said('northbeam-mended')).toEqual([]));

test('northbeam is whole', () => {
  const plan = readPlan(example('northbeam')).plan;
  expect([plan?.assumptions.size, plan?.drivers.size, plan?.broken.size, plan?.milestones.size]).toEqual([47, 47, 0, 25]);
});
