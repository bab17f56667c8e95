// How long computed dates take at the size of a large company: milestones in chains that cross its teams, day by day.
import { dayOf, keyOf, uniformOf } from '@mainspring/kernel';
import { type LinkKind, type Pool, type ScheduleInput, schedule, type Task, type TaskLink } from '@mainspring/schedule';
import { type Measurement, measure } from './measurement.ts';

const START = dayOf(2026, 1, 1);
const LINKS: readonly LinkKind[] = ['FS', 'FS', 'FF', 'SS'];

/** `ahead`: one link in fifty has a negative lag, for which passes are repeated. */
function madeInput(milestones: number, months: number, teams: number, ahead: boolean): ScheduleInput {
  const end = dayOf(2026, 1 + months, 1);
  const days = end - START;
  const key = keyOf(1, 'schedule bench');
  let thrown = 0;
  const roll = (sides: number): number => {
    thrown += 1;
    return Math.floor(uniformOf(key, thrown) * sides);
  };
  const tasks = Array.from({ length: milestones }, (_, index): Task => {
    const start = START + Math.floor((index / milestones) * (days - 120)) + roll(30);
    const before = index < 20 ? [] : Array.from({ length: roll(4) }, () => index - 1 - roll(20));
    return {
      name: `m${index}`,
      start,
      due: start + 14 + roll(60),
      effort: new Map(Array.from({ length: 1 + roll(2) }, () => [`team${roll(teams)}`, 1 + roll(8)] as const)),
      after: before.map(
        (other): TaskLink => ({
          milestone: `m${other}`,
          link: LINKS[roll(LINKS.length)] ?? 'FS',
          lag: { days: ahead && roll(50) === 0 ? -7 : roll(7) },
        }),
      ),
    };
  });
  const pools = Array.from(
    { length: teams },
    (_, index): Pool => ({
      name: `team${index}`,
      capacity: new Float64Array(days).fill(6),
      standing: new Float64Array(days).fill(roll(4)),
    }),
  );
  return { start: START, end, tasks, pools, record: new Map(), dataDate: null };
}

export function benchSchedule(): Measurement[] {
  const of = (what: string, ahead: boolean): Measurement =>
    measure(`2,000 milestones × 36 months × 40 teams, day by day${what}`, 5, () => madeInput(2_000, 36, 40, ahead), schedule);
  return [of('', false), of(', some links ahead', true)];
}
