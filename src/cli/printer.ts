/** Printing that waits while a progress bar has the terminal. */
import type { Terminal } from "./terminal";

export interface Printer {
  out(text: string): void;
  err(text: string): void;
  /** A report of its own, a blank line before all but the first. */
  report(text: string): void;
  /** Prints what waited, errors after all else. */
  flush(): void;
}

/** Prints at once, or (`held`) when the terminal is free again. */
export function printerFor(held: boolean, terminal: Terminal): Printer {
  const later: (() => void)[] = [];
  // A person reads the end of what was printed: there stands what went wrong.
  const atLast: (() => void)[] = [];
  const soon = (print: () => void, queue = later): void => {
    if (held) queue.push(print);
    else print();
  };
  let reports = 0;
  return {
    out: (text) => soon(() => terminal.out(text)),
    err: (text) => soon(() => terminal.err(text), atLast),
    report: (text) => {
      const blank = reports > 0 ? "\n" : "";
      reports += 1;
      soon(() => terminal.out(blank + text));
    },
    flush: () => {
      for (const print of [...later, ...atLast]) print();
    },
  };
}
