/** From rows of cells, through a real .xlsx file and the whole software, to the JSON document. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { schemeById } from "../../src/criteria";
import { createWorkbook, fileHost, openWorkbook } from "../../src/hosts/file";
import { toJson } from "../../src/report";
import type { AssessmentDocument } from "../../src/report";
import { assessWorkbook } from "../../src/session";
import type { CellStyle, ContentCell, SheetContent } from "../../src/spreadsheet";

/** A cell: plain, or with a number format. */
export type Cell = string | number | boolean | null | { readonly value: number; readonly format: string };
export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

function sheetContent(name: string, rows: readonly (readonly Cell[])[]): SheetContent {
  const styles: Record<string, CellStyle> = {};
  const cell = (given: Cell): ContentCell | null => {
    if (given === null) return null;
    if (typeof given !== "object") return { value: given };
    styles[given.format] = { numberFormat: given.format };
    return { value: given.value, style: given.format };
  };
  const cells = rows.map((row) => ({ cells: row.map(cell) }));
  return { name, styles, columnWidths: [], rows: cells };
}

/** An .xlsx file that holds these sheets. */
export function workbookOf(sheets: Sheets): Uint8Array {
  return createWorkbook(Object.entries(sheets).map(([name, rows]) => sheetContent(name, rows)));
}

export interface WholeWayOptions {
  readonly scheme?: string;
  readonly asOf?: string;
  /** True for a run of reviewers. */
  readonly reviewing?: boolean;
  /** Changes the XML of the file's parts ("xl/workbook.xml", "xl/worksheets/sheet1.xml"), for what `Cell` cannot say. */
  readonly edit?: (xml: string, part: string) => string;
}

function edited(bytes: Uint8Array, edit: WholeWayOptions["edit"]): Uint8Array {
  if (!edit) return bytes;
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strToU8(edit(strFromU8(part), name))]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
}

/** Turns the texts #N/A and #REF! into error values. */
export function withErrorValues(xml: string): string {
  return xml.replace(/t="inlineStr"><is><t>(#N\/A|#REF!)<\/t><\/is>/g, 't="e"><v>$1</v>');
}

/** Grades such a file without writing anything. */
export async function gradeSheets(sheets: Sheets, options: WholeWayOptions = {}): Promise<AssessmentDocument> {
  const scheme = options.scheme === undefined ? null : schemeById(options.scheme);
  if (options.scheme !== undefined && !scheme) throw new Error(`no scheme ${options.scheme}`);
  const { assessment } = await assessWorkbook(fileHost(openWorkbook(edited(workbookOf(sheets), options.edit))), {
    today: "2024-06-01",
    reviewing: options.reviewing ?? false,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(scheme ? { scheme } : {}),
  });
  return toJson(assessment, { language: "zh-CN", fileName: "checklist.xlsx", sha256: "0".repeat(64) });
}

type OrganisationDocument = AssessmentDocument["organisations"][number];
type IndicatorDocument = OrganisationDocument["indicators"][number];

/** An indicator of the first (or the named) organisation. */
export function indicatorOf(document: AssessmentDocument, id: string, organisation?: string): IndicatorDocument {
  const found = document.organisations
    .find(({ name }) => organisation === undefined || name === organisation)
    ?.indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

/** "fail overclaimed staff-over-limit": the verdict, then the codes in alphabetical order, each once. */
export function shortOf(document: AssessmentDocument, id: string, organisation?: string): string {
  const { verdict, findings } = indicatorOf(document, id, organisation);
  return [verdict, ...[...new Set(findings.map(({ code }) => code))].sort()].join(" ");
}
