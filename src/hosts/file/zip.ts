/**
 * ZIP archives for workbooks: reading the directory with bounds on everything, inflating one entry at a time, and
 * writing archives in which untouched entries keep their compressed bytes. Output depends on the input alone.
 */
import { Inflate } from "fflate";
import { InputError } from "../../spreadsheet";
import { PORTABLE_CODEC, type Codec } from "./codec";
import { concat, findExtraField, withoutExtraField } from "./zip-extra";

/** Bounds on what is unpacked; sizes in bytes. */
export interface Limits {
  /** All entries together, unpacked. */
  readonly totalSize: number;
  /** One entry, unpacked. */
  readonly partSize: number;
  readonly entries: number;
}

export const DEFAULT_LIMITS: Limits = { totalSize: 512 * 2 ** 20, partSize: 256 * 2 ** 20, entries: 20_000 };

/** One entry as it lies in an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Unpacked size as declared; inflating checks it. */
  readonly size: number;
  readonly data: Uint8Array;
  /** DOS date (high half) and time (low half). */
  readonly modified: number;
  /** True: the name is marked as UTF-8. */
  readonly utf8: boolean;
  readonly externalAttributes: number;
  readonly localExtra: Uint8Array;
  readonly centralExtra: Uint8Array;
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
/** Of the record without data of its own, bytes. */
const ZIP64_END_LENGTH = 56;
const FIXED_DATE = 0x00210000; // 1980-01-01 00:00, so that output does not depend on the clock
const NOTHING = new Uint8Array(0);
/** DEFLATE cannot do better than 1032 : 1; an entry that declares more is lying. */
const MAX_RATIO = 1040;

/**
 * Reads the directory of an archive; nothing is unpacked yet.
 * @throws InputError not-a-zip, truncated, zip64, too-large, encrypted, unsafe-part-name
 */
export function readZip(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes, view);
  const { count, directorySize, directoryOffset, directoryEnd } = readEnd(view, end);
  if (count > limits.entries) throw new InputError("too-large", { detail: `${count} entries` });
  const directory = directoryEnd - directorySize;
  // Bytes in front of the archive (a self-extractor, a mail header) shift every offset by the same amount.
  const shift = directory - directoryOffset;
  if (directory < 0 || shift < 0) throw new InputError("truncated", { detail: "directory" });

  const entries: ZipEntry[] = [];
  const spans: { start: number; end: number }[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = directory;
  for (let index = 0; index < count; index++) {
    if (at + 46 > directoryEnd || view.getUint32(at, true) !== CENTRAL)
      throw new InputError("truncated", { detail: "directory" });
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > directoryEnd) throw new InputError("truncated", { detail: "directory" });
    const flags = view.getUint16(at + 8, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    // Some programs write xl\\workbook.xml; Excel takes it for a slash.
    const name = decodeName(nameBytes).replaceAll("\\", "/");
    checkName(name);
    const key = name.toLowerCase();
    if (seen.has(key)) throw new InputError("unsafe-part-name", { part: name, detail: "duplicate" });
    seen.add(key);
    if (flags & 1) throw new InputError("encrypted", { part: name });
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8)
      throw new InputError("not-a-workbook", { part: name, detail: `method ${method}` });
    const centralExtra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const stated = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const [size = NaN, packed = NaN, local = NaN] = readSizes(stated, centralExtra);
    if ([size, packed, local].some((value) => !Number.isSafeInteger(value)))
      throw new InputError("zip64", { part: name });
    total += size;
    if (size > limits.partSize || total > limits.totalSize) throw new InputError("too-large", { part: name });
    if (method === 0 ? size !== packed : size > packed * MAX_RATIO + 1024) {
      throw new InputError("too-large", { part: name, detail: "declared size does not fit the packed size" });
    }
    const start = local + shift;
    if (start + 30 > directory || view.getUint32(start, true) !== LOCAL)
      throw new InputError("truncated", { part: name });
    const localNameLength = view.getUint16(start + 26, true);
    const extraStart = start + 30 + localNameLength;
    const dataStart = extraStart + view.getUint16(start + 28, true);
    if (dataStart + packed > directory) throw new InputError("truncated", { part: name });
    if (!sameBytes(nameBytes, bytes.subarray(start + 30, extraStart))) {
      throw new InputError("unsafe-part-name", { part: name, detail: "two names for one entry" });
    }
    spans.push({ start, end: dataStart + packed });
    entries.push({
      name,
      nameBytes,
      method,
      crc: view.getUint32(at + 16, true),
      size,
      data: bytes.subarray(dataStart, dataStart + packed),
      modified: view.getUint32(at + 12, true),
      utf8: (flags & 0x800) !== 0,
      externalAttributes: view.getUint32(at + 38, true),
      localExtra: withoutZip64(bytes.subarray(extraStart, dataStart)),
      centralExtra: withoutZip64(centralExtra),
    });
    at = next;
  }
  spans.sort((a, b) => a.start - b.start);
  let reached = 0;
  for (const span of spans) {
    if (span.start < reached) throw new InputError("too-large", { detail: "overlapping entries" });
    reached = span.end;
  }
  return { entries, comment: bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true)) };
}

