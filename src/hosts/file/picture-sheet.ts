/** Sizes of a sheet and where its rows lie, in one pass over its part. */
import { parseCellName, type PictureSheet, type PictureStyle } from "../../spreadsheet";
import { unescapeCell } from "./xml-text";
import { PixelColumns } from "./picture-columns";
import { readMerges } from "./worksheet-areas";
import { openedAt, readChildren, type ElementSpan, type Layout } from "./xml-layout";
import { XmlScanner } from "./xml-scanner";

export interface SheetPass {
  readonly picture: Pick<
    PictureSheet,
    "rowCount" | "columnCount" | "columnWidths" | "rowHeight" | "rowHeights" | "merges" | "frozen"
  >;
  /** Row numbers in rising order, and where in the part each row begins. */
  readonly rows: readonly number[];
  readonly offsets: readonly number[];
  /** Indexes into `rows` of those that have no height of their own and may need one: the first of them, at least. */
  readonly growing: readonly number[];
  /** Jumps inside the workbook, by "row:column". */
  readonly links: ReadonlyMap<string, string>;
}

/** Columns beyond this are not shown: no table of a checklist is that wide. */
export const MAX_SHOWN_COLUMNS = 512;
/** Cells that hold nothing but look like something are shown this far beyond the last that holds something. */
const EMPTY_ROWS = 100;
const EMPTY_COLUMNS = 20;
/** Of no more rows than this is a height worked out: programs that write many rows write their heights. */
const MAX_GROWING = 2000;
/** Points; letters above this size need more than the usual row. */
const USUAL_SIZE = 12;
const PIXELS_PER_POINT = 4 / 3;
const USUAL_HEIGHT = 15;

interface PassContext {
  readonly styles: readonly PictureStyle[];
  readonly digitWidth: number;
}

/** Reads all but the cells' contents. @throws InputError malformed-xml */
export function passOver(text: string, layout: Layout, part: string, context: PassContext): SheetPass {
  const child = (local: string) => layout.children.find((element) => element.local === local);
  const format = child("sheetFormatPr");
  const defaults = format ? openedAt(text, format, part) : null;
  const columns = new PixelColumns(context.digitWidth, {
    width: defaults?.numberAttribute("defaultColWidth") ?? null,
    base: defaults?.numberAttribute("baseColWidth") ?? 8,
  });
  const cols = child("cols");
  if (cols) readChildren(text, cols, part, (scanner) => columns.read(scanner));
  const rowHeight = defaults?.flag("zeroHeight")
    ? 0
    : pixels(defaults?.numberAttribute("defaultRowHeight") ?? USUAL_HEIGHT);
  const merges = readMerges(text, layout, part);
  const data = child("sheetData");
  const found = new RowPass(text, part, context.styles, rowHeight);
  if (data) found.read(data);
  let { rowCount, columnCount } = found;
  for (const { top, left, bottom, right } of merges) {
    // A title over empty columns is as wide as its merged cells.
    if (top < found.rowCount && left < found.columnCount) {
      rowCount = Math.max(rowCount, Math.min(bottom + 1, found.rowCount + EMPTY_ROWS));
      columnCount = Math.max(columnCount, Math.min(right + 1, MAX_SHOWN_COLUMNS));
    }
  }
  return {
    picture: {
      rowCount,
      columnCount,
      columnWidths: columns.upTo(columnCount),
      rowHeight,
      rowHeights: found.heights(rowCount),
      merges: merges.filter(({ top, left }) => top < rowCount && left < columnCount),
      frozen: readFrozen(text, child("sheetViews"), part),
    },
    ...found.index(),
    links: readLinks(text, child("hyperlinks"), part),
  };
}

class RowPass {
  rowCount = 0;
  columnCount = 0;
  private readonly text: string;
  private readonly part: string;
  /** By style: whether an empty cell of it is to be seen. */
  private readonly visible: readonly boolean[];
  /** By style: whether a text of it may need more than the usual height. */
  private readonly tall: readonly boolean[];
  private readonly rowHeight: number;
  private readonly growing: number[] = [];
  private readonly rows: number[] = [];
  private readonly offsets: number[] = [];
  private readonly sized: [number, number][] = [];
  private inOrder = true;
  private lookRows = 0;
  private lookColumns = 0;

  constructor(text: string, part: string, styles: readonly PictureStyle[], rowHeight: number) {
    this.text = text;
    this.part = part;
    this.visible = styles.map(({ fill, border }) => fill !== undefined || border === true);
    this.tall = styles.map(({ wrap, size = 0 }) => wrap === true || size > USUAL_SIZE);
    this.rowHeight = rowHeight;
  }

