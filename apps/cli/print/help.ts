// Help for a newcomer: what each command is for, in the order in which one meets them.
import type { Command } from '../command.ts';
import { INVOKED } from './invoked.ts';
import { table, wrapped } from './table.ts';

const EXIT_CODES =
  'Exit codes: 0 in order; 1 it ran and what it was asked about is not: errors were found, or a figure that was asked for is an error; 2 it could not run.';

export function overview(commands: readonly Command[], width: number): string[] {
  return [
    'mainspring: does our strategy compile?',
    '',
    ...wrapped(
      'A plan is a folder of YAML: drivers with formulas and owners, wired to milestones, teams and incentives. Mainspring checks it, runs it twice (on paper, and as it is wired), and says in money what stands between the two.',
      width,
    ),
    '',
    `Usage: ${INVOKED} COMMAND ...`,
    '',
    ...table(
      [{ title: '' }, { title: '' }],
      commands.map((command) => [`${command.name} ${command.operands}`.trim(), command.summary]),
      '  ',
      width,
    ),
    '',
    `${INVOKED} COMMAND --help tells more.`,
    `Start with: ${INVOKED} init my-plan`,
    ...wrapped(EXIT_CODES, width),
  ];
}

export function helpOf(command: Command, width: number): string[] {
  const options = Object.entries(command.options).map(([name, option]) => [
    `--${name}${option.value === undefined ? '' : ` ${option.value}`}`,
    option.help,
  ]);
  return [
    `${INVOKED} ${command.name} ${command.operands}`.trim(),
    '',
    ...wrapped(command.description, width),
    '',
    ...table([{ title: '' }, { title: '' }], [...options, ['--help', 'Shows this']], '  ', width),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${INVOKED} ${example}`),
  ];
}
