/** A file that is written piece by piece beside its place and then put there, whole or not at all. */
import { closeSync, openSync, writeSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { InputError } from "../spreadsheet";
import { codeOf, temporaryPath } from "./files";

/** Bytes that are written at a time. */
const BITE = 1024 * 1024;
/** Letters that are gathered before they become bytes; longer texts would live in memory for longer. */
const LETTERS = 16 * 1024;
const MOST_BYTES_A_LETTER = 3;

/** Gathers pieces of text as bytes and hands them on in large bites, always out of the same memory. */
export class TextBytes {
  readonly #bytes = Buffer.allocUnsafe(BITE);
  readonly #take: (bytes: Uint8Array) => void;
  #used = 0;
  #text = "";

  /** @param take gets the bytes; they are overwritten once it returns. */
  constructor(take: (bytes: Uint8Array) => void) {
    this.#take = take;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= LETTERS) this.#encode();
  }

  addBytes(bytes: Uint8Array): void {
    this.#encode();
    if (bytes.length > BITE - this.#used) this.#hand();
    if (bytes.length > BITE) {
      this.#take(bytes);
    } else {
      this.#bytes.set(bytes, this.#used);
      this.#used += bytes.length;
    }
  }

  flush(): void {
    this.#encode();
    this.#hand();
  }

  #encode(): void {
    const text = this.#text;
    if (text === "") return;
    this.#text = "";
    if (text.length * MOST_BYTES_A_LETTER <= BITE) {
      if (text.length * MOST_BYTES_A_LETTER > BITE - this.#used) this.#hand();
      this.#used += this.#bytes.write(text, this.#used);
    } else {
      this.#hand();
      this.#take(Buffer.from(text));
    }
  }

  #hand(): void {
    if (this.#used === 0) return;
    this.#take(this.#bytes.subarray(0, this.#used));
    this.#used = 0;
  }
}

/** Takes the pieces of a file. */
export class OutputFile {
  readonly #file: number;
  readonly #pending = new TextBytes((bytes) => {
    this.#writeAt(this.#end, bytes);
    this.#end += bytes.length;
  });
  #end = 0;

  constructor(file: number) {
    this.#file = file;
  }

  /** How many bytes are there; those that wait are written first. */
  get size(): number {
    this.flush();
    return this.#end;
  }

  write(piece: string | Uint8Array): void {
    if (typeof piece === "string") this.#pending.add(piece);
    else this.#pending.addBytes(piece);
  }

  /** Puts bytes in the place of others that were written before. */
  patch(at: number, bytes: Uint8Array): void {
    this.flush();
    this.#writeAt(at, bytes);
  }

  /** Hands everything to the system. */
  flush(): void {
    this.#pending.flush();
  }

  #writeAt(at: number, bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, at + done);
    }
  }
}

/**
 * Writes what `fill` gives. Makes the folder where it does not exist; leaves nothing behind where it fails.
 *
 * @throws InputError("unwritable-output"), and what `fill` throws
 */
export async function writeFileInPieces(path: string, fill: (file: OutputFile) => void): Promise<void> {
  const temporary = temporaryPath(path);
  try {
    await mkdir(dirname(path), { recursive: true });
    const descriptor = openSync(temporary, "wx");
    try {
      const file = new OutputFile(descriptor);
      fill(file);
      file.flush();
    } finally {
      closeSync(descriptor);
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    // What has no code of the system's is no fault of the disk.
    if (error instanceof InputError || codeOf(error) === String(error)) throw error;
    throw new InputError("unwritable-output", { detail: `${path} (${codeOf(error)})` }, { cause: error });
  }
}
