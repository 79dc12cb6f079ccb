/** Names for files of an archive: safe on every system, none twice. */
import { fileName } from "../files/desk-file";

const MAX_STEM = 120;

/**
 * "folder/name.xlsx" → "folder/name.graded.xlsx"; of two alike the second is "name (2).graded.xlsx". Windows takes no
 * account of case.
 */
export function gradedNames(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    const folders = path.split("/").slice(0, -1).filter(isFolder);
    const folder = folders.map((name) => `${safe(name)}/`).join("");
    const name = fileName(path);
    const ending = /\.xls[xm]$/i.exec(name)?.[0] ?? ".xlsx";
    const stem =
      folder + safe(name.toLowerCase().endsWith(ending.toLowerCase()) ? name.slice(0, -ending.length) : name);
    let candidate = `${stem}.graded${ending}`;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      candidate = `${stem} (${number}).graded${ending}`;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  };
}

/** What leads out of the archive or nowhere is no folder. */
function isFolder(name: string): boolean {
  return !/^[\s.]*$/.test(name);
}

/** Without letters that Windows refuses, control characters, and anything that would make a folder of it. */
function safe(name: string): string {
  const clean = name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, " ")
    .slice(0, MAX_STEM)
    .replace(/^[\s.]+|[\s.]{1,255}$/g, "");
  if (clean === "") return "_";
  // Names of devices, whatever their ending.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(clean.split(".")[0] ?? "") ? `_${clean}` : clean;
}
