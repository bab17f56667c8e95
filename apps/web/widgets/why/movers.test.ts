import type { WhyCell } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { moversOf } from './movers.ts';

const english = formatsOf('en-GB');
const cell: WhyCell = {
  address: 'win_rate[smb]',
  driver: 'win_rate',
  title: 'Win rate',
  member: 'smb',
  period: '2026-07',
  otherPeriods: 0,
  value: 0.24,
  unit: { text: '%', percent: true, currency: null },
  errorBegins: false,
  formula: '',
  stated: 0.24,
  forecastBy: null,
  pulls: [],
  effects: [],
  actual: false,
  unexplained: 0,
  events: [],
  leftOut: 0,
  toldElsewhere: false,
  from: [],
};
const said = (change: Partial<WhyCell>) => moversOf({ ...cell, ...change }, english).map((text) => text.replace(/\u00A0/g, ' '));

describe('what moved a cell', () => {
  it('is nothing where it stands as stated', () => {
    expect(said({})).toEqual([]);
  });

  it('tells each effect, how much of it is there, and what it waits for', () => {
    const effect = { effect: 'initiatives.enterprise_tier.effects.1', change: { kind: 'relative', by: 0.08 } } as const;
    expect(
      said({
        stated: 0.2,
        effects: [
          { ...effect, level: 0.5, weight: 0.7, starts: '2026-07-01', waitedFor: null },
          {
            ...effect,
            effect: 'milestones.launch.tethers.0',
            change: { kind: 'absolute', by: 0.02 },
            level: 0,
            weight: 1,
            starts: null,
            waitedFor: 'security_assurance',
          },
        ],
      }),
    ).toEqual([
      'Stated as 20.0%.',
      'Enterprise tier (2): +8% of it, from 1 Jul 2026, 50% there, counted by 70%.',
      'Launch: +2.0 pp, never starts inside the plan; it waits for security assurance.',
    ]);
  });

  it('tells what was recorded, and what goes beyond the formula', () => {
    expect(said({ actual: true, events: [12, 14], unexplained: -0.01, formula: 'a * b' })).toEqual([
      '−1.0 pp is what the record shows beyond the formula.',
      'Recorded by events 12 and 14.',
    ]);
  });

  it('says where an error came through', () => {
    const error = { value: null, stated: null };
    expect(said(error)).toEqual(['It cannot be computed: an error reached it from what it reads.']);
    expect(said({ ...error, leftOut: 4993 })).toEqual([
      'It cannot be computed: an error reached it from what it reads. 4,993 figures on its way are left out here.',
    ]);
    expect(said({ ...error, errorBegins: true })).toEqual(['It cannot be computed: the error begins here.']);
  });

  it('says what is told elsewhere', () => {
    expect(said({ toldElsewhere: true })).toEqual(['What it is made of is told elsewhere here.']);
  });

  it('does not call a forecast stated', () => {
    expect(said({ stated: 0.2 })).toEqual(['Stated as 20.0%.']);
    expect(said({ stated: 0.2, forecastBy: 'carry' })).toEqual(['Without effects it is forecast as 20.0%.']);
  });
});
