import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from './main.ts';
import type { Terminal } from './terminal.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

function tried(...words: string[]) {
  const printed: string[] = [];
  const complained: string[] = [];
  const terminal: Terminal = {
    colour: false,
    width: 100,
    print: (line = '') => void printed.push(line),
    complain: (line) => void complained.push(line),
    progress: () => undefined,
  };
  const code = runCommand(words, terminal);
  return { code, text: printed.join('\n'), complaint: complained.join('\n') };
}

function inFolder<T>(files: Record<string, string>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'mainspring-cli-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
    expect(tried('check', target)).toMatchObject({ code: 0, complaint: '' });
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
    expect(JSON.parse(text).findings.map(({ code: found }: { code: string }) => found)).toContain('include-refused');
  });
});

test('bridge names its subjects, in every cut to the same forecast', () => {
  const folder = join(examples, 'netflix-2020');
  const { text } = tried('bridge', folder, '--record', join(folder, 'record.jsonl'));
  expect(text).toContain('forecast at 2020-10-22');
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
  const printed: string[] = [];
  const terminal: Terminal = {
    colour: false,
    width: null,
    print: (line = '') => void printed.push(line),
    complain: () => undefined,
    progress: () => undefined,
  };
  for (const by of ['player', 'subject', 'owner', 'team', 'junction', 'segment']) {
    expect(runCommand(['bridge', join(examples, 'northbeam'), '--by', by], terminal)).toBe(0);
  }
  expect(Math.max(...printed.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(printed.join('\n')).toMatch(/no single segment\s+−3,191,147/);
  expect(printed.join('\n')).toMatch(/enterprise\s+−2,145,281/);
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
});

test.each([
  [['chek'], 'There is no command chek. Did you mean check?'],
  [['check', 'one', 'two'], 'What is two? mainspring check DIR takes no more.'],
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
  expect(text).toContain('initiatives.enterprise_tier.effects.0: +100.0% from 2026-04-17, 100.0% there, 95.0% confident');
  const pulled = tried('why', 'discount[enterprise]@2026-07', join(examples, 'northbeam')).text;
  expect(pulled).toContain('stated 15.0%');
  expect(pulled).toContain('incentives.sales_commission pulls it by +16.0%');
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
  expect(recorded(withoutPrices.join('\n'))).toContain('+69,219,300 beyond the formula, unexplained');
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
    expect(String(stderr)).toContain("1 of the record's 6 events could not be taken as they are.");
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

test.each(['0', '53', '2.5', '-1', 'four', ''])('a delay of %j weeks is refused before anything runs', (weeks) => {
  const { code, complaint } = tried('delay', 'tier_launch', join(examples, 'northbeam-mended'), `--weeks=${weeks}`);
  expect(code).toBe(2);
  expect(complaint).toContain('--weeks is a whole number from 1 to 52');
});

const UPSIDE = {
  ...DELAYED,
  'model.yaml': DELAYED['model.yaml'].replace(
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
  inFolder(DELAYED, (folder) => {
    expect(JSON.parse(tried('run', folder, '--json').text)).not.toHaveProperty('upside');
    expect(tried('run', folder).text).not.toContain('Upside');
  });
});

test('why over a span says by which rule it is made, and what each period gives to it', () => {
  const folder = join(examples, 'northbeam');
  const sum = tried('why', 'net_new_arr@2026', folder).text;
  expect(sum).toContain('net_new_arr@2026  3,735,369 USD/year: the sum of its periods');
  expect(sum).toMatch(/2026-01 +363,984\n/);
  expect(sum).toContain('2026-12, the last of them:\nnet_new_arr@2026-12  452,671 USD/year/month');
  const ratio = tried('why', 'acv@2026', folder).text;
  expect(ratio).toContain('acv@2026  10,906 USD/year/deal: a ratio of sums, in which a period weighs what it is divided by');
  expect(ratio).toMatch(/2026-01 +11,679 +48\.87 +872\n/);
  expect(tried('why', 'arr@2026', folder).text).toMatch(/that of its last period\n.*\n +2026-01 +30,363,984 +0\n/);
  const members = tried('why', 'arr_segment@2026-12', folder).text;
  expect(members).toContain('33,735,369 USD/year: the sum of its members');
  expect(members).toMatch(/arr_segment\[enterprise\] +6,815,927\n/);
  const json = JSON.parse(tried('why', 'acv@2026', folder, '--json').text);
  expect(json.rollup.rule).toBe('ratio');
  const given = json.rollup.parts.reduce((all: number, { gives }: { gives: number }) => all + gives, 0);
  expect(given).toBeCloseTo(json.value, 6);
});

test('why tells a stock by its opening and only the flows that it has', () => {
  const model = `people: {ann: {name: Ann}}
assumptions: {sales: {unit: USD/month, value: 120, owner: ann}, seats: {unit: USD, value: 3, rollup: none, owner: ann}}
drivers: {cash: {unit: USD, stock: {open: 5, in: sales}, owner: ann}}
`;
  inFolder({ ...DELAYED, 'model.yaml': model }, (folder) => {
    expect(tried('why', 'cash@2026-01', folder).text.split('\n')).toEqual([
      'cash@2026-01  125 USD   = opening + (sales)',
      '  cash@the eve  5 USD   (opening)',
      '  sales@2026-01  120 USD/month   (assumption)',
    ]);
    expect(tried('why', 'seats@2026', folder).text).toContain('seats@2026 is not rolled up');
  });
});
