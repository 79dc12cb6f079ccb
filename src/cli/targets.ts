/** Where each graded copy goes, decided before any file is opened: the same whatever finishes first. */
import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { gradedPath } from "./files";
import type { InputFile } from "./inputs";
import { numberedName, pathKey } from "./names";

/** One workbook and where its graded copy goes. */
export interface PlannedFile extends InputFile {
  /** Names the file in the record of a run: its place, numbered where two inputs have the same. */
  readonly id: string;
  readonly target: string;
}

/**
 * Plans the targets: beside the input without `out`, else at the same place below `out`. No target is another's, an
 * input of this run, or among `reserved`.
 */
export function planTargets(
  files: readonly InputFile[],
  out: string | null,
  reserved: readonly string[],
): readonly PlannedFile[] {
  const taken = new Set([...reserved, ...files.map(({ path }) => path)].map((path) => pathKey(resolve(path))));
  const ids = new Set<string>();
  const nextTarget = new Map<string, number>();
  const nextId = new Map<string, number>();
  return files.map((file) => {
    const wanted = gradedPath(file.path, out === null ? undefined : join(out, dirname(file.place)));
    const target = claim(wanted, (path) => pathKey(resolve(path)), taken, nextTarget);
    return { ...file, id: claim(file.place.normalize("NFC"), pathKey, ids, nextId), target };
  });
}

/** The path itself or the next free number after it. Remembers how far it counted: a thousand of one name stay quick. */
function claim(wanted: string, keyOf: (path: string) => string, taken: Set<string>, next: Map<string, number>): string {
  let path = wanted;
  let count = next.get(keyOf(wanted)) ?? 2;
  while (taken.has(keyOf(path))) {
    path = numberedName(wanted, count);
    count += 1;
  }
  next.set(keyOf(wanted), count);
  taken.add(keyOf(path));
  return path;
}

/** Part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * Whether a file belongs to a part. Decided by the file's own id, not by its place in the list: a file that appears
 * meanwhile does not move the others, and machines that see the folder under different paths agree.
 */
export function inShard(id: string, { index, count }: Shard): boolean {
  return createHash("sha256").update(id).digest().readUInt32BE(0) % count === index - 1;
}
