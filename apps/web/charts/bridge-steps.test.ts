import type { BridgeOf, BridgePart } from '@mainspring/contract';
import { describe, expect, it } from 'vitest';
import { extentOf, stepsOf } from './bridge-steps.ts';

const part = (player: BridgePart['player'], amount: number, team: string | null = null): BridgePart => ({
  player,
  kind: 'milestone',
  subject: { name: 'm', title: 'M' },
  member: '',
  amount,
  why: null,
  owner: null,
  team: team === null ? null : { name: team, title: team },
});
const bridge: BridgeOf[] = [
  {
    from: { line: 'target', value: 100 },
    to: { line: 'plan', value: 104 },
    parts: [part('mechanism-missing', 4)],
    unexplained: 0,
  },
  {
    from: { line: 'plan', value: 104 },
    to: { line: 'forecast', value: 90 },
    parts: [part('dates', -9, 'sales'), part('load', -7, 'product'), part('dates', -1, 'product'), part('assumption', 2)],
    unexplained: 1,
  },
];
const byPlayer = ({ player }: BridgePart) => player;

describe('the steps of a bridge', () => {
  it('lead from the first total to the last without a hole', () => {
    const steps = stepsOf(bridge, byPlayer);
    expect(steps.map(({ id, to }) => [id, to])).toEqual([
      ['target', 100],
      ['plan:mechanism-missing', 104],
      ['plan', 104],
      ['forecast:dates', 94],
      ['forecast:load', 87],
      ['forecast:assumption', 89],
      ['forecast:Unexplained', 90],
      ['forecast', 90],
    ]);
  });

  it('add up to the same gap by any cut', () => {
    const steps = stepsOf(bridge, ({ team }) => team?.title ?? 'No team');
    const sum = steps.reduce((total, step) => total + (step.kind === 'change' ? step.amount : 0), 0);
    expect(sum).toBe(-10);
    expect(steps.find((step) => step.kind === 'change' && step.title === 'product')).toMatchObject({ amount: -8 });
  });

  it('put the smallest together', () => {
    const steps = stepsOf(bridge, byPlayer, 2);
    expect(steps.find((step) => step.kind === 'change' && step.title === '3 others')).toMatchObject({ amount: -4 });
  });

  it('are none where a total is an error', () => {
    expect(
      stepsOf([{ from: { line: 'plan', value: null }, to: { line: 'forecast', value: 1 }, parts: [], unexplained: 0 }], byPlayer),
    ).toEqual([]);
  });
});

describe('the axis of a bridge', () => {
  it('is cut where the steps are small beside the totals, and begins at nothing where they are not', () => {
    expect(extentOf(stepsOf(bridge, byPlayer)).isCut).toBe(true);
    const deep = stepsOf(
      [{ from: { line: 'plan', value: 9 }, to: { line: 'forecast', value: 2 }, parts: [part('dates', -7)], unexplained: 0 }],
      byPlayer,
    );
    expect(extentOf(deep)).toEqual({ low: 0, high: 9, isCut: false });
  });
});
