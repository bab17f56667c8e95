// A whole outlook as one document: what `run --json` prints and the server publishes, so that both say the same.
import { slotName } from '@mainspring/kernel';
import { type Chosen, joinedRowOf, linesOf, type Outlook, type ShownRow, type TargetResult } from '@mainspring/outlook';
import { memberText, quantityOf } from '@mainspring/plan';
import { type Upside, upsideOf } from '../upside/upside.ts';
import { outlookKey } from './outlook-key.ts';

/** An error value is null: JSON has no other. */
const jsonNumber = (value: number): number | null => (Number.isFinite(value) ? value : null);

function targetJson({ target, wanted, paper, wired, met }: TargetResult): object {
  return {
    name: target.name,
    title: target.title,
    driver: target.on.text,
    at: target.at.text,
    wanted: jsonNumber(wanted),
    paper: jsonNumber(paper),
    wired: jsonNumber(wired),
    met,
  };
}

function upsideJson({ plan }: Outlook, { parts, together, overlap }: Upside): object {
  return {
    countsFrom: plan.governance.countsFrom,
    together: jsonNumber(together),
    overlap: jsonNumber(overlap),
    initiatives: parts.map(({ initiative, gate, gain }) => ({ initiative, gate, gain: jsonNumber(gain) })),
  };
}

/** `closed` is the last closed period, null where there is none; `partial` the covered part of periods by name. */
function coverageJson(outlook: Outlook, shown: ShownRow): object {
  const { grid } = outlook.plan;
  const { lastClosed = -1, partial = [] } = joinedRowOf(outlook, shown) ?? {};
  return {
    closed: lastClosed < 0 ? null : slotName(grid, lastClosed),
    partial: Object.fromEntries(partial.map(({ slot, share }) => [slotName(grid, slot), jsonNumber(share)])),
  };
}

function catchUpsJson({ plan, record }: Outlook): object[] {
  return (record?.catchUps ?? []).map(({ quantity: name, row, slot, amount, event }) => {
    const quantity = quantityOf(plan, name);
    const { from, until, source } = event.payload;
    return {
      driver: name,
      member: quantity === undefined ? '' : memberText(plan, quantity, row),
      period: slotName(plan.grid, slot),
      amount: jsonNumber(amount),
      unit: quantity?.unitText ?? '',
      corrects: { from, until },
      event: event.seq,
      source,
    };
  });
}

/** The key, objective, targets, upside, and the lines of what is chosen, period by period. */
export function outlookDocument(outlook: Outlook, chosen: readonly Chosen[]): object {
  const { plan, objective, targets, record } = outlook;
  const upside = objective === null ? null : upsideOf(outlook, objective);
  const series = linesOf(outlook, chosen).map(({ run: name, quantity, row, values }) => ({
    run: name,
    driver: quantity.name,
    member: memberText(plan, quantity, row),
    unit: quantity.unitText,
    ...(name === 'actual' ? coverageJson(outlook, { quantity, row }) : {}),
    values: Object.fromEntries([...values].map((value, slot) => [slotName(plan.grid, slot), jsonNumber(value)])),
  }));
  return {
    ...outlookKey(outlook),
    objective: objective === null ? null : targetJson(objective),
    targets: targets.map(targetJson),
    ...(upside === null ? {} : { upside: upsideJson(outlook, upside) }),
    series,
    ...(record === null ? {} : { catchUps: catchUpsJson(outlook) }),
  };
}
