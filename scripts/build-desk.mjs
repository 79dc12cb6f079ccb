// Builds the evaluation desk into dist/: `npm run build:desk`.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { run } from "./run-webpack.mjs";

const configure = createRequire(import.meta.url)("../webpack.desk.config.js");

/**
 * Builds the desk for use (not for development) and answers what was built.
 *
 * @param {{ into?: string }} [options] another folder than dist/
 * @returns {Promise<import("webpack").StatsCompilation & { folder: string }>}
 */
export async function buildDesk({ into } = {}) {
  const config = configure({}, { mode: "production" });
  if (into) config.output = { ...config.output, path: into };
  return run(config);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { folder } = await buildDesk();
    console.log(`${folder}/index.html`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
