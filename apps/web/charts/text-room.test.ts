import { expect, it } from 'vitest';
import { fitted, folded, textRoom } from './text-room.ts';

const ROOM = textRoom(['twelve chars'], 12);

it('leaves what fits, and cuts what does not', () => {
  expect(fitted('twelve chars', ROOM, 12)).toBe('twelve chars');
  expect(fitted('more than twelve', ROOM, 12)).toBe('more than t…');
});

it('folds between words into two lines', () => {
  expect(folded('twelve chars', ROOM, 12)).toEqual(['twelve chars']);
  expect(folded('Capabilities awaited', ROOM, 12)).toEqual(['Capabilities', 'awaited']);
  expect(folded('one two three four five six', ROOM, 12)).toEqual(['one two', 'three four…']);
  expect(folded('incomprehensibilities', ROOM, 12)).toEqual(['incomprehen…']);
});
