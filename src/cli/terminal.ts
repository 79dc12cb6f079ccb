/** Where the commands print: kept in one place so that tests can listen and a closed pipe is no crash. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of standard output. */
  readonly width: number;
  /** Whether standard output shows colours. */
  readonly colour: boolean;
  /** Whether standard error is a terminal: only then there is a progress bar. */
  readonly interactive: boolean;
}

const NARROWEST = 60;
const WIDEST = 120;
const UNKNOWN_WIDTH = 100;

/** The terminal this process runs in. */
export function processTerminal(): Terminal {
  // A reader such as `head` that closes the pipe early wants no more text; the files are graded all the same.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      // A full disk behind a redirection: no verdict was told, and status 1 would claim one.
      if (stream === process.stdout) process.stderr.write(`${error.message}\n`);
      process.exit(2);
    });
  }
  const columns = process.stdout.isTTY ? process.stdout.columns : UNKNOWN_WIDTH;
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    width: Math.min(WIDEST, Math.max(NARROWEST, columns)),
    colour: process.stdout.isTTY && !process.env.NO_COLOR,
    interactive: process.stderr.isTTY,
  };
}