  read(data: ElementSpan): void {
    if (data.selfClosing) return;
    const scanner = new XmlScanner(this.text, this.part).restart(data.start);
    scanner.next();
    let last = -1;
    while (scanner.next() === "open") {
      if (!scanner.is("row")) {
        scanner.skip();
        continue;
      }
      const row = (scanner.numberAttribute("r") ?? last + 2) - 1;
      if (row <= last) this.inOrder = false;
      last = row;
      const height = scanner.flag("hidden") ? 0 : scanner.numberAttribute("ht");
      if (height !== null && pixels(height) !== this.rowHeight) this.sized.push([row, pixels(height)]);
      if (scanner.selfClosing) continue;
      this.rows.push(row);
      this.offsets.push(scanner.start);
      const growing = this.readCells(scanner, row);
      if (growing && height === null && this.growing.length < MAX_GROWING) this.growing.push(this.rows.length - 1);
    }
    this.rowCount = Math.max(this.rowCount, Math.min(this.lookRows, this.rowCount + EMPTY_ROWS));
    this.columnCount = Math.max(this.columnCount, Math.min(this.lookColumns, this.columnCount + EMPTY_COLUMNS));
    if (!this.inOrder) this.sort();
  }

  heights(rowCount: number): [number, number][] {
    return this.sized.filter(([row]) => row < rowCount);
  }

  index(): Pick<SheetPass, "rows" | "offsets" | "growing"> {
    // Rows out of order are sorted afterwards: their places in the list are others by then.
    return { rows: this.rows, offsets: this.offsets, growing: this.inOrder ? this.growing : [] };
  }

  /** True where a text of the row may need more than the usual height. */
  private readCells(scanner: XmlScanner, row: number): boolean {
    let column = -1;
    let growing = false;
    while (scanner.next() === "open") {
      if (!scanner.is("c")) {
        scanner.skip();
        continue;
      }
      column = columnOf(scanner, column);
      if (column >= MAX_SHOWN_COLUMNS) scanner.skip();
      else if (scanner.selfClosing) this.look(scanner, row, column);
      else {
        this.rowCount = Math.max(this.rowCount, row + 1);
        this.columnCount = Math.max(this.columnCount, column + 1);
        growing ||= this.tall[scanner.numberAttribute("s") ?? 0] === true;
        scanner.skip();
      }
    }
    return growing;
  }

  private look(scanner: XmlScanner, row: number, column: number): void {
    if (!this.visible[scanner.numberAttribute("s") ?? 0]) return;
    this.lookRows = Math.max(this.lookRows, row + 1);
    this.lookColumns = Math.max(this.lookColumns, column + 1);
  }

  private sort(): void {
    const order = this.rows.map((row, index) => [row, this.offsets[index] ?? 0] as const).sort(([a], [b]) => a - b);
    order.forEach(([row, offset], index) => {
      this.rows[index] = row;
      this.offsets[index] = offset;
    });
    this.sized.sort(([a], [b]) => a - b);
  }
}

/** Column of the cell at whose start tag the scanner stands; `last` is that of the cell before it. */
export function columnOf(scanner: XmlScanner, last: number): number {
  const reference = scanner.find("r");
  if (reference < 0) return last + 1;
  let column = 0;
  for (let at = scanner.valueStart(reference), end = scanner.valueEnd(reference); at < end; at++) {
    const letter = (scanner.text.charCodeAt(at) | 0x20) - 96;
    if (letter < 1 || letter > 26 || column > 26 ** 3) break;
    column = column * 26 + letter;
  }
  return column === 0 ? last + 1 : column - 1;
}

function pixels(points: number): number {
  return Math.max(0, Math.round(Math.min(points, 409.5) * PIXELS_PER_POINT));
}

/** What the first view keeps in sight. */
function readFrozen(text: string, views: ElementSpan | undefined, part: string): { rows: number; columns: number } {
  const frozen: { rows: number; columns: number }[] = [];
  const [view] = views ? readChildren(text, views, part) : [];
  if (view) {
    readChildren(text, view, part, (scanner) => {
      if (!scanner.is("pane") || !(scanner.attribute("state") ?? "").startsWith("frozen")) return;
      const count = (name: string) => Math.max(0, Math.floor(scanner.numberAttribute(name) ?? 0));
      frozen.push({ rows: count("ySplit"), columns: count("xSplit") });
    });
  }
  return frozen[0] ?? { rows: 0, columns: 0 };
}

function readLinks(text: string, element: ElementSpan | undefined, part: string): Map<string, string> {
  const links = new Map<string, string>();
  if (element) {
    readChildren(text, element, part, (scanner) => {
      const location = scanner.attribute("location");
      const cell = parseCellName((scanner.attribute("ref") ?? "").split(":")[0] ?? "");
      if (location === null || !cell || scanner.prefixedAttribute("id") !== null) return;
      links.set(`${cell.row}:${cell.column}`, unescapeCell(location));
    });
  }
  return links;
}
