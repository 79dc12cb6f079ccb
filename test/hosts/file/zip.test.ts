import * as fc from "fast-check";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { PORTABLE_CODEC } from "../../../src/hosts/file/codec";
import { crc32 } from "../../../src/hosts/file/crc32";
import {
  DEFAULT_LIMITS,
  inflateEntry,
  inflatePrefix,
  packEntry,
  readZip,
  writeArchive,
  writeZip,
} from "../../../src/hosts/file/zip";
import { extraField, findExtraField, withoutExtraField } from "../../../src/hosts/file/zip-extra";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ZIP64_LOCATOR = 0x07064b50;

/** The archive as a program writes it that uses ZIP64 for every size, however small. */
function inZip64(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  const directory = view.getUint32(end + 16, true);
  const chunks: Uint8Array[] = [archive.subarray(0, directory)];
  let count = 0;
  let size = 0;
  for (let at = directory; at < end; count += 1) {
    const length = 46 + view.getUint16(at + 28, true);
    const header = archive.slice(at, at + length);
    const wide = new DataView(new ArrayBuffer(24));
    [24, 20, 42].forEach((field, index) => {
      wide.setBigUint64(index * 8, BigInt(view.getUint32(at + field, true)), true);
      new DataView(header.buffer).setUint32(field, 0xffffffff, true);
    });
    const extra = extraField(1, new Uint8Array(wide.buffer));
    new DataView(header.buffer).setUint16(30, extra.length, true);
    chunks.push(header, extra);
    size += header.length + extra.length;
    at += length;
  }
  const record = new DataView(new ArrayBuffer(56 + 20));
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(4, 44n, true);
  record.setBigUint64(24, BigInt(count), true);
  record.setBigUint64(32, BigInt(count), true);
  record.setBigUint64(40, BigInt(size), true);
  record.setBigUint64(48, BigInt(directory), true);
  record.setUint32(56, ZIP64_LOCATOR, true);
  record.setBigUint64(64, BigInt(directory + size), true);
  const last = archive.slice(end);
  const told = new DataView(last.buffer);
  told.setUint16(10, 0xffff, true);
  told.setUint32(12, 0xffffffff, true);
  told.setUint32(16, 0xffffffff, true);
  return Buffer.concat([...chunks, new Uint8Array(record.buffer), last]);
}
const names = fc.uniqueArray(fc.stringMatching(/^[a-z\u4e00-\u4e20]{1,8}(\/[a-z]{1,8})?\.xml$/), { maxLength: 8 });

