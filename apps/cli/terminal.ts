// Where a command prints. Colours only where a person looks at a terminal and has not asked for none.

export interface Terminal {
  readonly colour: boolean;
  readonly width: number;
  /** Ends the line. */
  print(line?: string): void;
  complain(line: string): void;
  /** Tells a waiting person what is going on; nothing where nobody watches. */
  progress(line: string): void;
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export function openTerminal(out: Stream, err: Stream, environment: Readonly<Record<string, string | undefined>>): Terminal {
  const wanted = environment.NO_COLOR === undefined || environment.NO_COLOR === '';
  return {
    colour: out.isTTY === true && wanted && environment.TERM !== 'dumb',
    width: out.columns ?? 100,
    print: (line = '') => {
      out.write(`${line}\n`);
    },
    complain: (line) => {
      err.write(`${line}\n`);
    },
    progress: (line) => {
      if (err.isTTY === true) err.write(`${line}\n`);
    },
  };
}
