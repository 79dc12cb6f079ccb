import { run } from "./program";
import { processTerminal } from "./terminal";

/** Put in by the build, from package.json. */
declare const REFORM_CHECK_VERSION: string;

void run(process.argv.slice(2), {
  terminal: processTerminal(),
  environment: process.env,
  now: new Date(),
  version: REFORM_CHECK_VERSION,
}).then((status) => {
  process.exitCode = status;
});