describe("an archive", () => {
  it("gives back what was put in, also to other readers", () => {
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 500 }), fc.uint8Array({ maxLength: 60 }), (list, data, comment) => {
        const entries = list.map((name, index) => ({ name, data: index % 2 ? data : new Uint8Array(900).fill(index) }));
        const bytes = writeZip(entries, comment);
        const archive = readZip(bytes);
        expect(archive.entries.map(({ name }) => name)).toEqual(list);
        expect(archive.comment).toEqual(comment);
        archive.entries.forEach((entry, index) => expect(inflateEntry(entry)).toEqual(entries[index]?.data));
        const others = unzipSync(bytes);
        for (const { name, data: wanted } of entries) expect(others[name]).toEqual(wanted);
        expect(writeArchive(archive.entries, comment)).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it("packs a part that it packed before the same way, and does not take another for it that has its checksum", () => {
    const codec = { ...PORTABLE_CODEC, crc32: () => 1 };
    const part = (text: string) => packEntry("a.xml", bytesOf(text), undefined, codec);
    const [first, other, again] = [part("<a/>".repeat(50)), part("<b/>".repeat(50)), part("<a/>".repeat(50))];
    expect(again).toEqual(first);
    expect(other.data).toEqual(PORTABLE_CODEC.deflate(bytesOf("<b/>".repeat(50)), 1));
  });

  it("is the same whenever it is written", () => {
    const entries = [{ name: "人员.xml", data: bytesOf("<a/>".repeat(100)) }];
    expect(writeZip(entries)).toEqual(writeZip(entries));
  });

  it("of another writer reads the same, with bytes in front of it or not", () => {
    const made = zipSync({ "a.xml": [bytesOf("甲".repeat(50)), { level: 6 }], "b.xml": [bytesOf("乙"), { level: 0 }] });
    const shifted = new Uint8Array(made.length + 37);
    shifted.set(made, 37);
    for (const bytes of [made, shifted]) {
      expect(readZip(bytes).entries.map((entry) => strFromU8(inflateEntry(entry)))).toEqual(["甲".repeat(50), "乙"]);
    }
  });

  it("with data descriptors is read by its directory and written without them", () => {
    const plain = writeZip([{ name: "a", data: bytesOf("x") }]);
    const entry = readZip(plain).entries[0];
    const withDescriptor = new Uint8Array(plain.length + 16);
    const local = 30 + 1 + (entry?.data.length ?? 0);
    withDescriptor.set(plain.subarray(0, local));
    withDescriptor.set(plain.subarray(local), local + 16);
    const view = new DataView(withDescriptor.buffer);
    view.setUint16(6, 8, true);
    for (const at of [14, 18, 22]) view.setUint32(at, 0, true);
    view.setUint32(withDescriptor.length - 6, local + 16, true);
    expect(writeArchive(readZip(withDescriptor).entries)).toEqual(plain);
  });

  it("unpacks as little of an entry as is asked for", () => {
    const data = bytesOf(Array.from({ length: 100_000 }, (_, index) => `<c>${index}</c>`).join(""));
    const [entry] = readZip(writeZip([{ name: "a", data }])).entries;
    if (!entry) throw new Error("no entry");
    const prefix = inflatePrefix(entry, 10_000);
    expect(prefix.length).toBeGreaterThanOrEqual(10_000);
    expect(prefix.length).toBeLessThan(400_000);
    expect(prefix).toEqual(data.subarray(0, prefix.length));
  });
});

it("reads what a program wrote in ZIP64, and writes it without", () => {
  const plain = writeZip([
    { name: "a.xml", data: bytesOf("<a/>".repeat(99)) },
    { name: "b.xml", data: bytesOf("<b/>") },
  ]);
  const wide = inZip64(plain);
  expect(Object.keys(unzipSync(wide))).toEqual(["a.xml", "b.xml"]);
  expect(writeArchive(readZip(wide).entries)).toEqual(plain);
});

it("takes a backslash between folders for a slash, and leaves the name as it stands", () => {
  const archive = writeZip([{ name: "xl\\a.xml", data: bytesOf("x") }]);
  const { entries } = readZip(archive);
  expect(entries.map(({ name }) => name)).toEqual(["xl/a.xml"]);
  expect(writeArchive(entries)).toEqual(archive);
});

describe("hostile archives", () => {
  const whole = writeZip([
    { name: "a.xml", data: bytesOf("<a/>".repeat(99)) },
    { name: "b.xml", data: bytesOf("<b/>".repeat(99)) },
  ]);
  const changed = (change: (view: DataView, bytes: Uint8Array) => void, from = whole) => {
    const bytes = from.slice();
    change(new DataView(bytes.buffer), bytes);
    return bytes;
  };
  const named = (...list: string[]) => writeZip(list.map((name) => ({ name, data: bytesOf("x") })));
  const directory = new DataView(whole.buffer).getUint32(whole.length - 6, true);
  const end = whole.length - 22;

  it.each<[string, string, Uint8Array]>([
    ["text", "not-a-zip", bytesOf("姓名,职务\n")],
    ["a beginning without an end", "truncated", whole.slice(0, 60)],
    ["a directory that is not where it should be", "truncated", changed((v) => v.setUint32(end + 12, 9999, true))],
    ["a directory that counts too far", "truncated", changed((v) => v.setUint16(end + 10, 7, true))],
    ["an entry beyond the file", "truncated", changed((v) => v.setUint32(directory + 42, 9_999_999, true))],
    ["ZIP64", "zip64", changed((v) => v.setUint32(end + 16, 0xffffffff, true))],
    ["an entry in ZIP64", "zip64", changed((v) => v.setUint32(directory + 24, 0xffffffff, true))],
    ["a declared size beyond the limit", "too-large", changed((v) => v.setUint32(directory + 24, 0x7fffffff, true))],
    [
      "a ratio that no compression reaches",
      "too-large",
      changed((v) => v.setUint32(directory + 24, 200 * 2 ** 20, true)),
    ],
    ["two entries in one place", "unsafe-part-name", changed((v) => v.setUint32(directory + 46 + 5 + 42, 0, true))],
    ["an encrypted entry", "encrypted", changed((v) => v.setUint16(directory + 8, 1, true))],
    ["a compression nobody uses", "not-a-workbook", changed((v) => v.setUint16(directory + 10, 12, true))],
    ["a name that leads out", "unsafe-part-name", named("../evil.xml")],
    ["an absolute name", "unsafe-part-name", named("/xl/a.xml")],
    ["a backslash that leads out", "unsafe-part-name", named("..\\a.xml")],
    ["a ZIP64 locator without its record", "zip64", changed((v) => v.setUint32(end - 20, ZIP64_LOCATOR, true))],
    ["a drive letter", "unsafe-part-name", named("C:evil.xml")],
    ["a NUL in a name", "unsafe-part-name", named("a\0.xml")],
    ["an empty name", "unsafe-part-name", named("")],
    ["two names that differ in case only", "unsafe-part-name", named("a.xml", "A.xml")],
  ])("%s: %s", (_, code, bytes) => {
    expect(() => readZip(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it("an entry inside another one is refused", () => {
    const inner = { name: "c", data: Uint8Array.of(1) };
    const local = writeZip([inner]).slice(0, 32);
    const outer = { ...packEntry("b", local), method: 0, data: local };
    const both = writeArchive([outer, packEntry(inner.name, inner.data)]);
    const second = new DataView(both.buffer).getUint32(both.length - 6, true) + 47;
    const overlapping = changed((view) => view.setUint32(second + 42, 31, true), both);
    expect(() => readZip(overlapping)).toThrow(expect.objectContaining({ code: "too-large" }));
  });

  it("more entries than allowed are refused before they are read", () => {
    expect(() => readZip(whole, { ...DEFAULT_LIMITS, entries: 1 })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });

  it("all entries together may not be larger than the limit", () => {
    expect(() => readZip(whole, { ...DEFAULT_LIMITS, totalSize: 500 })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });

  it.each<[string, string, (view: DataView) => void]>([
    ["more than declared", "too-large", (view) => view.setUint32(directory + 24, 10, true)],
    ["less than declared", "truncated", (view) => view.setUint32(directory + 24, 500, true)],
    ["another checksum", "truncated", (view) => view.setUint32(directory + 16, 1, true)],
    ["data that do not unpack", "truncated", (view) => view.setUint32(36, 0xffffffff, true)],
  ])("an entry with %s is found out while unpacking: %s", (_, code, change) => {
    const [entry] = readZip(changed(change)).entries;
    if (!entry) throw new Error("no entry");
    expect(() => inflateEntry(entry)).toThrow(expect.objectContaining({ code }));
  });
});

describe("extra fields", () => {
  it("are found, kept and dropped by their id", () => {
    const one = extraField(0x4352, Uint8Array.of(1, 2, 3));
    const other = extraField(0x5455, Uint8Array.of(9));
    const both = Uint8Array.of(...other, ...one);
    expect(findExtraField(both, 0x4352)).toEqual(Uint8Array.of(1, 2, 3));
    expect(findExtraField(both, 1)).toBeNull();
    expect(withoutExtraField(both, 0x4352)).toEqual(other);
    expect(withoutExtraField(both, 1)).toBe(both);
  });
});

it("the checksum is the one of the standard", () => {
  expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});
