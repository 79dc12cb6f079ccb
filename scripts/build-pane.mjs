// Builds the task pane into dist/: `npm run build:pane [-- --cdn]`.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { run } from "./run-webpack.mjs";

const configure = createRequire(import.meta.url)("../webpack.config.js");

/**
 * Builds the pane for use (not for development) and answers what was built.
 *
 * @param {{ cdn?: boolean, into?: string }} [options] office.js from Microsoft's CDN; another folder than dist/
 * @returns {Promise<import("webpack").StatsCompilation & { folder: string }>}
 */
export async function buildPane({ cdn = false, into } = {}) {
  const config = await configure({ cdn }, { mode: "production" });
  if (into) config.output = { ...config.output, path: into };
  return run(config);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { folder } = await buildPane({ cdn: process.argv.includes("--cdn") });
    console.log(`${folder}/taskpane.html`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
