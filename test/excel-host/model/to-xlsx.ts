/**
 * Saves a workbook of the simulated Excel as .xlsx bytes, by way of ExcelJS (Node only). Threaded comments are written
 * as notes (the text alone); charts, sheet names of hidden kinds and the workbook's password are left out.
 */
import ExcelJS from "exceljs";
import { areaName, columnOf, parseReference, quoteSheet, rowOf } from "./address";
import { fromJson, pointsToFileWidth } from "./workbook";
import { argb, bordersFor, fontFor, styleFor } from "./xlsx-formats";
import type { Cell, ConditionalFormat, DataBar, Sheet, Validation, WorkbookJson } from "./types";

export async function toXlsx(json: WorkbookJson): Promise<Uint8Array> {
  const book = fromJson(structuredClone(json));
  const file = new ExcelJS.Workbook();
  file.creator = book.properties["author"] ?? "";
  file.title = book.properties["title"] ?? "";
  file.properties.date1904 = book.date1904;
  const active = book.sheets.findIndex(({ id }) => id === book.active);
  file.views = [
    { x: 0, y: 0, width: 20_000, height: 12_000, firstSheet: 0, activeTab: Math.max(0, active), visibility: "visible" },
  ];
  for (const sheet of book.sheets) writeSheet(file, sheet);
  for (const { name, formula } of book.names) {
    if (parseReference(formula.slice(1))) file.definedNames.add(absolute(formula.slice(1)), name);
  }
  for (const sheet of book.sheets) {
    for (const { name, formula } of sheet.names)
      if (parseReference(formula.slice(1))) file.definedNames.add(absolute(formula.slice(1)), name);
  }
  const bytes = await file.xlsx.writeBuffer();
  return new Uint8Array(bytes);
}

function absolute(reference: string): string {
  const parsed = parseReference(reference);
  if (!parsed) return reference;
  const area = areaName(parsed.area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return parsed.sheet === null ? area : `${quoteSheet(parsed.sheet)}!${area}`;
}

function writeSheet(file: ExcelJS.Workbook, sheet: Sheet): void {
  const target = file.addWorksheet(sheet.name, {
    state: sheet.visibility === "Visible" ? "visible" : sheet.visibility === "Hidden" ? "hidden" : "veryHidden",
    ...(sheet.tabColor !== "" && { properties: { tabColor: argb(sheet.tabColor) } }),
    views: [
      sheet.frozen
        ? {
            state: "frozen",
            xSplit: sheet.frozen.columns,
            ySplit: sheet.frozen.rows,
            showGridLines: sheet.showGridlines,
          }
        : { state: "normal", showGridLines: sheet.showGridlines },
    ],
  });
  for (const [index, { size, hidden }] of sheet.columns) {
    const column = target.getColumn(index + 1);
    if (size !== undefined) column.width = pointsToFileWidth(size);
    if (hidden) column.hidden = true;
  }
  for (const [index, { size, hidden }] of sheet.rows) {
    const row = target.getRow(index + 1);
    if (size !== undefined) row.height = size;
    if (hidden) row.hidden = true;
  }
  for (const [key, cell] of sheet.cells) writeCell(target.getCell(rowOf(key) + 1, columnOf(key) + 1), cell);
  for (const merge of sheet.merges)
    target.mergeCellsWithoutStyle(merge.top + 1, merge.left + 1, merge.bottom + 1, merge.right + 1);
  for (const { row, column, text } of sheet.notes) target.getCell(row + 1, column + 1).note = text;
  for (const { row, column, content } of sheet.comments) target.getCell(row + 1, column + 1).note = content;
  sheet.conditionalFormats.forEach((rule, index) => writeRule(target, rule, index + 1));
  for (const validation of sheet.validations) writeValidation(target, validation);
  if (sheet.filter) target.autoFilter = areaName(sheet.filter);
  writePage(target, sheet);
  if (sheet.protected) Reflect.set(target, "sheetProtection", protectionFor(sheet));
}

function protectionFor(sheet: Sheet): Record<string, unknown> {
  const allowed = Object.entries(sheet.protection).map(([key, value]) => {
    const name = key.replace(/^allow/, "");
    return [name === "EditObjects" ? "objects" : name.charAt(0).toLowerCase() + name.slice(1), value === true];
  });
  return { sheet: true, ...Object.fromEntries(allowed) };
}

function writeCell(target: ExcelJS.Cell, cell: Cell): void {
  target.style = styleFor(cell.format ?? {}, cell.quoted === true);
  if (cell.formula !== undefined) {
    const result = cell.error ? { error: errorWord(String(cell.value)) } : cell.value;
    target.value = { formula: cell.formula.slice(1), result };
  } else if (cell.hyperlink) {
    const { address, documentReference } = cell.hyperlink;
    target.value = { text: String(cell.value), hyperlink: address ?? `#${documentReference ?? ""}` };
  } else if (cell.error) target.value = { error: errorWord(String(cell.value)) };
  else if (cell.value !== "") target.value = cell.value;
}

const ERRORS = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;

function errorWord(text: string): (typeof ERRORS)[number] {
  return ERRORS.find((word) => word === text) ?? "#VALUE!";
}

function writeRule(target: ExcelJS.Worksheet, rule: ConditionalFormat, priority: number): void {
  const ref = rule.areas.map(areaName).join(" ");
  const made = ruleFor(rule, priority);
  if (made) target.addConditionalFormatting({ ref, rules: [made] });
}

function ruleFor(rule: ConditionalFormat, priority: number): ExcelJS.ConditionalFormattingRule | null {
  if (rule.custom) {
    const { fill, font, borders } = rule.custom.look;
    const style: Partial<ExcelJS.Style> = {
      ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) } }),
      ...(font && { font: fontFor(font) }),
      ...(borders && { border: bordersFor(borders) }),
    };
    return { type: "expression", formulae: [rule.custom.formula.replace(/^=/, "")], style, priority };
  }
  if (rule.dataBar) return barFor(rule.dataBar, priority);
  if (rule.opaque === undefined) return null;
  return { ...(rule.opaque as ExcelJS.ConditionalFormattingRule), priority };
}

