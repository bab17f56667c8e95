// What people, editors, merges and enemies do to a text, in small: bytes, lines, words, sections, formulas.
import type { Dice } from './dice.ts';

type Mutation = (text: string, dice: Dice) => string;

/** Words that a reader trips over: of the wrong kind, endless, empty, reserved, looking like something else. */
const WORDS: readonly [string, ...string[]] = [
  '.nan',
  ...[
    '.nan',
    '.inf',
    '-.inf',
    '1e308',
    '-1e308',
    '1e-320',
    '9007199254740993',
    '0',
    '-1',
    '1_0_0',
    '12%',
    '5pp',
    '0x1F',
    '1e999',
  ],
  ...[
    'null',
    '~',
    'true',
    'no',
    '""',
    '[]',
    '{}',
    '[[[[]]]]',
    '{a: {b: {c: {}}}}',
    '? x',
    '&a',
    '*a',
    '!!js/function x',
    '<<',
    '---',
    '...',
  ],
  ...[
    '2026-02-30',
    '2026-W54',
    '2026-Q9',
    'FY99999',
    '0000-00-00',
    '9999-12-31',
    '2026-13',
    '1e9 years',
    '-5 months',
    '999999999999 working days',
  ],
  ...[
    'prev',
    'region',
    'sum',
    'else',
    'base',
    'steps',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'a'.repeat(5000),
  ],
  ...['рrice', '\u202eprice', '\u0000', '\ufeff', '\r\n', '\t', '’', '𝟙', '#', '|', '>', '%', '@', '`'],
  ...[
    'ramp(launch, 0 months)',
    'lag(price, -1 month)',
    'prev(prev(cash))',
    'sum(leads, nothing)',
    'price ^ price',
    '1 / 0',
    'ln(0)',
    'npv(cash, -1)',
  ],
];

/** Formulas that are deep, wide, circular or senseless. */
const FORMULAS: readonly [(dice: Dice) => string, ...((dice: Dice) => string)[]] = [
  (dice) => `${'('.repeat(10 ** dice.roll(4))}price`,
  (dice) => `${'-'.repeat(10 ** dice.roll(4))}price`,
  (dice) => `${'not '.repeat(10 ** dice.roll(3))}price`,
  (dice) => new Array(10 ** dice.roll(3)).fill('price').join(' + '),
  (dice) => `${'max(price, '.repeat(10 ** dice.roll(3))}0`,
  (dice) => `${'delay('.repeat(1 + dice.roll(12))}leads${', cycle, 30%)'.repeat(dice.roll(13))}`,
  (dice) => new Array(1 + dice.roll(400)).fill('2').join('^'),
  () => 'deals_won + cash - prev(worth) * busy',
  (dice) => `leads[${'emea, '.repeat(dice.roll(200))}us]`,
  (dice) => `${'1'.repeat(10 ** dice.roll(4))}.${'0'.repeat(10 ** dice.roll(4))}1 leads`,
  (dice) => `moving_average(leads, ${'9'.repeat(1 + dice.roll(30))} years) + lag(leads, 1e${dice.roll(400)} days)`,
  (dice) => `delay(leads, ${dice.roll(3) - 1}e${dice.roll(300)} months, 1e-${dice.roll(300)})`,
  () => 'if(if(1 > 0, 1, 0) > 0 and not true or false, leads, late)',
  () => 'spread(sum(leads, region), leads - leads, region)',
];

const at = (text: string, dice: Dice): number => dice.roll(text.length + 1);

function lines(change: (lines: string[], dice: Dice) => void): Mutation {
  return (text, dice) => {
    const list = text.split('\n');
    change(list, dice);
    return list.join('\n');
  };
}

/** Puts something in the place of a word, or of what stands behind a colon. */
function word(text: string, dice: Dice, by: string): string {
  const words = [...text.matchAll(/[\w.%+-]+/g)];
  const found = words[dice.roll(words.length)];
  return found === undefined ? by : text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
}

export const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  (text, dice) => {
    const place = at(text, dice);
    return text.slice(0, place) + String.fromCharCode(dice.roll(256)) + text.slice(place + 1);
  },
  (text, dice) => {
    const place = at(text, dice);
    return (
      text.slice(0, place) +
      dice.pick(['{', '}', '[', ']', ':', ',', '"', "'", '\n', ' ', '-', '&x ', '*x', '#']) +
      text.slice(place)
    );
  },
  lines((list, dice) => void list.splice(dice.roll(list.length), 1 + dice.roll(3))),
  lines((list, dice) => void list.splice(dice.roll(list.length), 0, list[dice.roll(list.length)] ?? '')),
  lines((list, dice) => {
    const [a, b] = [dice.roll(list.length), dice.roll(list.length)];
    [list[a], list[b]] = [list[b] ?? '', list[a] ?? ''];
  }),
  lines((list, dice) => {
    const line = dice.roll(list.length);
    list[line] = `${' '.repeat(dice.roll(5))}${(list[line] ?? '').trimStart()}`;
  }),
  (text, dice) => word(text, dice, dice.pick(WORDS)),
  (text, dice) => {
    const words = text.match(/[\w.%+-]+/g) ?? [];
    return word(text, dice, words[dice.roll(words.length)] ?? '');
  },
  (text, dice) => {
    const formulas = [...text.matchAll(/(?:formula|in|out): ("[^"\n]*"|[^,}\n"]+)/g)];
    const found = formulas[dice.roll(formulas.length)];
    const made = `formula: "${dice.pick(FORMULAS)(dice)}"`;
    return found === undefined ? text : text.slice(0, found.index) + made + text.slice(found.index + found[0].length);
  },
  (text, dice) => text.slice(0, at(text, dice)),
  (text, dice) => text.slice(at(text, dice)),
  (text, dice) => {
    const sections = text.split(/^(?=\w)/m);
    sections.splice(dice.roll(sections.length), 1);
    return sections.join('');
  },
  (text, dice) => {
    const place = at(text, dice);
    const deep = 10 ** dice.roll(4);
    return text.slice(0, place) + dice.pick(['[', '{a: ', '- ', '"', '\n ']).repeat(deep) + text.slice(place);
  },
];
