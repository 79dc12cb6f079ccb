/** Which workbooks a command line means: files as named, folders with all that is in them, patterns. */
import { stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { Messages } from "../i18n/all";
import { freeName, pathKey } from "./names";
import { UsageError } from "./usage-error";

/** A workbook to grade. */
export interface InputFile {
  /** As the user would name it: what messages show and what is opened. */
  readonly path: string;
  /** Its place below the folder or pattern it was found by, with "/"; the name alone for a file named directly. */
  readonly place: string;
}

export interface Inputs {
  readonly files: readonly InputFile[];
  /** True when a folder or a pattern was named: then there may be many, and they have places. */
  readonly searched: boolean;
  /** The folders among what was named. */
  readonly folders: readonly string[];
  /** Graded copies that were passed over although the workbook they were made of is not beside them. */
  readonly orphanCopies: number;
}

/**
 * .xls (Excel before 2007) and .et (WPS) cannot be read, but a school that hands one in must not vanish from the list:
 * it comes out as a file that could not be graded, with the reason.
 */
const WORKBOOKS = "**/*.{xlsx,xlsm,xls,et}";
const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/i;
const GRADED_COPY = /\.graded(?: \(\d+\))?(\.xls[xm])$/i;

interface Root {
  readonly base: string;
  readonly found: readonly string[];
}

/**
 * Finds the workbooks. In folders and patterns, lock files (~$…), hidden files, graded copies and what lies in `out` are
 * passed over; a file reached twice counts once. Folders and patterns come sorted, so that every system sees one order.
 *
 * @throws UsageError where a folder or pattern holds no workbook.
 */
export async function findInputs(
  named: readonly string[],
  out: string | undefined,
  words: Messages["cli"],
): Promise<Inputs> {
  const kinds = await Promise.all(named.map(async (name) => ({ name, kind: await kindOf(name) })));
  const searched = kinds.filter(({ kind }) => kind !== "file");
  const files: InputFile[] = [];
  const seen = new Set<string>();
  const prefixes = new Set<string>();
  let orphanCopies = 0;
  const add = (path: string, place: string): void => {
    const whole = resolve(path);
    if (seen.has(whole)) return;
    seen.add(whole);
    files.push({ path, place });
  };
  for (const { name, kind } of kinds) {
    if (kind === "file") {
      add(name, basename(name));
      continue;
    }
    const root = await search(name, kind);
    const { kept, orphans } = withoutOurs(root, out === undefined ? null : resolve(out));
    if (kept.length === 0) throw new UsageError(words.usage.noWorkbooks(name));
    orphanCopies += orphans;
    // Several folders keep their own names below the output folder, else their files would be mixed up.
    const prefix = searched.length > 1 ? freeName(basename(resolve(root.base)), prefixes) : "";
    for (const path of kept) add(join(root.base, path), prefix === "" ? path : `${prefix}/${path}`);
  }
  return {
    files,
    searched: searched.length > 0,
    folders: kinds.flatMap(({ name, kind }) => (kind === "folder" ? [name] : [])),
    orphanCopies,
  };
}

type Kind = "file" | "folder" | "pattern";

async function kindOf(name: string): Promise<Kind> {
  try {
    return (await stat(name)).isDirectory() ? "folder" : "file";
  } catch {
    // What is not there and is no pattern stays a file: opening it says what is wrong.
    return isDynamicPattern(asPattern(name)) ? "pattern" : "file";
  }
}

/** Patterns are written with "/"; on Windows people write what they see. */
function asPattern(name: string): string {
  return sep === "\\" ? name.replaceAll("\\", "/") : name;
}

async function search(name: string, kind: Exclude<Kind, "file">): Promise<Root> {
  const options = { caseSensitiveMatch: false, onlyFiles: true, absolute: true };
  const base = kind === "folder" ? name : fixedPart(asPattern(name));
  const found =
    kind === "folder"
      ? await glob(WORKBOOKS, { ...options, cwd: name, expandDirectories: false })
      : await glob(asPattern(name), options);
  const places = found.map((path) => relative(resolve(base), path).split(sep).join("/"));
  return { base, found: places.filter((place) => WORKBOOK.test(place)).sort() };
}

/** The folders of a pattern before its first wildcard: `a/b?/c.xlsx` gives "a". */
function fixedPart(pattern: string): string {
  const parts = pattern.split("/").slice(0, -1);
  const wild = parts.findIndex((part) => isDynamicPattern(part));
  const fixed = (wild < 0 ? parts : parts.slice(0, wild)).join("/");
  if (fixed === "") return pattern.startsWith("/") ? "/" : ".";
  return fixed;
}

function withoutOurs({ base, found }: Root, out: string | null): { kept: readonly string[]; orphans: number } {
  const all = new Set(found.map(pathKey));
  const kept: string[] = [];
  let orphans = 0;
  const root = resolve(base);
  // An output folder that holds the inputs themselves hides nothing but graded copies.
  const hidden = out !== null && out !== root && !root.startsWith(out + sep) ? out : null;
  for (const place of found) {
    if (basename(place).startsWith("~$")) continue;
    if (hidden !== null && resolve(root, place).startsWith(hidden + sep)) continue;
    const ending = GRADED_COPY.exec(place)?.[1];
    if (ending === undefined) {
      kept.push(place);
    } else if (!all.has(pathKey(place.replace(GRADED_COPY, ending)))) {
      orphans += 1;
    }
  }
  return { kept, orphans };
}
