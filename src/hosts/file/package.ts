/** The parts of a workbook package. Parts are only ever replaced whole; what is not replaced keeps its compressed bytes. */
import { InputError } from "../../spreadsheet";
import { PORTABLE_CODEC, type Codec } from "./codec";
import { readLayout, type Layout } from "./xml-layout";
import { applyEdits, decodePart, encodePart, type PartText, type TextEdit } from "./xml-text";
import { inflateEntry, inflatePrefix, packEntry, readZip, writeArchive, type Limits, type ZipEntry } from "./zip";
import { findExtraField, withoutExtraField } from "./zip-extra";

interface Part {
  readonly name: string;
  /** The entry it was read from; for a part that was replaced, the entry whose date and attributes it inherits. */
  readonly entry: ZipEntry | null;
  /** New content, not packed yet. */
  readonly fresh: Uint8Array | null;
  text?: PartText;
  layout?: Layout;
}

export class Package {
  private readonly parts: Map<string, Part>;
  /** The comment of the archive. */
  readonly comment: Uint8Array;
  private readonly queued = new Map<string, TextEdit[]>();

  readonly codec: Codec;
  private state: object;

  private constructor(parts: Map<string, Part>, comment: Uint8Array, codec: Codec, state: object = {}) {
    this.parts = parts;
    this.comment = comment;
    this.codec = codec;
    this.state = state;
  }

  /**
   * A reader of packages that reads each of them once, until its parts change; what was read of a package holds for its
   * copies too.
   */
  static oncePerState<T>(read: (pkg: Package) => T): (pkg: Package) => T {
    const known = new WeakMap<object, { readonly found: T }>();
    return (pkg) => {
      const before = known.get(pkg.state);
      if (before) return before.found;
      const found = read(pkg);
      known.set(pkg.state, { found });
      return found;
    };
  }

  /** @throws InputError as `readZip` */
  static read(bytes: Uint8Array, limits: Limits, codec: Codec = PORTABLE_CODEC): Package {
    const { entries, comment } = readZip(bytes, limits);
    const parts = entries.map((entry): [string, Part] => [
      entry.name.toLowerCase(),
      { name: entry.name, entry, fresh: null },
    ]);
    return new Package(new Map(parts), comment, codec);
  }

  /** A copy that can be changed without changing this one. Parts are shared, so nothing is unpacked twice. */
  fork(): Package {
    return new Package(new Map(this.parts), this.comment, this.codec, this.state);
  }

  names(): string[] {
    return Array.from(this.parts.values(), (part) => part.name);
  }

  /** The name as it is spelt in the package (names are compared without case), or null where there is no such part. */
  find(name: string): string | null {
    return this.parts.get(name.toLowerCase())?.name ?? null;
  }

  /** Unpacked size in bytes. */
  size(name: string): number {
    const part = this.part(name);
    return part.fresh?.length ?? part.entry?.size ?? 0;
  }

  bytes(name: string): Uint8Array {
    const part = this.part(name);
    return part.fresh ?? (part.entry ? inflateEntry(part.entry, this.codec) : new Uint8Array(0));
  }

  /** The part as text; kept, since what is read is often written. */
  text(name: string): PartText {
    const part = this.part(name);
    return (part.text ??= decodePart(this.bytes(name), part.name));
  }

  /** The beginning of a part as text; `whole` when that was all of it. */
  textPrefix(name: string, length: number): { text: string; whole: boolean } {
    const part = this.part(name);
    if (part.text || part.fresh || !part.entry || part.entry.size <= length) {
      return { text: this.text(name).text, whole: true };
    }
    return { text: decodePart(inflatePrefix(part.entry, length), part.name, false).text, whole: false };
  }

  /** Whether this text (plain ASCII) occurs in a part; an unread part is searched without decoding or keeping it. */
  contains(name: string, ascii: string): boolean {
    const part = this.part(name);
    if (part.text) return part.text.text.includes(ascii);
    const bytes = this.bytes(name);
    const wide = (bytes[0] ?? 0) >= 0xfe || bytes[0] === 0 || bytes[1] === 0;
    return wide ? this.text(name).text.includes(ascii) : indexOfAscii(bytes, ascii) >= 0;
  }

  /** Where the part's root and its children lie; kept. */
  layout(name: string): Layout {
    const part = this.part(name);
    return (part.layout ??= readLayout(this.text(name).text, part.name));
  }

  /** Keeps a layout that was found on the way while reading. */
  rememberLayout(name: string, layout: Layout): void {
    this.part(name).layout = layout;
  }

