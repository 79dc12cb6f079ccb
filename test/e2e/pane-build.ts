/** The pane as it is shipped, built once for all tests and kept until a source changes. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const SOURCES = ["src", "assets", "webpack.config.js", "package.json", "package-lock.json", "scripts/build-pane.mjs"];
/** Beside webpack's own cache: it goes with node_modules. */
const BUILDS = "node_modules/.cache/reform-check-pane";
/** A build takes half a minute on a small machine; one that took this long has died. */
const BUILD_MS = 240_000;

/** The folder of the built pane. PANE_FOLDER names one that is built already. */
export async function builtPane(root: string = process.cwd()): Promise<string> {
  const given = process.env["PANE_FOLDER"];
  if (given !== undefined && given !== "") return given;
  const folder = join(root, BUILDS, await fingerprint(root));
  await mkdir(join(root, BUILDS), { recursive: true });
  if (!existsSync(folder)) await once(folder, () => build(root, folder));
  return folder;
}

/** Changes when anything changes that goes into the build. */
async function fingerprint(root: string): Promise<string> {
  const hash = createHash("sha256").update(root);
  for (const source of SOURCES) {
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
async function build(root: string, folder: string): Promise<void> {
  const draft = `${folder}.part`;
  const script = `import("./scripts/build-pane.mjs").then(({ buildPane }) => buildPane({ into: ${JSON.stringify(draft)} }))`;
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
