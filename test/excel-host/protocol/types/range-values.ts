/** Tables of values in and out of a range. */
import { areaName, cellKey, isWholeColumns, isWholeRows, quoteSheet } from "../../model/address";
import { changeFormat, writeCell } from "../../model/cells";
import { ExcelError, invalidArgument } from "../../model/errors";
import type { Area, Scalar, Sheet } from "../../model/types";
import { oneArea } from "../arguments";
import type { Host } from "../host";
import type { RangeTarget } from "../registry";
import { mayDo, mayWrite, notGrouped } from "./guards";

/** Excel's limit on the cells of one read or write. */
const MOST_CELLS = 5_000_000;

export function sizeOf(area: Area): { rows: number; columns: number } {
  return { rows: area.bottom - area.top + 1, columns: area.right - area.left + 1 };
}

/** A table of what `read` gives for each cell; null for whole rows or columns, as Excel answers unbounded ranges. */
export function readTable(
  target: RangeTarget,
  read: (sheet: Sheet, row: number, column: number) => unknown,
): unknown[][] | null {
  const area = oneArea(target, "the range");
  if (isWholeColumns(area) || isWholeRows(area)) return null;
  const { rows, columns } = sizeOf(area);
  if (rows * columns > MOST_CELLS)
    throw new ExcelError("RangeExceedsLimit", `${rows * columns} cells are too many to read at once`);
  const table: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(target.sheet, row, column));
    table.push(line);
  }
  return table;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** Checks that a table (or one value for all cells) fits the range, and gives its cells one by one. Null cells are left out. */
function* eachCell(area: Area, value: unknown, what: string): Generator<[row: number, column: number, value: Scalar]> {
  const { rows, columns } = sizeOf(area);
  const table = Array.isArray(value) ? value : null;
  if (table === null && !isScalar(value))
    throw invalidArgument(`${what} takes a table of values, not ${JSON.stringify(value)}`);
  if (table) {
    const widths = table.map((line: unknown) => (Array.isArray(line) ? line.length : -1));
    if (table.length !== rows || widths.some((width) => width !== columns)) {
      const given = `${table.length} rows of ${[...new Set(widths)].join(" or ")}`;
      throw invalidArgument(
        `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ` +
          `${what} of ${areaName(area)} takes ${rows} rows of ${columns}, got ${given}`,
      );
    }
  }
  for (let row = 0; row < rows; row++) {
    const line: unknown = table ? table[row] : null;
    for (let column = 0; column < columns; column++) {
      const cell: unknown = Array.isArray(line) ? line[column] : value;
      if (cell === null || cell === undefined) continue;
      if (!isScalar(cell)) throw invalidArgument(`${what}: ${JSON.stringify(cell)} is no value for a cell`);
      yield [area.top + row, area.left + column, cell];
    }
  }
}

/** Writes values or formulas; null leaves a cell as it is. */
export function writeValues(target: RangeTarget, value: unknown, what: string, host: Host): void {
  const area = oneArea(target, "the range");
  notGrouped(host);
  mayWrite(target);
  const cells = [...eachCell(area, value, what)];
  const before =
    sizeOf(area).rows * sizeOf(area).columns === 1
      ? target.sheet.cells.get(cellKey(area.top, area.left))?.value
      : undefined;
  for (const [row, column, cell] of cells) writeCell(host.book, target.sheet, row, column, cell);
  const single = cells.length === 1 ? cells[0] : undefined;
  raiseChanged(host, target.sheet, area, "RangeEdited", single && { before: before ?? "", after: single[2] });
}

export function writeNumberFormats(target: RangeTarget, value: unknown, what: string): void {
  mayDo(target.sheet, "allowFormatCells");
  const area = oneArea(target, "the range");
  if (!Array.isArray(value)) {
    if (typeof value !== "string") throw invalidArgument(`${what} takes texts`);
    changeFormat(target.sheet, area, (format) => ({ ...format, numberFormat: value }));
    return;
  }
  for (const [row, column, code] of eachCell(area, value, what)) {
    if (typeof code !== "string") throw invalidArgument(`${what}: ${String(code)} is no number format`);
    const cell = { top: row, left: column, bottom: row, right: column };
    changeFormat(target.sheet, cell, (format) => ({ ...format, numberFormat: code }));
  }
}

/** "Sheet1!A1:B2"; several areas joined by commas and cut at 8192 characters, silently, as Excel does. */
export function addressOf({ sheet, areas }: RangeTarget): string {
  const whole = areas.map((area) => `${quoteSheet(sheet.name)}!${areaName(area)}`).join(",");
  return whole.length > LONGEST_ADDRESS ? whole.slice(0, LONGEST_ADDRESS) : whole;
}

export const LONGEST_ADDRESS = 8_192;

/** Tells listeners that cells changed. `details` for a single cell. */
export function raiseChanged(
  host: Host,
  sheet: Sheet,
  area: Area,
  changeType: string,
  details?: { before: Scalar; after: Scalar },
  triggerSource = "ThisLocalAddin",
): void {
  const typeOf = (value: Scalar): string =>
    value === "" ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  host.raise({
    type: 10,
    sheetId: sheet.id,
    args: {
      changeType,
      source: "Local",
      worksheetId: sheet.id,
      address: areaName(area),
      triggerSource,
      ...(details && {
        valueBefore: details.before,
        valueAfter: details.after,
        valueTypeBefore: typeOf(details.before),
        valueTypeAfter: typeOf(details.after),
      }),
    },
  });
}
