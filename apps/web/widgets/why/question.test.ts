import { describe, expect, it } from 'vitest';
import { readQuestion, writeQuestion } from './question.ts';

describe('the question why', () => {
  it('is read as it is written, members and all', () => {
    const question = { line: 'plan', address: 'win_rate[smb, de]', at: '2026-07' } as const;
    expect(readQuestion(writeQuestion(question))).toEqual(question);
  });

  it('of another form is none', () => {
    expect(readQuestion('actual:arr@2026')).toBeNull();
    expect(readQuestion('forecast:arr')).toBeNull();
  });
});
