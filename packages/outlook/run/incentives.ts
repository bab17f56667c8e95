// Who is paid to do what: for each lever of an incentive's team the paper run is asked at both ends of the range. The
// rewarded end is taken; where the objective is worse there, the incentive is opposed and the wired run follows it.
import { type Plan, quantityOf, seriesValues } from '@mainspring/plan';
import type { IncentiveResult, LeverResponse } from '../outlook.ts';
import { rolledUp } from '../rollup.ts';
import { withoutIncluded } from './base.ts';
import { type Model, type Run, runPlan } from './run.ts';

/** Below this part of the paper run's figure nobody is taken to notice. */
const NOTICEABLE = 0.001;

interface Figures {
  readonly reward: number;
  readonly objective: number;
}

/** Two runs for each lever and member of each incentive's team. */
export function respondToIncentives(model: Model, paper: Run): IncentiveResult[] {
  const { plan } = model;
  const target = plan.objective === null ? undefined : plan.targets.get(plan.objective);
  if (target === undefined) return [];
  const sign = quantityOf(plan, target.on.quantity)?.better === 'lower' ? -1 : 1;
  return [...plan.incentives.values()].map((incentive) => {
    const direction = incentive.direction === 'lower' ? -1 : 1;
    const figures = (run: Run): Figures => ({
      reward: direction * rolledUp(run, incentive.rewards, target.at),
      objective: sign * rolledUp(run, target.on, target.at),
    });
    const before = figures(paper);
    const responses: LeverResponse[] = [];
    for (const { assumption, row, without } of leversOf(plan, incentive.team)) {
      const ends = (['p10', 'p90'] as const).flatMap((to) => {
        const series = plan.assumptions.get(assumption)?.[to][row];
        if (series === undefined || series === null) return [];
        const values = without(row, seriesValues(series, plan.grid));
        return [{ to, ...figures(runPlan(model, paper.switches, [{ assumption, row, values }])) }];
      });
      const best = ends.reduce<(typeof ends)[number] | null>(
        (so, next) => (so === null || Number.isNaN(so.reward) || next.reward > so.reward ? next : so),
        null,
      );
      if (best === null) continue;
      const rewarded = isNoticeable(best.reward - before.reward, before.reward);
      responses.push({
        assumption,
        row,
        to: rewarded ? best.to : null,
        reward: { paper: direction * before.reward, end: direction * best.reward },
        objective: { paper: sign * before.objective, end: sign * best.objective },
        opposed: rewarded && isNoticeable(before.objective - best.objective, before.objective),
      });
    }
    const pulls = responses.flatMap(({ assumption, row, to, opposed }) =>
      opposed && to !== null ? [{ incentive: incentive.name, assumption, row, to }] : [],
    );
    return { incentive: incentive.name, responses, pulls };
  });
}

/** Where the paper run's figure is 0 any change is noticed; none never is. */
function isNoticeable(change: number, of: number): boolean {
  return change > 0 && change >= NOTICEABLE * Math.abs(of);
}

interface Lever {
  readonly assumption: string;
  readonly row: number;
  readonly without: (row: number, values: Float64Array) => Float64Array;
}

function leversOf(plan: Plan, team: string): Lever[] {
  return [...plan.assumptions.values()]
    .filter(({ lever }) => lever === team)
    .flatMap((assumption) => {
      const without = withoutIncluded(plan, assumption);
      return Array.from({ length: assumption.rows }, (_, row) => ({ assumption: assumption.name, row, without }));
    });
}
