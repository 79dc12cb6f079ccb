/** Reading and changing the cells of one sheet, with Excel's rules. Nothing here knows of the wire. */
import {
  cellKey,
  columnOf,
  contains,
  intersection,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  rowOf,
} from "./address";
import { readEntry } from "./entry";
import { evaluate, type Cells } from "./formula";
import { formatValue } from "./number-text";
import type { Area, Cell, CellFormat, Line, Scalar, Sheet, Workbook } from "./types";

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** The merge a cell belongs to. */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | undefined {
  return sheet.merges.find((area) => contains(area, row, column));
}

function hiddenByMerge(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

/** A cell's format with what its row and column say where it says nothing itself. */
export function formatAt(sheet: Sheet, row: number, column: number): CellFormat {
  const own = cellAt(sheet, row, column)?.format;
  const line = sheet.columns.get(column)?.format;
  const across = sheet.rows.get(row)?.format;
  return line || across ? { ...line, ...across, ...own } : (own ?? {});
}

export function numberFormatAt(sheet: Sheet, row: number, column: number): string {
  return formatAt(sheet, row, column).numberFormat ?? "General";
}

export function valueAt(sheet: Sheet, row: number, column: number): Scalar {
  return cellAt(sheet, row, column)?.value ?? "";
}

export function textAt(sheet: Sheet, row: number, column: number): string {
  return formatValue(valueAt(sheet, row, column), numberFormatAt(sheet, row, column));
}

/** Excel.RangeValueType of a cell. */
export function valueTypeAt(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (!cell || (cell.value === "" && cell.formula === undefined && !cell.quoted)) return "Empty";
  if (cell.error) return "Error";
  return typeof cell.value === "number" ? "Double" : typeof cell.value === "boolean" ? "Boolean" : "String";
}

/** Cells of the sheet that exist within an area, in no particular order. */
export function* existing(sheet: Sheet, area: Area): Generator<[row: number, column: number, cell: Cell]> {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (size <= sheet.cells.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = cellAt(sheet, row, column);
        if (cell) yield [row, column, cell];
      }
    }
    return;
  }
  for (const [key, cell] of sheet.cells) {
    if (contains(area, rowOf(key), columnOf(key))) yield [rowOf(key), columnOf(key), cell];
  }
}

export function cellsOf(book: Workbook, own: Sheet): Cells {
  const find = (name: string | null): Sheet | undefined =>
    name === null ? own : book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return {
    value: (name, row, column) => {
      const sheet = find(name);
      return sheet ? valueAt(sheet, row, column) : null;
    },
    values: (name, area) => {
      const sheet = find(name);
      return sheet ? [...existing(sheet, area)].map(([, , cell]) => cell.value).filter((value) => value !== "") : null;
    },
  };
}

/** Gets the cell, making it if need be. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  const key = cellKey(row, column);
  const cell = sheet.cells.get(key) ?? { value: "" };
  sheet.cells.set(key, cell);
  return cell;
}

/** Writes one value as an add-in or a person would. Cells inside a merge, but for its first, take nothing. */
export function writeCell(book: Workbook, sheet: Sheet, row: number, column: number, input: Scalar): void {
  if (hiddenByMerge(sheet, row, column)) return;
  if (input === "" && !cellAt(sheet, row, column)) return;
  const cell = ensureCell(sheet, row, column);
  const numberFormat = numberFormatAt(sheet, row, column);
  const entry = readEntry(input, numberFormat === "@", new Date().getUTCFullYear());
  delete cell.formula;
  delete cell.error;
  delete cell.quoted;
  cell.value = entry.value;
  if (entry.quoted) cell.quoted = true;
  if (entry.numberFormat !== undefined && numberFormat === "General") {
    cell.format = { ...cell.format, numberFormat: entry.numberFormat };
  }
  if (entry.formula !== undefined) {
    cell.formula = entry.formula;
    recalculateCell(book, sheet, cell);
  }
}

function recalculateCell(book: Workbook, sheet: Sheet, cell: Cell): void {
  if (cell.formula === undefined) return;
  const { value, error } = evaluate(cell.formula, cellsOf(book, sheet));
  cell.value = value;
  if (error) cell.error = true;
  else delete cell.error;
}

/** Calculates the formulas whose functions the engine knows; the others keep their last known result. */
export function recalculate(book: Workbook): void {
  for (const sheet of book.sheets) {
    for (const cell of sheet.cells.values()) {
      if (cell.formula === undefined) continue;
      const { value, error } = evaluate(cell.formula, cellsOf(book, sheet));
      if (value === "#NAME?") continue;
      cell.value = value;
      if (error) cell.error = true;
      else delete cell.error;
    }
  }
}

/** Changes the format of every cell of an area; whole rows and columns are not filled with cells. */
export function changeFormat(
  sheet: Sheet,
  area: Area,
  change: (format: CellFormat, row: number, column: number) => CellFormat,
): void {
  if (isWholeColumns(area) || isWholeRows(area)) {
    const lines = isWholeColumns(area) ? sheet.columns : sheet.rows;
    const [first, last] = isWholeColumns(area) ? [area.left, area.right] : [area.top, area.bottom];
    for (let index = first; index <= last; index++) {
      const line: Line = lines.get(index) ?? {};
      lines.set(index, { ...line, format: change(line.format ?? {}, area.top, area.left) });
    }
    for (const [row, column, cell] of existing(sheet, area)) cell.format = change(cell.format ?? {}, row, column);
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = ensureCell(sheet, row, column);
      cell.format = change(cell.format ?? {}, row, column);
    }
  }
}

/** The smallest area that holds everything used; null on a blank sheet. `valuesOnly` leaves formats out. */
export function usedArea(sheet: Sheet, within: Area | null, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [rowOf(key), columnOf(key)];
    const filled = cell.value !== "" || cell.formula !== undefined;
    if (!filled && (valuesOnly || !isFormatted(cell))) continue;
    if (within && !contains(within, row, column)) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) return null;
  const used = { top, left, bottom, right };
  return within ? intersection(used, within) : used;
}

function isFormatted(cell: Cell): boolean {
  return cell.hyperlink !== undefined || (cell.format !== undefined && Object.keys(cell.format).length > 0);
}
