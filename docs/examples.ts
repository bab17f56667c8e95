// Takes the examples out of a page and completes them to plans.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanReading } from '@mainspring/plan';
import { parse, stringify } from 'yaml';

export interface Block {
  /** What stands after the fence: `yaml`. */
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

export function blocksIn(page: string): Block[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ 1: kind = '', 2: text = '', index }) => ({
    kind,
    text,
    line: page.slice(0, index).split('\n').length,
  }));
}

/** Everything in backticks that looks like an entry or a map, outside of blocks. */
export function codesIn(page: string): string[] {
  const prose = page.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).filter((code) => /[{]|: /.test(code));
}

export function textErrors({ findings }: Pick<PlanReading, 'findings'>): string[] {
  return findings.filter((finding) => finding.class === 'text').map(({ code, place, message }) => `${code} ${place}: ${message}`);
}

const NORTHBEAM = join(import.meta.dirname, '../examples/northbeam');
const ROOT_SECTIONS = ['plan', 'time', 'units', 'dims', 'include'];

type Sections = Record<string, unknown>;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The example company with these sections in it: an entry that both have is the example's; `more` are further files. */
export function withinNorthbeam(example: string, more: Readonly<Record<string, string>> = {}): Map<string, string> {
  const sections: Sections = parse(example);
  const paths = readdirSync(NORTHBEAM, { recursive: true }).map(String);
  const files = new Map<string, string>();
  for (const path of paths.filter((one) => one.endsWith('.yaml'))) {
    const company: Sections = parse(readFileSync(join(NORTHBEAM, path), 'utf8'));
    for (const [section, entries] of Object.entries(sections)) {
      const ours = company[section];
      if (isMap(ours) && isMap(entries)) for (const name of Object.keys(entries)) delete ours[name];
      else if (ours !== undefined) delete company[section];
    }
    if (path === 'plan.yaml') {
      for (const section of ROOT_SECTIONS) {
        const [ours, theirs] = [company[section], sections[section]];
        if (theirs !== undefined) company[section] = isMap(ours) && isMap(theirs) ? { ...ours, ...theirs } : theirs;
      }
      company.include = [...(Array.isArray(company.include) ? company.include : []), 'example.yaml'];
    }
    files.set(path, stringify(company));
  }
  const rest = Object.fromEntries(Object.entries(sections).filter(([section]) => !ROOT_SECTIONS.includes(section)));
  const whole = Object.keys(rest).length === Object.keys(sections).length;
  files.set('example.yaml', whole ? example : Object.keys(rest).length === 0 ? '' : stringify(rest));
  for (const [path, text] of Object.entries(more)) files.set(path, text);
  return files;
}