/** The unpacked bytes of an entry, exactly as many as it declares. @throws InputError truncated, too-large */
export function inflateEntry(entry: ZipEntry, codec: Codec = PORTABLE_CODEC): Uint8Array {
  let bytes = entry.data;
  if (entry.method === 8) {
    try {
      bytes = codec.inflate(entry.data, entry.size);
    } catch (cause) {
      throw new InputError("truncated", { part: entry.name, detail: "compressed data" }, { cause });
    }
    if (bytes.length > entry.size)
      throw new InputError("too-large", { part: entry.name, detail: "more than declared" });
  }
  if (bytes.length !== entry.size || codec.crc32(bytes) !== entry.crc) {
    throw new InputError("truncated", { part: entry.name, detail: "checksum" });
  }
  return bytes;
}

/** At least the first `length` unpacked bytes of an entry (all of it where it is shorter); nothing is verified. */
export function inflatePrefix(entry: ZipEntry, length: number): Uint8Array {
  if (entry.method === 0) return entry.data.subarray(0, length);
  const chunks: Uint8Array[] = [];
  let got = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    got += chunk.length;
  });
  // Small bites: one bite of packed bytes can grow a thousandfold.
  const bite = 4096;
  try {
    for (let at = 0; at < entry.data.length && got < length && got <= entry.size; at += bite) {
      inflate.push(entry.data.subarray(at, at + bite), at + bite >= entry.data.length);
    }
  } catch (cause) {
    throw new InputError("truncated", { part: entry.name, detail: "compressed data" }, { cause });
  }
  return concat(chunks);
}

/** Packs bytes into an entry; `like` lends its name bytes, date and attributes when a part takes another's place. */
export function packEntry(name: string, bytes: Uint8Array, like?: ZipEntry, codec: Codec = PORTABLE_CODEC): ZipEntry {
  const { method, crc, data } = pack(bytes, codec);
  const nameBytes = like?.nameBytes ?? new TextEncoder().encode(name);
  return {
    name,
    nameBytes,
    method,
    crc,
    size: bytes.length,
    data,
    modified: like?.modified ?? FIXED_DATE,
    utf8: like?.utf8 ?? nameBytes.length !== name.length,
    externalAttributes: like?.externalAttributes ?? 0,
    localExtra: NOTHING,
    centralExtra: NOTHING,
  };
}

type Packed = Pick<ZipEntry, "method" | "crc" | "data">;

/** Packed parts that come again in the next workbook: drawings, relationships, notes of the same gaps. */
const packedBy = new WeakMap<Codec, Map<string, { readonly bytes: Uint8Array; readonly packed: Packed }>>();
/** So many are kept, each no longer (bytes) than this. */
const MOST_PACKED = 64;
const LONGEST_PACKED = 16 * 1024;

function pack(bytes: Uint8Array, codec: Codec): Packed {
  const crc = codec.crc32(bytes);
  if (bytes.length > LONGEST_PACKED) return packAnew(bytes, crc, codec);
  const key = `${crc} ${bytes.length}`;
  const before = packedBy.get(codec) ?? new Map<string, { readonly bytes: Uint8Array; readonly packed: Packed }>();
  const known = before.get(key);
  if (known && sameBytes(known.bytes, bytes)) return known.packed;
  const packed = packAnew(bytes, crc, codec);
  if (before.size >= MOST_PACKED) before.clear();
  packedBy.set(codec, before.set(key, { bytes, packed }));
  return packed;
}

function packAnew(bytes: Uint8Array, crc: number, codec: Codec): Packed {
  const packed = codec.deflate(bytes, 1);
  return packed.length < bytes.length ? { method: 8, crc, data: packed } : { method: 0, crc, data: bytes };
}

