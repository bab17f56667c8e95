// What an assumption or a KPI ought to state and does not: a range, where the figure comes from, where actuals come from.
import type { Assumption } from '../../model/assumptions.ts';
import { rowName } from '../../model/rows.ts';
import { titled } from '../../model/titled.ts';
import type { Rule } from './audit.ts';

/** Shapes that are told by their bounds or outcomes need no p10 and p90. */
function needsRange(assumption: Assumption): boolean {
  return !['triangular', 'pert', 'uniform', 'discrete'].includes(assumption.shape);
}

export const missingRange: Rule = (plan) =>
  [...plan.assumptions.values()].flatMap((assumption) => {
    if (!needsRange(assumption)) return [];
    if (!assumption.p10.includes(null) && !assumption.p90.includes(null)) return [];
    const open = assumption.series.flatMap((_, row) =>
      assumption.p10[row] === null || assumption.p90[row] === null ? [rowName(plan.dims, assumption, row)] : [],
    );
    const where = open.length === assumption.rows ? '' : ` for ${open.join('; ')}`;
    return [
      {
        code: 'missing-range' as const,
        at: assumption.place,
        place: `assumptions.${assumption.name}`,
        message: `${titled(assumption, assumption.name)} has no range${where}`,
        hint: 'Add p10 and p90: one time in ten it is lower, one time in ten higher',
      },
    ];
  });

export const missingEvidence: Rule = (plan) =>
  [...plan.assumptions.values()]
    .filter((assumption) => assumption.evidence === null)
    .map((assumption) => ({
      code: 'missing-evidence' as const,
      at: assumption.place,
      place: `assumptions.${assumption.name}`,
      message: `${titled(assumption, assumption.name)} has no evidence`,
      hint: 'Add evidence: where the figure comes from',
    }));

export const missingSource: Rule = (plan) =>
  [...plan.kpis.values()]
    .filter((kpi) => kpi.source === null)
    .map((kpi) => ({
      code: 'missing-source' as const,
      at: kpi.place,
      place: `kpis.${kpi.name}`,
      message: `${titled(kpi, kpi.name)} has no source`,
      hint: 'Add source: where its actuals come from',
    }));
