/**
 * Opens .xlsx bytes as a workbook of the simulated Excel, by way of ExcelJS (Node only). What ExcelJS does not read is
 * lost: charts, pictures, pivot tables, threaded comments, themes, names that stand for no range.
 */
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { parseReference } from "./address";
import { dateSerial } from "./entry";
import { colourOf, formatOf } from "./xlsx-formats";
import { defaultPageLayout, newId, newSheet, newWorkbook, toJson, fileWidthToPoints } from "./workbook";
import { readRules, readValidations } from "./from-xlsx-rules";
import { readNotes } from "./xlsx-notes";
import type { Area, Cell, Sheet, WorkbookJson } from "./types";

/** Reads a workbook; `name` is its file name as Excel shows it. */
export async function fromXlsx(bytes: Uint8Array, name = "工作簿1.xlsx"): Promise<WorkbookJson> {
  const file = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await file.xlsx.load(copy);
  const book = newWorkbook(name, file.worksheets.map(readSheet));
  const notes = readNotes(bytes);
  for (const sheet of book.sheets) sheet.notes = notes.get(sheet.name) ?? [];
  book.date1904 = file.properties.date1904;
  book.protected = hasLockedStructure(bytes);
  const active = book.sheets[(file.views as ExcelJS.WorkbookView[] | undefined)?.[0]?.activeTab ?? 0];
  if (active?.visibility === "Visible") book.active = active.id;
  book.properties = { ...book.properties, title: file.title, author: file.creator, company: file.company };
  for (const { name: defined, ranges } of file.definedNames.model) {
    const formula = ranges.join(",");
    if (formula !== "" && !defined.startsWith("_xlnm"))
      book.names.push({ name: defined, formula: `=${formula}`, visible: true, comment: "" });
  }
  return toJson(book);
}

function hasLockedStructure(bytes: Uint8Array): boolean {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === "xl/workbook.xml" });
  const part = parts["xl/workbook.xml"];
  return part !== undefined && /<(?:\w+:)?workbookProtection\b[^>]*\blockStructure="(?:1|true)"/.test(strFromU8(part));
}

function readSheet(file: ExcelJS.Worksheet): Sheet {
  const sheet = newSheet(file.name);
  sheet.visibility = file.state === "hidden" ? "Hidden" : file.state === "veryHidden" ? "VeryHidden" : "Visible";
  sheet.tabColor = colourOf(file.properties.tabColor) ?? "";
  readProtection(file, sheet);
  readView(file, sheet);
  file.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    if (row.height || row.hidden) {
      sheet.rows.set(rowNumber - 1, { ...(row.height && { size: row.height }), ...(row.hidden && { hidden: true }) });
    }
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      readCell(sheet, cell, rowNumber - 1, columnNumber - 1, file.workbook.properties.date1904);
    });
  });
  // Columns, views, filter and footer are null in ExcelJS where the file has none, against its typings.
  const columns: unknown = Reflect.get(file, "columns");
  (Array.isArray(columns) ? file.columns : []).forEach((column, index) => {
    if (column.width === undefined && !column.hidden) return;
    sheet.columns.set(index, {
      ...(column.width !== undefined && { size: fileWidthToPoints(column.width) }),
      ...(column.hidden && { hidden: true }),
    });
  });
  sheet.merges = file.model.merges.map((address) => parseReference(address)?.area).filter((area) => area !== undefined);
  for (const merge of sheet.merges) emptyMerge(sheet, merge);
  readRules(file, sheet);
  readValidations(file, sheet);
  readPage(file, sheet);
  sheet.filter = filterOf(file.autoFilter);
  for (const table of tablesOf(file)) sheet.tables.push(table);
  return sheet;
}

/** ExcelJS repeats a merge's value in each of its cells; Excel has it in the first alone. */
function emptyMerge(sheet: Sheet, merge: Area): void {
  for (let row = merge.top; row <= merge.bottom; row++) {
    for (let column = merge.left; column <= merge.right; column++) {
      if (row === merge.top && column === merge.left) continue;
      const cell = sheet.cells.get(row * 16_384 + column);
      if (cell) Object.assign(cell, { value: "" });
      if (cell) delete cell.formula;
    }
  }
}

function readProtection(file: ExcelJS.Worksheet, sheet: Sheet): void {
  const protection: unknown = Reflect.get(file, "sheetProtection");
  if (typeof protection !== "object" || protection === null) return;
  sheet.protected = true;
  const options: Record<string, unknown> = { ...protection };
  for (const [file_, excel] of OPTIONS) sheet.protection[excel] = options[file_] === true;
  // The file holds a hash; any password given to the simulated Excel is refused, as a wrong one would be.
  if (typeof options["hashValue"] === "string" || typeof options["password"] === "string")
    sheet.password = "\u0000unknown";
}

