/** Where the reports of `rollup` and `compare` go: a file of ours that may be replaced, a new one, or standard output. */
import { existsSync } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { InputError, isCellError } from "../spreadsheet";
import type { LongSheet, SheetContent } from "../spreadsheet";
import { workbookParts } from "../hosts/file";
import type { WorkbookFile } from "../hosts/file";
import { endingOf } from "./find-rollup-inputs";
import { freePath, refuseSameFile } from "./files";
import { openNatively } from "./native-codec";
import { writeFileInPieces } from "./output-file";
import { writeZipFile } from "./zip-file";

export const REPORT_FORMATS = ["xlsx", "json", "csv", "html"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
/** A roll-up is a table for data tools as well. */
export const ROLLUP_FORMATS = [...REPORT_FORMATS, "parquet"] as const;
export type RollupFormat = (typeof ROLLUP_FORMATS)[number];

/** Which of the formats a file's ending stands for; null for any other ending. */
export function formatOf<Format extends RollupFormat>(path: string, formats: readonly Format[]): Format | null {
  const ending = endingOf(path).slice(1);
  return formats.find((format) => format === (ending === "htm" ? "html" : ending)) ?? null;
}

/** True for a format that a terminal cannot show. */
export function isBinary(format: string): boolean {
  return format === "xlsx" || format === "parquet";
}

/** By what a file that is there is known to be an earlier report of the same kind. */
export interface OwnReport {
  readonly schema: string;
  readonly generator: string;
  /** Headings in each language. */
  readonly columns: readonly (readonly string[])[];
  /** The workbook name. */
  readonly marker: string;
  /** Whether someone typed something into the workbook that would be lost. */
  readonly isEdited: (workbook: WorkbookFile) => boolean;
}

/** What a report consists of, made while it is written. */
export type ReportContent =
  | { readonly sheets: readonly (SheetContent | LongSheet)[] }
  | { readonly text: Iterable<string> }
  | { readonly bytes: Uint8Array };

/** The content as text for standard output; nothing for what is no text. */
export function textOf(content: ReportContent): Iterable<string> {
  return "text" in content ? content.text : [];
}

export interface WriteRequest {
  readonly output: string;
  readonly format: RollupFormat;
  readonly content: ReportContent;
  readonly own: OwnReport;
  /** Files that were read. */
  readonly inputs: readonly string[];
}

/** Where a report went, and why not over the one that was there. */
export interface WrittenReport {
  readonly path: string;
  /** edited: somebody filled it in; large: it is too large to be looked through for what somebody filled in. */
  readonly kept: "edited" | "large" | null;
}

/**
 * Writes the report as a whole and answers where to: an earlier report of ours is replaced, unless somebody has filled
 * it in, or may have; then the new one gets a name of its own.
 *
 * @throws InputError("output-is-input" | "output-not-ours" | "unwritable-output")
 */
export async function writeReport({ output, format, content, own, inputs }: WriteRequest): Promise<WrittenReport> {
  for (const input of inputs) await refuseSameFile(output, input);
  const state = existsSync(output) ? await inspect(output, format, own) : "replaceable";
  if (state === "foreign") throw new InputError("output-not-ours", { detail: output });
  const kept = state === "replaceable" ? null : state;
  const path = kept === null ? output : freePath(output);
  await writeFileInPieces(path, (file) => {
    if ("sheets" in content) writeZipFile(file, workbookParts(content.sheets));
    else if ("bytes" in content) file.write(content.bytes);
    else for (const piece of content.text) file.write(piece);
  });
  return { path, kept };
}

/** A larger workbook is not opened to see whether somebody filled it in: that would take more memory than writing it. */
const MOST_INSPECTED = 32 * 1024 * 1024;
/** What a text of ours begins with is within this. */
const BEGINNING = 8 * 1024;

async function inspect(
  path: string,
  format: RollupFormat,
  own: OwnReport,
): Promise<"replaceable" | "foreign" | "edited" | "large"> {
  try {
    if (format === "xlsx") {
      if ((await stat(path)).size > MOST_INSPECTED) return "large";
      const workbook = openNatively(await readFile(path));
      if (!workbook.definesName(own.marker)) return "foreign";
      return own.isEdited(workbook) ? "edited" : "replaceable";
    }
    if (format === "parquet") return (await endOf(path)).includes(own.generator) ? "replaceable" : "foreign";
    return isOwnText(await beginningOf(path), format, own) ? "replaceable" : "foreign";
  } catch {
    return "foreign";
  }
}

/** The last words of a Parquet file say which program wrote it. */
const END = 256;

async function endOf(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(END), 0, END, Math.max(0, size - END));
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.toString("utf8", 0, bytesRead).replace(/^\uFEFF/, "");
  } finally {
    await file.close();
  }
}

/** What our texts begin with: JSON with its schema, pages with their generator, tables with their headings. */
function isOwnText(text: string, format: Exclude<ReportFormat, "xlsx">, own: OwnReport): boolean {
  switch (format) {
    case "json":
      return text.replace(/^\{\s*"schema"\s*:\s*/, "{").startsWith(`{"${own.schema}"`);
    case "html":
      return text.includes(`name="generator" content="${own.generator}"`);
    case "csv":
      return own.columns.some((columns) => text.startsWith(columns.join(",")));
  }
}

/** True when a cell of these columns below the header row of a sheet holds something. */
export function isFilledIn(
  workbook: WorkbookFile,
  sheetNames: readonly string[],
  { header, columns }: { readonly header: number; readonly columns: readonly number[] },
): boolean {
  return workbook.read(sheetNames).sheets.some(({ rows }) =>
    rows.some(({ row, values }) => {
      if (row <= header) return false;
      return columns.some((column) => {
        const value = values[column];
        return isCellError(value) || (value !== null && value !== undefined && value !== "");
      });
    }),
  );
}
