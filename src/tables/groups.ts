/** Columns that are filled in only where a new group begins: 组织 or 部门 once, the rows below blank. */
import type { RowSnapshot } from "../spreadsheet";
import { countBefore, isBlank } from "./grid";
import type { TableExtent } from "./table";

export interface GroupColumn {
  /** The row that holds the value of this row's group; the row itself before the first group. */
  headOf(row: number): number;
}

/** The first of the rows, which come in rising order, that is not above this one. */
export function firstIndexFrom(rows: readonly RowSnapshot[], row: number): number {
  return countBefore(rows, (other) => other.row < row);
}

/**
 * The groups of a column, or null where it is not plainly written so: the first row of data is filled, at least as many rows
 * are blank as begin a group, no value comes twice (one that comes again is written row by row, and its blanks mean
 * something else), and no cells are merged downwards (then the merges are the groups).
 */
export function groupColumn(
  { sheet, firstRow, lastRow, skipped }: TableExtent,
  column: number,
  mainColumns: readonly number[],
): GroupColumn | null {
  const isMerged = sheet.merges.some(
    ({ top, bottom, left }) => left === column && bottom > top && top >= firstRow && top <= lastRow,
  );
  if (isMerged) return null;
  const heads: number[] = [];
  const seen = new Set<unknown>();
  let blanks = 0;
  for (let index = firstIndexFrom(sheet.rows, firstRow); index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index];
    if (!row || row.row > lastRow) break;
    if (skipped.has(row.row)) continue;
    const value = row.values[column];
    if (isBlank(value)) {
      if (mainColumns.some((main) => main !== column && !isBlank(row.values[main]))) blanks += 1;
      if (blanks > 0 && heads.length === 0) return null;
      continue;
    }
    const key = typeof value === "string" ? value.trim() : value;
    if (seen.has(key)) return null;
    seen.add(key);
    heads.push(row.row);
  }
  if (heads.length === 0 || blanks < heads.length) return null;
  return { headOf: (row) => heads[countBefore(heads, (head) => head <= row) - 1] ?? row };
}
