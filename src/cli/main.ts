import { isMainThread } from "node:worker_threads";
import { run } from "./program";
import { processTerminal } from "./terminal";
import { serveGrading } from "./worker";

/** Put in by the build, from package.json. */
declare const REFORM_CHECK_VERSION: string;

/** Ctrl-C, or a system that shuts down: what was begun is finished. The second time the process ends at once. */
function onInterrupt(listener: () => void): () => void {
  const signals: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM"];
  const stop = (): void => {
    forget();
    listener();
  };
  const forget = (): void => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return forget;
}

if (isMainThread) {
  void run(process.argv.slice(2), {
    terminal: processTerminal(),
    environment: process.env,
    now: new Date(),
    version: REFORM_CHECK_VERSION,
    // The bundle is one file, and its threads run it too.
    threadScript: __filename,
    onInterrupt,
  }).then((status) => {
    process.exitCode = status;
  });
} else {
  serveGrading();
}
