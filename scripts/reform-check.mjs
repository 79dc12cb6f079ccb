// `npm run reform-check -- …`: runs the command line in this process, built anew where what it is made from has changed.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { isStale } from "./is-stale.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bundle = `${root}dist/cli.cjs`;
// The last is written by each install: the packages may be others.
const sources = [
  "src",
  "scripts/build-cli.mjs",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

async function ready() {
  if (
    !isStale(
      bundle,
      sources.map((source) => root + source),
    )
  )
    return true;
  const { buildCli } = await import("./build-cli.mjs");
  // What is wrong was told by the build; 1 would mean that a workbook has gaps.
  return buildCli().then(
    () => true,
    () => false,
  );
}

if (await ready()) {
  // npm runs scripts from the package's own folder; files are named from where the user typed the command.
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  process.argv[1] = bundle;
  createRequire(import.meta.url)(bundle);
} else {
  process.exitCode = 2;
}
