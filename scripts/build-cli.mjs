// Bundles the command line into dist/cli.cjs: one file that Node 20 runs without anything else installed.
import { chmod, rename, rm, utimes } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = createRequire(import.meta.url)("../package.json");

/**
 * Builds the CLI, into dist/ unless told otherwise, and answers the path of the bundle. It is written under another name
 * and renamed: whoever runs it meanwhile has the old one or the new one, never half of one. Its date is that of the
 * build's beginning, so that a source that changes while it is built is newer.
 */
export async function buildCli(outfile = `${root}dist/cli.cjs`) {
  const begun = new Date();
  const unfinished = `${outfile}.${process.pid}.tmp`;
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ["src/cli/main.ts"],
      outfile: unfinished,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      charset: "utf8",
      // Some packages look for themselves by `import.meta.url`, which a bundle in CommonJS does not have.
      banner: { js: '#!/usr/bin/env node\nconst bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
      define: { REFORM_CHECK_VERSION: JSON.stringify(version), "import.meta.url": "bundleUrl" },
      logLevel: "warning",
    });
    await chmod(unfinished, 0o755);
    await utimes(unfinished, begun, begun);
    await rename(unfinished, outfile);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return outfile;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli(process.argv[2]);
