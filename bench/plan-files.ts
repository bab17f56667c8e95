// A made-up plan of any size: chains of assumptions and formulas over six segments, split over files as a company would.

const SEGMENTS = ['north', 'east', 'south', 'west', 'online', 'partner'];

/** @returns files by path; `drivers` counts assumptions and formulas together */
export function makePlanFiles(drivers: number, files: number, periods: number): Map<string, string> {
  const made = new Map<string, string>();
  made.set(
    'plan.yaml',
    [
      'plan: {id: made, title: Made to measure, language: 1, currency: USD, owner: ann}',
      `time: {grain: month, start: 2026-01, periods: ${periods}}`,
      'units: {lead: leads}',
      `dims: {segment: {${SEGMENTS.map((name) => `${name}: ${name}`).join(', ')}}}`,
      'include: [people.yaml, model/*.yaml]',
    ].join('\n'),
  );
  made.set('people.yaml', 'people: {ann: {name: Ann Example}}\n');
  const perFile = Math.ceil(drivers / files);
  for (let file = 0; file < files; file += 1) {
    const lines = ['assumptions:'];
    const formulas = ['drivers:'];
    for (let index = 0; index < perFile; index += 1) {
      const name = `x${file}_${index}`;
      if (index % 4 === 0) {
        lines.push(
          `  ${name}:`,
          '    unit: lead/month',
          '    over: segment',
          `    value: {${SEGMENTS.map((segment, at) => `${segment}: ${100 + at}`).join(', ')}}`,
          `    p10: {${SEGMENTS.map((segment, at) => `${segment}: ${90 + at}`).join(', ')}}`,
          `    p90: {${SEGMENTS.map((segment, at) => `${segment}: ${110 + at}`).join(', ')}}`,
          '    owner: ann',
          '    evidence: made',
        );
        continue;
      }
      const before = `x${file}_${index - 1}`;
      const first = `x${file}_${index - (index % 4)}`;
      const formula = [
        `${before} * 1.02 + ${first}`,
        `max(${before}, lag(${first}, 2 months)) - ${first} / 4`,
        `prev(${before}) * 0.5 + ${first}`,
      ][index % 3];
      formulas.push(`  ${name}:`, '    unit: lead/month', `    formula: ${formula}`, '    owner: ann');
    }
    made.set(`model/${String(file).padStart(3, '0')}.yaml`, `${[...lines, ...formulas].join('\n')}\n`);
  }
  return made;
}
