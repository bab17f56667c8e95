import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, inFolder, tried, triedOn } from '../trial.ts';

const northbeam = join(examples, 'northbeam');

test('dates begin with how many are late, fit into the page, and say why in titles', () => {
  const { text } = triedOn(80, 'dates', northbeam);
  const lines = text.split('\n');
  expect(lines[1]).toBe('Of 25 milestones 15 come later than due, the latest by 235 days.');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  const launch = lines.findIndex((line) => line.startsWith('tier_launch'));
  expect(lines[launch]).toMatch(/^tier_launch +2026-03-16 {2}2026-11-06 {2}235 days$/);
  expect(lines[launch + 1]).toBe('  Enterprise tier on sale: waits on "Admin console with roles" (FS, FF).');
  // As late as that alone makes it, and in part.
  expect(text).toContain('Admin console with roles: Engineering has too few people.');
  expect(text).toContain('Engineering has too few people (32 days); waits on');
  expect(lines.slice(-2).join(' ')).toBe(
    'FS: work begins once the other is reached. FF: it is reached no earlier than the other.',
  );
});

test('dates name the scenario', () => {
  const mended = join(examples, 'northbeam-mended');
  const words = ['dates', mended, '--scenario', 'launch_late'];
  expect(tried(...words).text).toContain(
    'scenario launch_late (Enterprise tier eight weeks late)\nOf 31 milestones 1 comes 53 days later',
  );
  expect(JSON.parse(tried(...words, '--json').text)).toMatchObject({
    plan: 'northbeam-mended',
    scenario: 'launch_late',
    dataDate: null,
  });
});

const PLAN =
  'plan: {id: small, title: Small, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 3}\npeople: {ann: {name: Ann}}\n';

test('dates say the lag of a link, a single day, and what lies after the plan', () => {
  const model = `${PLAN}teams: {crew: {name: Crew, lead: ann, capacity: 1}}
milestones:
  built: {owner: ann, start: 2026-02-02, due: 2026-02-03, effort: {crew: 0.2}}
  shown: {owner: ann, due: 2026-02-04, after: [{milestone: built, link: FF, lag: 1 week}]}
  sold: {owner: ann, due: 2026-02-09, after: [{milestone: shown, lag: -2 days}, {milestone: built, link: SS, lag: 8 working days}]}
  later: {owner: ann, due: 2026-04-02}
`;
  inFolder({ 'plan.yaml': model }, (folder) => {
    const { milestones } = JSON.parse(tried('dates', folder, '--json').text);
    expect(milestones.map(({ computed, why }: Record<string, unknown>) => [computed, why])).toEqual([
      ['2026-02-04', 'crew has too few people (1 day)'],
      ['2026-02-11', 'waits on built (FF + 7 days)'],
      ['2026-02-12', 'waits on built (SS + 8 working days)'],
      ['never', "after the plan's end"],
    ]);
  });
});

test.each([
  ['', 'The plan has no milestones.'],
  ['milestones: {party: {owner: ann, due: 2026-02-02}}\n', 'The one milestone is on time.'],
  [
    'milestones: {party: {owner: ann, due: 2026-02-02, after: [bill]}, bill: {owner: ann, due: 2026-02-04}}\n',
    'Of 2 milestones 1 comes 2 days later than due.',
  ],
])('of %j it says: %s', (milestones, said) => {
  inFolder({ 'plan.yaml': PLAN + milestones }, (folder) => expect(tried('dates', folder).text.split('\n')[1]).toBe(said));
});
