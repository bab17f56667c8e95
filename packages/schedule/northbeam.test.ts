// The day-by-day meaning is held by northbeam: its milestones, restated here by hand, must slip to the published days,
// and none of its mended twin may slip.
import { addDuration, type Day, dayOf, formatDay, parseDay, type Span } from '@mainspring/kernel';
import { describe, expect, it } from 'vitest';
import { loadBySlot, type Pool, type ScheduleInput, schedule, type Task, type TaskLink, type TaskRecord } from './index.ts';

const START = dayOf(2026, 1, 1);
const END = dayOf(2028, 1, 1);

const MONTHS: readonly Span[] = Array.from({ length: 24 }, (_, month) => ({
  from: dayOf(2026 + Math.floor(month / 12), (month % 12) + 1, 1),
  until: dayOf(2026 + Math.floor((month + 1) / 12), ((month + 1) % 12) + 1, 1),
}));

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}

/** `name start due effort after`, with `-` for nothing, effort `team:weeks,…` and after `milestone[/FF],…`. */
function read(text: string): readonly Task[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', start = '-', due = '', effort = '-', after = '-'] = line.trim().split(/\s+/);
      return {
        name,
        start: start === '-' ? null : day(start),
        due: day(due),
        effort: new Map(
          effort === '-'
            ? []
            : effort.split(',').map((part) => [part.split(':')[0] ?? '', Number(part.split(':')[1])] as [string, number]),
        ),
        after:
          after === '-'
            ? []
            : after.split(',').map((part): TaskLink => {
                const [milestone = '', link] = part.split('/');
                return { milestone, link: link === 'FF' ? 'FF' : 'FS', lag: { days: 0 } };
              }),
      };
    });
}

function daily(byMonth: (month: number) => number): Float64Array {
  const days = new Float64Array(END - START);
  MONTHS.forEach((span, month) => {
    days.fill(byMonth(month), span.from - START, span.until - START);
  });
  return days;
}

const NORTHBEAM = read(`
target_accounts_named 2026-01-05 2026-01-23
account_marketing_live 2026-01-26 2026-02-09 - target_accounts_named
brand_refresh 2026-02-02 2026-04-15
tier_scope_decided 2026-01-05 2026-01-30
admin_console 2026-01-19 2026-04-30 engineering:62
usage_billing 2026-02-02 2026-05-15 engineering:48
sales_enablement 2026-02-02 2026-03-13 - tier_scope_decided,enterprise_sellers_hired/FF,price_list_2026/FF
tier_launch - 2026-03-16 - admin_console,sales_enablement,admin_console/FF
three_references 2026-03-16 2026-06-30 - tier_launch
enterprise_sellers_hired 2026-01-05 2026-02-13
price_list_2026 - 2026-02-02
commission_plan_2026 - 2026-01-15
partner_portal 2026-03-02 2026-05-15 engineering:28
first_partners_signed 2026-03-02 2026-05-29 - partner_portal/FF
guided_setup 2026-01-05 2026-03-31 engineering:84
self_checkout 2026-01-19 2026-04-30 engineering:76
free_plan 2026-05-04 2026-06-15 engineering:30 self_checkout
help_centre 2026-01-19 2026-04-15 engineering:44
guided_answers 2026-03-02 2026-06-30 engineering:64
usage_insights 2026-03-02 2026-06-15 engineering:54
cost_observability 2026-01-05 2026-02-27 engineering:20
database_move 2026-03-02 2026-06-30 engineering:68
health_score 2026-01-19 2026-03-31 engineering:24
renewal_playbooks 2026-01-05 2026-02-27
success_plans 2026-03-02 2026-04-30 - renewal_playbooks
`);

/** Persons by month in the paper run. */
const CUSTOM_WORK = [
  7.6994481, 7.7515248, 7.9939657, 8.7630005, 10.379451, 12.255906, 13.358604, 13.764834, 13.88951, 13.937501, 13.97056, 14.00153,
  14.032514, 14.029213, 13.959653, 13.891622, 13.825089, 13.760019, 13.696381, 13.634142, 13.573273, 13.513743, 13.455523,
  13.398584,
];

