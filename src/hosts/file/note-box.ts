/** How large a note's box must be for its text, and where on the sheet it then lies. Sizes in pixels at 96 dpi. */
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet";
import { openedAt, readChildren, type Layout } from "./xml-layout";

const BOX_WIDTH = 320;
const PADDING = 14;
const LINE_HEIGHT = 17;
const WIDE_CHARACTER = 12.5;
const NARROW_CHARACTER = 6.5;
const DEFAULT_COLUMN = 64;
const DEFAULT_ROW = 20;
/** A width is counted in digits of the standard font, 7 pixels each. */
const DIGIT = 7;

/** Widths of columns in pixels. */
export type ColumnWidths = (column: number) => number;

/** Reads the column widths of a worksheet; hidden columns are 0 wide. */
export function readColumnWidths(text: string, layout: Layout, part: string): ColumnWidths {
  // By column, as far as the sheet says: notes ask for many columns each.
  const widths: number[] = [];
  let standard = DEFAULT_COLUMN;
  for (const child of layout.children) {
    if (child.local === "sheetFormatPr") {
      const width = openedAt(text, child, part).numberAttribute("defaultColWidth");
      if (width !== null && width > 0) standard = width * DIGIT;
    } else if (child.local === "cols") {
      readChildren(text, child, part, (scanner) => {
        const width = scanner.flag("hidden") ? 0 : (scanner.numberAttribute("width") ?? 9) * DIGIT;
        // Ranges come in rising order; what goes back or beyond the sheet counts for nothing.
        const from = Math.max((scanner.numberAttribute("min") ?? 0) - 1, widths.length);
        const to = Math.min(scanner.numberAttribute("max") ?? 0, MAX_COLUMNS);
        if (!Number.isInteger(from)) return;
        while (widths.length < from && widths.length < to) widths.push(Number.NaN);
        while (widths.length < to) widths.push(width);
      });
    }
  }
  return (column) => {
    const width = widths[column];
    return width === undefined || Number.isNaN(width) ? standard : width;
  };
}

/** The eight numbers of a VML anchor for a note of this text beside a cell: column, offset, row, offset, twice. */
export function noteAnchor(row: number, column: number, text: string, widthOf: ColumnWidths): string {
  const rows = Math.ceil((textHeight(text) + PADDING) / DEFAULT_ROW);
  const top = Math.max(0, Math.min(row - (row > 0 ? 1 : 0), MAX_ROWS - 1 - rows));
  // To the right of the cell; at the sheet's right edge, further left.
  const left = Math.min(column + 1, MAX_COLUMNS - 40);
  let right = left;
  let remaining = BOX_WIDTH + 15;
  while (right < MAX_COLUMNS - 1 && remaining > widthOf(right)) {
    remaining -= widthOf(right);
    right++;
  }
  const offset = Math.round(Math.min(remaining, widthOf(right)));
  return [left, 15, top, 10, right, offset, top + rows, 10].join(", ");
}

function textHeight(text: string): number {
  const room = BOX_WIDTH - PADDING;
  let lines = 0;
  for (const line of text.split("\n")) {
    let width = 0;
    for (const character of line) width += character > "\u2000" ? WIDE_CHARACTER : NARROW_CHARACTER;
    lines += Math.max(1, Math.ceil(width / room));
  }
  return lines * LINE_HEIGHT;
}