/** An archive of these entries in this order. Data descriptors are dropped: sizes stand in the headers. */
export function writeArchive(entries: readonly ZipEntry[], comment: Uint8Array = NOTHING): Uint8Array {
  let size = 22 + comment.length;
  for (const entry of entries) {
    size += 76 + 2 * entry.nameBytes.length + entry.localExtra.length + entry.centralExtra.length + entry.data.length;
  }
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    out.set(bytes, at);
    at += bytes.length;
  };
  const putCommon = (entry: ZipEntry, from: number) => {
    view.setUint16(from, 20, true);
    view.setUint16(from + 2, entry.utf8 ? 0x800 : 0, true);
    view.setUint16(from + 4, entry.method, true);
    view.setUint32(from + 6, entry.modified, true);
    view.setUint32(from + 10, entry.crc, true);
    view.setUint32(from + 14, entry.data.length, true);
    view.setUint32(from + 18, entry.size, true);
    view.setUint16(from + 22, entry.nameBytes.length, true);
  };
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    putCommon(entry, at + 4);
    view.setUint16(at + 28, entry.localExtra.length, true);
    at += 30;
    put(entry.nameBytes);
    put(entry.localExtra);
    put(entry.data);
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    putCommon(entry, at + 6);
    view.setUint16(at + 30, entry.centralExtra.length, true);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    at += 46;
    put(entry.nameBytes);
    put(entry.centralExtra);
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  view.setUint16(at + 20, comment.length, true);
  at += 22;
  put(comment);
  return out;
}

/** A new archive of plain bytes: fixed dates, so the same entries give the same archive. */
export function writeZip(
  entries: readonly { readonly name: string; readonly data: Uint8Array }[],
  comment: Uint8Array = NOTHING,
): Uint8Array {
  return writeArchive(
    entries.map(({ name, data }) => packEntry(name, data)),
    comment,
  );
}

/** What the end of an archive says of its directory. */
interface DirectoryPlace {
  readonly count: number;
  readonly directorySize: number;
  readonly directoryOffset: number;
  /** Where the directory ends: right before the record that tells of it. */
  readonly directoryEnd: number;
}

/** The end record, and the one of ZIP64 before it where there is one. @throws InputError zip64 where that makes no sense */
function readEnd(view: DataView, end: number): DirectoryPlace {
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directoryOffset = view.getUint32(end + 16, true);
  const hasLocator = end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR;
  if (!hasLocator) {
    if (count === 0xffff || directorySize === SIZE_ELSEWHERE || directoryOffset === SIZE_ELSEWHERE)
      throw new InputError("zip64");
    return { count, directorySize, directoryOffset, directoryEnd: end };
  }
  // The record stands right before its locator; what lies in front of the archive shifts the place that the locator names.
  const record = end - 20 - ZIP64_END_LENGTH;
  if (record < 0 || view.getUint32(record, true) !== ZIP64_END) throw new InputError("zip64");
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    directorySize: Number(view.getBigUint64(record + 40, true)),
    directoryOffset: Number(view.getBigUint64(record + 48, true)),
    directoryEnd: record,
  };
}

/** The value of a field says that it stands in the extra field of ZIP64. */
const SIZE_ELSEWHERE = 0xffffffff;

/** Sizes and offset, each from the extra field of ZIP64 where the header sends there; NaN where it is not there either. */
function readSizes(stated: readonly number[], extra: Uint8Array): readonly number[] {
  if (!stated.includes(SIZE_ELSEWHERE)) return stated;
  const wide = findExtraField(extra, 1) ?? NOTHING;
  const view = new DataView(wide.buffer, wide.byteOffset, wide.byteLength);
  let at = 0;
  return stated.map((value) => {
    if (value !== SIZE_ELSEWHERE) return value;
    at += 8;
    return at <= wide.length ? Number(view.getBigUint64(at - 8, true)) : NaN;
  });
}

function findEnd(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  const looksZipped = bytes.length >= 4 && view.getUint32(0, true) === LOCAL;
  throw new InputError(looksZipped ? "truncated" : "not-a-zip");
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  }
}

function checkName(name: string): void {
  const segments = (name.endsWith("/") ? name.slice(0, -1) : name).split("/");
  const unsafe =
    segments.some((segment) => segment === "" || segment === "." || segment === "..") ||
    name.charAt(1) === ":" ||
    Array.from(name).some((character) => character < " " || character === "\u007f");
  if (unsafe) throw new InputError("unsafe-part-name", { part: name });
}

/** Extra fields without the ZIP64 one, which would contradict the sizes that are written. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  return withoutExtraField(extra, 1);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
