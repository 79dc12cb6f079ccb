/** A workbook file: what is in it, and the same file with changes made or taken away. */
import {
  InputError,
  SUMMARY_MARKER,
  type CellWrite,
  type PictureNote,
  type PictureRow,
  type SheetSnapshot,
  type SkippedChange,
  type WorkbookChanges,
  type WorkbookPicture,
  type WorkbookSnapshot,
} from "../../spreadsheet";
import { applyChanges, type Applied } from "./apply-changes";
import type { Codec } from "./codec";
import { refuseOtherFormats } from "./file-kind";
import { Package } from "./package";
import { readReceipt, RECEIPT_FIELD, takeBack, writeReceipt } from "./receipt";
import { readRelationships } from "./relationships";
import { findOurs, removeOurs } from "./remove-ours";
import { SharedStrings } from "./shared-strings";
import { readNumberFormats } from "./number-formats";
import { readNotes } from "./picture-notes";
import { PictureReader, plainText, type CellText } from "./picture";
import { readWorkbookPart, sameName, sheetOfName, type SheetEntry, type WorkbookPart } from "./workbook-part";
import { readWorksheet, type SheetContext } from "./worksheet-reader";
import { writeCells } from "./write-cells";
import { DEFAULT_LIMITS, type Limits } from "./zip";

/** A sheet up to this size (bytes, unpacked) is read whole even where only its first rows are asked for. */
const SMALL_SHEET = 128 * 1024;
/** No further than this (bytes, unpacked) are first rows looked for: those of an honest sheet come long before. */
const MAX_OUTLINE = 4 * 2 ** 20;

export interface OpenOptions {
  readonly limits?: Partial<Limits>;
  /** Change a signed workbook all the same; its signature is void afterwards. */
  readonly allowSigned?: boolean;
  /** Makes the texts of pictures, given the date system (`shownText`); left out: values without number formats. */
  readonly shownText?: (date1904: boolean) => CellText;
  /** The platform's own compression, where it has one; left out: portable code. */
  readonly codec?: Codec;
}

export interface WorkbookFile {
  /** The file as it was opened. */
  readonly bytes: Uint8Array;
  /** Every worksheet with at least its first `rows` rows; large sheets are unpacked only as far as needed. */
  outline(rows: number): WorkbookSnapshot;
  /** The named sheets in full (names that are not there are left out); kept, so that asking again costs nothing. */
  read(sheetNames: readonly string[]): WorkbookSnapshot;
  /** The sheet we wrote on an earlier run, or null. */
  readOwnSheet(): SheetSnapshot | null;
  /**
   * The file with these changes, in place of those of an earlier run. This object stays as it was.
   * @throws InputError signed, strict-ooxml
   */
  apply(changes: WorkbookChanges): { bytes: Uint8Array; skipped: SkippedChange[] };
  /**
   * The file without anything of ours and with these values in its cells (see `writeCells`). This object stays as it was.
   * @throws InputError signed, strict-ooxml; HostError sheet-deleted, not-supported
   */
  write(cells: readonly CellWrite[]): Uint8Array;
  /** The file without anything of ours: its own bytes where there is nothing. */
  clear(): { bytes: Uint8Array; changed: boolean };
  /** Whether anything of ours is in it. */
  hasOurMarks(): boolean;
  /** Tabs, sizes and looks; kept. */
  picture(): WorkbookPicture;
  /** Rows from `from` to before `to` that hold or look like anything, as shown. None of a sheet that is not there. */
  pictureRows(sheet: string, from: number, to: number): readonly PictureRow[];
  /** Notes and comments beside ours. */
  notes(): readonly PictureNote[];
  /** Whether the workbook defines this name for itself (not for one of its sheets). */
  definesName(name: string): boolean;
  /** Opens other bytes with the same options. */
  reopen(bytes: Uint8Array): WorkbookFile;
}

/**
 * Opens .xlsx or .xlsm bytes. Only the directory and the workbook part are read yet.
 * @throws InputError empty-file, not-a-zip, truncated, old-xls, encrypted, not-a-workbook, too-large, zip64, unsafe-xml,
 *   malformed-xml, unsafe-part-name, missing-part; the reading methods throw these as well
 */
