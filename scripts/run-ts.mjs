// Runs a TypeScript script of this project: `node scripts/run-ts.mjs bench/bench.ts ARGS…`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const [entry, ...args] = process.argv.slice(2);
if (!entry) throw new Error("usage: node scripts/run-ts.mjs SCRIPT.ts [ARGS…]");
const folder = mkdtempSync(join(root, "node_modules", ".run-ts-"));
try {
  const outfile = join(folder, "script.cjs");
  await build({
    absWorkingDir: root,
    entryPoints: [resolve(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    charset: "utf8",
    packages: "external",
    // Its package names a CommonJS file that it does not hold; this one is CommonJS.
    alias: { numfmt: join(root, "node_modules/numfmt/dist/index.js") },
    define: { REFORM_CHECK_VERSION: JSON.stringify("0.0.0-dev") },
    logLevel: "warning",
  });
  const result = spawnSync(process.execPath, ["--expose-gc", outfile, ...args], { stdio: "inherit", cwd: root });
  process.exitCode = result.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
