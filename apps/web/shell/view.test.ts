import type { Workspace } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../ui/format/formats.ts';
import { asOfChange, asOfChosen, asOfOptions, NEWEST, periodOptions } from './view.ts';

const english = formatsOf('en-GB');
const slot = (name: string) => ({ name, from: `${name}-01`, until: `${name}-28` });
const workspace = {
  key: { version: 'v', position: 9, dataDate: '2026-06-11', scenario: null, build: 'b' },
  slots: [slot('2026-11'), slot('2026-12'), slot('2027-01')],
  dataDates: [
    { date: '2026-05-03', position: 4 },
    { date: '2026-06-11', position: 9 },
  ],
} as unknown as Workspace;

describe('what is in view', () => {
  it('offers the whole plan and each of its years', () => {
    expect(periodOptions(workspace).map(({ title }) => title)).toEqual(['2026 to 2027', '2026', '2027']);
  });

  it('offers the newest, and the days before it to look back at', () => {
    const options = asOfOptions(workspace, english, {});
    expect(options.map(({ title }) => title)).toEqual(['11 Jun 2026', '3 May 2026']);
    expect(options[0]?.id).toBe(NEWEST);
    expect(asOfChange(options[1]?.id ?? '')).toEqual({ position: 4, date: '2026-05-03' });
  });

  it('finds the choice that the address names, and the way back to the newest', () => {
    const pinned = { position: 4, date: '2026-05-03' };
    expect(asOfOptions(workspace, english, pinned).map(({ id }) => id)).toContain(asOfChosen(pinned));
    expect(asOfChange(NEWEST)).toEqual({ position: undefined, date: undefined });
  });
});
