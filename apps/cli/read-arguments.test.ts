import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, tried } from './trial.ts';

const northbeam = join(examples, 'northbeam');

test.each([
  [['run', northbeam, '--jso'], 'run has no option --jso. Did you mean --json?'],
  [['run', northbeam, '-x'], 'run has no option -x.'],
  [['run', northbeam, '--json=5'], '--json takes no value.'],
  [['run', northbeam, '--help=5'], '--help takes no value.'],
  [['run', northbeam, '--driver'], '--driver wants a value: --driver ADDRESS.'],
  [['run', northbeam, '--driver', '--json'], '--driver wants a value: --driver ADDRESS.'],
  [['why', 'arr@2026-07', northbeam, '--depth', '-1'], '--depth is a whole number from 0 to 20, like 3; -1 is none.'],
  [['why', 'arr@2026-07', northbeam, '--depth='], '--depth wants a value: --depth N.'],
  [['delay', 'tier_launch', northbeam, '--weeks', ''], '--weeks wants a value: --weeks N.'],
  [['run', northbeam, '--record='], '--record wants a value: --record FILE.'],
  [['run', northbeam, '--record', northbeam], 'is a folder; --record wants a file.'],
  [['why', 'arr@2026-07', northbeam, '--depth', '1.5'], '--depth is a whole number from 0 to 20, like 3; 1.5 is none.'],
  [['run', northbeam, '--position', '-3'], '--position is the number of an event, like 12.'],
])('%j is refused in plain words', (words, message) => {
  const { code, text, complaint } = tried(...words);
  expect({ code, text }).toEqual({ code: 2, text: '' });
  expect(complaint).toContain(message);
  expect(complaint.split('\n')).toHaveLength(1);
});
