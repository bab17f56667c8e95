// What every command is: a name, the help that a newcomer reads, its flags, and a function that prints and gives the exit
// code. 0: fine. 1: it ran, and what it was asked about is not in order. 2: it could not run.
import type { ParseArgsConfig } from 'node:util';
import type { Terminal } from './terminal.ts';

export type ExitCode = 0 | 1 | 2;

export interface Arguments {
  readonly positionals: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | null;
  texts(name: string): readonly string[];
}

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly multiple?: boolean;
  /** What its value stands for in the help. */
  readonly value?: string;
  readonly help: string;
}

export interface Command {
  readonly name: string;
  /** After the name: `DIR`. */
  readonly operands: string;
  /** One line. */
  readonly summary: string;
  /** What it does, for a reader who meets it the first time. */
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  run(given: Arguments, terminal: Terminal): ExitCode;
}

/** Something the person has to mend before the command can run: its message is all that is shown. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

export function parseOptions(command: Command): NonNullable<ParseArgsConfig['options']> {
  const entries = Object.entries(command.options).map(([name, option]) => [
    name,
    { type: option.type, multiple: option.multiple ?? false },
  ]);
  return { ...Object.fromEntries(entries), help: { type: 'boolean', short: 'h' } };
}
