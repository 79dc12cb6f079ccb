/** The pane and the desk as they are shipped, built once for all tests and kept until a source changes. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const SOURCES = ["src", "assets", "webpack.config.js", "package.json", "package-lock.json", "scripts/run-webpack.mjs"];
/** Beside webpack's own cache: it goes with node_modules. */
const BUILDS = "node_modules/.cache";
/** A build takes half a minute on a small machine; one that took this long has died. */
const BUILD_MS = 240_000;

interface Build {
  readonly name: string;
  /** Names a folder where it is built already. */
  readonly variable: string;
  readonly script: string;
  readonly exported: string;
  readonly sources: readonly string[];
}

const PANE: Build = {
  name: "pane",
  variable: "PANE_FOLDER",
  script: "./scripts/build-pane.mjs",
  exported: "buildPane",
  sources: SOURCES,
};
const DESK: Build = {
  name: "desk",
  variable: "DESK_FOLDER",
  script: "./scripts/build-desk.mjs",
  exported: "buildDesk",
  sources: [...SOURCES, "webpack.desk.config.js", "samples"],
};

/** The folder of the built pane. PANE_FOLDER names one that is built already. */
export function builtPane(root: string = process.cwd()): Promise<string> {
  return built(PANE, root);
}

/** The folder of the built evaluation desk. DESK_FOLDER names one that is built already. */
export function builtDesk(root: string = process.cwd()): Promise<string> {
  return built(DESK, root);
}

async function built(what: Build, root: string): Promise<string> {
  const given = process.env[what.variable];
  if (given !== undefined && given !== "") return given;
  const builds = join(root, BUILDS, `reform-check-${what.name}`);
  const folder = join(builds, await fingerprint(root, what.sources));
  await mkdir(builds, { recursive: true });
  if (!existsSync(folder)) await once(folder, () => build(root, folder, what));
  return folder;
}

/** Changes when anything changes that goes into the build. */
async function fingerprint(root: string, sources: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(root);
  for (const source of sources) {
    for (const file of await filesIn(join(root, source))) hash.update(file).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}

async function filesIn(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesIn(join(path, name))))).flat();
}

/** Several test files run at once: one builds, the others wait. */
async function once(folder: string, work: () => Promise<void>): Promise<void> {
  const lock = `${folder}.lock`;
  const until = Date.now() + BUILD_MS;
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch {
      if (existsSync(folder)) return;
      if (Date.now() > until) await rm(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  try {
    if (!existsSync(folder)) await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** In a process of its own: webpack does not run inside jest's sandbox. */
async function build(root: string, folder: string, { script: module, exported }: Build): Promise<void> {
  const draft = `${folder}.part`;
  const script = `import("${module}").then((built) => built.${exported}({ into: ${JSON.stringify(draft)} }))`;
  await rm(draft, { recursive: true, force: true });
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", `await ${script}`], { cwd: root });
  await rename(draft, folder);
  await forgetOlder(folder);
}

/** Builds of sources that have changed since; those of the last hour may still be in use. */
async function forgetOlder(folder: string): Promise<void> {
  const around = dirname(folder);
  for (const name of await readdir(around)) {
    const other = join(around, name);
    const { mtimeMs } = await stat(other);
    if (other !== folder && Date.now() - mtimeMs > 3_600_000) await rm(other, { recursive: true, force: true });
  }
}
