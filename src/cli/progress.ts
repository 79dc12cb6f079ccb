/** How far a run has come: a bar on a terminal, a plain line now and then elsewhere (a log, a pipe). */
import { SingleBar } from "cli-progress";
import type { Messages } from "../i18n/all";
import type { Terminal } from "./terminal";

export interface Progress {
  /** A file is done. */
  step(file: string): void;
  stop(): void;
  /** True while nothing else may be written to the terminal. */
  readonly ownsTerminal: boolean;
}

/** Milliseconds between two plain lines. */
const BETWEEN_LINES = 10_000;

const NONE: Progress = { step: () => undefined, stop: () => undefined, ownsTerminal: false };

/** Shows the progress of `total` files; nothing where there is but one. */
export function showProgress(total: number, terminal: Terminal, words: Messages["cli"]): Progress {
  if (total < 2) return NONE;
  return terminal.interactive ? barOf(total, words) : plainLines(total, terminal, words);
}

function barOf(total: number, words: Messages["cli"]): Progress {
  const bar = new SingleBar({
    format: `${words.progress} {bar} {value}/{total}  ${words.remaining} {eta_formatted}  {file}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    // The speed over the last files: the first ones wait for threads to start.
    etaBuffer: 50,
  });
  bar.start(total, 0, { file: "" });
  return { step: (file) => bar.increment({ file }), stop: () => bar.stop(), ownsTerminal: true };
}

function plainLines(total: number, terminal: Terminal, words: Messages["cli"]): Progress {
  let done = 0;
  let last = performance.now();
  return {
    step: () => {
      done += 1;
      if (performance.now() - last < BETWEEN_LINES) return;
      last = performance.now();
      terminal.err(`${words.progressLine(done, total)}\n`);
    },
    stop: () => undefined,
    ownsTerminal: false,
  };
}
