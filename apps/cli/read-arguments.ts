// The words behind a command become its operands and the values of its options; what does not fit is said in plain words.
import { parseArgs } from 'node:util';
import { nearestName } from '@mainspring/plan';
import { type Arguments, CannotRun, type Command, type Option, parseOptions } from './command.ts';
import { INVOKED } from './print/invoked.ts';

interface OptionToken {
  /** As it was written: `--depth`. */
  readonly rawName: string;
  readonly name: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** What is wrong with an option; null: nothing. */
function fault({ options, name: command }: Command, { rawName, name, value, inlineValue }: OptionToken): string | null {
  if (rawName === '-h' || name === 'help') return inlineValue === true ? `${rawName} takes no value.` : null;
  const option: Option | undefined = rawName.startsWith('--') && Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const near = nearestName(name, Object.keys(options));
    return `${command} has no option ${rawName}.${near === null ? '' : ` Did you mean --${near}?`}`;
  }
  if (option.type === 'boolean') return inlineValue === true ? `${rawName} takes no value.` : null;
  const isOption = inlineValue !== true && Object.keys(options).some((one) => value === `--${one}`);
  const forgotten = value === undefined || value === '' || isOption;
  return forgotten ? `${rawName} wants a value: ${rawName} ${option.value ?? 'VALUE'}.` : null;
}

export function readArguments(command: Command, words: readonly string[]): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: parseOptions(command),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    const said = token.kind === 'option' ? fault(command, token) : null;
    if (said !== null) throw new CannotRun(`${said} ${INVOKED} ${command.name} --help lists what it takes.`);
  }
  return {
    positionals,
    flag: (name) => values[name] === true,
    text: (name) => (typeof values[name] === 'string' ? values[name] : null),
    texts: (name) => [values[name] ?? []].flat().filter((value) => typeof value === 'string'),
  };
}
