// Will we make the objective, by how much not, and why?
import type { Overview, TargetOf } from '@mainspring/contract';
import { quantityOf } from '@mainspring/plan';
import { bridgeOf } from './bridge.ts';
import { findingOf } from './findings.ts';
import { lateMilestones } from './late.ts';
import { figure } from './refs.ts';
import type { Snapshot } from './snapshot.ts';
import { targetOf } from './targets.ts';

export function presentOverview(snapshot: Snapshot): Overview {
  const { key, outlook, findings, bridges, upside } = snapshot;
  const { plan } = outlook;
  const targets = outlook.targets.flatMap((result): TargetOf[] => {
    const quantity = quantityOf(plan, result.target.on.quantity);
    return quantity === undefined ? [] : [targetOf(outlook, quantity, result)];
  });
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    key,
    title: plan.title,
    objective: targets.find(({ name }) => name === plan.objective) ?? null,
    targets,
    bridge: bridges.map((bridge) => bridgeOf(plan, bridge)),
    late: lateMilestones(snapshot),
    findings: findings.filter(({ stake }) => stake !== undefined).map((one) => findingOf(plan, one)),
    findingCounts: { error: count('error'), warning: count('warning'), note: count('note') },
    upside: upside === null ? null : figure(upside.together),
  };
}