export function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): WorkbookFile {
  return new OpenedWorkbook(bytes, options);
}

class OpenedWorkbook implements WorkbookFile {
  readonly bytes: Uint8Array;
  private readonly options: OpenOptions;
  private readonly pkg: Package;
  private readonly workbook: WorkbookPart;
  private readonly own: SheetEntry | null;
  private readonly strings: SharedStrings;
  private readonly cache = new Map<string, SheetSnapshot>();
  private formats: readonly (string | undefined)[] | null = null;
  private pictures: PictureReader | null = null;
  private cleaned: { pkg: Package; changed: boolean } | null = null;

  constructor(bytes: Uint8Array, options: OpenOptions) {
    refuseOtherFormats(bytes);
    this.bytes = bytes;
    this.options = options;
    this.pkg = Package.read(bytes, { ...DEFAULT_LIMITS, ...options.limits }, options.codec);
    this.workbook = readWorkbookPart(this.pkg);
    this.own = this.workbook.sheets[sheetOfName(this.workbook, SUMMARY_MARKER)] ?? null;
    this.strings = new SharedStrings(this.pkg, this.workbook.linked("sharedStrings"));
  }

  outline(rows: number): WorkbookSnapshot {
    return this.snapshot((entry, part) => this.readFirst(entry, part, rows));
  }

  read(sheetNames: readonly string[]): WorkbookSnapshot {
    return this.snapshot((entry, part) => (sheetNames.includes(entry.name) ? this.readWhole(entry, part) : null));
  }

  readOwnSheet(): SheetSnapshot | null {
    const { own } = this;
    return own?.kind === "worksheet" && own.part !== null ? this.readWhole(own, own.part) : null;
  }

  apply(changes: WorkbookChanges): { bytes: Uint8Array; skipped: SkippedChange[] } {
    this.refuseUnwritable();
    const { pkg, changed } = this.withoutOurs();
    // Sheets without a marker become the user's at once: they are no part of what a later run takes back.
    const theirs = changes.sheets.filter(({ marker }) => marker === undefined);
    const first = theirs.length > 0 ? applyChanges(pkg, { marks: [], notes: [], sheets: theirs }) : null;
    const base = first && hasChanges(first) ? first.pkg : pkg;
    const ours = changes.sheets.filter(({ marker }) => marker !== undefined);
    const second = applyChanges(base, { ...changes, sheets: ours });
    const skipped = [...(first?.skipped ?? []), ...second.skipped];
    if (!hasChanges(second)) {
      return { bytes: changed || base !== pkg ? base.save() : this.bytes, skipped };
    }
    return { bytes: saveWithReceipt(second), skipped };
  }

  write(cells: readonly CellWrite[]): Uint8Array {
    this.refuseUnwritable();
    return writeCells(this.withoutOurs().pkg, cells).save();
  }

  clear(): { bytes: Uint8Array; changed: boolean } {
    const { pkg, changed } = this.withoutOurs();
    return { bytes: changed ? pkg.save() : this.bytes, changed };
  }

  hasOurMarks(): boolean {
    return this.withoutOurs().changed;
  }

  picture(): WorkbookPicture {
    return this.pictureReader().picture();
  }

  pictureRows(sheet: string, from: number, to: number): readonly PictureRow[] {
    return this.pictureReader().rows(sheet, from, to);
  }

  notes(): readonly PictureNote[] {
    return readNotes(this.withoutOurs().pkg);
  }

  definesName(name: string): boolean {
    return this.workbook.names.some((other) => other.sheet === null && sameName(other.name, name));
  }

  reopen(bytes: Uint8Array): WorkbookFile {
    return new OpenedWorkbook(bytes, this.options);
  }

  private pictureReader(): PictureReader {
    const { own } = this;
    return (this.pictures ??= new PictureReader(this.pkg, this.workbook, {
      strings: this.strings,
      formats: this.numberFormats(),
      own: own?.part ?? null,
      text: this.options.shownText?.(this.workbook.date1904) ?? plainText,
    }));
  }

