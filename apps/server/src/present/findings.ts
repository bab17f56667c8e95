// Findings as the wire has them, with what their codes mean.
import type { FindingOf, Findings } from '@mainspring/contract';
import { codeEntry, type Finding } from '@mainspring/kernel';
import { type Plan, quantityOf } from '@mainspring/plan';
import { figure, personRef, unitOver } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

function acceptedOf(plan: Plan, accepted: Finding['accepted']): FindingOf['accepted'] {
  const by = accepted === undefined ? null : personRef(plan, accepted.by);
  return accepted === undefined || by === null ? null : { by, until: accepted.until, reason: accepted.reason };
}

export function findingOf(plan: Plan, finding: Finding): FindingOf {
  const { code, class: kind, severity, file, line, column, place, message, hint, stake, accepted } = finding;
  const said = { code, class: kind, severity, file, line, column, place, message, hint };
  return { ...said, stake: figure(stake), accepted: acceptedOf(plan, accepted) };
}

export function presentFindings({ key, outlook, findings }: Snapshot): Findings {
  const codes: Findings['codes'] = {};
  for (const { code } of findings) {
    const { meaning, remedy } = codeEntry(code);
    codes[code] = { meaning, remedy };
  }
  const objective = outlook.objective === null ? undefined : quantityOf(outlook.plan, outlook.objective.target.on.quantity);
  return {
    key,
    unit: objective === undefined ? null : unitOver(objective),
    findings: findings.map((one) => findingOf(outlook.plan, one)),
    codes,
  };
}
