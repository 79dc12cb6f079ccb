/** A workbook as plain data: what a host read, with nothing of office.js or of a file format left in it. */

/** An error value in a cell, as Excel shows it: "#N/A", "#REF!", "#DIV/0!" … */
export interface CellError {
  readonly error: string;
}

/** null is an empty cell. Dates are numbers (serials); their number format tells that they are dates. */
export type CellValue = string | number | boolean | CellError | null;

/** One row that holds at least one cell. */
export interface RowSnapshot {
  /** Row number on the sheet, from 0. Rows come in rising order; empty rows may be left out. */
  readonly row: number;
  /** Values from column 0 on; shorter than the sheet is wide when the rest is empty. A formula gives its last value. */
  readonly values: readonly CellValue[];
  /** Number format codes beside `values` ("0%", "yyyy/m/d"); undefined or "General" where there is none. */
  readonly formats: readonly (string | undefined)[];
}

/** A merged area of a sheet; its value is in the top-left cell. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of cells. Chart, dialog and macro sheets do not appear in a snapshot. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** True when only the first rows were read (an outline, to choose sheets by). */
  readonly partial: boolean;
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly MergedArea[];
}

export interface WorkbookSnapshot {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetSnapshot[];
  /** Every tab's name in order, charts and sheets that were not read included: a new sheet must not take one of them. */
  readonly sheetNames: readonly string[];
  /** True when day 0 is 1904-01-01 (old Mac workbooks), else serials count in the 1900 system. */
  readonly date1904: boolean;
  /**
   * The sheet this software wrote on an earlier run, told by the workbook name it defines on it, or null.
   * It is never part of `sheets` in an outline.
   */
  readonly ownSheet: string | null;
}

/** True for an error value. */
export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}
