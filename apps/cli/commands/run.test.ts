import { expect, test } from 'vitest';
import { inFolder, tried } from '../trial.ts';

const PLAN = {
  'plan.yaml':
    'plan: {id: small, title: Small, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 12}\ninclude: [model.yaml]\n',
  'model.yaml': `people: {ann: {name: Ann}}
assumptions: {sales: {unit: USD/month, value: 120, owner: ann}}
drivers: {profit: {unit: USD/month, formula: sales - costs(), owner: ann}}
targets: {half: {driver: profit, at: FY2026, value: 480, owner: ann}}
objective: half
initiatives: {fair: {level: project, owner: ann, costs: [{title: Stand, running: 40/month, from: booked}]}}
milestones:
  booked: {owner: ann, initiative: fair, due: 2026-03-01}
  spare: {owner: ann, due: 2026-02-01}
  late: {owner: ann, due: 2026-05-01, after: [spare], tethers: [{on: sales, by: +10}]}
  lonely: {owner: ann, due: 2026-02-02}
`,
};

const UPSIDE = {
  ...PLAN,
  'model.yaml': PLAN['model.yaml'].replace(
    'initiatives: {fair: {level: project, owner: ann,',
    'initiatives: {fair: {level: project, owner: ann, gate: identified, effects: [{on: sales, by: +100, from: 2026-11, confidence: 50%}],',
  ),
};

test('run shows what does not count yet beside the forecast, and only where there is any', () => {
  inFolder(UPSIDE, (folder) => {
    const json = JSON.parse(tried('run', folder, '--json').text);
    // Two months of 50, and 40 a month from March on: 100 - 400.
    expect(json.objective.wired).toBe(12 * 120 + 8 * 10);
    expect(json.upside).toEqual({
      countsFrom: 'decided',
      together: -300,
      overlap: 0,
      initiatives: [{ initiative: 'fair', gate: 'identified', gain: -300 }],
    });
    const { text } = tried('run', folder);
    expect(text.replace(/\s+/g, ' ')).toContain('has not reached gate decided would worsen the objective by 300 USD');
    expect(text).toMatch(/fair\s+identified\s+−300/);
  });
  inFolder(PLAN, (folder) => {
    expect(JSON.parse(tried('run', folder, '--json').text)).not.toHaveProperty('upside');
    expect(tried('run', folder).text).not.toContain('Upside');
  });
});

test('a plan without targets says how to see a figure', () => {
  const model = 'people: {ann: {name: Ann}}\nassumptions: {sales: {unit: USD/month, value: 120, owner: ann}}\n';
  inFolder({ ...PLAN, 'model.yaml': model }, (folder) => {
    expect(tried('run', folder).text).toContain('--driver NAME shows a figure');
    expect(tried('run', folder, '--driver', 'sales').text).toContain('sales, USD, summed');
  });
});