function barFor(bar: DataBar, priority: number): ExcelJS.ConditionalFormattingRule {
  const bound = (given: DataBar["lower"], otherwise: "min" | "max"): ExcelJS.Cvfo =>
    given?.type === "Number"
      ? { type: "num", value: Number((given.formula ?? "0").replace(/^=/, "")) }
      : { type: otherwise };
  return {
    type: "dataBar",
    priority,
    gradient: bar.gradient ?? true,
    cfvo: [bound(bar.lower, "min"), bound(bar.upper, "max")],
    // ExcelJS writes it although its typings do not name it.
    ...{ color: argb(bar.fill ?? "#638EC6") },
  };
}

function writeValidation(
  target: ExcelJS.Worksheet,
  { areas, rule, errorAlert, prompt, ignoreBlanks }: Validation,
): void {
  const list: unknown = rule["list"];
  if (typeof list !== "object" || list === null) return;
  const source = String(Reflect.get(list, "source"));
  const formula = source.startsWith("=") ? source.slice(1) : `"${source}"`;
  const alert = { showAlert: true, style: "Stop", title: "", message: "", ...errorAlert };
  const hint = { showPrompt: false, title: "", message: "", ...prompt };
  const style = alert.style === "Warning" ? "warning" : alert.style === "Information" ? "information" : "stop";
  for (const area of areas) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 5_000); row++) {
      for (let column = area.left; column <= area.right; column++) {
        target.getCell(row + 1, column + 1).dataValidation = {
          type: "list",
          formulae: [formula],
          allowBlank: ignoreBlanks,
          showErrorMessage: alert.showAlert,
          errorStyle: style,
          errorTitle: alert.title,
          error: alert.message,
          showInputMessage: hint.showPrompt && hint.message !== "",
          promptTitle: hint.title,
          prompt: hint.message,
        };
      }
    }
  }
}

const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 };

function writePage(target: ExcelJS.Worksheet, { pageLayout: layout }: Sheet): void {
  const { horizontalFitToPages: wide, verticalFitToPages: high, scale } = layout.zoom;
  Object.assign(target.pageSetup, {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: PAPERS[layout.paperSize] ?? 9,
    ...(wide !== undefined || high !== undefined
      ? { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 }
      : { scale: scale ?? 100 }),
    ...(layout.titleRows && { printTitlesRow: `${layout.titleRows.first + 1}:${layout.titleRows.last + 1}` }),
    ...(layout.printArea?.[0] && { printArea: areaName(layout.printArea[0]) }),
  });
  const footer = layout.headerFooter["centerFooter"];
  if (footer !== undefined) Object.assign(target.headerFooter, { oddFooter: `&C${footer}` });
}