const LOAD = [
  0.98881371, 1.3095024, 1.6394734, 1.6370504, 1.6440908, 1.6887683, 1.715023, 1.532173, 1.4867231, 1.4143539, 1.259195, 1.168316,
  0.96797845, 0.78640984, 0.78475364, 0.78313387, 0.78154973, 0.78000045, 0.77848525, 0.77700339, 0.77555413, 0.77413675,
  0.77275055, 0.77139485,
];

const SLIPPED = {
  cost_observability: '2026-04-16',
  guided_setup: '2026-08-05',
  health_score: '2026-08-05',
  help_centre: '2026-09-24',
  partner_portal: '2026-10-28',
  first_partners_signed: '2026-10-28',
  admin_console: '2026-11-06',
  self_checkout: '2026-11-06',
  tier_launch: '2026-11-06',
  usage_billing: '2026-11-27',
  usage_insights: '2026-12-30',
  free_plan: '2027-01-19',
  database_move: '2027-01-20',
  guided_answers: '2027-01-20',
  three_references: '2027-02-20',
};

function inputOf(tasks: readonly Task[], pools: readonly Pool[]): ScheduleInput {
  return { start: START, end: END, tasks, pools, record: new Map(), dataDate: null };
}

function northbeam(): ScheduleInput {
  return inputOf(NORTHBEAM, [
    { name: 'engineering', capacity: daily(() => 42), standing: daily((month) => 19 + (CUSTOM_WORK[month] ?? 0)) },
  ]);
}

function slips(input: ScheduleInput): Record<string, string> {
  const answer = schedule(input);
  const slipped: Record<string, string> = {};
  for (const task of input.tasks) {
    const reached = answer.dates.get(task.name)?.reached ?? null;
    if (reached !== task.due) slipped[task.name] = reached === null ? 'never' : formatDay(reached);
  }
  return slipped;
}

describe('northbeam', () => {
  it('slips to the published days and nothing else moves', () => {
    expect(NORTHBEAM).toHaveLength(25);
    expect(slips(northbeam())).toEqual(SLIPPED);
  });

  it('shows the published load', () => {
    const input = northbeam();
    const load = loadBySlot(input, schedule(input), 'engineering', MONTHS);
    expect(load[0]).toBe(1);
    LOAD.forEach((published, month) => {
      expect(load[month + 1]).toBeCloseTo(published, 6);
    });
  });

  it('slips by links alone where nobody is short', () => {
    const unlimited = inputOf(NORTHBEAM, [{ name: 'engineering', capacity: null, standing: daily(() => 0) }]);
    expect(slips(unlimited)).toEqual({ tier_launch: '2026-04-30', three_references: formatDay(day('2026-04-30') + 106) });
  });

  it('says why the tier launches in November', () => {
    const { dates } = schedule(northbeam());
    expect(dates.get('tier_launch')?.reasons[0]).toEqual({
      kind: 'link',
      milestone: 'admin_console',
      link: 'FS',
      lag: { days: 0 },
      day: day('2026-11-06'),
    });
    expect(dates.get('admin_console')?.reasons).toEqual([
      { kind: 'capacity', pool: 'engineering', days: day('2026-11-06') - day('2026-04-30') },
    ]);
    expect(dates.get('three_references')?.reasons.map((reason) => reason.kind)).toEqual(['link', 'length']);
    expect(dates.get('price_list_2026')?.reasons).toEqual([{ kind: 'due' }]);
  });

  it('changes nothing when every computed day is confirmed as told, or recorded as it came', () => {
    const input = northbeam();
    const computed = schedule(input);
    const told = new Map<string, TaskRecord>(
      NORTHBEAM.map((task) => [
        task.name,
        { reached: null, told: computed.dates.get(task.name)?.reached ?? null, remaining: [] },
      ]),
    );
    expect(slips({ ...input, record: told })).toEqual(SLIPPED);
    const dataDate = addDuration(START, { amount: 34, unit: 'week' }, null);
    const reached = new Map<string, TaskRecord>(
      NORTHBEAM.flatMap((task) => {
        const on = computed.dates.get(task.name)?.reached ?? null;
        return on !== null && on <= dataDate ? [[task.name, { reached: on, told: null, remaining: [] }] as const] : [];
      }),
    );
    expect(slips({ ...input, record: reached, dataDate })).toEqual(SLIPPED);
    expect(slips({ ...input, record: new Map([...told, ...reached]), dataDate })).toEqual(SLIPPED);
  });
});

