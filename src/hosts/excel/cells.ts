/** Tables as office.js gives them, as rows of a snapshot. */
import type { CellValue, RowSnapshot } from "../../spreadsheet";

/** A block of cells with its place on the sheet. */
export interface Table {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
}

/** Rows that hold something; `values` begin at column 0 and end with the last cell that holds something. */
export function rowsOf({ top, left, values, formats, types }: Table): RowSnapshot[] {
  const rows: RowSnapshot[] = [];
  values.forEach((line, index) => {
    const cells = line.map((value, column) => cellValue(value, types[index]?.[column]));
    let end = cells.length - 1;
    while (end >= 0 && cells[end] === null) end -= 1;
    if (end < 0) return;
    const codes = formats[index] ?? [];
    rows.push({
      row: top + index,
      values: [...blanks(left, null), ...cells.slice(0, end + 1)],
      formats: [...blanks(left, undefined), ...codes.slice(0, end + 1).map(formatCode)],
    });
  });
  return rows;
}

function blanks<T>(count: number, blank: T): T[] {
  return new Array<T>(count).fill(blank);
}

/** A value by which it is compared: errors as their text, which is all that values alone tell of them. */
export function comparable(value: CellValue | undefined): string | number | boolean | null {
  return typeof value === "object" && value !== null ? value.error : (value ?? null);
}

/** Errors come as their text, told by the type of the value alone. */
export function cellValue(value: unknown, type: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (type === "Error") return { error: typeof value === "string" ? value : "#VALUE!" };
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function formatCode(code: unknown): string | undefined {
  return typeof code === "string" && code !== "" && code !== "General" ? code : undefined;
}
