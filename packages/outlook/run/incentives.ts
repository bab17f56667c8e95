// Who is paid to do what: for each lever of an incentive's team the paper run is asked at both ends of the range. The
// rewarded end is taken; where the objective is worse there, the incentive is opposed and the wired run follows it.
import { type Plan, quantityOf, seriesValues } from '@mainspring/plan';
import type { IncentiveResult, LeverResponse } from '../outlook.ts';
import { rolledUp } from '../rollup.ts';
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
    for (const { assumption, row } of leversOf(plan, incentive.team)) {
      const ends = (['p10', 'p90'] as const).flatMap((to) => {
        const series = plan.assumptions.get(assumption)?.[to][row];
        if (series === undefined || series === null) return [];
        const values = seriesValues(series, plan.grid);
        return [{ to, ...figures(runPlan(model, paper.switches, [{ assumption, row, values }])) }];
      });
      const best = ends.reduce<(typeof ends)[number] | null>(
        (so, next) => (so === null || next.reward > so.reward ? next : so),
        null,
      );
      if (best === null) continue;
      const rewarded = best.reward - before.reward >= NOTICEABLE * Math.abs(before.reward);
      responses.push({
        assumption,
        row,
        to: rewarded ? best.to : null,
        reward: { paper: direction * before.reward, end: direction * best.reward },
        objective: { paper: sign * before.objective, end: sign * best.objective },
        opposed: rewarded && before.objective - best.objective >= NOTICEABLE * Math.abs(before.objective),
      });
    }
    const pulls = responses.flatMap(({ assumption, row, to, opposed }) =>
      opposed && to !== null ? [{ incentive: incentive.name, assumption, row, to }] : [],
    );
    return { incentive: incentive.name, responses, pulls };
  });
}

function leversOf(plan: Plan, team: string): { assumption: string; row: number }[] {
  return [...plan.assumptions.values()]
    .filter(({ lever }) => lever === team)
    .flatMap(({ name, rows }) => Array.from({ length: rows }, (_, row) => ({ assumption: name, row })));
}
