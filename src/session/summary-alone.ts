/** The summary as a workbook of its own. */
import type { Assessment } from "../assess/assessment";
import type { Language } from "../criteria";
import { messagesFor } from "../i18n";
import { planChanges } from "../report/plan";
import type { ContentRow, SheetContent, SheetSnapshot } from "../spreadsheet";

/** 评估汇总 as the only sheet of a new workbook: nothing to jump to, and no longer ours to replace. */
export function summaryAlone(
  assessment: Assessment,
  { language, previous }: { readonly language: Language; readonly previous: SheetSnapshot | null },
): SheetContent[] {
  const name = messagesFor("zh-CN").terms.table.summary;
  return planChanges(assessment, { language, summaryName: name, previous }).sheets.map((sheet) =>
    without({ ...sheet, rows: sheet.rows.map(withoutLinks) }, "marker"),
  );
}

function withoutLinks(row: ContentRow): ContentRow {
  return { ...row, cells: row.cells.map((cell) => (cell?.link === undefined ? cell : without(cell, "link"))) };
}

function without<T extends object, Key extends keyof T>(whole: T, key: Key): Omit<T, Key> {
  const rest = { ...whole };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- of a copy, by a key that the types allow
  delete rest[key];
  return rest;
}
