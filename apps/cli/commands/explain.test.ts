import { expect, test } from 'vitest';
import { tried } from '../trial.ts';

test('explain reads as text: why, an example from the page with what check says of it, what to do', () => {
  const { text } = tried('explain', 'unmapped-dependency');
  expect(text.replace(/\s+/g, ' ')).toContain('As nobody has planned to build it, they never come.');
  expect(text).toMatch(/For example, where a plan says\n\n {2}\S/);
  expect(text).toMatch(/check answers\n\n {2}example\.yaml:\d+:\d+ error unmapped-dependency/);
  expect(text).toContain('What to do: Add a milestone that provides the capability');
});

test('every finding has its example in the list and in its explanation, and no blank to be filled in', () => {
  const { text } = tried('explain');
  expect(text).not.toMatch(/\{\w+\}/);
  const codes = Object.keys(JSON.parse(tried('explain', '--json').text));
  const listed = text.split('\n').flatMap((line) => /^[a-z-]+(?= {2})/.exec(line)?.[0] ?? []);
  expect(listed).toEqual(['code', ...codes]);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  for (const code of codes) {
    const said = tried('explain', code).text;
    expect(said).toContain('check answers');
    expect(said.slice(0, said.indexOf('For example'))).not.toMatch(/\{\w+\}/);
  }
});
