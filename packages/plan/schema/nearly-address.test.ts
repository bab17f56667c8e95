import { expect, test } from 'vitest';
import { nearlyAddress } from './nearly-address.ts';

test.each([
  ['leads[smb', 'leads[smb]'],
  ['leads(smb)', 'leads[smb]'],
  ['Leads[SMB]', 'leads[smb]'],
  [' leads[smb] ', null],
  ['leads smb', null],
  ['5 leads', null],
])('%s is nearly %s', (written, meant) => expect(nearlyAddress(written)).toBe(meant));
