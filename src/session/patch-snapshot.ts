/** A snapshot as it is after some cells were written: judging again does not have to read the workbook again. */
import type { CellValue, CellWrite, RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../spreadsheet";

/** The snapshot with these values in place; formats stay. Cells of sheets that were not read are passed over. */
export function withWrites(snapshot: WorkbookSnapshot, writes: readonly CellWrite[]): WorkbookSnapshot {
  const names = new Set(writes.map(({ sheet }) => sheet));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      names.has(sheet.name)
        ? patchSheet(
            sheet,
            writes.filter((write) => write.sheet === sheet.name),
          )
        : sheet,
    ),
  };
}

function patchSheet(sheet: SheetSnapshot, writes: readonly CellWrite[]): SheetSnapshot {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  for (const { row, column, value } of writes) {
    rows.set(row, patchRow(rows.get(row) ?? { row, values: [], formats: [] }, column, value));
  }
  return { ...sheet, rows: [...rows.values()].sort((a, b) => a.row - b.row) };
}

function patchRow(row: RowSnapshot, column: number, value: CellValue): RowSnapshot {
  const values: CellValue[] = Array.from(
    { length: Math.max(row.values.length, column + 1) },
    (_, at) => row.values[at] ?? null,
  );
  values[column] = value;
  return { ...row, values };
}
