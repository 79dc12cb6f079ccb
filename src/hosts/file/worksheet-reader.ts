/** Reading the cells of a worksheet part in one pass. */
import {
  cellName,
  InputError,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCellName,
  type CellValue,
  type MergedArea,
  type RowSnapshot,
} from "../../spreadsheet";
import { readCellValue, type ValueContext } from "./cell-value";
import { PrefixEnded, XmlScanner } from "./xml-scanner";
import { collect, spanOf, type ElementSpan, type Layout } from "./xml-layout";

/** Columns beyond this are not read (they stay in the file): no table of a checklist is that wide. */
const MAX_READ_COLUMNS = 512;
/** Places for values, empty ones in front of a value included: bounds the memory that a sheet of far-off cells takes. */
const MAX_PLACES = 20_000_000;

export interface SheetContext extends ValueContext {
  readonly part: string;
  readonly sheet: string;
  /** Number format code of each cell style. */
  readonly formats: readonly (string | undefined)[];
}

export interface WorksheetCells {
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly MergedArea[];
  readonly protected: boolean;
  /** Every row before this one was read: Infinity when all were. */
  readonly reached: number;
  /** Null when reading stopped before the end. */
  readonly layout: Layout | null;
}

/**
 * Reads a worksheet. With `stopAt`, reading ends at the first row from that one on; with `prefix`, the text is only
 * the beginning of the part and whole rows of it are given.
 * @throws InputError malformed-xml or unsafe-xml, naming the sheet and, inside the cells, the cell
 */
export function readWorksheet(
  text: string,
  context: SheetContext,
  { stopAt = Infinity, prefix = false }: { stopAt?: number; prefix?: boolean } = {},
): WorksheetCells {
  const reader = new WorksheetReader(text, context, stopAt, prefix);
  try {
    return reader.read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const cell = reader.cell;
    throw new InputError(
      error.code,
      { ...error.where, sheet: context.sheet, ...(cell === null ? {} : { cell }) },
      { cause: error },
    );
  }
}

class WorksheetReader {
  /** The cell being read, for messages. */
  cell: string | null = null;
  private readonly scanner: XmlScanner;
  private readonly text: string;
  private readonly context: SheetContext;
  private readonly stopAt: number;
  private readonly rows: RowSnapshot[] = [];
  private row = -1;
  private column = -1;
  private inOrder = true;
  private stopped = false;
  private reached = 0;
  private places = 0;

  constructor(text: string, context: SheetContext, stopAt: number, prefix: boolean) {
    this.text = text;
    this.context = context;
    this.stopAt = stopAt;
    this.scanner = new XmlScanner(text, context.part, prefix);
  }

  read(): WorksheetCells {
    const { scanner } = this;
    const merges: MergedArea[] = [];
    const children: ElementSpan[] = [];
    let isProtected = false;
    let rootAttributes: Layout["rootAttributes"] = [];
    let root: ElementSpan | null = null;
    try {
      scanner.next();
      rootAttributes = scanner.allAttributes();
      const { prefix } = scanner;
      root = spanOf(scanner, () => {
        while (!this.stopped && scanner.next() === "open") {
          const main = scanner.prefix === prefix;
          if (main && scanner.is("sheetProtection")) isProtected = scanner.flag("sheet");
          const child = spanOf(scanner, () => {
            if (main && scanner.is("sheetData")) this.readRows();
            else if (main && scanner.is("mergeCells")) this.readMerges(merges);
            else scanner.skip();
          });
          if (main) collect(children, child, this.context.part);
        }
      });
      if (!this.stopped) scanner.next();
    } catch (error) {
      if (!(error instanceof PrefixEnded)) throw error;
      this.stopped = true;
    }
    const layout = root === null || this.stopped ? null : { root, rootAttributes, children };
    const reached = this.stopped ? this.reached : Infinity;
    const rows = this.inOrder ? this.rows : sortRows(this.rows);
    return { rows, merges, protected: isProtected, reached, layout };
  }

  private readMerges(merges: MergedArea[]): void {
    const { scanner } = this;
    while (scanner.next() === "open") {
      const [first = "", last = first] = (scanner.attribute("ref") ?? "").split(":");
      const from = parseCellName(first);
      const to = parseCellName(last);
      if (from && to) {
        const area = { top: from.row, left: from.column, bottom: to.row, right: to.column };
        collect(merges, area, this.context.part);
      }
      scanner.skip();
    }
  }

