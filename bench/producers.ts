/** The same checklist as other programs save it: their packages, styles, texts and compression, none of this project's. */
import ExcelJS from "exceljs";
import XLSX from "@e965/xlsx";
import writeExcelFile from "write-excel-file/node";
import type { Cell } from "write-excel-file/node";
import type { CellStyle, ContentCell, SheetContent } from "../src/spreadsheet";

export interface Producer {
  readonly name: string;
  /** A workbook of these sheets: texts, numbers, widths, merges, fonts, fills and borders; no drop-down lists. */
  make(sheets: readonly SheetContent[]): Promise<Uint8Array>;
}

const styleOf = (sheet: SheetContent, cell: ContentCell): CellStyle =>
  (cell.style === undefined ? undefined : sheet.styles[cell.style]) ?? {};

async function byExcelJs(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheets) {
    const target = workbook.addWorksheet(sheet.name);
    sheet.columnWidths.forEach((width, column) => (target.getColumn(column + 1).width = width));
    sheet.rows.forEach(({ cells, height }, row) => {
      if (height !== undefined) target.getRow(row + 1).height = height;
      cells.forEach((cell, column) => {
        if (!cell) return;
        const { bold, size, fill, border, wrap, vertical } = styleOf(sheet, cell);
        const made = target.getCell(row + 1, column + 1);
        made.value = cell.value;
        made.font = { name: "宋体", size: size ?? 11, bold: bold ?? false };
        made.alignment = { wrapText: wrap ?? false, vertical: vertical === "center" ? "middle" : "top" };
        if (fill !== undefined) made.fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${fill}` } };
        const line = { style: "thin" } as const;
        if (border === "thin") made.border = { top: line, left: line, bottom: line, right: line };
      });
    });
    for (const { top, left, bottom, right } of sheet.merges ?? []) {
      target.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function bySheetJs(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const workbook = XLSX.utils.book_new();
  for (const { name, rows, columnWidths, merges } of sheets) {
    const made = XLSX.utils.aoa_to_sheet(rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)));
    made["!cols"] = columnWidths.map((wch) => ({ wch }));
    made["!rows"] = rows.map(({ height }) => (height === undefined ? {} : { hpt: height }));
    made["!merges"] = (merges ?? []).map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    }));
    XLSX.utils.book_append_sheet(workbook, made, name);
  }
  const bytes: Uint8Array = XLSX.write(workbook, {
    type: "buffer",
    bookType: "xlsx",
    compression: true,
    bookSST: true,
  });
  return Promise.resolve(bytes);
}

function excelFileCell(sheet: SheetContent, cell: ContentCell | null): Cell {
  if (!cell || cell.value === null) return null;
  const { bold, size, fill, border, wrap } = styleOf(sheet, cell);
  return {
    value: cell.value,
    fontFamily: "等线",
    fontSize: size ?? 11,
    wrap: wrap ?? false,
    ...(bold ? { fontWeight: "bold" as const } : {}),
    ...(fill === undefined ? {} : { backgroundColor: `#${fill}` as const }),
    ...(border === "thin" ? { borderStyle: "thin" as const } : {}),
  };
}

async function byWriteExcelFile(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  const made = sheets.map((sheet) => ({
    sheet: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    data: sheet.rows.map(({ cells }) => cells.map((cell) => excelFileCell(sheet, cell))),
  }));
  return new Uint8Array(await writeExcelFile(made).toBuffer());
}

/** Up to the last row that holds something: our template draws lines for rows to come, other programs write what there is. */
function filledRows(sheet: SheetContent): SheetContent {
  const last = sheet.rows.map(({ cells }) => cells.some((cell) => (cell?.value ?? "") !== "")).lastIndexOf(true);
  return { ...sheet, rows: sheet.rows.slice(0, last + 1) };
}

const producer = (name: string, make: Producer["make"]): Producer => ({
  name,
  make: (sheets) => make(sheets.map(filledRows)),
});

export const PRODUCERS: readonly Producer[] = [
  producer("ExcelJS", byExcelJs),
  producer("SheetJS", bySheetJs),
  producer("write-excel-file", byWriteExcelFile),
];
