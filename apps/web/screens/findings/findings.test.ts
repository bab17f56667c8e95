import type { FindingOf, Findings } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../ui/format/formats.ts';
import { countsOf, groupsOf } from './groups.ts';
import { subjectOf } from './subject.ts';
import { codeTitle, groupSays, headlineOf, placeOf } from './words.ts';

const english = formatsOf('en-US');
const usd = { text: 'USD/year', percent: false, currency: 'USD' };

const finding = (code: string, own: FindingOf['class'], stake: number | null, file = 'model.yaml', line = 1): FindingOf => ({
  code,
  class: own,
  severity: own === 'warning' ? 'warning' : own === 'note' ? 'note' : 'error',
  file,
  line,
  column: 3,
  place: 'teams.engineering',
  message: 'is asked for more than its capacity',
  hint: '',
  stake,
  accepted: null,
});

const all = [
  finding('unused-driver', 'note', null),
  finding('late-provider', 'wiring', 2.5e5, 'dependencies.yaml'),
  finding('missing-range', 'warning', null, 'model.yaml', 9),
  finding('overcommitted-team', 'wiring', 3.2e6, 'people.yaml'),
  finding('late-provider', 'wiring', 4e5),
];
const key = { version: 'v', position: 0, dataDate: '2026-01-01', scenario: null, build: 'b' };
const data = (findings: FindingOf[], unit: Findings['unit'] = usd): Findings => ({ key, unit, findings, codes: {} });

describe('the groups', () => {
  it('come with the most money first, and within a group likewise', () => {
    const groups = groupsOf(all, 'code', 'all');
    expect(groups.map(({ name }) => name)).toEqual(['overcommitted-team', 'late-provider', 'missing-range', 'unused-driver']);
    expect(groups[1]?.findings.map(({ stake }) => stake)).toEqual([4e5, 2.5e5]);
    expect(groups[1]?.largest).toBe(4e5);
    expect(groups[3]?.largest).toBeNull();
  });

  it('are those of a class, or of a file', () => {
    expect(groupsOf(all, 'code', 'note').map(({ name }) => name)).toEqual(['unused-driver']);
    expect(groupsOf(all, 'file', 'all').map(({ name, findings }) => [name, findings.length])).toEqual([
      ['people.yaml', 1],
      ['model.yaml', 3],
      ['dependencies.yaml', 1],
    ]);
    expect(countsOf(all)).toEqual([
      ['wiring', 3],
      ['warning', 1],
      ['note', 1],
    ]);
  });

  it('never add what stands alone', () => {
    const [team, late, range] = groupsOf(all, 'code', 'all');
    if (team === undefined || late === undefined || range === undefined) throw new Error('three groups');
    expect(groupSays(team, usd, english)).toBe('One finding, with $3.2M at stake.');
    expect(groupSays(late, usd, english)).toBe('Two findings; the largest has $400K at stake.');
    expect(groupSays(range, usd, english)).toBe('One finding.');
  });
});

describe('the headline of the findings', () => {
  it('counts them and tells the largest', () => {
    const { headline, says } = headlineOf(data(all), english);
    expect(headline).toBe('Three errors in the wiring, one warning, and one note; the largest puts $3.2M at stake.');
    expect(says).toContain('keeps the plan from being approved. Three of them are priced');
  });

  it('without money says how many, and without findings that there are none', () => {
    expect(headlineOf(data(all, null), english).headline).toBe('Three errors in the wiring, one warning, and one note.');
    expect(headlineOf(data([]), english).headline).toBe('The plan holds together: checking finds nothing.');
  });
});

describe('a finding', () => {
  it('names its place and what it is', () => {
    expect(placeOf(finding('x', 'note', null, 'a.yaml', 4))).toBe('a.yaml:4:3');
    expect(codeTitle('overcommitted-team')).toBe('Overcommitted team');
  });

  it('leads to what it is about', () => {
    const subjects = [
      { kind: 'driver' as const, name: 'win_rate', title: 'Win rate', members: [] },
      { kind: 'milestone' as const, name: 'launch', title: 'Launch', members: [] },
    ];
    expect(subjectOf('assumptions.win_rate.value', { subjects })?.title).toBe('Win rate');
    expect(subjectOf('milestones.launch', { subjects })?.kind).toBe('milestone');
    expect(subjectOf('governance.gates', { subjects })).toBeNull();
  });
});