  private readRows(): void {
    const { scanner } = this;
    while (scanner.next() === "open") {
      if (!scanner.is("row")) {
        scanner.skip();
        continue;
      }
      const attribute = scanner.find("r");
      const row =
        attribute < 0 ? this.row + 1 : this.digits(scanner.valueStart(attribute), scanner.valueEnd(attribute)) - 1;
      if (!(row >= 0 && row < MAX_ROWS)) {
        this.cell = null;
        scanner.fail("a row beyond the sheet's limits");
      }
      if (row >= this.stopAt && this.inOrder && row > this.row) {
        this.stopped = true;
        this.reached = row;
        return;
      }
      this.reached = row;
      if (row <= this.row) this.inOrder = false;
      this.row = row;
      if (!scanner.selfClosing) this.readCells(row);
    }
    this.cell = null;
  }

  private readCells(row: number): void {
    const { scanner } = this;
    const values: CellValue[] = [];
    const formats: (string | undefined)[] = [];
    this.column = -1;
    while (scanner.next() === "open") {
      if (!scanner.is("c")) {
        scanner.skip();
        continue;
      }
      const reference = scanner.find("r");
      const column =
        reference < 0 ? this.column + 1 : this.letters(scanner.valueStart(reference), scanner.valueEnd(reference));
      if (column < 0 || column >= MAX_COLUMNS) {
        this.cell = null;
        scanner.fail("a cell beyond the sheet's limits");
      }
      this.column = column;
      if (scanner.selfClosing) continue;
      if (column >= MAX_READ_COLUMNS) {
        scanner.skip();
        continue;
      }
      const style = scanner.find("s");
      const styleIndex = style < 0 ? 0 : this.digits(scanner.valueStart(style), scanner.valueEnd(style));
      const value = this.readCell(row, column);
      if (value === null) continue;
      while (values.length < column) values.push(null);
      values[column] = value;
      const format = this.context.formats[styleIndex];
      if (format !== undefined) {
        while (formats.length < column) formats.push(undefined);
        formats[column] = format;
      }
    }
    if (values.length === 0) return;
    this.places += values.length;
    // Only rows that repeat a number can be more than a sheet has.
    if (this.places > MAX_PLACES || this.rows.length === MAX_ROWS) {
      throw new InputError("too-large", { part: this.context.part, detail: "more cells than a table of a checklist" });
    }
    this.rows.push({ row, values, formats });
  }

  private readCell(row: number, column: number): CellValue {
    const { scanner } = this;
    try {
      return readCellValue(scanner, this.context);
    } catch (error) {
      this.cell = cellName(row, column);
      throw error;
    }
  }

  /** A row of digits as a number; NaN for anything else. */
  private digits(from: number, to: number): number {
    if (from >= to || to - from > 9) return Number.NaN;
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = this.text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return Number.NaN;
      value = value * 10 + digit;
    }
    return value;
  }

  /** Column of the letters that begin a cell reference; -1 for anything else. */
  private letters(from: number, to: number): number {
    let column = 0;
    let at = from;
    for (; at < to && at - from < 4; at++) {
      const letter = (this.text.charCodeAt(at) | 0x20) - 96;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    return column - 1;
  }
}

/** Rows in rising order; of two with one number, the cells are joined and the later one wins. */
function sortRows(rows: readonly RowSnapshot[]): RowSnapshot[] {
  const sorted: RowSnapshot[] = [];
  for (const next of [...rows].sort((a, b) => a.row - b.row)) {
    const last = sorted.at(-1);
    if (last?.row !== next.row) {
      sorted.push(next);
      continue;
    }
    const width = Math.max(last.values.length, next.values.length);
    const fromNext = (column: number) => (next.values[column] ?? null) !== null;
    sorted[sorted.length - 1] = {
      row: next.row,
      values: Array.from({ length: width }, (_, c) => (fromNext(c) ? next : last).values[c] ?? null),
      formats: Array.from({ length: width }, (_, c) => (fromNext(c) ? next : last).formats[c]),
    };
  }
  return sorted;
}
