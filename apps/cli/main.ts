// The command line's front door: finds the command, reads its flags, and turns what goes wrong into a sentence and an exit
// code. Nobody who uses it ever meets a stack trace, unless MAINSPRING_DEBUG asks for one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearestName } from '@mainspring/plan';
import { CannotRun, type Command, type ExitCode } from './command.ts';
import { bridge } from './commands/bridge.ts';
import { check } from './commands/check.ts';
import { dates } from './commands/dates.ts';
import { delay } from './commands/delay.ts';
import { explain } from './commands/explain.ts';
import { init } from './commands/init.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { serve } from './commands/serve.ts';
import { story } from './commands/story.ts';
import { why } from './commands/why.ts';
import { helpOf, overview } from './print/help.ts';
import { INVOKED } from './print/invoked.ts';
import { readArguments } from './read-arguments.ts';
import { openTerminal, pageWidth, type Terminal } from './terminal.ts';

export const COMMANDS: readonly Command[] = [init, check, run, why, dates, delay, bridge, explain, schema, serve, story];

const VERSION = String(JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')).version);

function perform(words: readonly string[], terminal: Terminal): ExitCode {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = COMMANDS.find((command) => command.name === rest[0]);
    for (const line of asked === undefined ? overview(COMMANDS, pageWidth(terminal)) : helpOf(asked, pageWidth(terminal)))
      terminal.print(line);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.print(VERSION);
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    const nearest = nearestName(
      name,
      COMMANDS.map((one) => one.name),
    );
    const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
    throw new CannotRun(`There is no command ${name}.${meant} ${INVOKED} --help lists them.`);
  }
  const given = readArguments(command, rest);
  if (given.flag('help')) {
    for (const line of helpOf(command, pageWidth(terminal))) terminal.print(line);
    return 0;
  }
  const most = mostOperands(command);
  const extra = given.positionals[most];
  if (extra !== undefined) throw new CannotRun(`What is ${extra}? ${INVOKED} ${command.name} ${command.operands} takes no more.`);
  if (given.flag('json') && given.flag('csv')) throw new CannotRun('Either --json or --csv; not both at once.');
  return command.run(given, terminal);
}

/** Of `ADDRESS@PERIOD DIR` two, of `MILESTONE... DIR` as many as one likes. */
function mostOperands({ operands }: Command): number {
  return operands.includes('...') ? Number.POSITIVE_INFINITY : operands.split(' ').filter((word) => word !== '').length;
}

export function runCommand(words: readonly string[], terminal: Terminal): ExitCode {
  try {
    return perform(words, terminal);
  } catch (error) {
    if (error instanceof CannotRun) terminal.complain(error.message);
    else {
      const message = error instanceof Error ? error.message : String(error);
      terminal.complain(`This is a fault of mainspring, not of your plan: ${message}`);
      terminal.complain('Run it again with MAINSPRING_DEBUG=1 to see where, and please report it.');
      if (process.env.MAINSPRING_DEBUG !== undefined && error instanceof Error)
        for (const line of (error.stack ?? '').split('\n')) terminal.complain(line);
    }
    return 2;
  }
}

export function main(words: readonly string[]): ExitCode {
  // A reader that stops listening (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return runCommand(words, openTerminal(process.stdout, process.stderr, process.env));
}
