/** Where the keyboard leads to on a sheet, as Excel has it. */
import { mergeAt, type SheetLayout } from "./sheet-layout";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  /** The last row and column that hold anything. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Rows in view. */
  readonly page: number;
}

/** The cell that a key leads to; null for a key that leads nowhere. `far` is Ctrl or ⌘. */
export function moveFrom(
  cell: Cell,
  key: string,
  far: boolean,
  layout: SheetLayout,
  { lastRow, lastColumn, page }: Extent,
): Cell | null {
  const step = (rows: number, columns: number): Cell => stepFrom(cell, rows, columns, layout);
  switch (key) {
    case "ArrowUp":
      return far ? settled({ row: 0, column: cell.column }, layout) : step(-1, 0);
    case "ArrowDown":
      return far ? settled({ row: lastRow, column: cell.column }, layout) : step(1, 0);
    case "ArrowLeft":
      return far ? settled({ row: cell.row, column: 0 }, layout) : step(0, -1);
    case "ArrowRight":
      return far ? settled({ row: cell.row, column: lastColumn }, layout) : step(0, 1);
    case "Home":
      return settled({ row: far ? 0 : cell.row, column: 0 }, layout);
    case "End":
      return settled({ row: far ? lastRow : cell.row, column: lastColumn }, layout);
    case "PageUp":
      return settled({ row: Math.max(0, cell.row - page), column: cell.column }, layout);
    case "PageDown":
      return settled({ row: Math.min(layout.rows - 1, cell.row + page), column: cell.column }, layout);
    default:
      return null;
  }
}

/** One step over merged areas and past what is hidden; stays where the sheet ends. */
function stepFrom(cell: Cell, rows: number, columns: number, layout: SheetLayout): Cell {
  const area = mergeAt(layout.merges, cell.row, cell.column);
  let row = (rows > 0 ? (area?.bottom ?? cell.row) : rows < 0 ? (area?.top ?? cell.row) : cell.row) + rows;
  let column =
    (columns > 0 ? (area?.right ?? cell.column) : columns < 0 ? (area?.left ?? cell.column) : cell.column) + columns;
  while (row >= 0 && row < layout.rows && column >= 0 && column < layout.columns) {
    if (layout.rowHeight(row) > 0 && layout.columnWidth(column) > 0) return settled({ row, column }, layout);
    row += rows;
    column += columns;
  }
  return cell;
}

/** A merged area is stood on at its first cell. */
function settled(cell: Cell, layout: SheetLayout): Cell {
  const area = mergeAt(layout.merges, cell.row, cell.column);
  return area ? { row: area.top, column: area.left } : cell;
}
