/** An archive written file by file; nothing is packed, since workbooks are packed already. */
import { Zip, ZipPassThrough } from "fflate";

/** Bytes that are kept at hand. What is more goes into a blob: browsers keep those outside the page, on disk if need be. */
const AT_HAND = 4 * 2 ** 20;

export class ZipWriter {
  private readonly zip: Zip;
  private readonly whole: Blob[] = [];
  private chunks: Uint8Array<ArrayBuffer>[] = [];
  private waiting = 0;
  private readonly day: Date;
  private failure: Error | null = null;

  /** `day` (YYYY-MM-DD) is the date of all files in it. */
  constructor(day: string) {
    // Midnight by the reader's own clock: an archive knows no time zones.
    this.day = new Date(`${day}T00:00:00`);
    this.zip = new Zip((error, chunk) => {
      if (error) this.failure = error;
      else this.keep(chunk);
    });
  }

  add(name: string, content: Uint8Array | string): void {
    const file = new ZipPassThrough(name);
    file.mtime = this.day;
    this.zip.add(file);
    file.push(typeof content === "string" ? new TextEncoder().encode(content) : content, true);
    if (this.failure) throw this.failure;
  }

  /** The whole archive. */
  end(type: string): Blob {
    this.zip.end();
    if (this.failure) throw this.failure;
    this.putAway();
    return new Blob(this.whole, { type });
  }

  private keep(chunk: Uint8Array): void {
    this.chunks.push(chunk.slice());
    this.waiting += chunk.length;
    if (this.waiting >= AT_HAND) this.putAway();
  }

  private putAway(): void {
    this.whole.push(new Blob(this.chunks));
    this.chunks = [];
    this.waiting = 0;
  }
}
