// Where the objective goes: from the target over paper to what the plan as wired will do.
import { type Bridge, bridgeFromTarget } from '@mainspring/insight';
import { CannotRun, type Command } from '../command.ts';
import { loadRunnable, optionsOf, RUN_OPTIONS, runOutlook } from '../load-plan.ts';
import { exactNumber, jsonNumber } from '../print/numbers.ts';
import { table } from '../print/table.ts';

export function bridgeLines(bridge: Bridge): string[] {
  const size = Math.max(Math.abs(bridge.from.value), Math.abs(bridge.to.value));
  const write = (value: number) => exactNumber(value, size >= 1000 ? 0 : 3);
  const change = (value: number) => (value > 0 ? `+${write(value)}` : write(value));
  const rows = [
    [bridge.from.line, write(bridge.from.value)],
    ...bridge.parts.map((part) => [`  ${part.subject}`, change(part.amount)]),
    ...(Math.abs(bridge.unexplained) > size * 1e-9 ? [['  unexplained', change(bridge.unexplained)]] : []),
    [bridge.to.line, write(bridge.to.value)],
  ];
  return table([{ title: '' }, { title: '', align: 'right' }], rows);
}

export const bridge: Command = {
  name: 'bridge',
  operands: 'DIR',
  summary: 'Says where the objective is lost between target, paper and wired',
  description:
    'Splits the gap between the target and the plan as wired: what nobody planned, then dates, capabilities, capacity, incentives and confidence, switched on one after the other in this order. Each step is a run of the whole plan.',
  options: RUN_OPTIONS,
  examples: ['bridge examples/northbeam'],
  run(given, terminal) {
    const plan = loadRunnable(given.positionals[0], 'bridge DIR');
    const outlook = runOutlook(plan, optionsOf(plan, given));
    const answer = bridgeFromTarget(outlook);
    if (answer === null) throw new CannotRun('The plan names no objective; without one there is no gap.');
    if (given.flag('json')) {
      const end = (value: Bridge['from']) => ({ line: value.line, value: jsonNumber(value.value) });
      const parts = answer.parts.map(({ player, subject, amount }) => ({ player, subject, amount: jsonNumber(amount) }));
      const shown = {
        plan: plan.id,
        objective: plan.objective,
        from: end(answer.from),
        to: end(answer.to),
        parts,
        unexplained: jsonNumber(answer.unexplained),
      };
      terminal.print(JSON.stringify(shown, null, 2));
    } else for (const line of bridgeLines(answer)) terminal.print(line);
    return 0;
  },
};
