/** Node's own zlib for the file host: several times faster than portable code. */
import { constants, crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { openWorkbook, PORTABLE_CODEC } from "../hosts/file";
import type { Codec, WorkbookFile } from "../hosts/file";

/** Bytes: zlib takes no less than 64, and an entry of a workbook that is packed is hardly ever shorter than this. */
const SMALLEST_CHUNK = 1024;

/** Bytes: what an entry declares is not believed beyond this. */
const LARGEST_CHUNK = 2 ** 18;

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}

export const NATIVE_CODEC: Codec = {
  inflate: (data, size) => {
    try {
      return inflateRawSync(data, {
        maxOutputLength: size + 1,
        finishFlush: constants.Z_SYNC_FLUSH,
        chunkSize: Math.min(LARGEST_CHUNK, Math.max(SMALLEST_CHUNK, size + 1)),
      });
    } catch (error) {
      if (isTooLarge(error)) return new Uint8Array(size + 1);
      throw error;
    }
  },
  // What comes out fits one piece of memory: most parts pack to a third or less.
  deflate: (bytes, level) => deflateRawSync(bytes, { level, chunkSize: Math.max(SMALLEST_CHUNK, bytes.length >> 1) }),
  // Node has it from 20.15 on.
  crc32: typeof crc32 === "function" ? (bytes, before) => crc32(bytes, before) : PORTABLE_CODEC.crc32,
};

/** Opens a workbook with Node's own compression. Throws as `openWorkbook` does. */
export function openNatively(bytes: Uint8Array): WorkbookFile {
  return openWorkbook(bytes, { codec: NATIVE_CODEC });
}