const OPTIONS = [
  ["formatCells", "allowFormatCells"],
  ["formatColumns", "allowFormatColumns"],
  ["formatRows", "allowFormatRows"],
  ["insertRows", "allowInsertRows"],
  ["deleteRows", "allowDeleteRows"],
  ["insertHyperlinks", "allowInsertHyperlinks"],
  ["autoFilter", "allowAutoFilter"],
  ["sort", "allowSort"],
  ["objects", "allowEditObjects"],
] as const;

function readView(file: ExcelJS.Worksheet, sheet: Sheet): void {
  const views: unknown = Reflect.get(file, "views");
  const view = Array.isArray(views) ? file.views[0] : undefined;
  if (!view) return;
  sheet.showGridlines = view.showGridLines !== false;
  if (view.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
}

function readCell(sheet: Sheet, from: ExcelJS.Cell, row: number, column: number, date1904: boolean): void {
  const { style } = from;
  const format = formatOf(style);
  const cell: Cell = valueOf(from, date1904);
  if (Object.keys(format).length > 0) cell.format = format;
  if (from.value === null && !cell.format) return;
  sheet.cells.set(row * 16_384 + column, cell);
}

function plain(value: unknown, date1904: boolean): Pick<Cell, "value" | "error"> {
  if (value === null || value === undefined) return { value: "" };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return { value };
  if (value instanceof Date) return { value: Math.round((dateSerial(value) - (date1904 ? 1462 : 0)) * 1e9) / 1e9 };
  if (typeof value !== "object") return { value: "" };
  const error: unknown = Reflect.get(value, "error");
  if (typeof error === "string") return { value: error, error: true };
  const richText: unknown = Reflect.get(value, "richText");
  if (Array.isArray(richText)) return { value: richText.map((part: { text?: string }) => part.text ?? "").join("") };
  return { value: "" };
}

function valueOf(from: ExcelJS.Cell, date1904: boolean): Omit<Cell, "format"> {
  const { value } = from;
  if (from.type === ExcelJS.ValueType.Merge) return { value: "" };
  if (from.formula) return { ...plain(from.result, date1904), formula: `=${from.formula}` };
  if (from.hyperlink && value !== null && typeof value === "object" && "hyperlink" in value) {
    const target = from.hyperlink;
    const inside = target.startsWith("#");
    return { value: from.text, hyperlink: inside ? { documentReference: target.slice(1) } : { address: target } };
  }
  const read = plain(value, date1904);
  return typeof read.value === "string" && Reflect.get(from.style, "quotePrefix") === true
    ? { ...read, quoted: true }
    : read;
}

function filterOf(filter: ExcelJS.AutoFilter | null | undefined): Area | null {
  if (filter === undefined || filter === null) return null;
  if (typeof filter === "string") return parseReference(filter)?.area ?? null;
  const { from, to } = filter;
  if (typeof from === "string" && typeof to === "string") return parseReference(`${from}:${to}`)?.area ?? null;
  return null;
}

function tablesOf(file: ExcelJS.Worksheet): Sheet["tables"] {
  const tables: unknown = Reflect.get(file.model, "tables");
  if (!Array.isArray(tables)) return [];
  return tables.flatMap(
    (table: { name?: string; tableRef?: string; headerRow?: boolean; style?: { theme?: string } }) => {
      const area = table.tableRef === undefined ? undefined : parseReference(table.tableRef)?.area;
      const style = table.style?.theme ?? "TableStyleMedium2";
      return area ? [{ id: newId(), name: table.name ?? "", area, headers: table.headerRow !== false, style }] : [];
    },
  );
}

const PAPERS: Readonly<Record<number, string>> = {
  1: "Letter",
  5: "Legal",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
};

function readPage(file: ExcelJS.Worksheet, sheet: Sheet): void {
  const { pageSetup: setup } = file;
  const header: unknown = Reflect.get(file, "headerFooter");
  const given: unknown = typeof header === "object" && header !== null ? Reflect.get(header, "oddFooter") : null;
  const oddFooter = typeof given === "string" ? given : "";
  const layout = defaultPageLayout();
  layout.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = PAPERS[setup.paperSize ?? 9] ?? "A4";
  if (setup.fitToPage) {
    layout.zoom = {
      ...(setup.fitToWidth && { horizontalFitToPages: setup.fitToWidth }),
      ...(setup.fitToHeight && { verticalFitToPages: setup.fitToHeight }),
    };
  } else layout.zoom = { scale: setup.scale ?? 100 };
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(setup.printTitlesRow ?? "");
  if (rows) layout.titleRows = { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 };
  const footer = /&C([^&]*(?:&[^LR][^&]*)*)/.exec(oddFooter)?.[1];
  if (footer) layout.headerFooter["centerFooter"] = footer;
  const area = setup.printArea ? parseReference(setup.printArea)?.area : undefined;
  if (area) layout.printArea = [area];
  sheet.pageLayout = layout;
}
