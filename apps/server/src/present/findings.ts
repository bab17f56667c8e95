// Findings as the wire has them, with what their codes mean.
import type { FindingOf, Findings } from '@mainspring/contract';
import { codeEntry, type Finding } from '@mainspring/kernel';
import { quantityOf } from '@mainspring/plan';
import { figure, unitOver } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

export function findingOf({ code, class: kind, severity, file, line, column, place, message, hint, stake }: Finding): FindingOf {
  return { code, class: kind, severity, file, line, column, place, message, hint, stake: figure(stake) };
}

export function presentFindings({ key, outlook, findings }: Snapshot): Findings {
  const codes: Findings['codes'] = {};
  for (const { code } of findings) {
    const { meaning, remedy } = codeEntry(code);
    codes[code] = { meaning, remedy };
  }
  const objective = outlook.objective === null ? undefined : quantityOf(outlook.plan, outlook.objective.target.on.quantity);
  return { key, unit: objective === undefined ? null : unitOver(objective), findings: findings.map(findingOf), codes };
}
