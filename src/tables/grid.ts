/** The cells of one sheet by row and column; a merged area has the value of its top-left cell everywhere. */
import type { CellValue, MergedArea, RowSnapshot, SheetSnapshot } from "../spreadsheet";

/** What stands in a cell, and where it really stands (the top-left cell of a merged area). */
export interface Content {
  readonly value: CellValue;
  readonly format: string | undefined;
  readonly row: number;
  readonly column: number;
}

/** True for a cell without anything a person could see. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** The row of that number, or undefined where it holds nothing. */
export function rowAt(rows: readonly RowSnapshot[], row: number): RowSnapshot | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle];
    if (found?.row === row) return found;
    if (found && found.row < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

const NO_VALUES: RowSnapshot["values"] = [];

/** What stands in a row, from its first column on. */
export function valuesAt({ rows }: SheetSnapshot, row: number): RowSnapshot["values"] {
  return rowAt(rows, row)?.values ?? NO_VALUES;
}

/** How many of the items, which come in order, lie before a place: those of which this is true. */
export function countBefore<Item extends object | number>(
  items: readonly Item[],
  isBefore: (item: Item) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands in one cell of its own. */
export function ownContent(sheet: SheetSnapshot, row: number, column: number): Content {
  const cells = rowAt(sheet.rows, row);
  return { value: cells?.values[column] ?? null, format: cells?.formats[column], row, column };
}

/** What a person sees in a cell: for a cell of a merged area, what stands in its top-left cell. Slow with many merges. */
export function shownContent(sheet: SheetSnapshot, row: number, column: number): Content {
  const own = ownContent(sheet, row, column);
  if (!isBlank(own.value)) return own;
  const area = sheet.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return area ? ownContent(sheet, area.top, area.left) : own;
}

/**
 * Merged areas of one column that reach over several rows, for looking up the row that holds the value. Areas that
 * begin in another column do not count: they are headings and notes, not values of this column.
 */
export class ColumnMerges {
  readonly #areas: readonly MergedArea[];

  constructor(merges: readonly MergedArea[], column: number, firstRow: number) {
    this.#areas = merges
      .filter(({ top, left, bottom }) => left === column && bottom > top && top >= firstRow)
      .sort((a, b) => a.top - b.top);
  }

  get isEmpty(): boolean {
    return this.#areas.length === 0;
  }

  /** The first row of the area that covers this row; the row itself where there is none. */
  topOf(row: number): number {
    let low = 0;
    let high = this.#areas.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const area = this.#areas[middle];
      if (area && row > area.bottom) low = middle + 1;
      else if (area && row >= area.top) return area.top;
      else high = middle - 1;
    }
    return row;
  }
}