  /** Queues edits of a part, all in offsets of its text as it is now. */
  edit(name: string, edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    const key = this.part(name).name.toLowerCase();
    const queue = this.queued.get(key);
    if (queue) queue.push(...edits);
    else this.queued.set(key, [...edits]);
  }

  /** Queues edits of a part that a workbook does without; one that cannot be read is left as it is. */
  editOptional(name: string, plan: (text: string, layout: Layout) => readonly TextEdit[]): void {
    try {
      this.edit(name, plan(this.text(name).text, this.layout(name)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }

  put(name: string, content: string | Uint8Array): void {
    const fresh = typeof content === "string" ? new TextEncoder().encode(content) : content;
    this.parts.set(name.toLowerCase(), { name, entry: null, fresh });
    this.state = {};
  }

  remove(name: string): void {
    this.parts.delete(name.toLowerCase());
    this.queued.delete(name.toLowerCase());
    this.state = {};
  }

  /** Makes the queued edits. Gives, by part, the edits that would take them back. */
  commit(): Map<string, readonly TextEdit[]> {
    const undo = new Map<string, readonly TextEdit[]>();
    for (const [key, edits] of this.queued) {
      const part = this.part(key);
      const { text, encoding } = this.text(key);
      const changed = this.applied(part.name, text, edits);
      const next: PartText = { text: changed.text, encoding };
      this.parts.set(key, { name: part.name, entry: part.entry, fresh: encodePart(next), text: next });
      undo.set(part.name, changed.inverse);
    }
    if (undo.size > 0) this.state = {};
    this.queued.clear();
    return undo;
  }

  /** Edits of one part fit together, unless a broken workbook lets two sheets share it. */
  private applied(name: string, text: string, edits: readonly TextEdit[]): ReturnType<typeof applyEdits> {
    try {
      return applyEdits(text, edits);
    } catch (cause) {
      throw new InputError("malformed-xml", { part: name, detail: "shared by two sheets" }, { cause });
    }
  }

  /** All parts packed, ready to be written. */
  pack(): ZipEntry[] {
    return Array.from(this.parts, ([key, part]) => {
      if (!part.fresh) {
        if (part.entry) return part.entry;
        throw new InputError("missing-part", { part: part.name });
      }
      const entry = packEntry(part.name, part.fresh, part.entry ?? undefined, this.codec);
      this.parts.set(key, { ...part, entry, fresh: null });
      return entry;
    });
  }

  /** The whole package as an archive; `extras` puts an extra field into the headers of some parts. */
  save(extras: ReadonlyMap<string, Uint8Array> = new Map()): Uint8Array {
    const entries = this.pack().map((entry) => {
      const extra = extras.get(entry.name);
      return extra ? { ...entry, localExtra: extra } : entry;
    });
    return writeArchive(entries, this.comment);
  }

  /** The extra fields of all entries that have some. */
  extras(): Uint8Array[] {
    return Array.from(this.parts.values(), ({ entry }) => entry?.localExtra ?? new Uint8Array(0)).filter(
      ({ length }) => length > 0,
    );
  }

  /** Drops the extra fields of one id from every entry. */
  dropExtras(id: number): void {
    for (const [key, part] of this.parts) {
      if (part.entry && findExtraField(part.entry.localExtra, id)) {
        const localExtra = withoutExtraField(part.entry.localExtra, id);
        this.parts.set(key, { ...part, entry: { ...part.entry, localExtra } });
      }
    }
  }

  /** CRC-32 of a part that lies in the archive; null for one that is missing. */
  crc(name: string): number | null {
    return this.parts.get(name.toLowerCase())?.entry?.crc ?? null;
  }

  private part(name: string): Part {
    const part = this.parts.get(name.toLowerCase());
    if (!part) throw new InputError("missing-part", { part: name });
    return part;
  }
}

/** Horspool's search: most bytes are never looked at. */
function indexOfAscii(bytes: Uint8Array, ascii: string): number {
  const needle = Uint8Array.from(ascii, (character) => character.charCodeAt(0));
  const last = needle.length - 1;
  const skip = new Uint8Array(256).fill(needle.length);
  for (let at = 0; at < last; at++) skip[needle[at] ?? 0] = last - at;
  for (let at = last; at < bytes.length; at += skip[bytes[at] ?? 0] ?? 1) {
    let back = 0;
    while (back <= last && bytes[at - back] === needle[last - back]) back++;
    if (back > last) return at - last;
  }
  return -1;
}
