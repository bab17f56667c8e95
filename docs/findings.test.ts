// The page of findings is held to the table of codes, to what `explain` prints, and to the language's own table; every
// example on it is checked and run, and has to say what the page says it does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '@mainspring/insight';
import { codeEntry, FINDING_CODES, type Finding, type FindingCode } from '@mainspring/kernel';
import { outlook } from '@mainspring/outlook';
import { readPlan } from '@mainspring/plan';
import { describe, expect, it, test } from 'vitest';
import { runCommand } from '../apps/cli/main.ts';
import { findingLines } from '../apps/cli/print/findings.ts';
import type { Terminal } from '../apps/cli/terminal.ts';
import { blocksIn } from './examples.ts';

const read = (page: string): string => readFileSync(join(import.meta.dirname, page), 'utf8');
const [INTRODUCTION = '', ...SECTIONS] = read('findings.md').split(/^(?=#{2,3} )/m);
const isCode = (code: string): code is FindingCode => Object.hasOwn(FINDING_CODES, code);

interface Section {
  readonly code: FindingCode;
  /** The part of the page that it stands in. */
  readonly under: string;
  readonly paragraphs: readonly string[];
  readonly example: string;
  readonly said: string;
}

function sections(): Section[] {
  let under = '';
  return SECTIONS.flatMap((text): Section[] => {
    const [heading = '', ...rest] = text
      .replace(/^```[\s\S]*?^```$/gm, '')
      .trim()
      .split(/\n\n+/);
    if (heading.startsWith('## ')) under = heading.slice('## '.length);
    const code = /^### (.+)$/.exec(heading)?.[1] ?? '';
    if (!isCode(code)) return [];
    const block = (kind: string): string => blocksIn(text).find((one) => one.kind === kind)?.text ?? '';
    return [{ code, under, paragraphs: rest, example: block('yaml'), said: block('text') }];
  });
}

const CODES = sections();

/** Paragraphs that `explain` prints of a code. */
function explained(code: string): string[] {
  const lines: string[] = [];
  const terminal: Terminal = {
    colour: false,
    width: 100,
    print: (line = '') => void lines.push(line),
    complain: (line) => void lines.push(line),
    progress: () => undefined,
  };
  expect(runCommand(['explain', code], terminal)).toBe(0);
  return lines
    .join('\n')
    .trim()
    .split(/\n\n+/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '));
}

/** Whether a message is the sentence of its code, or one of them, with facts in the place of the braces. */
function isSaid(sentence: string, message: string): boolean {
  return [sentence, ...sentence.split('; ')].some((form) => {
    const words = form.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^(?:\\w+: )?${words.join('.+')}`).test(message);
  });
}

/** Their messages name what was found, which no one sentence can foresee. */
const FREELY: readonly FindingCode[] = ['syntax', 'schema'];

function found(example: string): Finding[] {
  const frame = blocksIn(INTRODUCTION)[0]?.text ?? '';
  const { plan, findings } = readPlan(
    new Map([
      ['plan.yaml', frame],
      ['example.yaml', example],
    ]),
  );
  if (plan === null) throw new Error('nothing of the plan can be read');
  return audit(outlook(plan), findings);
}

describe('the page', () => {
  const UNDER = { text: 'Errors in the text', wiring: 'Wiring errors', warning: 'Warnings', note: 'Notes' };

  it('has the codes of the table, in its order, each in the part of its class', () =>
    expect(CODES.map(({ code, under }) => [code, under])).toEqual(
      Object.entries(FINDING_CODES).map(([code, entry]) => [code, UNDER[entry.class]]),
    ));

  it.each(CODES)('explains $code as the command does', ({ code, paragraphs, example, said }) => {
    const [what = '', meaning, ...rest] = explained(code);
    expect(rest.pop()).toBe(`The plan around the example: docs/findings.md#${code}`);
    const remedy = rest.pop();
    // Its class is the part of the page that it stands in.
    const demanded = /Demanded .*$/.exec(what);
    expect(paragraphs).toEqual([...(demanded ?? []), `> ${codeEntry(code).sentence}`, meaning, remedy]);
    const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(flat(rest.join(' '))).toBe(flat(`For example, where a plan says ${example} check answers ${said}`));
  });
});

test("the language's table has the same codes, classes and levels", () => {
  const [, page = ''] = read('language.md').split('## 13.');
  const rows = [...page.matchAll(/^\| (`[^|]+`) \| (text|wiring|warning|note) \|/gm)].flatMap(([, codes = '', kind]) =>
    [...codes.matchAll(/`([^`]+)`/g)].map(([, code]) => [code, kind]),
  );
  expect(rows.sort()).toEqual(
    Object.entries(FINDING_CODES)
      .map(([code, entry]) => [code, entry.class])
      .sort(),
  );
  const levels = [...page.matchAll(/`(\w+)` \(\+ ([^)]+)\)/g)].flatMap(([, level, codes = '']) =>
    [...codes.matchAll(/`([^`]+)`/g)].map(([, code = '']) => [code, level]),
  );
  const below = Object.keys(FINDING_CODES).flatMap((code) => {
    const level = isCode(code) ? codeEntry(code).level : undefined;
    return level === undefined || level === 'contracts' ? [] : [[code, level]];
  });
  expect(Object.fromEntries(levels)).toEqual(Object.fromEntries(below));
});

describe('the examples', () => {
  it('stand in a plan of which nothing is to be said', () => expect(found('')).toEqual([]));

  it.each(CODES)('$code', ({ code, example, said }) => {
    const findings = found(example);
    const unlike = findings.filter((one) => one.code === code && !isSaid(codeEntry(code).sentence, one.message));
    if (!FREELY.includes(code)) expect(unlike).toEqual([]);
    const shown = { colour: false, width: null, currency: 'USD', textOf: () => null, personOf: (name: string) => name };
    const [file, ...lines] = findingLines(
      findings.filter((finding) => finding.code === code),
      shown,
    );
    expect(said).toBe(`${lines.join('\n').trim()}\n`);
    expect(lines[0]).toContain(`${file}:`);
    // Nothing heavier than a note beside what it is to show.
    expect(findings.filter((finding) => finding.code !== code && finding.class !== 'note')).toEqual([]);
  });
});
