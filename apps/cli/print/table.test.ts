import { expect, test } from 'vitest';
import { table } from './table.ts';

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
