/** A text file line by line, however large it is. */
import { open } from "node:fs/promises";

const NEWLINE = 0x0a;
const BITE = 1024 * 1024;

export interface Line {
  /** Without its end; holds these bytes until the next line is asked for. */
  readonly bytes: Buffer;
  /** Where it begins in the file. */
  readonly start: number;
  /** False for what follows the last line break. */
  readonly ended: boolean;
}

/** The lines in their order; nothing follows a line break at the end. Throws what the file system throws. */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const file = await open(path, "r");
  try {
    // Lines are cut out of one buffer that grows to the longest of them: a buffer for each bite would pile up.
    let buffer = Buffer.allocUnsafe(BITE);
    let kept = 0;
    let start = 0;
    for (;;) {
      if (kept === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
      const { bytesRead } = await file.read(buffer, kept, buffer.length - kept);
      if (bytesRead === 0) break;
      const filled = kept + bytesRead;
      let from = 0;
      let searched = kept;
      for (let end = lineEnd(buffer, searched, filled); end >= 0; end = lineEnd(buffer, searched, filled)) {
        yield { bytes: buffer.subarray(from, end), start: start + from, ended: true };
        from = end + 1;
        searched = from;
      }
      buffer.copyWithin(0, from, filled);
      kept = filled - from;
      start += from;
    }
    if (kept > 0) yield { bytes: buffer.subarray(0, kept), start, ended: false };
  } finally {
    await file.close();
  }
}

function lineEnd(buffer: Buffer, from: number, filled: number): number {
  return buffer.subarray(0, filled).indexOf(NEWLINE, from);
}
