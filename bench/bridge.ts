// How long a bridge takes where much is recorded: most of a company's figures never reach the one target that is asked for.
import type { RecordEvent } from '@mainspring/execution';
import { headline } from '@mainspring/insight';
import { outlook } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import { type Measurement, measure } from './measurement.ts';

const MONTHS = 24;

/** Lines of business of two assumptions each; only the first `reaching` of them are in the target's driver. */
function files(lines: number, reaching: number): Map<string, string> {
  const numbers = Array.from({ length: lines }, (_, index) => index);
  const text = `plan: {id: lines, title: Lines, language: 1, currency: USD, owner: ann}
time: {grain: month, start: 2026-01, periods: ${MONTHS}}
people: {ann: {name: Ann}}
assumptions:
${numbers.map((n) => `  volume_${n}: {unit: 1, value: ${10 + n}, rollup: mean, owner: ann}\n  price_${n}: {unit: USD/month, value: 5, owner: ann}`).join('\n')}
drivers:
${numbers.map((n) => `  sales_${n}: {unit: USD/month, formula: volume_${n} * price_${n}, owner: ann}`).join('\n')}
  sales: {unit: USD/month, formula: "${numbers
    .slice(0, reaching)
    .map((n) => `sales_${n}`)
    .join(' + ')}", owner: ann}
targets: {goal: {driver: sales, at: 2026, value: 1, owner: ann}}
objective: goal
`;
  return new Map([['plan.yaml', text]]);
}

function recordOf(lines: number): RecordEvent[] {
  const rows = Array.from({ length: lines }, (_, n) => [
    { driver: `volume_${n}`, value: 11 + n, unit: '1' },
    { driver: `price_${n}`, value: 6, unit: 'USD/month' },
  ]).flat();
  return rows.map((row, index) => ({
    seq: index + 1,
    at: '2026-02-01T00:00:00Z',
    actor: 'ann',
    kind: 'actual',
    payload: { ...row, member: '', from: '2026-01-01', until: '2026-01-31', source: 'ledger' },
  }));
}

function made(lines: number, reaching: number) {
  const { plan } = readPlan(files(lines, reaching));
  if (plan === null) throw new Error('the plan does not read');
  const run = outlook(plan, { record: recordOf(lines) });
  if (run.objective === null) throw new Error('no objective');
  return { run, objective: run.objective };
}

export function benchBridge(): Measurement[] {
  return [20, 200].map((lines) => {
    const { run, objective } = made(lines, 10);
    return measure(
      `${lines * 2} recorded rows, 20 of them upstream of the target`,
      lines > 100 ? 3 : 7,
      () => run,
      (ready) => headline(ready, objective),
    );
  });
}
