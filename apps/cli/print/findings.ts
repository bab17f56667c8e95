// Findings as a good compiler prints them: by file, the line with a caret under it, the hint, and what it costs.
import { byMoney } from '@mainspring/insight';
import type { Finding } from '@mainspring/kernel';
import { type Tone, toned } from './colour.ts';
import { exactNumber } from './numbers.ts';
import { wrapped } from './table.ts';
import { visible } from './visible.ts';

export interface Shown {
  readonly colour: boolean;
  /** Sentences are broken between words to fit it; null: never. */
  readonly width: number | null;
  readonly currency: string | null;
  /** Text of a file by its path; null where it cannot be shown. Asked once for each file. */
  textOf(file: string): string | null;
  /** A person by the name of the entry. */
  personOf(name: string): string;
}

const TONE: Readonly<Record<Finding['severity'], Tone>> = { error: 'error', warning: 'warning', note: 'note' };
const LONGEST_LINE = 110;
const SHORTEST_LINE = 30;

/** The offending line and a caret under its column, cut to a window around it where it is long. */
function excerpt(finding: Finding, lines: readonly string[], width: number | null): string[] {
  const line = lines[finding.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const plain = (part: string) => visible(part.replace(/\t/g, ' '));
  // No window reaches further from the column: a long line is not gone through again for each of its findings.
  const at = finding.column - 1;
  const before = plain(line.slice(Math.max(0, at - LONGEST_LINE), at));
  const clean = before + plain(line.slice(at, at + LONGEST_LINE));
  const column = before.length + 1;
  const number = String(finding.line);
  const longest = Math.max(SHORTEST_LINE, Math.min(LONGEST_LINE, (width ?? LONGEST_LINE) - number.length - 5));
  const start = column > longest - 20 ? Math.max(0, column - Math.min(40, Math.floor(longest / 2))) : 0;
  const window = clean.slice(start, start + longest);
  const caret = Math.max(0, column - 1 - start);
  return [`  ${number} | ${window}`, `  ${' '.repeat(number.length)} | ${' '.repeat(caret)}^`];
}

/** What follows the first line stands under its first word. */
function sentence(label: string, text: string, shown: Shown): string[] {
  const indent = ' '.repeat(2 + label.length);
  const lines = shown.width === null ? [indent + text] : wrapped(text, shown.width, indent);
  return lines.map((line, index) => (index === 0 ? `  ${label}${line.slice(indent.length)}` : line));
}

function acceptance({ accepted }: Finding, shown: Shown): string[] {
  if (accepted === undefined) return [];
  const { by, until, reason } = accepted;
  return sentence('accepted ', `by ${shown.personOf(by)} until ${until}${reason === '' ? '' : `: ${reason}`}`, shown);
}

function one(finding: Finding, lines: readonly string[], shown: Shown): string[] {
  const money =
    finding.stake === undefined
      ? ''
      : `  [${exactNumber(finding.stake, 0)}${shown.currency === null ? '' : ` ${shown.currency}`} at stake]`;
  const kind = toned(`${finding.severity} ${finding.code}`, TONE[finding.severity], shown.colour);
  return [
    `${finding.file}:${finding.line}:${finding.column} ${kind}${toned(money, 'strong', shown.colour)}`,
    ...sentence('', finding.message, shown),
    ...excerpt(finding, lines, shown.width).map((line) => toned(line, 'quiet', shown.colour)),
    ...(finding.hint === '' ? [] : sentence('hint: ', finding.hint, shown)),
    ...acceptance(finding, shown),
  ];
}

/** Grouped by file; the file whose worst finding costs most comes first. */
export function findingLines(findings: readonly Finding[], shown: Shown): string[] {
  const files = new Map<string, Finding[]>();
  for (const finding of byMoney(findings)) {
    const list = files.get(finding.file);
    if (list === undefined) files.set(finding.file, [finding]);
    else list.push(finding);
  }
  return [...files].flatMap(([file, list]) => {
    const lines = shown.textOf(file)?.split(/\r\n|\r|\n/) ?? [];
    return [toned(file, 'strong', shown.colour), ...list.flatMap((finding) => [...one(finding, lines, shown), ''])];
  });
}

export function countLine(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity'], many: string) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${number} ${number === 1 ? severity : many}`;
  };
  return `${count('error', 'errors')}, ${count('warning', 'warnings')}, ${count('note', 'notes')}`;
}
