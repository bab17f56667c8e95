import { describe, expect, it } from 'vitest';
import { editPlan, fileOf, type PlanEdit } from './edit-plan.ts';
import type { Texts } from './edit-refusal.ts';

const TEXTS: Texts = new Map([
  [
    'plan.yaml',
    'plan: {id: p, title: P, language: 1, currency: USD}\ntime: {grain: month, start: 2026-01, periods: 6}\ninclude: ["*.yaml"]\n',
  ],
  [
    'sales.yaml',
    `assumptions:
  # what marketing brings,
  # by campaign
  leads:
    unit: lead/month # as counted
    value: 100

  price: {unit: USD/deal, value: 40}
drivers:
    revenue: {formula: leads * price}
`,
  ],
  ['more.yaml', 'assumptions:\n    fee:\n        unit: USD\n        value: 3\n# the end\n'],
]);

function edited(edit: PlanEdit): Record<string, string> | string {
  const result = editPlan(TEXTS, edit);
  if (!result.ok) return `${result.error.code}: ${result.error.message}`;
  return Object.fromEntries([...result.value].filter(([path, text]) => TEXTS.get(path) !== text));
}

const sales = TEXTS.get('sales.yaml') ?? '';
const more = TEXTS.get('more.yaml') ?? '';

it('an entry is found by its file', () => {
  expect(fileOf(TEXTS, ['assumptions', 'fee', 'value'])).toBe('more.yaml');
  expect(fileOf(TEXTS, ['time', 'periods'])).toBe('plan.yaml');
  expect(fileOf(TEXTS, ['people', 'ann'])).toBeNull();
});

describe('an edit', () => {
  it('sets and takes away where the entry stands', () => {
    expect(edited({ edit: 'set', at: ['assumptions', 'fee', 'value'], value: 4 })).toEqual({
      'more.yaml': more.replace('3', '4'),
    });
    expect(edited({ edit: 'set', at: ['time', 'periods'], value: 12 })).toHaveProperty(['plan.yaml']);
    expect(edited({ edit: 'rename', at: ['assumptions', 'fee'], to: 'charge' })).toEqual({
      'more.yaml': more.replace('fee:', 'charge:').replace('value: 3', 'value: 3\n        was: [fee]'),
    });
    expect(edited({ edit: 'remove', at: ['assumptions', 'price'] })).toEqual({
      'sales.yaml': sales.replace('  price: {unit: USD/deal, value: 40}\n', ''),
    });
  });

  it('adds to a file that is there, or to a new one', () => {
    expect(edited({ edit: 'add', section: 'people', name: 'ann', value: { name: 'Ann' }, file: 'people.yaml' })).toEqual({
      'people.yaml': 'people:\n  ann:\n    name: Ann\n',
    });
    expect(edited({ edit: 'add', section: 'assumptions', name: 'fee', value: { value: 1 }, file: 'sales.yaml' })).toMatch(
      /^name-taken: assumptions\.fee is in more\.yaml already/,
    );
  });

  it('moves an entry with its words and the comments above it', () => {
    expect(edited({ edit: 'move', section: 'assumptions', name: 'leads', file: 'more.yaml' })).toEqual({
      'sales.yaml': sales.replace(/ {2}# what[\s\S]*?value: 100\n/, ''),
      'more.yaml': more.replace(
        'value: 3',
        'value: 3\n    # what marketing brings,\n    # by campaign\n    leads:\n      unit: lead/month # as counted\n      value: 100',
      ),
    });
    expect(edited({ edit: 'move', section: 'drivers', name: 'revenue', file: 'new.yaml' })).toEqual({
      'sales.yaml': sales.replace(':\n    revenue: {formula: leads * price}', ': {}'),
      'new.yaml': 'drivers:\n  revenue: {formula: leads * price}\n',
    });
  });

  it('is refused with a sentence', () => {
    expect(edited({ edit: 'remove', at: ['assumptions', 'nothing'] })).toMatch(/^no-such-place: /);
    const broken = editPlan(new Map([['plan.yaml', 'time: [']]), { edit: 'set', at: ['time'], value: 1, file: 'plan.yaml' });
    expect(broken).toMatchObject({ error: { code: 'broken-file', message: 'plan.yaml has an error of form; mend it first.' } });
  });
});
