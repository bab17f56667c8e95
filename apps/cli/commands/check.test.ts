import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, tried } from '../trial.ts';

const PLAN = {
  'plan.yaml':
    'plan: {id: small, title: Small, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 4}\ninclude: [model.yaml]\n',
  'model.yaml': `people: {ann: {name: Ann Example}}
assumptions: {sales: {unit: USD/month, value: 120, p10: 100, p90: 140, evidence: Books, owner: ann}}
targets: {sales_2026: {driver: sales, at: 2026-03, value: 120, owner: ann}}
objective: sales_2026
`,
};

const event = (seq: number, kind: string, payload: object) =>
  JSON.stringify({ seq, at: '2026-02-03T09:00:00Z', actor: 'ann', kind, payload });
const actual = (seq: number, driver: string) =>
  event(seq, 'actual', { driver, from: '2026-01-01', until: '2026-01-31', value: 100, unit: 'USD', source: 'books' });
const record = (...lines: string[]) => ({ ...PLAN, 'record.jsonl': lines.join('\n') });
const checked = (folder: string, ...more: string[]) =>
  tried('check', folder, '--record', join(folder, 'record.jsonl'), '--data-date', '2026-02-03', ...more);

test('what the plan cannot take of the record is no success, in text and in JSON alike', () => {
  inFolder(record(actual(1, 'sales'), actual(2, 'sals')), (folder) => {
    const path = join(folder, 'record.jsonl');
    const { code, text, complaint } = checked(folder);
    expect({ code, complaint }).toEqual({ code: 1, complaint: '' });
    expect(text).toContain(`${path}:2: `);
    expect(text).toContain(
      "Small compiles: 0 errors, 0 warnings, 0 notes; 1 of the record's 2 events could not be taken as it is.",
    );
    const json = checked(folder, '--json');
    expect(json).toMatchObject({ code: 1, complaint: '' });
    const said = JSON.parse(json.text);
    expect(said.ok).toBe(false);
    expect(said.record).toMatchObject({ file: path, events: 2, problems: [{ line: 2, event: 2 }] });
    expect(said.record.problems[0].message).toContain('sals');
  });
  inFolder(record(actual(1, 'sales')), (folder) => {
    const { code, text } = checked(folder, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({ ok: true, record: { events: 1, problems: [] } });
  });
});

test('every line that is no event is named at once, and how many there are', () => {
  inFolder(record(actual(1, 'sales'), '{', actual(3, 'sales'), '[]', event(5, 'actual', {})), (folder) => {
    const path = join(folder, 'record.jsonl');
    const { code, text, complaint } = checked(folder);
    expect({ code, text }).toEqual({ code: 2, text: '' });
    expect(complaint.split('\n').map((line) => line.replace(path, '').slice(0, 3))).toEqual([':2:', ':4:', ':5:', '3 o']);
    expect(complaint).toContain("3 of the record's 5 lines cannot be read.");
  });
  inFolder(record('{'), (folder) => expect(checked(folder).complaint).toContain("1 of the record's 1 line cannot be read."));
});

test('an accepted finding says by whom, until when and why', () => {
  const model = `${PLAN['model.yaml']}milestones: {party: {title: Party, owner: ann, due: 2026-03-02}}
accepted: [{code: untethered-milestone, place: milestones.party, by: ann, until: 2026-03-15, reason: It is fun}]
`;
  inFolder({ ...PLAN, 'model.yaml': model }, (folder) => {
    expect(tried('check', folder).text).toContain('accepted by Ann Example until 2026-03-15: It is fun');
    const { findings } = JSON.parse(tried('check', folder, '--json').text);
    expect(findings).toMatchObject([{ severity: 'note', accepted: { by: 'ann', until: '2026-03-15', reason: 'It is fun' } }]);
  });
  const over = { ...PLAN, 'model.yaml': model, 'record.jsonl': event(1, 'data-date', { date: '2026-03-16' }) };
  inFolder(over, (folder) => {
    const { text } = tried('check', folder, '--record', join(folder, 'record.jsonl'), '--json');
    expect(JSON.parse(text).findings[0]).toMatchObject({ severity: 'error' });
    expect(JSON.parse(text).findings[0].accepted).toBeUndefined();
  });
});
