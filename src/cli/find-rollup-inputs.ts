/** Which files a roll-up is made of: as named, folders with all that is in them, patterns. */
import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { isGradedCopy, originalPath } from "../session/graded-name";
import { kindOf, search, WORKBOOK } from "./search";

const DATA = /\.(json|ndjson)$/i;

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
    const found = await filesOf(name);
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

async function filesOf(name: string): Promise<FoundFile[]> {
  const kind = await kindOf(name);
  if (kind === "file") return [{ path: name, place: basename(name), named: true }];
  const { base, places } = await search(name, kind, (place) => WORKBOOK.test(place) || DATA.test(place));
  return places.map((place) => ({ path: join(base, place), place, named: false }));
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
