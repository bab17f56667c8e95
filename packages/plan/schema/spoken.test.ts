import { expect, test } from 'vitest';
import { spokenPlace } from './spoken.ts';

test.each<[readonly (string | number)[], string]>([
  [['drivers', 'arr', 'unit'], 'drivers.arr.unit'],
  [['accepted', 0], 'the first of accepted'],
  [['accepted', 2, 'code'], 'code in the third of accepted'],
  [['milestones', 'm', 'after', 1, 'of', 11], 'the 12th of of in the second of milestones.m.after'],
  [['assumptions', 'a', 'outcomes', '120'], 'assumptions.a.outcomes.120'],
  [['accepted', 20], 'the 21st of accepted'],
])('%j is %s', (path, said) => expect(spokenPlace(path)).toBe(said));
