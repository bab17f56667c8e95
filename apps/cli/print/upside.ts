// What is not in the forecast and might come: beside it, in lines of its own.
import { type Upside, upsideOf } from '@mainspring/insight';
import type { Outlook } from '@mainspring/outlook';
import { quantityOf } from '@mainspring/plan';
import { exactNumber, points, signed } from './numbers.ts';
import { table, wrapped } from './table.ts';
import { unitOver, withUnit } from './units.ts';

/** So many initiatives are named. */
const NAMED = 8;

export function upsideIn(outlook: Outlook): Upside | null {
  return outlook.objective === null ? null : upsideOf(outlook, outlook.objective);
}

export function upsideLines({ plan, objective }: Outlook, { parts, together, overlap }: Upside, width: number): string[] {
  const quantity = objective === null ? undefined : quantityOf(plan, objective.target.on.quantity);
  if (quantity === undefined) return [];
  const decimals = Math.abs(together) < 100 ? 2 : 0;
  const { percent } = quantity.unit;
  const written = (value: number) => (percent ? points(value) : exactNumber(value, decimals));
  const gain = (value: number) => signed(value, written);
  const change = `${together < 0 ? 'worsen' : 'better'} the objective by ${withUnit(written(Math.abs(together)), unitOver(quantity))}`;
  const one = parts.length === 1;
  const count = one ? 'an initiative that has' : `${parts.length} initiatives that have`;
  const sentence = `Upside, in no figure here: ${count} not reached gate ${plan.governance.countsFrom} would ${change}${one ? '' : ' together'} (effects by confidence, costs in full).`;
  const named = parts
    .slice(0, NAMED)
    .map((part) => [plan.initiatives.get(part.initiative)?.title ?? part.initiative, part.gate, gain(part.gain)]);
  const rest = parts.slice(NAMED).reduce((sum, part) => sum + part.gain, 0);
  const rows = [
    ...named,
    ...(parts.length > NAMED ? [[`${parts.length - NAMED} others`, '', gain(rest)]] : []),
    ...(one ? [] : [['overlap', '', gain(overlap)]]),
  ];
  const columns = [{ title: 'initiative' }, { title: 'gate' }, { title: 'alone', align: 'right' as const }];
  return [...wrapped(sentence, width), ...table(columns, rows, '  ', width), ''];
}
