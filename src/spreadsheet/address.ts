/**
 * Places in a workbook. Rows and columns count from 0 everywhere in the code; A1 text exists only at the edges.
 */

/** One cell. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet, both ends included. A single cell has equal ends. */
export interface CellArea {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own limits: 1 048 576 rows by 16 384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The area that is just this cell. */
export function areaOf(cell: CellAddress): CellArea {
  return { sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A", 26 for "AA"; lower case is accepted. -1 for anything that is not a column within Excel's limits. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : -1;
}

/** "C42" without the sheet. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "C42" or "C42:C46" without the sheet. */
export function areaName(area: Pick<CellArea, "top" | "left" | "bottom" | "right">): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

/** Row and column of "C42" or "$C$42"; null for anything else or beyond Excel's limits. */
export function parseCellName(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column < 0 || row >= MAX_ROWS ? null : { row, column };
}

/**
 * A sheet name as it stands before the "!" of a reference: quoted when Excel would quote it (blanks, punctuation,
 * a leading digit, or text that reads like a cell), with quotes inside doubled.
 */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^(r\d*(c\d*)?|c\d*|true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "人员名单!C42:C46": the text a person can type into Excel's name box to get there. */
export function formatArea(area: CellArea): string {
  return `${quoteSheetName(area.sheet)}!${areaName(area)}`;
}

/**
 * Joins cells that touch in one column (or, failing that, one row) into areas, in reading order per sheet.
 * Duplicates are dropped. n log n in the number of cells.
 */
export function mergeCells(cells: readonly CellAddress[]): CellArea[] {
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const areas: { sheet: string; top: number; left: number; bottom: number; right: number }[] = [];
  for (const cell of sorted) {
    const last = areas.at(-1);
    if (last && last.sheet === cell.sheet && last.left === cell.column && cell.row <= last.bottom + 1) {
      last.bottom = Math.max(last.bottom, cell.row);
    } else {
      areas.push({ ...areaOf(cell) });
    }
  }
  return areas.sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.top - b.top || a.left - b.left);
}
