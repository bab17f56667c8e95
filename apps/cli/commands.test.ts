import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples, inFolder, tried, triedOn } from './trial.ts';

test('check of northbeam fails, as JSON, with the stakes', () => {
  const { code, text } = tried('check', join(examples, 'northbeam'), '--json');
  const said = JSON.parse(text);
  expect(code).toBe(1);
  expect(said.ok).toBe(false);
  expect(said.plan).toBe('northbeam');
  expect(said.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toHaveLength(14);
  expect(Math.round(said.findings[0].stake)).toBe(3_224_812);
});

test('check of the mended twin passes', () => {
  expect(tried('check', join(examples, 'northbeam-mended')).code).toBe(0);
});

test('run gives the objective, and all drivers as CSV', () => {
  const json = JSON.parse(tried('run', join(examples, 'northbeam'), '--json').text);
  expect(Math.round(json.objective.wired)).toBe(3_735_369);
  const csv = tried('run', join(examples, 'northbeam'), '--csv').text.split('\n');
  expect(csv[0]).toBe('run,driver,member,period,value');
  expect(csv).toContain('paper,leads,smb,2026-02,2409.6');
});

test('run with a record: actual, flexed and forecast beside paper', () => {
  const folder = join(examples, 'netflix-2020');
  const { text, complaint } = tried('run', folder, '--record', join(folder, 'record.jsonl'), '--csv');
  expect(complaint).toBe('');
  const lines = text.split('\n');
  expect(lines).toContain('actual,memberships,ucan,2020-Q3,73081000');
  expect(lines).toContain('forecast,memberships,ucan,2020-Q4,73629000');
  expect(new Set(lines.slice(1).map((line) => line.split(',')[0]))).toEqual(
    new Set(['paper', 'flexed', 'actual', 'forecast', 'unexplained']),
  );
});

const RECORDED = {
  'plan.yaml':
    'plan: {id: small, title: Small, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 4}\ninclude: [model.yaml]\n',
  'model.yaml': `people: {ann: {name: Ann}}
assumptions: {sales: {unit: USD/month, value: 120, owner: ann}, rent: {unit: USD/month, value: 30, owner: ann}}
milestones: {party: {title: Party, owner: ann, due: 2026-02-02}}
`,
  'record.jsonl': [
    ['sales', '2026-01-01', '2026-01-31', 100, '2026-02-03'],
    ['rent', '2026-01-01', '2026-01-31', 30, '2026-02-03'],
    ['rent', '2026-02-01', '2026-02-28', 30, '2026-03-03'],
    ['sales', '2026-02-01', '2026-02-14', 50, '2026-03-03'],
    ['sales', '2026-01-01', '2026-01-31', 90, '2026-03-03', 'catch-up'],
  ]
    .map(([driver, from, until, value, at, correction], index) => {
      const payload = { driver, member: '', from, until, value, unit: 'USD', source: 'ledger', correction };
      return JSON.stringify({ seq: index + 1, at: `${at}T09:00:00Z`, actor: 'ann', kind: 'actual', payload });
    })
    .join('\n'),
};

test('run with a record says how far actuals go, what is covered in part, and what was corrected afterwards', () => {
  inFolder(RECORDED, (folder) => {
    const asked = ['run', folder, '--record', join(folder, 'record.jsonl'), '--driver', 'sales', '--driver', 'rent'];
    const { text } = tried(...asked);
    expect(text).not.toContain('as wired');
    expect(text).toContain('Actuals to 2026-01; rent to 2026-02.');
    expect(text).toContain('Covered only in part, and so ahead: sales 2026-02 (50.0% of its days).');
    expect(text).toContain('Catch-up in 2026-03: sales −10 USD/month, for 2026-01-01 to 2026-01-31 (event 5, ledger).');
    const json = JSON.parse(tried(...asked, '--json').text);
    expect(json.catchUps).toEqual([
      {
        driver: 'sales',
        member: '',
        period: '2026-03',
        amount: -10,
        unit: 'USD/month',
        corrects: { from: '2026-01-01', until: '2026-01-31' },
        event: 5,
        source: 'ledger',
      },
    ]);
    const series = (run: string) =>
      json.series.find((one: { run: string; driver: string }) => one.run === run && one.driver === 'sales');
    expect(series('actual')).toMatchObject({ closed: '2026-01', partial: { '2026-02': 0.5 }, values: { '2026-01': 100 } });
    expect(series('catch-up').values).toEqual({ '2026-01': null, '2026-02': null, '2026-03': -10, '2026-04': null });
    expect(tried(...asked, '--csv').text.split('\n')).toContain('catch-up,sales,,2026-03,-10');
    const before = JSON.parse(tried(...asked, '--json', '--position', '4').text);
    expect(before.catchUps).toEqual([]);
    const dates = JSON.parse(tried('dates', folder, '--record', join(folder, 'record.jsonl'), '--json').text);
    expect(dates.milestones).toMatchObject([{ milestone: 'party', computed: '2026-03-03', silent: true }]);
  });
});

test('dates as CSV: milestone, due, computed', () => {
  const { text } = tried('dates', join(examples, 'northbeam'), '--csv');
  expect(text.split('\n')[0]).toBe('milestone,due,computed');
  expect(text).toContain('tier_launch,2026-03-16,2026-11-06');
});

test('dates say all that holds one where it is', () => {
  const { text } = tried('dates', join(examples, 'northbeam'), '--json');
  const why = new Map(JSON.parse(text).milestones.map((one: { milestone: string; why: string }) => [one.milestone, one.why]));
  expect(why.get('tier_launch')).toBe('waits on admin_console (FS, FF)');
  expect(why.get('three_references')).toBe('waits on tier_launch (FS); takes 106 days from 2026-11-06');
  expect(why.get('free_plan')).toBe('engineering has too few people (32 days); waits on self_checkout (FS)');
  expect(why.get('renewal_playbooks')).toBe('');
});

test('why shows the formula and its inputs', () => {
  const { code, text } = tried('why', 'acv@2026-07', join(examples, 'northbeam'));
  expect(code).toBe(0);
  expect(text).toContain('10,805');
  expect(text).toContain('all_deals');
});

test('delay and bridge price the mended twin', () => {
  const delay = JSON.parse(tried('delay', 'soc2_report', join(examples, 'northbeam-mended'), '--weeks', '4', '--json').text);
  expect(Math.round(delay.delays[0].cost)).toBe(219_132);
  expect(tried('bridge', join(examples, 'northbeam')).text).toContain('−1,516,242');
});

test('delay refuses what is reached already, and says when that was', () => {
  inFolder({}, (folder) => {
    const record = join(folder, 'record.jsonl');
    const event = { seq: 1, at: '2026-04-01T09:00:00Z', actor: 'ann', kind: 'milestone-reached' };
    writeFileSync(record, `${JSON.stringify({ ...event, payload: { milestone: 'soc2_report', date: '2026-03-30' } })}\n`);
    const plan = join(examples, 'northbeam-mended');
    const { code, text, complaint } = tried('delay', 'tier_launch', 'soc2_report', plan, '--record', record, '--weeks', '4');
    expect({ code, text }).toEqual({ code: 2, text: '' });
    expect(complaint).toContain('soc2_report was reached on 2026-03-30; it can no longer be late.');
    expect(tried('delay', 'tier_launch', plan, '--record', record, '--weeks', '4').code).toBe(0);
  });
});

test('a plan that init writes compiles and runs', () => {
  inFolder({}, (folder) => {
    const target = join(folder, 'plan');
    expect(tried('init', target).code).toBe(0);
    const { code, text, complaint } = tried('check', target);
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
    expect(text).toBe('A shop that opens a second channel compiles: 0 errors, 0 warnings, 0 notes.');
    expect(tried('run', target).code).toBe(0);
  });
});

test('schema prints what editors check a plan with', () => {
  const { code, text } = tried('schema');
  const schema = JSON.parse(text);
  expect(code).toBe(0);
  expect(schema.properties.milestones.additionalProperties.required).toEqual(['due']);
  expect(schema.properties.milestones.additionalProperties.additionalProperties).toBe(false);
});

test('what cannot run says why and how to go on, with exit code 2', () => {
  expect(tried('check')).toMatchObject({ code: 2 });
  expect(tried('check', '/no/such/folder').complaint).toContain('There is no folder');
  expect(tried('nonsense').complaint).toContain('no command nonsense');
  expect(tried('explain', 'unmapped-dependncy').complaint).toContain('unmapped-dependency');
  expect(tried('run', join(examples, 'northbeam'), '--scenario', 'nowhere').complaint).toContain('slow_market');
});

test('a link that leads out of the folder is refused', () => {
  inFolder({ 'plan.yaml': readFileSync(join(examples, 'netflix-2020', 'plan.yaml'), 'utf8') }, (folder) => {
    symlinkSync(join(examples, 'netflix-2020', 'model.yaml'), join(folder, 'model.yaml'));
    const { code, text } = tried('check', folder, '--json');
    expect(code).toBe(1);
    const refused = JSON.parse(text).findings.filter(({ message }: { message: string }) => message.includes('model.yaml'));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({
      code: 'include-refused',
      file: 'plan.yaml',
      message: "model.yaml is a link that leads out of the plan's folder",
    });
  });
});

test('bridge names its subjects, in every cut to the same forecast', () => {
  const folder = join(examples, 'netflix-2020');
  const { text } = tried('bridge', folder, '--record', join(folder, 'record.jsonl'));
  expect(text).toContain('forecast (data date 2020-10-22)');
  expect(text).toMatch(/net_additions\[ucan\]\s+\+334,287,169/);
  expect(text).not.toContain('unexplained');
  for (const by of ['player', 'subject', 'owner', 'team', 'junction', 'segment']) {
    const said = JSON.parse(tried('bridge', join(examples, 'northbeam'), '--by', by, '--json').text);
    const [, toForecast] = said.bridges;
    const sum = toForecast.entries.reduce((total: number, { amount }: { amount: number }) => total + amount, 0);
    expect(toForecast.by).toBe(by);
    expect(Math.abs(toForecast.from.value + sum - toForecast.to.value)).toBeLessThan(1e-3);
  }
  const { complaint } = tried('bridge', join(examples, 'northbeam'), '--by', 'moon');
  expect(complaint).toContain('not cut by moon; there are: player, subject, owner, team, junction, segment.');
  // A plan without a process has no junctions.
  expect(tried('bridge', folder, '--by', 'junction').complaint).toContain('there are: player, subject, owner, team, region.');
  expect(tried('bridge', join(examples, 'northbeam'), '--target', 'nothing').complaint).toContain('payback_2026');
});

test('a bridge fits into eighty columns, and what belongs to several members or junctions is a line of its own', () => {
  const printed = ['player', 'subject', 'owner', 'team', 'junction', 'segment'].flatMap((by) => {
    const { code, text } = triedOn(null, 'bridge', join(examples, 'northbeam'), '--by', by);
    expect(code).toBe(0);
    return text.split('\n');
  });
  expect(Math.max(...printed.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(printed.join('\n')).toMatch(/no single segment\s+−3,191,147/);
  expect(printed.join('\n')).toMatch(/Enterprise\s+−2,145,281/);
  expect(printed.join('\n')).toMatch(/lead_to_close\.close\s+−508,471/);
});

const BROKEN = {
  'plan.yaml': `plan: {id: broken, language: 1, currency: USD}
time: {grain: month, start: 2026-01, periods: 3}
people: {ann: {name: Ann}}
assumptions: {visits: {unit: USD/month, value: 5, owner: ann}}
drivers: {sales: {unit: USD/month, formula: visit * 2, owner: ann}}
`,
};

test('what cannot run because of an error in the text is said, and is no success', () => {
  inFolder(BROKEN, (folder) => {
    const { code, complaint } = tried('run', folder, '--driver', 'visits');
    expect(code).toBe(1);
    expect(complaint).toContain('The plan\'s text has an error: plan.yaml:5: sales: "visit"');
    expect(complaint).toContain('Without a value: sales.');
    expect(tried('why', 'sales@2026-01', folder).complaint).toContain('sales has no value');
    expect(tried('dates', folder).code).toBe(1);
  });
  inFolder({ 'plan.yaml': 'plan: [' }, (folder) => {
    const { code, text, complaint } = tried('run', folder);
    expect({ code, text }).toEqual({ code: 2, text: '' });
    expect(complaint).toMatch(/^The plan cannot be read; its text has (an error|\d+ errors): plan\.yaml:1: /);
    expect(complaint).toContain('lists all that is wrong.');
  });
});

test.each([
  [['chek'], 'There is no command chek. Did you mean check?'],
  [['check', 'one', 'two'], 'mainspring check DIR takes no more.'],
  [['run', 'one', '--json', '--csv'], 'Either --json or --csv'],
  [['why', 'win_rate[entreprise]@2026-07', join(examples, 'northbeam')], 'Did you mean enterprise?'],
  [['init', join(examples, 'northbeam', 'plan.yaml', 'x')], 'a file stands where a folder is needed'],
])('%j is refused with the way out', (words, message) => {
  const { code, complaint } = tried(...words);
  expect(code).toBe(2);
  expect(complaint).toContain(message);
});

test('why names what moved a figure: the effect and how much of it is there, the incentive, the record', () => {
  const { text } = tried('why', 'base_win_rate[enterprise]@2026-07', join(examples, 'northbeam-mended'));
  expect(text).toContain('base_win_rate[enterprise]@2026-07  25.6% deal/proposal');
  expect(text).toContain('* Enterprise tier: +100.0% from 2026-04-17, 100.0% there, 95.0% confident');
  const pulled = tried('why', 'discount[enterprise]@2026-07', join(examples, 'northbeam')).text;
  expect(pulled).toContain('stated 15.0%');
  expect(pulled).toContain('Commission by number of contracts pulls it by +16.0pp');
  const netflix = join(examples, 'netflix-2020');
  const events = readFileSync(join(netflix, 'record.jsonl'), 'utf8');
  const recorded = (text: string) =>
    inFolder({ 'record.jsonl': text }, (folder) => {
      return tried('why', 'revenue[ucan]@2020-Q3', netflix, '--record', join(folder, 'record.jsonl')).text;
    });
  expect(recorded(events)).toContain('an actual from the record');
  // The recorded price explains the revenue: nothing stands between its actual and its formula's inputs.
  expect(recorded(events)).toMatch(/an actual from the record\n {2}average_memberships/);
  const withoutPrices = events
    .split('\n')
    .filter((line) => line !== '' && !line.includes('monthly_revenue_per_membership'))
    .map((line, index) => line.replace(/"seq":\d+/, `"seq":${index + 1}`));
  expect(recorded(withoutPrices.join('\n'))).toContain('+69,219,300 beyond the formula, unexplained: it gives 2,864,225,700');
});

test('why names the method that stands in where too little is recorded for the one that the plan asks for', () => {
  const actual = {
    driver: 'visits',
    member: '',
    from: '2026-01-01',
    until: '2026-01-31',
    value: 4,
    unit: 'USD/month',
    source: 'ledger',
  };
  const files = {
    'plan.yaml': `plan: {id: small, title: Small, language: 1, currency: USD}
time: {grain: month, start: 2026-01, periods: 3}
people: {ann: {name: Ann}}
assumptions: {visits: {unit: USD/month, value: 5, forecast: trend, owner: ann}}
`,
    'record.jsonl': `${JSON.stringify({ seq: 1, at: '2026-02-01T09:00:00Z', actor: 'ann', kind: 'actual', payload: actual })}\n`,
  };
  inFolder(files, (folder) => {
    const { text } = tried('why', 'visits@2026-03', folder, '--record', join(folder, 'record.jsonl'));
    expect(text).toContain('visits@2026-03  4 USD/month');
    expect(text).toContain('forecast by hold: its actuals are not enough for trend');
  });
});

test('a record is read once, so that it can come through a pipe, and what it holds too much of is named with its line', () => {
  inFolder(RECORDED, (folder) => {
    const payload = { driver: 'moon', member: '', from: '2026-01-01', until: '2026-01-31', value: 1, unit: 'USD', source: 'x' };
    const event = { seq: 6, at: '2026-03-04T09:00:00Z', actor: 'ann', kind: 'actual', payload };
    const input = `${RECORDED['record.jsonl']}\n${JSON.stringify(event)}\n`;
    const boot = join(import.meta.dirname, 'mainspring.mjs');
    writeFileSync(join(folder, 'record.jsonl'), input);
    const piped = 'cat "$2/record.jsonl" | "$0" "$1" dates "$2" --record /dev/stdin';
    const { status, stderr } = spawnSync('sh', ['-c', piped, process.execPath, boot, folder]);
    expect(String(stderr)).toContain('/dev/stdin:6: ');
    expect(String(stderr)).toContain("1 of the record's 6 events could not be taken as it is.");
    expect(status).toBe(1);
  });
});

test('check with a record finds what the forecast misses, as of the data date', () => {
  const targets = 'targets: {year: {driver: sales, at: 2026-Q1, value: 360, owner: ann}}\nobjective: year\n';
  inFolder({ ...RECORDED, 'model.yaml': RECORDED['model.yaml'] + targets }, (folder) => {
    const found = (...more: string[]) => {
      const { findings } = JSON.parse(tried('check', folder, '--json', ...more).text);
      return findings.find(({ code }: { code: string }) => code === 'gap-without-mechanism')?.message ?? null;
    };
    const record = ['--record', join(folder, 'record.jsonl')];
    expect(found()).toBeNull();
    expect(found(...record)).toBe('year is missed by 20: wired 340, wanted 360');
    expect(found(...record, '--data-date', '2026-01-15')).toBeNull();
    expect(tried('check', folder, '--data-date', '2026-01-15').complaint).toContain('name it with --record');
  });
});
