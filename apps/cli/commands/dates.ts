// When each milestone will really be done, beside what was promised, and why then.
import { type Day, formatDay } from '@mainspring/kernel';
import type { Reason } from '@mainspring/schedule';
import type { Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { printJson } from '../print/json.ts';
import { table } from '../print/table.ts';

const NEVER = 'never';

function inWords(reason: Exclude<Reason, { kind: 'link' }>): string {
  switch (reason.kind) {
    case 'due':
      return '';
    case 'capacity':
      return `${reason.pool} has too few people (${reason.days} days)`;
    case 'length':
      return `takes ${reason.days} days from ${formatDay(reason.began)}`;
    case 'recorded':
      return 'recorded';
    case 'told':
      return `told for ${formatDay(reason.day)}`;
    case 'silent':
      return 'nothing recorded, and its day has passed';
    case 'before-start':
      return "before the plan's start";
  }
}

/** All that hold the date where it is. What is on time says only which links leave no room: its own work was planned so. */
function because(reasons: readonly Reason[]): string {
  const onTime = reasons.some(({ kind }) => kind === 'due');
  const told = onTime ? reasons.filter(({ kind }) => kind === 'link') : reasons;
  const links = told.filter((reason) => reason.kind === 'link');
  return told
    .flatMap((reason) => {
      if (reason.kind !== 'link') return [inWords(reason)];
      // A contract and a link may tie the same two milestones: told once.
      const same = links.filter(({ milestone }) => milestone === reason.milestone);
      return same[0] === reason ? [`waits on ${reason.milestone} (${same.map(({ link }) => link).join(', ')})`] : [];
    })
    .join('; ');
}

export const dates: Command = {
  name: 'dates',
  operands: 'DIR',
  summary: 'Says when each milestone will really be done, and why then',
  description:
    'Computes the date of every milestone day by day, from its work, what it waits on, and the people there are once daily work is done.',
  options: { ...RUN_OPTIONS, csv: { type: 'boolean', help: 'Prints CSV: milestone,due,computed' } },
  examples: ['dates examples/northbeam', 'dates examples/northbeam --csv'],
  run(given, terminal) {
    const { outlook, exit } = loadOutlook(given.positionals[0], 'dates DIR', given, terminal);
    const written = (day: Day | undefined) => (day === undefined ? NEVER : formatDay(day));
    const rows = [...outlook.plan.milestones.values()].map((milestone) => ({
      milestone: milestone.name,
      due: milestone.due,
      computed: outlook.dates.computed.get(milestone.name),
      why: because(outlook.dates.schedule.dates.get(milestone.name)?.reasons ?? []),
    }));
    if (given.flag('csv')) {
      terminal.print('milestone,due,computed');
      for (const row of rows) terminal.print(`${row.milestone},${formatDay(row.due)},${written(row.computed)}`);
    } else if (given.flag('json')) {
      const answer = rows.map((row) => ({
        milestone: row.milestone,
        due: formatDay(row.due),
        computed: written(row.computed),
        late: row.computed === undefined ? null : row.computed - row.due,
        why: row.why,
        silent: outlook.dates.silent.has(row.milestone),
      }));
      printJson({ plan: outlook.plan.id, milestones: answer }, terminal);
    } else {
      const late = (row: (typeof rows)[number]) =>
        row.computed === undefined ? NEVER : row.computed > row.due ? `${row.computed - row.due} days` : '';
      const lines = table(
        [{ title: 'milestone' }, { title: 'due' }, { title: 'computed' }, { title: 'late', align: 'right' }, { title: 'why' }],
        rows.map((row) => [row.milestone, formatDay(row.due), written(row.computed), late(row), row.why]),
      );
      for (const line of lines) terminal.print(line);
    }
    return exit;
  },
};
