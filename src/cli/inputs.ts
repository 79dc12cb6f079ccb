/** Which workbooks a command line means: files as named, folders with all that is in them, patterns. */
import { basename, join, resolve, sep } from "node:path";
import type { Messages } from "../i18n/all";
import { freeName, pathKey } from "./names";
import { isGradedCopy, originalPath } from "../session/graded-name";
import { kindOf, search, WORKBOOK } from "./search";
import type { SearchResult } from "./search";
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
    const root = await search(name, kind, (place) => WORKBOOK.test(place));
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

function withoutOurs({ base, places }: SearchResult, out: string | null): { kept: readonly string[]; orphans: number } {
  const all = new Set(places.map(pathKey));
  const kept: string[] = [];
  let orphans = 0;
  const root = resolve(base);
  // An output folder that holds the inputs themselves hides nothing but graded copies.
  const hidden = out !== null && out !== root && !root.startsWith(out + sep) ? out : null;
  for (const place of places) {
    if (hidden !== null && resolve(root, place).startsWith(hidden + sep)) continue;
    if (!isGradedCopy(place)) kept.push(place);
    else if (!all.has(pathKey(originalPath(place)))) orphans += 1;
  }
  return { kept, orphans };
}
