/** A ZIP archive written to disk part by part, each packed while it is made: no part is ever held as a whole. */
import { constants, deflateRawSync } from "node:zlib";
import { InputError } from "../spreadsheet";
import { NATIVE_CODEC } from "./native-codec";
import { TextBytes } from "./output-file";
import type { OutputFile } from "./output-file";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01 00:00: the same content gives the same archive. */
const FIXED_DATE = 0x00210000;
const DEFLATED = 8;
const VERSION = 20;
/** What a plain archive can say of a size. */
const MOST_BYTES = 0xffff_fffe;

interface WrittenPart {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

export interface PartChunks {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/**
 * Writes parts in their order. Names are ASCII.
 *
 * @throws InputError("too-large") for a part or an archive over 4 GB, which the plain format cannot hold
 */
export function writeZipFile(file: OutputFile, parts: Iterable<PartChunks>): void {
  const written: WrittenPart[] = [];
  for (const part of parts) written.push(writePart(file, part));
  const directory = file.size;
  for (const part of written) {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(CENTRAL, 0);
    header.writeUInt16LE(VERSION, 4);
    common(part).copy(header, 6);
    header.writeUInt32LE(part.offset, 42);
    file.write(header);
    file.write(part.name);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(file.size - directory, 12);
  end.writeUInt32LE(directory, 16);
  file.write(end);
}

function writePart(file: OutputFile, { name, chunks }: PartChunks): WrittenPart {
  const offset = file.size;
  const nameBytes = Buffer.from(name);
  file.write(Buffer.alloc(30));
  file.write(nameBytes);
  const start = file.size;
  let crc = 0;
  let size = 0;
  const text = new TextBytes((bytes) => {
    crc = NATIVE_CODEC.crc32(bytes, crc);
    size += bytes.length;
    if (size > MOST_BYTES) throw new InputError("too-large", { part: name });
    // Each piece ends on a whole byte and is not the last: put behind each other they are one stream.
    file.write(deflateRawSync(bytes, { level: 1, finishFlush: constants.Z_SYNC_FLUSH }));
  });
  for (const chunk of chunks) text.add(chunk);
  text.flush();
  file.write(deflateRawSync(Buffer.alloc(0)));
  const packed = file.size - start;
  if (file.size > MOST_BYTES) throw new InputError("too-large", { part: name });
  const part = { name: nameBytes, offset, crc, packed, size };
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  common(part).copy(header, 4);
  file.patch(offset, header);
  return part;
}

/** What the header of a part and its line in the directory both say, up to the length of the extra field. */
function common({ name, crc, packed, size }: WrittenPart): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(DEFLATED, 4);
  bytes.writeUInt32LE(FIXED_DATE, 6);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(packed, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}
