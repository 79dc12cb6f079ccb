/** What a name on a command line means, and the files in a folder or behind a pattern. */
import { stat } from "node:fs/promises";
import { basename, relative, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";

/**
 * Names of workbooks. .xls (Excel before 2007) and .et (WPS) cannot be read, but a school that hands one in must not
 * vanish from the list: it comes out as a file that could not be graded, with the reason.
 */
export const WORKBOOK = /\.(xlsx|xlsm|xls|et)$/i;

/** What a name stands for. */
export type Kind = "file" | "folder" | "pattern";

/** What is not there and is no pattern is a file: opening it says what is wrong. */
export async function kindOf(name: string): Promise<Kind> {
  try {
    return (await stat(name)).isDirectory() ? "folder" : "file";
  } catch {
    return isDynamicPattern(asPattern(name)) ? "pattern" : "file";
  }
}

export interface SearchResult {
  /** The folder that the places start from. */
  readonly base: string;
  /** Below it, with "/", sorted so that every system sees one order. */
  readonly places: readonly string[];
}

/** The files in a folder and below, or of a pattern, whose names `wanted` accepts; no hidden files, no lock files (~$…). */
export async function search(
  name: string,
  kind: Exclude<Kind, "file">,
  wanted: (place: string) => boolean,
): Promise<SearchResult> {
  const options = { caseSensitiveMatch: false, onlyFiles: true, absolute: true };
  const base = kind === "folder" ? name : fixedPart(asPattern(name));
  const found =
    kind === "folder"
      ? await glob("**/*", { ...options, cwd: name, expandDirectories: false })
      : await glob(asPattern(name), options);
  const places = found
    .filter((path) => wanted(path) && !basename(path).startsWith("~$"))
    .map((path) => relative(resolve(base), path).split(sep).join("/"));
  return { base, places: places.sort() };
}

/** Patterns are written with "/"; on Windows people write what they see. */
function asPattern(name: string): string {
  return sep === "\\" ? name.replaceAll("\\", "/") : name;
}

/** The folders of a pattern before its first wildcard: "a/b?/c.xlsx" gives "a". */
function fixedPart(pattern: string): string {
  const parts = pattern.split("/").slice(0, -1);
  const wild = parts.findIndex((part) => isDynamicPattern(part));
  const fixed = (wild < 0 ? parts : parts.slice(0, wild)).join("/");
  if (fixed === "") return pattern.startsWith("/") ? "/" : ".";
  return fixed;
}
