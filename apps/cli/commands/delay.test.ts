import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, inFolder, tried } from '../trial.ts';

const DELAYED = {
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

test('a delay that costs nothing or helps says what moves with it', () => {
  inFolder(DELAYED, (folder) => {
    const said = (milestone: string) => tried('delay', milestone, folder, '--weeks', '4').text.replace(/\s+/g, ' ');
    expect(said('lonely')).toContain('Nothing hangs on it: no effect, cost, team or other milestone moves with it');
    expect(said('spare')).toContain('what waits on it has that much time to spare (milestones late)');
    // 28 days from March 1: 40 a month comes 28 of 31 days later.
    expect(said('booked')).toContain('4 −36.13 −9.03');
    expect(said('booked')).toContain('A cost below 0 is a gain');
    expect(said('booked')).toContain('What is paid comes later too. With it move: costs Stand.');
    expect(said('late')).not.toContain('A cost below');
  });
});

test('what starts from the milestone and waits for a capability all the same hangs on it', () => {
  const model = DELAYED['model.yaml']
    .replace('value: 120, owner: ann', 'value: 120, owner: ann, requires: [stand]')
    .concat('capabilities: {stand: {title: A stand of our own}}\n');
  inFolder({ ...DELAYED, 'model.yaml': model }, (folder) => {
    const { text } = tried('delay', 'late', folder, '--weeks', '4');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Nothing moves with it: the tether of late waits for "A stand of our own", which is never there.',
    );
  });
});

test('an effect stays for a capability that comes later still, and where it begins later than what it waits for', () => {
  const model = `capabilities: {review: {title: Review}}
${DELAYED['model.yaml']}  vetted: {title: Vetted, owner: ann, due: 2026-06-01, provides: [review]}
  signed: {title: Signed, owner: ann, due: 2026-02-02, tethers: [{on: sales, by: +10, requires: [review]}]}
  opened: {title: Opened, owner: ann, due: 2026-09-01, tethers: [{on: sales, by: +10, requires: [review]}]}
`;
  inFolder({ ...DELAYED, 'model.yaml': model }, (folder) => {
    const said = (milestone: string) => tried('delay', milestone, folder, '--weeks', '4').text.replace(/\s+/g, ' ');
    expect(said('signed')).toContain(
      'Nothing moves with it: the tether of "Signed" waits for "Review" until 2026-06-01 in any case.',
    );
    expect(said('vetted')).not.toContain('Nothing moves');
    const { delays } = JSON.parse(tried('delay', 'vetted', folder, '--weeks', '4', '--json').text);
    expect(delays[0].follows).toMatchObject({
      effects: ['milestones.signed.tethers.0'],
      unmoved: [{ effect: 'milestones.opened.tethers.0', because: { kind: 'spare' } }],
    });
  });
});

test.each(['0', '53', '2.5', '-1', 'four'])('a delay of %j weeks is refused before anything runs', (weeks) => {
  const { code, complaint } = tried('delay', 'tier_launch', join(examples, 'northbeam-mended'), `--weeks=${weeks}`);
  expect(code).toBe(2);
  expect(complaint).toContain('--weeks is a whole number from 1 to 52');
});

test('what costs nothing is said in a sentence, without a table of zeros', () => {
  const { text } = tried('delay', 'brand_refresh', join(examples, 'northbeam'));
  expect(text).toContain('Late: Brand refresh for larger buyers (brand_refresh), forecast 2026-04-15.');
  expect(text).toContain('1 to 8 weeks later: that costs nothing.');
  expect(text).not.toContain('0.00');
});

test('costs and the objective have the decimals that their size needs', () => {
  const { text } = tried('delay', 'admin_console', join(examples, 'northbeam'), '--weeks', '3');
  expect(text).toMatch(/^ +3 +1,542 +514 +0 +1,542 +3,733,828$/m);
});
