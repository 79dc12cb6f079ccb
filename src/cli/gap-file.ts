/** Gaps on disk: those of a country's schools do not fit into memory. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FoundGap, GapStore } from "../report/rollup";
import { InputError } from "../spreadsheet";
import { codeOf } from "./files";
import { OutputFile } from "./output-file";

/**
 * Gaps in a temporary file that only this user can read and that is gone when the work is done, however it ends.
 *
 * @throws InputError("unwritable-output") where the system has no room for temporary files, from `put` as well
 */
export class GapFile implements GapStore {
  readonly #folder: string;
  readonly #descriptor: number;
  readonly #file: OutputFile;
  readonly #starts: number[] = [];
  #flushed = 0;
  #end = 0;

  constructor() {
    try {
      this.#folder = mkdtempSync(join(tmpdir(), "reform-check-"));
      this.#descriptor = openSync(join(this.#folder, "gaps"), "wx+", 0o600);
    } catch (error) {
      throw noRoom(error);
    }
    this.#file = new OutputFile(this.#descriptor);
    // Where the system allows it the name goes at once: a run that is killed leaves nothing behind.
    try {
      rmSync(this.#folder, { recursive: true });
    } catch {
      // Windows keeps a file that is open: `close` removes it.
    }
  }

  put(gaps: readonly FoundGap[]): number {
    const bytes = Buffer.from(JSON.stringify(gaps));
    try {
      this.#file.write(bytes);
    } catch (error) {
      throw noRoom(error);
    }
    this.#starts.push(this.#end);
    this.#end += bytes.length;
    return this.#starts.length - 1;
  }

  get(key: number): readonly FoundGap[] {
    const start = this.#starts[key];
    if (start === undefined) return [];
    const end = this.#starts[key + 1] ?? this.#end;
    if (this.#flushed < end) {
      this.#file.flush();
      this.#flushed = this.#end;
    }
    const bytes = Buffer.allocUnsafe(end - start);
    for (let done = 0; done < bytes.length;) {
      const read = readSync(this.#descriptor, bytes, done, bytes.length - done, start + done);
      if (read === 0) throw new Error("the file of gaps became shorter while it was read");
      done += read;
    }
    const gaps: unknown = JSON.parse(bytes.toString("utf8"));
    return isOurs(gaps) ? gaps : [];
  }

  close(): void {
    closeSync(this.#descriptor);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function noRoom(error: unknown): InputError {
  return new InputError("unwritable-output", { detail: `${tmpdir()} (${codeOf(error)})` }, { cause: error });
}

/** What this process wrote a moment ago is what it reads: no more than the outermost shape is looked at. */
function isOurs(data: unknown): data is readonly FoundGap[] {
  return Array.isArray(data);
}
