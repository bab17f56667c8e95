import { describe, expect, it } from 'vitest';
import { whoWords } from './who.ts';

const names = { a1: 'Mira Patel', 'token t1': 'Warehouse' };
const workspace = { subjects: [{ kind: 'person' as const, name: 'ines', title: 'Ines Duarte', members: [] }] };

describe('whoever recorded a figure', () => {
  it('is called by the name of the account, of the token, or of the person of the plan', () => {
    expect(whoWords('a1', names, workspace)).toBe('Mira Patel');
    expect(whoWords('token t1', names, workspace)).toBe('Warehouse');
    expect(whoWords('ines', names, workspace)).toBe('Ines Duarte');
    expect(whoWords('mainspring', names, workspace)).toBe('Mainspring');
  });

  it('is never called by an id', () => {
    expect(whoWords('a2', names, workspace)).toBe('A former member');
    expect(whoWords('token t2', names, workspace)).toBe('A revoked token');
  });
});
