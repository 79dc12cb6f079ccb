/** What can be taken out of the pane: names and types of files, and free names for sheets. */
import type { Assessment } from "../assess/assessment";
import type { Language } from "../criteria";
import { messagesFor } from "../i18n";
import type { SheetContent } from "../spreadsheet";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const XLSM_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.12";
export const HTML_TYPE = "text/html;charset=utf-8";
export const JSON_TYPE = "application/json";

/** A file on its way to the person. */
export interface ExportedFile {
  /** With its ending, and without letters that a file system refuses. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type ExportKind = "graded" | "summary" | "report" | "data";

const ENDINGS: Readonly<Record<ExportKind, string>> = { graded: "xlsx", summary: "xlsx", report: "html", data: "json" };

/** "示例大学-评估汇总-2024-06-01.xlsx" */
export function fileNameFor(
  kind: ExportKind,
  { organisations, asOf }: Assessment,
  language: Language,
  ending = ENDINGS[kind],
): string {
  const [first] = organisations;
  const whose = first ? first.school || first.name : "";
  const parts = [whose, messagesFor(language).pane.fileNames[kind], asOf].filter((part) => part !== "");
  // Letters that Windows refuses, control characters, and anything that would make a folder of it.
  const name = parts
    .join("-")
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, " ")
    .trim()
    .slice(0, 120);
  return `${name}.${ending}`;
}

/** Excel refuses a workbook with macros under the ending of one without: a copy keeps the ending of its original. */
export function workbookKindOf(fileName: string): { readonly ending: string; readonly type: string } {
  const macros = fileName.toLowerCase().endsWith(".xlsm");
  return macros ? { ending: "xlsm", type: XLSM_TYPE } : { ending: "xlsx", type: XLSX_TYPE };
}

/** The sheets under names that the workbook does not have yet: 自评表 (2) where 自评表 is taken. */
export function withFreeNames(sheets: readonly SheetContent[], taken: readonly string[]): SheetContent[] {
  // Excel takes two names that differ only in case for the same.
  const names = new Set(taken.map((name) => name.toLowerCase()));
  return sheets.map((sheet) => {
    let name = sheet.name;
    for (let number = 2; names.has(name.toLowerCase()); number += 1) name = `${sheet.name} (${number})`;
    names.add(name.toLowerCase());
    return { ...sheet, name };
  });
}
