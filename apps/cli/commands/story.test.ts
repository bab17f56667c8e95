import { expect, test } from 'vitest';
import { triedOn } from '../trial.ts';

test('the story says where the objective is lost, why, and what would mend it', () => {
  const said = triedOn(80, 'story').text.replace(/\s+/g, ' ');
  expect(said).toContain('Net new recurring revenue in 2026: 3.74M of 9.0M (−58.5%); on paper 9.08M.');
  expect(said).toContain(
    '"Enterprise tier on sale", due 2026-03-16, waits on "Admin console with roles" until 2026-04-30; 1 more. Mend: promise a later day',
  );
  expect(said).toContain('no milestone provides "Integration with the buyer\'s own systems');
  expect(said).toContain('Mend: add milestones that provide them.');
  // Where the date that holds the launch goes in the forecast.
  expect(said).toContain(
    'load of Engineering peaks at 172% (2026-07) and moves "Admin console with roles" to 2026-11-06, with 11 more.',
  );
  expect(said).toContain('"Commission by number of contracts" pays Sales to raise discount; 1 more. Mend: pay for');
  expect(said).toContain('Besides, 4 targets are missed, 2 entries have no owner, 1 milestone moves nothing.');
  expect(said).toContain('lists all 14 errors. The same company, mended, compiles: 9.16M of 9.0M.');
});

test.each([
  ['a terminal', 80, 80],
  ['a file', null, 80],
])('on %s it fits on a screen of 24 lines', (_, width, widest) => {
  const lines = triedOn(width, 'story').text.split('\n');
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(widest);
});

test('on a narrow terminal it is as narrow, without a word broken', () => {
  const narrow = triedOn(50, 'story').text;
  expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  expect(narrow.split(/\s+/).join(' ')).toContain('"Commission by number of contracts"');
});
