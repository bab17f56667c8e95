import { expect, it } from 'vitest';
import { headlineOf } from './headline.ts';

const person = { name: 'ines', title: 'Ines' };

it('says who comes in, and who may change something', () => {
  const members = [
    { role: 'administrator' as const, person },
    { role: 'contributor' as const, person: null },
    { role: 'viewer' as const, person },
  ];
  expect(headlineOf(members, [{ scopes: ['read'], lastUsed: null }])).toEqual({
    headline: 'Three people and one program come in here.',
    says: 'Two of them may record, one administers, one account stands for nobody of the plan, and one token has never been used.',
  });
});

it('one person alone', () => {
  expect(headlineOf([{ role: 'administrator', person }], [])).toEqual({
    headline: 'One person and no program come in here.',
    says: 'One of them may record, one administers.',
  });
});
