import { expect, test } from 'vitest';
import { tried } from '../trial.ts';

test('the story says in words where the objective is lost, on one screen', () => {
  const { text } = tried('story');
  const said = text.replace(/\s+/g, ' ');
  expect(said).toContain(
    '"Enterprise tier on sale" comes 2026-04-30 instead of 2026-03-16: it waits on "Admin console with roles"',
  );
  expect(said).toContain('no milestone provides "Security assurance that a large buyer accepts"');
  expect(said).toContain('Engineering is loaded up to 171.5%');
  expect(said).toContain('"Commission by number of contracts" pays Sales to move discount up');
  const lines = text.split('\n');
  expect(lines.length).toBeLessThanOrEqual(40);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
});
