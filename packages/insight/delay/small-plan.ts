// The plan that delays are priced in: sales of 100 a month over two years, and whatever milestones add to them.
import { type Plan, readPlan } from '@mainspring/plan';

/** @param more sections of the model beside its milestones @param sales a series in USD a month */
export function planWith(milestones: readonly string[], more = 'objective: year', sales = '100'): Plan {
  const root = `plan: {id: small, title: Small, language: 1, currency: USD}
time: {grain: month, start: 2026-01, periods: 24}
include: [model.yaml]`;
  const model = `people: {ann: {name: Ann}}
assumptions: {sales: {unit: USD/month, value: ${sales}, owner: ann}}
targets: {year: {driver: sales, at: 2026, value: 1200, owner: ann}}
${more}
milestones:
${milestones.map((one) => `  ${one}`).join('\n')}`;
  const { plan, findings } = readPlan(
    new Map([
      ['plan.yaml', root],
      ['model.yaml', model],
    ]),
  );
  const wrong = findings.filter((finding) => finding.class === 'text').map(({ message }) => message);
  if (plan === null || wrong.length > 0) throw new Error(wrong.join('\n'));
  return plan;
}
