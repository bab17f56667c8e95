// What stands over every figure: of which plan, in which version, how far a record was read, in which scenario.
import { outlookKey } from '@mainspring/insight';
import type { Outlook } from '@mainspring/outlook';
import { toned } from './colour.ts';
import { packed } from './table.ts';

/** So much of a version's hash is shown: enough to tell two apart. */
const SHOWN = 8;

function scenarioText({ plan }: Outlook, name: string | null): string[] {
  if (name === null) return [];
  const title = plan.scenarios.get(name)?.title ?? name;
  return [title === name ? `scenario ${name}` : `scenario ${name} (${title})`];
}

function recordText(position: number | null, dataDate: string | null): string[] {
  if (position === null) return ['no record'];
  return [position === 0 ? 'nothing recorded' : `record to event ${position}`, `data date ${dataDate}`];
}

/** `Northbeam goes upmarket · plan 5e1f0c2a · record to event 37 · data date 2026-04-02 · scenario slow_market`. */
export function madeFromLines(outlook: Outlook, colour: boolean, width: number): string[] {
  const { version, position, dataDate, scenario } = outlookKey(outlook);
  const parts = [
    outlook.plan.title,
    `plan ${version.slice(0, SHOWN)}`,
    ...recordText(position, dataDate),
    ...scenarioText(outlook, scenario),
  ];
  return packed(parts, ' · ', width).map((line) => toned(line, 'quiet', colour));
}
