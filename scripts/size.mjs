// Builds the pane and weighs what it loads before it can be used: `npm run size`. Exit status 1 when that is too much.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildPane } from "./build-pane.mjs";

/** Gzipped JavaScript of ours before the pane is usable; office.js comes on top and is not ours to shrink. */
export const LIMIT_BYTES = 250 * 1024;

/** Name and gzipped bytes of every script: those the page loads at once, and those that wait until they are needed. */
export async function weigh({ entrypoints, folder }) {
  const initial = new Set(entrypoints.taskpane.assets.map(({ name }) => name));
  const files = await readdir(join(folder, "pane"));
  const scripts = files.filter((name) => name.endsWith(".js")).map((name) => `pane/${name}`);
  const weighed = await Promise.all(
    scripts.map(async (name) => ({
      name,
      bytes: gzipSync(await readFile(join(folder, name)), { level: 9 }).length,
      initial: initial.has(name) || name.startsWith("pane/guard."),
    })),
  );
  return weighed.sort((a, b) => Number(b.initial) - Number(a.initial) || b.bytes - a.bytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scripts = await weigh(await buildPane());
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
  for (const { name, bytes, initial } of scripts) {
    console.log(`${kilobytes(bytes)}  ${initial ? "at once" : "later  "}  ${name}`);
  }
  const total = scripts.filter(({ initial }) => initial).reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${kilobytes(total)}  at once, gzipped; the limit is ${kilobytes(LIMIT_BYTES).trim()}`);
  if (total > LIMIT_BYTES) process.exitCode = 1;
}
