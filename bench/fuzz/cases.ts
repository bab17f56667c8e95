// The kinds of broken plans, and what has to hold for each: it is read, checked, run and audited without a throw, and a
// reading that remembers says what a fresh one says.

import { audit } from '@mainspring/insight';
import { FINDING_CODES, type Finding } from '@mainspring/kernel';
import { outlook } from '@mainspring/outlook';
import { createPlanCache, type PlanCache, readPlan } from '@mainspring/plan';
import { type Dice, diceOf } from './dice.ts';
import { MUTATIONS } from './mutations.ts';
import { SMALL_PLAN } from './small-plan.ts';

type Files = ReadonlyMap<string, Uint8Array | string>;

export interface Kind {
  readonly name: string;
  make(dice: Dice): Files;
  /** Of how many cases one is run and audited too; 0: none. */
  readonly runsOneIn: number;
  /** Of how many cases one is read afresh too, to compare. */
  readonly comparesOneIn: number;
}

export interface Outcome {
  readonly milliseconds: number;
  /** What went wrong; null where all is well. */
  readonly fault: string | null;
}

const SECTIONS = [
  'plan',
  'time',
  'units',
  'dims',
  'include',
  'people',
  'assumptions',
  'drivers',
  'milestones',
  'teams',
  'accepted',
];

function bytes(dice: Dice): Uint8Array {
  return Uint8Array.from({ length: dice.roll(600) }, () => dice.roll(256));
}

/** Letters and signs of YAML: more of it gets past the first line than of plain bytes. */
function signs(dice: Dice): string {
  const alphabet = 'ab10 \n\n  ::--{}[],"\'&*!|>%#?_';
  return Array.from({ length: dice.roll(400) }, () => alphabet[dice.roll(alphabet.length)]).join('');
}

function tree(dice: Dice, depth: number): string {
  const form = dice.roll(depth > 5 ? 3 : 5);
  if (form === 0) return dice.pick(['1', '12%', 'ann', '2026-01', 'null', 'true', '-1e9', 'leads', '"x[y]"']);
  if (form === 1) return dice.pick(['"a + b"', '{}', '[]', '.nan', '1.2M', 'month', '3 weeks']);
  if (form === 2) return `"${'x'.repeat(dice.roll(80))}"`;
  const parts = Array.from({ length: dice.roll(4) }, () => tree(dice, depth + 1));
  const keys = [
    'unit',
    'value',
    'owner',
    'formula',
    'over',
    'stock',
    'due',
    'start',
    'after',
    'effects',
    'x',
    'steps',
    'base',
  ] as const;
  return form === 3
    ? `[${parts.join(', ')}]`
    : `{${parts.map((part, at) => `${dice.pick(keys)}${at}: ${part}`.replace(/\d: /, ': ')).join(', ')}}`;
}

function trees(dice: Dice): Files {
  const text = SECTIONS.filter(() => dice.roll(2) === 0).map((section) => `${section}: ${tree(dice, 0)}`);
  const frame = dice.roll(3) === 0 ? '' : 'time: {grain: month, start: 2026-01, periods: 3}\n';
  const unlike = text.filter((line) => frame === '' || !line.startsWith('time'));
  return new Map([['plan.yaml', frame + unlike.join('\n')]]);
}

/** A file of the plan, changed once or more. */
function mutated(plan: ReadonlyMap<string, string>): (dice: Dice) => Files {
  const paths = [...plan.keys()];
  return (dice) => {
    const path = paths[dice.roll(paths.length)] ?? '';
    let text = plan.get(path) ?? '';
    for (let changes = 1 + dice.roll(3); changes > 0; changes -= 1) text = dice.pick(MUTATIONS)(text, dice);
    return new Map(plan).set(path, text);
  };
}

export function kindsOf(examples: Readonly<Record<string, ReadonlyMap<string, string>>>): Kind[] {
  return [
    { name: 'random bytes', make: (dice) => new Map([['plan.yaml', bytes(dice)]]), runsOneIn: 0, comparesOneIn: 10 },
    { name: 'random signs', make: (dice) => new Map([['plan.yaml', signs(dice)]]), runsOneIn: 0, comparesOneIn: 10 },
    { name: 'random trees', make: trees, runsOneIn: 4, comparesOneIn: 10 },
    { name: 'a small plan, changed', make: mutated(SMALL_PLAN), runsOneIn: 4, comparesOneIn: 10 },
    ...Object.entries(examples).map(
      ([name, files]): Kind => ({ name: `${name}, changed`, make: mutated(files), runsOneIn: 20, comparesOneIn: 20 }),
    ),
  ];
}

function unsound(finding: Finding, files: Files): string | null {
  if (!Object.hasOwn(FINDING_CODES, finding.code)) return `unknown code ${finding.code}`;
  if (!(finding.line >= 1) || !(finding.column >= 1)) return `${finding.code} at ${finding.line}:${finding.column}`;
  if (!files.has(finding.file) && finding.file !== 'plan.yaml') return `${finding.code} in ${finding.file}, which is no file`;
  if (finding.message === '' || /undefined|(?<!found |")NaN|\[object/.test(finding.message))
    return `${finding.code} says "${finding.message.slice(0, 200)}"`;
  return finding.stake !== undefined && !Number.isFinite(finding.stake) ? `${finding.code} costs ${finding.stake}` : null;
}

function examine(kind: Kind, files: Files, seed: number, cache: PlanCache): string | null {
  const reading = readPlan(files, cache);
  if (seed % kind.comparesOneIn === 0) {
    const fresh = readPlan(files, createPlanCache());
    if (JSON.stringify(fresh.findings) !== JSON.stringify(reading.findings))
      return 'a reading that remembers differs from a fresh one';
  }
  let findings: readonly Finding[] = reading.findings;
  if (reading.plan !== null && kind.runsOneIn > 0 && seed % kind.runsOneIn === 0)
    findings = audit(outlook(reading.plan), findings);
  for (const finding of findings) {
    const fault = unsound(finding, files);
    if (fault !== null) return fault;
  }
  return null;
}

export function casesOf(kind: Kind): (seed: number) => Outcome {
  const cache = createPlanCache();
  return (seed) => {
    const files = kind.make(diceOf(seed, kind.name));
    const started = performance.now();
    let fault: string | null;
    try {
      fault = examine(kind, files, seed, cache);
    } catch (cause) {
      fault = cause instanceof Error ? `${cause.message}\n${cause.stack}` : String(cause);
    }
    return { milliseconds: performance.now() - started, fault };
  };
}
