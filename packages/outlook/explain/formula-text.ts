// What the plan says of a cell, as it writes it.
import type { Body, Plan } from '@mainspring/plan';

/** What is more than one name stands in brackets. */
const inFormula = (text: string) => (/^[\w.]+(\[[^\]]*\])?$/.test(text.trim()) ? text.trim() : `(${text})`);

/** `assumption` or `opening` of what is stated. @param slot −1 is the eve */
export function formulaText(plan: Plan, name: string, row: number, slot: number): string {
  const driver = plan.drivers.get(name);
  if (driver === undefined) return 'assumption';
  const here = (bodies: readonly Body[]) => bodies.filter((body) => body.rows.includes(row));
  if (driver.kind === 'formula')
    return here(driver.bodies)
      .map(({ text }) => text)
      .join(' ');
  if (slot < 0) return 'opening';
  const said = (sign: string, bodies: readonly Body[]) =>
    here(bodies)
      .filter(({ text }) => text.trim() !== '0')
      .map(({ text }) => ` ${sign} ${inFormula(text)}`)
      .join('');
  return `opening${said('+', driver.inflow)}${said('-', driver.outflow)}`;
}
