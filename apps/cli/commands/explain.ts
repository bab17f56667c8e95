// What a finding means and how to mend it, from the one table of codes and the page of their examples.
import { type CodeEntry, FINDING_CODES } from '@mainspring/kernel';
import { CannotRun, type Command } from '../command.ts';
import { type FindingExample, findingExamples } from '../finding-examples.ts';
import { INVOKED } from '../print/invoked.ts';
import { printJson } from '../print/json.ts';
import { table, wrapped } from '../print/table.ts';
import { pageWidth } from '../terminal.ts';

const CLASS_MEANING = {
  text: 'an error in the text: it stops what it touches and nothing else',
  wiring: 'a wiring error: the plan runs, and may not be approved',
  warning: 'a warning: it does not fail the check',
  note: 'a note',
} as const;

const CODES: Readonly<Record<string, CodeEntry>> = FINDING_CODES;

function listLines(examples: ReadonlyMap<string, FindingExample>, width: number): string[] {
  const rows = Object.entries(CODES).map(([name, entry]) => [name, entry.class, examples.get(name)?.sentence ?? entry.meaning]);
  return table([{ title: 'code' }, { title: 'class' }, { title: 'for example' }], rows, '', width);
}

/** As check prints it, on this page: what follows the first line stands under its first word. */
function quotedLine(line: string, width: number): string[] {
  const lead = `  ${/^ *(?:hint: )?/.exec(line)?.[0] ?? ''}`;
  if (line.includes(' | ') || line.length + 2 <= width) return [`  ${line}`];
  const rest = wrapped(line.slice(lead.length - 2), width, ' '.repeat(lead.length));
  return rest.map((text, index) => (index === 0 ? lead + text.slice(lead.length) : text));
}

function explanation(code: string, entry: CodeEntry, example: FindingExample | undefined, width: number): string[] {
  const indented = (text: string) => text.split('\n').map((line) => `  ${line}`);
  return [
    `${code}: ${CLASS_MEANING[entry.class]}`,
    ...(entry.level === undefined ? [] : [`Demanded from governance level ${entry.level} on; below it is a note.`]),
    '',
    ...wrapped(entry.meaning, width),
    '',
    ...(example === undefined
      ? []
      : [
          'For example, where a plan says',
          '',
          ...indented(example.text),
          '',
          'check answers',
          '',
          ...example.said.split('\n').flatMap((line) => quotedLine(line, width)),
          '',
        ]),
    ...wrapped(`What to do: ${entry.remedy}`, width),
    '',
    `The plan around the example: docs/findings.md#${code}`,
  ];
}

export const explain: Command = {
  name: 'explain',
  operands: '[CODE]',
  summary: 'Says what a finding means and how to mend it',
  description:
    'Explains one kind of finding by its code, as `check` prints it: why it matters, an example, and what to do. Without a code it lists all there are.',
  options: { json: { type: 'boolean', help: 'Prints JSON' } },
  examples: ['explain unmapped-dependency', 'explain'],
  run(given, terminal) {
    const code = given.positionals[0];
    const examples = findingExamples();
    if (code === undefined) {
      if (given.flag('json')) printJson(CODES, terminal);
      else for (const line of listLines(examples, pageWidth(terminal))) terminal.print(line);
      return 0;
    }
    const entry = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
    if (entry === undefined) {
      const near = Object.keys(CODES).filter(
        (name) => name.includes(code) || code.split('-').some((part) => part.length > 3 && name.includes(part)),
      );
      const hint = near.length > 0 ? ` Did you mean ${near.slice(0, 3).join(', ')}?` : ` ${INVOKED} explain lists them all.`;
      throw new CannotRun(`There is no finding ${code}.${hint}`);
    }
    const example = examples.get(code);
    if (given.flag('json')) printJson({ code, ...entry, example: example ?? null }, terminal);
    else for (const line of explanation(code, entry, example, pageWidth(terminal))) terminal.print(line);
    return 0;
  },
};
