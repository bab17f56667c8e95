// Help for a newcomer: what each command is for, in the order in which one meets them.
import type { Command } from '../command.ts';
import { table, wrapped } from './table.ts';

export function overview(commands: readonly Command[]): string[] {
  return [
    'mainspring: does our strategy compile?',
    '',
    ...wrapped(
      'A plan is a folder of YAML: drivers with formulas and owners, wired to milestones, teams and incentives. Mainspring checks it, runs it twice (on paper, and as it is wired), and says in money what stands between the two.',
      96,
    ),
    '',
    'Usage: mainspring COMMAND ...',
    '',
    ...table(
      [{ title: '' }, { title: '' }],
      commands.map((command) => [`${command.name} ${command.operands}`.trim(), command.summary]),
      '  ',
    ),
    '',
    'mainspring COMMAND --help tells more. Start with: mainspring init my-plan',
    'Exit codes: 0 in order; 1 it ran and found errors; 2 it could not run.',
  ];
}

export function helpOf(command: Command): string[] {
  const options = Object.entries(command.options).map(([name, option]) => [
    `--${name}${option.value === undefined ? '' : ` ${option.value}`}`,
    option.help,
  ]);
  return [
    `mainspring ${command.name} ${command.operands}`.trim(),
    '',
    ...wrapped(command.description, 96),
    '',
    ...table([{ title: '' }, { title: '' }], [...options, ['--help', 'Shows this']], '  '),
    '',
    'Examples:',
    ...command.examples.map((example) => `  mainspring ${example}`),
  ];
}
