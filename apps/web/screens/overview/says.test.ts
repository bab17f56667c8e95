import type { LateMilestone, TargetOf } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../charts/series.ts';
import { formatsOf } from '../../ui/format/formats.ts';
import { lateSays, lineSays } from './says.ts';

const english = formatsOf('en-US');
const target = { better: 'higher', unit: { text: 'USD', percent: false, currency: 'USD' } } as TargetOf;
const rows = (actual: (number | null)[] | null) =>
  seriesOf(['2026-01', '2026-02'], { plan: [1e6, 2e6], flexed: null, actual, forecast: [0.9e6, 2e6] });

describe('what a panel says', () => {
  it('tells how far it is, and where it will end', () => {
    expect(lineSays(rows([0.9e6, null]), target, english)).toBe(
      'To Jan 2026 it is $100K behind plan; by the end of Feb 2026 it is on plan.',
    );
    expect(lineSays(rows(null), target, english)).toBe('By the end of Feb 2026 it is on plan; nothing of it is closed yet.');
  });

  it('tells what lateness takes', () => {
    const late = { amount: -2e6 } as LateMilestone;
    expect(lateSays([late, late], target, english)).toBe('Two milestones are late; what that takes so far is $4.0M.');
    expect(lateSays([], target, english)).toBe('No milestone is late.');
  });
});
