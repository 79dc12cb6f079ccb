/** A workbook as a person sees it: sizes and looks at once, the texts of rows when they are asked for. */
import { isCellError } from "../../spreadsheet";
import type { CellValue, PictureCell, PictureRow, PictureSheet, WorkbookPicture } from "../../spreadsheet";
import { readCellValue, type ValueContext } from "./cell-value";
import type { Package } from "./package";
import { neededHeight } from "./picture-heights";
import { columnOf, MAX_SHOWN_COLUMNS, passOver, type SheetPass } from "./picture-sheet";
import { readLooks, type PictureLooks } from "./picture-styles";
import type { SharedStrings } from "./shared-strings";
import { sameName, type SheetEntry, type WorkbookPart } from "./workbook-part";
import { XmlScanner } from "./xml-scanner";

/** The text that a cell shows for a value, under a number format code where it has one. */
export type CellText = (value: CellValue, code: string | undefined) => string;

/** Values as they are, for who has no use for number formats. */
export function plainText(value: CellValue): string {
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}

interface Reading {
  readonly strings: SharedStrings;
  /** Number format code of each cell style. */
  readonly formats: readonly (string | undefined)[];
  /** The part of the sheet that is ours, or null. */
  readonly own: string | null;
  readonly text: CellText;
}

export class PictureReader {
  private readonly pkg: Package;
  private readonly workbook: WorkbookPart;
  private readonly reading: Reading;
  private readonly values: ValueContext;
  private readonly passes = new Map<string, SheetPass>();
  private looks: PictureLooks | null = null;
  private whole: WorkbookPicture | null = null;

  constructor(pkg: Package, workbook: WorkbookPart, reading: Reading) {
    this.pkg = pkg;
    this.workbook = workbook;
    this.reading = reading;
    this.values = { strings: reading.strings, date1904: workbook.date1904 };
  }

  picture(): WorkbookPicture {
    this.whole ??= {
      sheets: this.workbook.sheets.flatMap((entry) => this.sheet(entry)),
      styles: this.allLooks().styles,
    };
    return this.whole;
  }

  rows(sheet: string, from: number, to: number): PictureRow[] {
    const entry = this.workbook.sheets.find(({ name }) => sameName(name, sheet));
    if (entry?.kind !== "worksheet" || entry.part === null) return [];
    const pass = this.pass(entry.part);
    const scanner = new XmlScanner(this.pkg.text(entry.part).text, entry.part);
    const found: PictureRow[] = [];
    for (let index = firstAtLeast(pass.rows, from); index < pass.rows.length; index++) {
      const row = pass.rows[index] ?? to;
      if (row >= to) break;
      scanner.restart(pass.offsets[index] ?? 0).next();
      const cells = this.cells(scanner, row, pass);
      if (cells.length > 0) found.push({ row, cells });
    }
    return found;
  }

  private sheet({ name, visible, kind, part }: SheetEntry): PictureSheet[] {
    if (kind !== "worksheet" || part === null) return [];
    return [{ name, visible, ours: part === this.reading.own, ...this.pass(part).picture }];
  }

  private pass(part: string): SheetPass {
    const known = this.passes.get(part);
    if (known) return known;
    const made = passOver(this.pkg.text(part).text, this.pkg.layout(part), part, this.allLooks());
    const grown = { ...made, picture: { ...made.picture, rowHeights: this.heights(part, made) } };
    this.passes.set(part, grown);
    return grown;
  }

  /** Heights of the file, and of rows that grow with their texts. */
  private heights(part: string, pass: SheetPass): SheetPass["picture"]["rowHeights"] {
    const { picture, growing } = pass;
    if (growing.length === 0) return picture.rowHeights;
    const scanner = new XmlScanner(this.pkg.text(part).text, part);
    const merged = new Set(picture.merges.map(({ top, left }) => `${top}:${left}`));
    const context = { ...this.allLooks(), columnWidths: picture.columnWidths, merged };
    const grown = growing.flatMap((index): [number, number][] => {
      const row = pass.rows[index] ?? 0;
      scanner.restart(pass.offsets[index] ?? 0).next();
      const pixels = neededHeight(row, this.cells(scanner, row, pass), context);
      return pixels > picture.rowHeight ? [[row, pixels]] : [];
    });
    return [...picture.rowHeights, ...grown].sort(([a], [b]) => a - b);
  }

  private allLooks(): PictureLooks {
    return (this.looks ??= readLooks(this.pkg, this.workbook));
  }

  private cells(scanner: XmlScanner, row: number, { links }: SheetPass): PictureCell[] {
    const cells: PictureCell[] = [];
    const { styles } = this.allLooks();
    let column = -1;
    while (scanner.next() === "open") {
      if (!scanner.is("c")) {
        scanner.skip();
        continue;
      }
      column = columnOf(scanner, column);
      if (column >= MAX_SHOWN_COLUMNS) {
        scanner.skip();
        continue;
      }
      const index = scanner.numberAttribute("s") ?? 0;
      const style = styles[index] ? index : 0;
      const value = readCellValue(scanner, this.values);
      const look = styles[style];
      if (value === null && look?.fill === undefined && !look?.border) continue;
      const text = this.reading.text(value, this.reading.formats[index]);
      const link = links.get(`${row}:${column}`);
      const textual = typeof value === "string";
      cells.push(link === undefined ? { column, text, style, textual } : { column, text, style, textual, link });
    }
    return cells;
  }
}

/** Index of the first number that is not below `wanted`, in rising numbers. */
function firstAtLeast(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
