/** Which files a roll-up is made of: as named, folders with all that is in them, patterns. */
import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";

/** Workbooks, those that cannot be read included: a school that hands one in must not vanish. */
const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/i;
const DATA = /\.(json|ndjson)$/i;
const GRADED = /\.graded(?: \(\d+\))?(?=\.xls[xm]$)/i;

export interface FoundFile {
  /** What is opened. */
  readonly path: string;
  /** Its place below the folder or pattern it was found by, with "/"; the name alone for a file named directly. */
  readonly place: string;
  /** True for a file that was named itself: whatever is wrong with it is worth saying. */
  readonly named: boolean;
}

export interface FoundFiles {
  readonly workbooks: readonly FoundFile[];
  /** JSON and ndjson. */
  readonly data: readonly FoundFile[];
  /** Folders and patterns in which nothing was found. */
  readonly empty: readonly string[];
}

/**
 * Finds the files, each once, those of a folder sorted. Lock files (~$…) and hidden files are passed over, and of a
 * workbook and its graded copies beside each other all but the one saved last.
 */
export async function findRollupInputs(named: readonly string[]): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const empty: string[] = [];
  const seen = new Set<string>();
  for (const name of named) {
    const found = await search(name);
    if (found.length === 0) empty.push(name);
    for (const file of found) {
      const whole = resolve(file.path);
      if (seen.has(whole)) continue;
      seen.add(whole);
      files.push(file);
    }
  }
  const data = files.filter(({ path }) => DATA.test(path));
  const workbooks = files.filter(({ path }) => !DATA.test(path));
  return { workbooks: await newestCopies(workbooks), data, empty };
}

/** "清单.xlsx" for "清单.graded.xlsx" and "清单.graded (2).xlsx"; any other path as it is. */
export function originalPath(path: string): string {
  return path.replace(GRADED, "");
}

/** True for the name of a graded copy. */
export function isGradedCopy(path: string): boolean {
  return GRADED.test(path);
}

async function search(name: string): Promise<FoundFile[]> {
  const kind = await kindOf(name);
  if (kind === "file") return [{ path: name, place: basename(name), named: true }];
  const options = { caseSensitiveMatch: false, onlyFiles: true, absolute: true };
  const pattern = sep === "\\" ? name.replaceAll("\\", "/") : name;
  const base = kind === "folder" ? name : fixedPart(pattern);
  const found =
    kind === "folder"
      ? await glob("**/*", { ...options, cwd: name, expandDirectories: false })
      : await glob(pattern, options);
  return found
    .filter((path) => (WORKBOOK.test(path) || DATA.test(path)) && !basename(path).startsWith("~$"))
    .map((path) => relative(resolve(base), path).split(sep).join("/"))
    .sort()
    .map((place) => ({ path: join(base, place), place, named: false }));
}

async function kindOf(name: string): Promise<"file" | "folder" | "pattern"> {
  try {
    return (await stat(name)).isDirectory() ? "folder" : "file";
  } catch {
    // What is not there and is no pattern stays a file: opening it says what is wrong.
    return isDynamicPattern(name) ? "pattern" : "file";
  }
}

/** The folders of a pattern before its first wildcard: "a/b?/c.xlsx" gives "a". */
function fixedPart(pattern: string): string {
  const parts = pattern.split("/").slice(0, -1);
  const wild = parts.findIndex((part) => isDynamicPattern(part));
  const fixed = (wild < 0 ? parts : parts.slice(0, wild)).join("/");
  if (fixed === "") return pattern.startsWith("/") ? "/" : ".";
  return fixed;
}

/**
 * Of a workbook and its graded copies in one folder, the one saved last: a reviewer may have decided in the copy, a
 * school may have handed the workbook in again. Files named themselves all stay.
 */
async function newestCopies(files: readonly FoundFile[]): Promise<FoundFile[]> {
  const groups = new Map<string, FoundFile[]>();
  for (const file of files) {
    const key = resolve(dirname(file.path), basename(originalPath(file.path)));
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  const dropped = new Set<FoundFile>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const times = await Promise.all(group.map(async (file) => ({ file, saved: await savedAt(file.path) })));
    times.sort((a, b) => b.saved - a.saved || Number(isGradedCopy(b.file.path)) - Number(isGradedCopy(a.file.path)));
    for (const { file } of times.slice(1)) if (!file.named) dropped.add(file);
  }
  return files.filter((file) => !dropped.has(file));
}

async function savedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

/** The ending in lower case, with its dot. */
export function endingOf(path: string): string {
  return extname(path).toLowerCase();
}
