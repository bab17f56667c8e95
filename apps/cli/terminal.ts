// Where a command prints, as text and nothing else (`print/visible.ts`). Colours only where a person looks at a terminal and
// has not asked for none; a line about what is going on only where a person waits for more than a second.
import { painted } from './print/colour.ts';
import { sayAfter } from './print/progress.ts';
import { wrapped } from './print/table.ts';

export interface Terminal {
  readonly colour: boolean;
  /** Columns; null where no terminal is: a file has lines of any length. */
  readonly width: number | null;
  /** Ends the line. */
  print(line?: string): void;
  /** On a terminal it is broken between words. */
  complain(line: string): void;
  /** Tells a person who waits what is going on, until something is printed; nothing where nobody watches. */
  progress(line: string): void;
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Columns of what goes to a file, and of a terminal that does not say. */
const PAGE = 80;

/** Milliseconds from the start of the program until a person is told what it is doing. */
const PATIENCE = 1000;
const STANDARD_ERROR = 2;

export function openTerminal(
  out: Stream,
  err: Stream,
  environment: Readonly<Record<string, string | undefined>>,
  say: (line: string, after: number, to: number) => () => void = sayAfter,
  elapsed: () => number = () => performance.now(),
): Terminal {
  // One that cannot take a line away is not shown any that would have to go.
  const isPlain = environment.TERM === 'dumb';
  const wanted = environment.NO_COLOR === undefined || environment.NO_COLOR === '';
  let hush = () => {};
  return {
    colour: out.isTTY === true && wanted && !isPlain,
    width: out.isTTY === true ? out.columns || PAGE : null,
    print: (line = '') => {
      hush();
      out.write(`${painted(line)}\n`);
    },
    complain: (line) => {
      hush();
      for (const part of err.isTTY === true && !line.startsWith(' ') ? wrapped(line, err.columns || PAGE) : [line])
        err.write(`${painted(part)}\n`);
    },
    progress: (line) => {
      hush();
      if (err.isTTY === true && !isPlain) hush = say(painted(line), Math.max(0, PATIENCE - elapsed()), STANDARD_ERROR);
    },
  };
}

export function pageWidth({ width }: Pick<Terminal, 'width'>): number {
  return width ?? PAGE;
}
