/**
 * The record of a run, `assessments.ndjson` in the output folder: a line per file as it finishes, so that a run that is
 * killed has lost nothing that was done. Only places of lines are kept in memory.
 */
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "../spreadsheet";
import { codeOf, temporaryPath } from "./files";
import { linesOf } from "./lines";
import { readRecordLine } from "./record-line";
import type { EarlierResult } from "./record-line";
import type { Shard } from "./targets";

/** Where a line lies in a record, without its end. */
interface Slice {
  readonly start: number;
  readonly length: number;
}

/** An earlier line, and what it says. */
export interface EarlierLine extends EarlierResult {
  readonly slice: Slice;
}

/** The record's path; each part of a divided run has its own, so that machines can share the folder. */
export function recordPath(out: string, shard: Shard | null): string {
  return join(out, shard === null ? "assessments.ndjson" : `assessments.${shard.index}-of-${shard.count}.ndjson`);
}

/**
 * The lines of an earlier run by their input, the last one where there are several; none where there is no such file.
 * A line that makes no sense, such as one that a killed run wrote half, is passed over.
 *
 * @throws InputError("unreadable-file")
 */
export async function readRecord(path: string): Promise<Map<string, EarlierLine>> {
  const lines = new Map<string, EarlierLine>();
  try {
    for await (const { bytes, start, ended } of linesOf(path)) {
      const earlier = ended ? readRecordLine(bytes.toString("utf8")) : null;
      if (earlier) lines.set(earlier.record.input, { ...earlier, slice: { start, length: bytes.length } });
    }
  } catch (error) {
    // Where the folder cannot be made (a file has its name), writing will say so.
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return lines;
    throw new InputError("unreadable-file", { detail: path, system: codeOf(error) }, { cause: error });
  }
  return lines;
}

/** A record that is being written. */
export class RunRecord {
  readonly #path: string;
  readonly #slices = new Map<string, Slice>();
  #file: number;
  #end = 0;

  private constructor(path: string, file: number) {
    this.#path = path;
    this.#file = file;
  }

  /**
   * Begins the record anew with these lines of the earlier one.
   *
   * @throws InputError("unwritable-output")
   */
  static async begin(path: string, kept: ReadonlyMap<string, EarlierLine>): Promise<RunRecord> {
    try {
      await mkdir(dirname(path), { recursive: true });
      const slices = new Map([...kept].map(([id, { slice }]) => [id, slice]));
      const moved = await copyLines(path, slices);
      const record = new RunRecord(path, openSync(path, "r+"));
      for (const [id, slice] of moved) record.#note(id, slice);
      return record;
    } catch (error) {
      throw unwritable(path, error);
    }
  }

  /** Adds a line at the end. @throws InputError("unwritable-output") */
  append(id: string, line: string): void {
    const bytes = Buffer.from(`${line}\n`);
    try {
      for (let done = 0; done < bytes.length;) {
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done);
      }
    } catch (error) {
      throw unwritable(this.#path, error);
    }
    this.#note(id, { start: this.#end, length: bytes.length - 1 });
  }

  /** The line of a file that is done. */
  line(id: string): string | null {
    const slice = this.#slices.get(id);
    return slice ? readSlice(this.#file, slice).toString("utf8") : null;
  }

  /** Puts the lines into this order and closes the record. @throws InputError("unwritable-output") */
  async finish(ids: readonly string[]): Promise<void> {
    closeSync(this.#file);
    const ordered = ids.flatMap((id): [string, Slice][] => {
      const slice = this.#slices.get(id);
      return slice ? [[id, slice]] : [];
    });
    if (inOrder(ordered.map(([, slice]) => slice))) return;
    try {
      await copyLines(this.#path, new Map(ordered));
    } catch (error) {
      throw unwritable(this.#path, error);
    }
  }

  #note(id: string, slice: Slice): void {
    this.#slices.set(id, slice);
    this.#end = slice.start + slice.length + 1;
  }
}

/** Writes the lines one after the other to a new file, which then takes the old one's place; answers where they are. */
async function copyLines(path: string, lines: ReadonlyMap<string, Slice>): Promise<Map<string, Slice>> {
  const moved = new Map<string, Slice>();
  const temporary = temporaryPath(path);
  try {
    const target = await open(temporary, "wx");
    const source = lines.size > 0 ? openSync(path, "r") : null;
    try {
      let start = 0;
      for (const [id, slice] of lines) {
        if (source === null) break;
        await target.write(Buffer.concat([readSlice(source, slice), Buffer.from("\n")]));
        moved.set(id, { start, length: slice.length });
        start += slice.length + 1;
      }
    } finally {
      if (source !== null) closeSync(source);
      await target.close();
    }
    await rename(temporary, path);
    return moved;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

function readSlice(file: number, { start, length }: Slice): Buffer {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length;) {
    const read = readSync(file, bytes, done, length - done, start + done);
    if (read === 0) throw new Error("the record became shorter while it was read");
    done += read;
  }
  return bytes;
}

function inOrder(slices: readonly Slice[]): boolean {
  let reached = 0;
  return slices.every(({ start, length }) => {
    const next = start === reached;
    reached = start + length + 1;
    return next;
  });
}

function unwritable(path: string, error: unknown): InputError {
  return new InputError("unwritable-output", { detail: path, system: codeOf(error) }, { cause: error });
}
