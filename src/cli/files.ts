/** Files on disk: read whole, written whole or not at all, never in place. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { InputError } from "../spreadsheet";
import { POOLED_DISK } from "./disk";
import type { Disk } from "./disk";
import { numberedName } from "./names";

/** No checklist comes near this; a larger file is refused before it is read into memory. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** "ENOENT" and the like; the error's text where it has no code. */
export function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : String(error);
}

/** The bytes of a file. Throws InputError("not-found" | "not-a-file" | "unreadable-file" | "too-large"). */
export async function readInput(path: string, disk: Disk = POOLED_DISK): Promise<Uint8Array> {
  try {
    const stated = await disk.stat(path);
    // A pipe or a device has no end.
    if (!stated.isFile()) throw new InputError("not-a-file");
    const { size } = stated;
    if (size > MAX_FILE_BYTES) throw new InputError("too-large", { detail: `${Math.round(size / 1024 / 1024)} MB` });
    return await disk.readFile(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = codeOf(error);
    if (code === "ENOENT") throw new InputError("not-found", {}, { cause: error });
    throw new InputError("unreadable-file", { system: code }, { cause: error });
  }
}

/** Lower-case hexadecimal SHA-256. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function identity(path: string, disk: Disk): Promise<string> {
  try {
    return await disk.realpath(path);
  } catch {
    return resolve(path);
  }
}

/** Throws InputError("output-is-input") when both paths name one file, links followed. */
export async function refuseSameFile(output: string, input: string, disk: Disk = POOLED_DISK): Promise<void> {
  if ((await identity(output, disk)) === (await identity(input, disk))) {
    throw new InputError("output-is-input", { detail: output });
  }
}

const TEMPORARY = ".reform-check-";

/** How temporary files for a path begin. Made from a hash: the name itself may be as long as a name can be. */
function temporaryStart(path: string): string {
  return `${TEMPORARY}${sha256(new TextEncoder().encode(basename(path))).slice(0, 16)}-`;
}

/** A temporary file beside `path`, to be renamed over it. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `${temporaryStart(path)}${randomUUID()}.tmp`);
}

/**
 * Removes what a killed run left half-written for these paths. Other temporary files stay: another machine may be at
 * work in the same folder.
 */
export async function removeLeftovers(paths: readonly string[]): Promise<void> {
  const startsByFolder = new Map<string, Set<string>>();
  for (const path of paths) {
    const folder = dirname(path);
    const starts = startsByFolder.get(folder) ?? new Set();
    startsByFolder.set(folder, starts.add(temporaryStart(path)));
  }
  const startLength = temporaryStart("").length;
  for (const [folder, starts] of startsByFolder) {
    const names = await readdir(folder).catch((): string[] => []);
    for (const name of names) {
      if (!name.endsWith(".tmp") || !starts.has(name.slice(0, startLength))) continue;
      await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
  }
}

/**
 * Writes a file as a whole: to a temporary file beside it, then renamed over it. Makes the folder where it does not
 * exist. Throws InputError("unwritable-output") and leaves nothing behind.
 */
export async function writeOutput(path: string, content: Uint8Array | string, disk: Disk = POOLED_DISK): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await writeInFolder(temporary, content, disk);
    await disk.rename(temporary, path);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw new InputError("unwritable-output", { detail: path, system: codeOf(error) }, { cause: error });
  }
}

/** The folder is made once it is found missing: of a thousand files all but the first lie in one that is there. */
async function writeInFolder(path: string, content: Uint8Array | string, disk: Disk): Promise<void> {
  try {
    await disk.writeFile(path, content, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    await disk.mkdir(dirname(path), { recursive: true });
    await disk.writeFile(path, content, { flag: "wx" });
  }
}

/** "dir/name.graded.xlsx" for "name.xlsx"; the ending is kept (.xlsm stays .xlsm). */
export function gradedPath(input: string, folder: string | undefined): string {
  const ending = extname(input);
  return join(folder ?? dirname(input), `${basename(input, ending)}.graded${ending || ".xlsx"}`);
}

/** The path itself if it is free, else "name (2).xlsx", "name (3).xlsx" … */
export function freePath(path: string, taken: (candidate: string) => boolean = existsSync): string {
  let candidate = path;
  for (let count = 2; taken(candidate); count += 1) candidate = numberedName(path, count);
  return candidate;
}
