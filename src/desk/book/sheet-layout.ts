/** Where the cells of a sheet stand, in pixels, and how large the shown part of it is. */
import type { MergedArea, PictureSheet } from "../../spreadsheet";

/** Widths and heights of the two strips that name columns and rows. */
export const HEAD_HEIGHT = 24;
export const HEAD_WIDTH = 48;

/** What stands beyond the last cell, so that a short sheet still looks like one. */
const MORE_ROWS = 20;
const LEAST_ROWS = 60;
const MORE_COLUMNS = 4;
const LEAST_COLUMNS = 20;
const COLUMN_WIDTH = 72;

export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: (row: number) => number;
  readonly columnWidth: (column: number) => number;
  /** Left edge, the strip of row numbers included. */
  readonly columnStart: (column: number) => number;
  /** Of all these rows together. */
  readonly heightOf: (first: number, last: number) => number;
  readonly merges: readonly MergedArea[];
}

export function layoutOf(sheet: PictureSheet): SheetLayout {
  const rows = Math.max(sheet.rowCount + MORE_ROWS, LEAST_ROWS);
  const columns = Math.max(sheet.columnCount + MORE_COLUMNS, LEAST_COLUMNS);
  const heights = new Map(sheet.rowHeights);
  const starts: number[] = [HEAD_WIDTH];
  for (let column = 0; column < columns; column += 1) {
    starts.push((starts[column] ?? 0) + (sheet.columnWidths[column] ?? COLUMN_WIDTH));
  }
  const rowHeight = (row: number): number => heights.get(row) ?? sheet.rowHeight;
  const columnStart = (column: number): number => starts[Math.min(column, columns)] ?? 0;
  return {
    rows,
    columns,
    rowHeight,
    columnWidth: (column) => columnStart(column + 1) - columnStart(column),
    columnStart,
    heightOf: (first, last) => {
      let height = (last - first + 1) * sheet.rowHeight;
      for (let at = firstFrom(sheet.rowHeights, first); at < sheet.rowHeights.length; at += 1) {
        const [row, pixels] = sheet.rowHeights[at] ?? [Infinity, 0];
        if (row > last) break;
        height += pixels - sheet.rowHeight;
      }
      return height;
    },
    merges: sheet.merges,
  };
}

/** Where the entries begin whose row is `row` or after it. */
function firstFrom(entries: PictureSheet["rowHeights"], row: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.[0] ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The merged area that the cell is part of. */
export function mergeAt(merges: readonly MergedArea[], row: number, column: number): MergedArea | undefined {
  return merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}
