import { expect, test } from 'vitest';
import { packed, table } from './table.ts';

const right = (title: string) => ({ title, align: 'right' as const });

test('what fits stands in one line', () => {
  expect(table([{ title: 'name' }, right('value')], [['sales', '1,200']], '', 13)).toEqual(['name   value', 'sales  1,200']);
});

test('text before figures goes on in further lines, and they stand in its last; a word is never broken', () => {
  const rows = [
    ['  a name of many words', '1,200'],
    ['  short', '7'],
    ['  one_word_that_leaves_no_room', '9'],
  ];
  expect(table([{ title: '' }, right('value')], rows, '', 24)).toEqual([
    '                   value',
    '  a name of',
    '    many words     1,200',
    '  short                7',
    '  one_word_that_leaves_no_room',
    '                       9',
  ]);
});

test('text behind other columns goes on below itself', () => {
  const rows = [['syntax', 'text', 'the formula ends too early']];
  expect(table([{ title: 'code' }, { title: 'class' }, { title: 'example' }], rows, '', 32)).toEqual([
    'code    class  example',
    'syntax  text   the formula ends',
    '               too early',
  ]);
});

test('parts stand in a line as far as they fit, and what stands between them ends it', () => {
  const parts = ['one part', 'another', 'a third'];
  expect(packed(parts, ' · ', 40)).toEqual(['one part · another · a third']);
  expect(packed(parts, ' · ', 21, '  ')).toEqual(['  one part ·', '  another · a third']);
  expect(packed(parts, ', ', 18)).toEqual(['one part, another,', 'a third']);
});
