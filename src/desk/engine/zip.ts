/** An archive written file by file; nothing is packed, since workbooks are packed already. */
import { Zip, ZipPassThrough } from "fflate";

export class ZipWriter {
  private readonly zip: Zip;
  private readonly chunks: Uint8Array[] = [];
  private readonly day: Date;
  private failure: Error | null = null;

  /** `day` (YYYY-MM-DD) is the date of all files in it. */
  constructor(day: string) {
    // Midnight by the reader's own clock: an archive knows no time zones.
    this.day = new Date(`${day}T00:00:00`);
    this.zip = new Zip((error, chunk) => {
      if (error) this.failure = error;
      else this.chunks.push(chunk);
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
  end(): Uint8Array {
    this.zip.end();
    if (this.failure) throw this.failure;
    const whole = new Uint8Array(this.chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    this.chunks.length = 0;
    return whole;
  }
}
