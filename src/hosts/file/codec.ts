/** The work on bytes that a platform may do faster than portable code: raw deflate and CRC-32. */
import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "./crc32";

export interface Codec {
  /**
   * Unpacks raw deflate data. Gives at most `size + 1` bytes, so that data which unpack to more than they declare are
   * found out while memory stays bounded. Throws on data that are not deflate.
   */
  readonly inflate: (data: Uint8Array, size: number) => Uint8Array;
  /** Packs to raw deflate data; a higher level is slower and packs better. The same bytes give the same data. */
  readonly deflate: (bytes: Uint8Array, level: 1 | 3) => Uint8Array;
  /** Unsigned CRC-32; `before` is that of the bytes in front of these. */
  readonly crc32: (bytes: Uint8Array, before?: number) => number;
}

/** Runs anywhere. */
export const PORTABLE_CODEC: Codec = {
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size + 1) }),
  deflate: (bytes, level) => deflateSync(bytes, { level }),
  crc32,
};
