// Builds the pane and the desk and weighs what each loads before it can be used: `npm run size`. Exit status 1 when one of
// them is too heavy.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildDesk } from "./build-desk.mjs";
import { buildPane } from "./build-pane.mjs";

/** Gzipped JavaScript of ours before the pane is usable; office.js comes on top and is not ours to shrink. */
export const LIMIT_BYTES = 250 * 1024;
/** The desk holds the pane, the picture of a workbook and the table; its worker loads beside it, off the main thread. */
export const DESK_LIMIT_BYTES = 235 * 1024;

/** Name and gzipped bytes of every script: those the page loads at once, and those that wait until they are needed. */
export async function weigh({ entrypoints, folder }, entry = "taskpane", subfolder = "pane") {
  const initial = new Set(entrypoints[entry].assets.map(({ name }) => name));
  const files = await readdir(join(folder, subfolder));
  const scripts = files.filter((name) => name.endsWith(".js")).map((name) => `${subfolder}/${name}`);
  const weighed = await Promise.all(
    scripts.map(async (name) => ({
      name,
      bytes: gzipSync(await readFile(join(folder, name)), { level: 9 }).length,
      initial: initial.has(name) || /\/(guard|from-file)\./.test(name),
    })),
  );
  return weighed.sort((a, b) => Number(b.initial) - Number(a.initial) || b.bytes - a.bytes);
}

/** Prints the scripts and what they weigh together; answers whether that is within the limit. */
function report(title, scripts, limit) {
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
  console.log(title);
  for (const { name, bytes, initial } of scripts) {
    console.log(`${kilobytes(bytes)}  ${initial ? "at once" : "later  "}  ${name}`);
  }
  const total = scripts.filter(({ initial }) => initial).reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${kilobytes(total)}  at once, gzipped; the limit is ${kilobytes(limit).trim()}`);
  return total <= limit;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pane = report("The task pane", await weigh(await buildPane()), LIMIT_BYTES);
  const desk = report("\nThe evaluation desk", await weigh(await buildDesk(), "desk", "desk"), DESK_LIMIT_BYTES);
  if (!pane || !desk) process.exitCode = 1;
}
