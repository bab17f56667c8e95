// What a finding means and how to mend it, from the one table of codes.
import { type CodeEntry, FINDING_CODES } from '@mainspring/kernel';
import { CannotRun, type Command } from '../command.ts';
import { printJson } from '../print/json.ts';
import { table, wrapped } from '../print/table.ts';

const CLASS_MEANING = {
  text: 'an error in the text: it stops what it touches and nothing else',
  wiring: 'a wiring error: the plan runs, and may not be approved',
  warning: 'a warning: it does not fail the check',
  note: 'a note',
} as const;

const CODES: Readonly<Record<string, CodeEntry>> = FINDING_CODES;

export const explain: Command = {
  name: 'explain',
  operands: '[CODE]',
  summary: 'Says what a finding means and how to mend it',
  description: 'Explains one kind of finding by its code, as `check` prints it. Without a code it lists all there are.',
  options: { json: { type: 'boolean', help: 'Prints JSON' } },
  examples: ['explain unmapped-dependency', 'explain'],
  run(given, terminal) {
    const code = given.positionals[0];
    if (code === undefined) {
      if (given.flag('json')) printJson(CODES, terminal);
      else {
        const rows = Object.entries(CODES).map(([name, entry]) => [name, entry.class, entry.sentence]);
        for (const line of table([{ title: 'code' }, { title: 'class' }, { title: 'sentence' }], rows)) terminal.print(line);
      }
      return 0;
    }
    const entry = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
    if (entry === undefined) {
      const near = Object.keys(CODES).filter(
        (name) => name.includes(code) || code.split('-').some((part) => part.length > 3 && name.includes(part)),
      );
      const hint = near.length > 0 ? ` Did you mean ${near.slice(0, 3).join(', ')}?` : ' `mainspring explain` lists them all.';
      throw new CannotRun(`There is no finding ${code}.${hint}`);
    }
    if (given.flag('json')) {
      printJson({ code, ...entry }, terminal);
      return 0;
    }
    terminal.print(`${code}: ${CLASS_MEANING[entry.class]}`);
    if (entry.level !== undefined) terminal.print(`Demanded from governance level ${entry.level} on; below it is a note.`);
    terminal.print();
    const example = `An example: docs/findings.md#${code}`;
    for (const text of [entry.sentence, entry.meaning, `What to do: ${entry.remedy}`, example]) {
      for (const line of wrapped(text, 96)) terminal.print(line);
      terminal.print();
    }
    return 0;
  },
};
