// When each milestone will really be done, beside what was promised, and why then.
import { outlookKey } from '@mainspring/insight';
import { formatDay } from '@mainspring/kernel';
import type { Outlook } from '@mainspring/outlook';
import type { Command } from '../command.ts';
import { loadOutlook, RUN_OPTIONS } from '../load-plan.ts';
import { because, type Dated, datesLines, datesOf, dayText, NAMES } from '../print/dates.ts';
import { printJson } from '../print/json.ts';
import { madeFromLines } from '../print/made-from.ts';
import { pageWidth } from '../terminal.ts';

function datesJson(outlook: Outlook, all: readonly Dated[]): object {
  const milestones = all.map(({ milestone, computed, reasons }) => ({
    milestone: milestone.name,
    due: formatDay(milestone.due),
    computed: dayText(computed),
    late: computed === undefined ? null : computed - milestone.due,
    why: because(reasons, NAMES),
    silent: outlook.dates.silent.has(milestone.name),
  }));
  return { ...outlookKey(outlook), milestones };
}

export const dates: Command = {
  name: 'dates',
  operands: 'DIR',
  summary: 'Says when each milestone will really be done, and why',
  description:
    'Computes the date of every milestone day by day, from its work, what it waits on, and the people there are once daily work is done. With a record, what is reached or told counts.',
  options: { ...RUN_OPTIONS, csv: { type: 'boolean', help: 'Prints CSV: milestone,due,computed' } },
  examples: ['dates examples/northbeam', 'dates examples/northbeam --csv'],
  run(given, terminal) {
    const { outlook, exit } = loadOutlook(given.positionals[0], 'dates DIR', given, terminal);
    const all = datesOf(outlook);
    if (given.flag('csv')) {
      terminal.print('milestone,due,computed');
      for (const { milestone, computed } of all)
        terminal.print(`${milestone.name},${formatDay(milestone.due)},${dayText(computed)}`);
      return exit;
    }
    if (given.flag('json')) {
      printJson(datesJson(outlook, all), terminal);
      return exit;
    }
    const width = pageWidth(terminal);
    for (const line of madeFromLines(outlook, terminal.colour, width)) terminal.print(line);
    for (const line of datesLines(outlook, all, width)) terminal.print(line);
    return exit;
  },
};
