import { expect, test } from 'vitest';
import { type Measure, measureFor, type Setting } from '../objective/measure.ts';
import { monthly, ran, smallReading } from '../small-plan.ts';
import { assumptionStage } from './stages/assumptions.ts';
import { paperSetting } from './stages/dates.ts';
import { type Cause, walk } from './walk.ts';

const NAMES = ['one', 'two', 'three', 'four', 'five'];

/** Five recorded assumptions, of which only those named are taken to arrive. */
function walked(arriving: readonly string[]) {
  const { plan } = smallReading(`assumptions:
${NAMES.map((name) => `  ${name}: {unit: USD/month, value: 10, owner: ann}`).join('\n')}
drivers:
  sales: {unit: USD/month, formula: ${NAMES.slice(0, 3).join(' + ')}, owner: ann}
targets: {goal: {driver: sales, at: 2026-01, value: 1, owner: ann}}
objective: goal
`);
  const { run, objective } = ran(plan, ...NAMES.map((name, index) => monthly(name, 1, 11 + index, 'USD/month')));
  const { value, loss } = measureFor(run, objective);
  let runs = 0;
  const counting: Measure = {
    value: (switches, joined) => {
      runs += 1;
      return value(switches, joined);
    },
    loss,
  };
  const before: Setting = paperSetting(run);
  const arrives = ({ subject }: Cause) => arriving.includes(subject.name);
  const { parts, figure } = walk(counting, before, objective.paper, assumptionStage(run, before), arrives);
  return { runs, figure, parts: parts.map(({ subject, amount }) => [subject.name, amount]) };
}

const PARTS = [
  ['one', 1],
  ['three', 3],
  ['two', 2],
];

test('three of five causes that arrive are told in five runs, as five are in nine', () => {
  expect(walked(['one', 'two', 'three'])).toEqual({ runs: 5, figure: 36, parts: PARTS });
  expect(walked(NAMES)).toEqual({ runs: 9, figure: 36, parts: PARTS });
});

test('one cause takes one run, none takes none', () => {
  expect(walked(['one'])).toMatchObject({ runs: 1 });
  expect(walked([])).toMatchObject({ runs: 0, figure: 30, parts: [] });
});
