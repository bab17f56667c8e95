import { describe, expect, it } from 'vitest';
import { gapOf, inPeriod, lastClosed, seriesOf, spreadApart } from './series.ts';

const rows = seriesOf(['2026-11', '2026-12', '2027-01'], {
  plan: [10, 20, null],
  flexed: null,
  actual: [9, null, null],
  forecast: [9, 17, 25],
});

describe('the rows of a chart', () => {
  it('hold the actual against plan where a period is closed, the forecast where it is not', () => {
    expect(rows.map(gapOf)).toEqual([-1, -3, null]);
    expect(lastClosed(rows)).toBe(0);
  });

  it('without a record have nothing closed', () => {
    const none = seriesOf(['2026'], { plan: [1], flexed: null, actual: null, forecast: [2] });
    expect(lastClosed(none)).toBe(-1);
    expect(none.map(gapOf)).toEqual([1]);
  });

  it('are those of a year, where it has more than one', () => {
    expect(inPeriod(rows, '2026').map(({ period }) => period)).toEqual(['2026-11', '2026-12']);
    expect(inPeriod(rows, '2027')).toHaveLength(3);
    expect(inPeriod(rows, undefined)).toHaveLength(3);
  });
});

describe('labels at the ends of lines', () => {
  it('stay where they are when there is room', () => {
    expect(spreadApart([10, 40], 15)).toEqual([10, 40]);
  });

  it('move apart and keep their order', () => {
    const [first = 0, second = 0, third = 0] = spreadApart([50, 52, 51], 14);
    expect(third - first).toBeGreaterThanOrEqual(13.5);
    expect(second - third).toBeGreaterThanOrEqual(13.5);
  });
});
