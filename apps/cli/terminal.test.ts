import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toned } from './print/colour.ts';
import { printJson } from './print/json.ts';
import { sayAfter } from './print/progress.ts';
import { table } from './print/table.ts';
import { openTerminal } from './terminal.ts';

const now = { elapsed: 0 };

function opened(out: object, err: object, environment: Record<string, string> = {}) {
  const said: string[] = [];
  const stream = (name: string, more: object) => ({ write: (text: string) => void said.push(`${name} ${text}`), ...more });
  const say = (line: string, after: number, to: number) => {
    said.push(`after ${after} ms to ${to}: ${line}`);
    return () => void said.push('no more');
  };
  return { said, terminal: openTerminal(stream('out', out), stream('err', err), environment, say, () => now.elapsed) };
}

const TERMINAL = { isTTY: true, columns: 72 };

describe('colour', () => {
  test.each([
    ['a terminal', TERMINAL, {}, true],
    ['a file', {}, {}, false],
    ['NO_COLOR', TERMINAL, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR, which asks for nothing', TERMINAL, { NO_COLOR: '' }, true],
    ['a dumb terminal', TERMINAL, { TERM: 'dumb' }, false],
  ])('on %s', (_, out, environment, colour) => expect(opened(out, TERMINAL, environment).terminal.colour).toBe(colour));
});

test('a terminal has a width, 80 where it does not say; a file has none', () => {
  expect(opened(TERMINAL, {}).terminal.width).toBe(72);
  expect(opened({ isTTY: true }, {}).terminal.width).toBe(80);
  expect(opened({ columns: 72 }, TERMINAL).terminal.width).toBeNull();
});

describe('what a plan says is printed as text', () => {
  const printed = (line: string) => {
    const { said, terminal } = opened(TERMINAL, TERMINAL);
    terminal.print(line);
    return said.join('');
  };

  test.each([
    ['an escape', '\u001b[31mred', '\\u001b[31mred'],
    ['a line that overwrites', 'good\rbad\n0 errors\tall', 'good\\rbad\\n0 errors\\tall'],
    ['a bell, a backspace and a C1 control', '\u0007\u0008\u009b2J', '\\u0007\\u0008\\u009b2J'],
    ['a turn of direction', 'user\u202egnp.exe\u2066', 'user\\u202egnp.exe\\u2066'],
    ['what is not seen', 'a\u200bb\ufeffc\u2028d\u{e0041}', 'a\\u200bb\\ufeffc\\u2028d\\u{e0041}'],
    ['half a character', 'a\ud800b', 'a\\ud800b'],
  ])('%s', (_, given, seen) => expect(printed(given)).toBe(`out ${seen}\n`));

  test('letters, signs and joined emoji stay as they are', () =>
    expect(printed('Grüße −5 € 総額 👩‍💻')).toBe('out Grüße −5 € 総額 👩‍💻\n'));

  test('a colour is one of ours, whatever stands inside', () =>
    expect(printed(`${toned('\u001b[0mtitle', 'error', true)}: \u001b[32mfine`)).toBe(
      'out \u001b[31m\\u001b[0mtitle\u001b[0m: \\u001b[32mfine\n',
    ));

  test('on the standard error too', () => {
    const { said, terminal } = opened({}, {});
    terminal.complain('There is no folder \u001b[2J.');
    expect(said).toEqual(['err There is no folder \\u001b[2J.\n']);
  });

  test('columns line up by what is seen', () =>
    expect(
      table(
        [{ title: 'name' }, { title: 'value' }],
        [
          ['a\u202eb', '1'],
          ['c', '2'],
        ],
      ),
    ).toEqual(['name      value', 'a\\u202eb  1', 'c         2']));

  test('in JSON by its own escapes, which read back as they were', () => {
    const { said, terminal } = opened(TERMINAL, {});
    const value = { title: 'a\u202eb\u001b[31m\u009b\u2066\u{e0041}', lines: 'one\ntwo' };
    printJson(value, terminal);
    const text = said.map((line) => line.replace(/^out /, '')).join('');
    for (const raw of ['\u001b', '\u009b', '\u202e', '\u2066']) expect(text).not.toContain(raw);
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe('what is going on', () => {
  test('is said a second after the start on the standard error, until the next line is printed', () => {
    const { said, terminal } = opened({}, TERMINAL);
    now.elapsed = 300;
    terminal.progress('Reading ...');
    now.elapsed = 1400;
    terminal.progress('Running ...');
    terminal.print('Done.');
    expect(said).toEqual(['after 700 ms to 2: Reading ...', 'no more', 'after 0 ms to 2: Running ...', 'no more', 'out Done.\n']);
  });

  test.each([
    ['the standard error is a file', {}, {}],
    ['the terminal cannot take a line away', TERMINAL, { TERM: 'dumb' }],
  ])('is not said where %s', (_, err, environment) => {
    const { said, terminal } = opened(TERMINAL, err, environment);
    terminal.progress('Running ...');
    terminal.complain('It could not run.');
    expect(said).toEqual(['err It could not run.\n']);
  });
});

describe('a line for a person who waits', () => {
  const sleep = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

  function written(work: (to: number, read: () => string) => void): string {
    const folder = mkdtempSync(join(tmpdir(), 'mainspring-progress-'));
    const path = join(folder, 'said');
    const to = openSync(path, 'w');
    try {
      work(to, () => readFileSync(path, 'utf8'));
      return readFileSync(path, 'utf8');
    } finally {
      closeSync(to);
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('is written while this thread is held, and taken away once it goes on', () => {
    const text = written((to, read) => {
      const hush = sayAfter('Running ...', 10, to);
      for (let tries = 0; tries < 400 && read() === ''; tries += 1) sleep(25);
      expect(read()).toBe('Running ...');
      hush();
      hush();
    });
    expect(text).toBe('Running ...\r\u001b[K');
  });

  test('is not written where the work was done before', () => {
    const text = written((to) => {
      const hush = sayAfter('Running ...', 300, to);
      hush();
      sleep(900);
    });
    expect(text).toBe('');
  });
});