const REPLANNED = read(`
admin_console 2026-01-05 2026-03-31 engineering:50
usage_billing 2026-04-01 2026-06-30 engineering:48
tier_launch - 2026-04-17 - admin_console,sales_enablement,admin_console/FF,soc2_report/FF,public_interface/FF
three_references 2026-04-20 2026-06-30 - tier_launch
partner_portal 2026-06-01 2026-08-14 engineering:28
first_partners_signed 2026-06-01 2026-08-31 - partner_portal/FF
guided_setup 2026-06-01 2026-09-30 engineering:84
self_checkout 2027-01-11 2027-04-30 engineering:76
help_centre 2026-05-04 2026-08-31 engineering:44
guided_answers 2027-01-11 2027-05-31 engineering:64
usage_insights 2026-09-01 2026-12-15 engineering:54
cost_observability 2026-05-04 2026-06-30 engineering:20
database_move 2026-08-03 2026-12-18 engineering:68
health_score 2026-02-16 2026-04-30 engineering:24
security_controls 2026-01-05 2026-03-13 security:12,engineering:30
audit_log 2026-01-12 2026-03-20 engineering:24
single_sign_on 2026-01-12 2026-03-31 engineering:28
penetration_test 2026-03-16 2026-04-03 security:3 security_controls
soc2_report 2026-03-16 2026-04-17 security:7 security_controls,audit_log/FF,penetration_test/FF,audit_log/FF
public_interface 2026-01-05 2026-04-10 engineering:56 single_sign_on/FF
integration_kit 2026-04-13 2026-05-29 engineering:24 public_interface
`);

const MENDED_CUSTOM_WORK = [
  7.6994481, 7.7594384, 8.0654876, 9.0349707, 10.813635, 11.759129, 11.018086, 9.5070061, 8.6920343, 8.6451106, 8.5992193,
  8.5543376, 8.5104433, 8.4675146, 8.4255304, 8.3844699, 8.3443126, 8.3050389, 8.2666291, 8.2290644, 8.1923261, 8.156396,
  8.1212564, 8.0868899,
];

const MENDED_LOAD = [
  0.86627098, 0.92138554, 0.8887474, 0.77962835, 0.86253992, 0.97580573, 0.83571822, 0.83817233, 0.82216682, 0.72332423,
  0.72236816, 0.64761435, 0.68717685, 0.74058851, 0.73971384, 0.73546901, 0.63418931,
];

describe('northbeam, mended', () => {
  const replanned = new Map(REPLANNED.map((task) => [task.name, task]));
  const kept = NORTHBEAM.filter((task) => task.name !== 'free_plan' && !replanned.has(task.name));
  const input = inputOf(
    [...kept, ...REPLANNED],
    [
      {
        name: 'engineering',
        capacity: daily((month) => (month === 0 ? 46 : 48)),
        standing: daily((month) => 19 + (MENDED_CUSTOM_WORK[month] ?? 0)),
      },
      { name: 'security', capacity: daily((month) => (month === 0 ? 4 : 5.5)), standing: daily(() => 2.6) },
    ],
  );

  it('keeps every date', () => {
    expect(input.tasks).toHaveLength(31);
    expect(slips(input)).toEqual({});
  });

  it('shows the published load', () => {
    const load = loadBySlot(input, schedule(input), 'engineering', MONTHS);
    MENDED_LOAD.forEach((published, month) => {
      expect(load[month + 1]).toBeCloseTo(published, 6);
    });
  });
});