  private withoutOurs(): { pkg: Package; changed: boolean } {
    return (this.cleaned ??= clean(this.pkg));
  }

  private refuseUnwritable(): void {
    if (this.workbook.strict) throw new InputError("strict-ooxml");
    if (this.isSigned() && !this.options.allowSigned) throw new InputError("signed");
  }

  private isSigned(): boolean {
    return (
      readRelationships(this.pkg, "").some(({ kind }) => kind === "origin") ||
      this.pkg.names().some((name) => name.toLowerCase().startsWith("_xmlsignatures/"))
    );
  }

  private snapshot(readSheet: (entry: SheetEntry, part: string) => SheetSnapshot | null): WorkbookSnapshot {
    const sheets: SheetSnapshot[] = [];
    for (const entry of this.workbook.sheets) {
      if (entry.kind !== "worksheet" || entry.part === null || entry === this.own) continue;
      const sheet = readSheet(entry, entry.part);
      if (sheet) sheets.push(sheet);
    }
    const sheetNames = this.workbook.sheets.map(({ name }) => name);
    return { sheets, sheetNames, date1904: this.workbook.date1904, ownSheet: this.own?.name ?? null };
  }

  private readFirst(entry: SheetEntry, part: string, rows: number): SheetSnapshot {
    const size = this.pkg.size(part);
    if (this.cache.has(part) || size <= SMALL_SHEET) return this.readWhole(entry, part);
    for (let length = SMALL_SHEET / 2; ; length *= 4) {
      const { text, whole } = this.pkg.textPrefix(part, length);
      const read = readWorksheet(text, this.context(entry, part), { stopAt: rows, prefix: !whole });
      const enough = whole || read.reached >= rows || length >= MAX_OUTLINE;
      if (enough) return { ...described(entry), partial: true, protected: false, rows: read.rows, merges: [] };
    }
  }

  private readWhole(entry: SheetEntry, part: string): SheetSnapshot {
    const known = this.cache.get(part);
    if (known) return known;
    const { rows, merges, layout, ...read } = readWorksheet(this.pkg.text(part).text, this.context(entry, part));
    if (layout) this.pkg.rememberLayout(part, layout);
    const sheet = { ...described(entry), partial: false, protected: read.protected, rows, merges };
    this.cache.set(part, sheet);
    return sheet;
  }

  private context(entry: SheetEntry, part: string): SheetContext {
    const formats = this.numberFormats();
    return { part, sheet: entry.name, strings: this.strings, formats, date1904: this.workbook.date1904 };
  }

  private numberFormats(): readonly (string | undefined)[] {
    const styles = this.workbook.linked("styles");
    return (this.formats ??= styles === null ? [] : readNumberFormats(this.pkg.text(styles).text, styles));
  }
}

function described({ name, visible }: SheetEntry): Pick<SheetSnapshot, "name" | "visible"> {
  return { name, visible };
}

function clean(pkg: Package): { pkg: Package; changed: boolean } {
  const receipt = readReceipt(pkg);
  const before = receipt && takeBack(pkg, receipt);
  if (before) return { pkg: before, changed: true };
  const ours = findOurs(pkg);
  if (!ours && !receipt) return { pkg, changed: false };
  const cleaned = ours ? removeOurs(pkg, ours) : pkg.fork();
  cleaned.dropExtras(RECEIPT_FIELD);
  return { pkg: cleaned, changed: true };
}

function hasChanges({ undo, added }: Applied): boolean {
  return undo.size > 0 || added.length > 0;
}

function saveWithReceipt({ pkg, undo, added }: Applied): Uint8Array {
  const crcs = new Map(pkg.pack().map(({ name, crc }) => [name, crc]));
  const receipt = writeReceipt(
    {
      changed: Array.from(undo, ([part, edits]) => ({ part, crc: crcs.get(part) ?? 0, undo: edits })),
      added: added.map((part) => ({ part, crc: crcs.get(part) ?? 0 })),
    },
    pkg.codec,
  );
  const [carrier] = undo.keys();
  return pkg.save(receipt && carrier !== undefined ? new Map([[carrier, receipt]]) : undefined);
}
