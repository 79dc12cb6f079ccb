/** Where the reports of `rollup` and `compare` go: a file of ours that may be replaced, a new one, or standard output. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { InputError, isCellError } from "../spreadsheet";
import type { WorkbookFile } from "../hosts/file";
import { schemaOf } from "./document-shape";
import { endingOf } from "./find-rollup-inputs";
import { freePath, refuseSameFile, writeOutput } from "./files";
import { openNatively } from "./native-codec";

export const REPORT_FORMATS = ["xlsx", "json", "csv", "html"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The format that a file's ending stands for; null for any other ending. */
export function formatOf(path: string): ReportFormat | null {
  const ending = endingOf(path).slice(1);
  return REPORT_FORMATS.find((format) => format === (ending === "htm" ? "html" : ending)) ?? null;
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

export interface WriteRequest {
  readonly output: string;
  readonly format: ReportFormat;
  readonly content: Uint8Array | string;
  readonly own: OwnReport;
  /** Files that were read. */
  readonly inputs: readonly string[];
}

/**
 * Writes the report as a whole and answers where to: an earlier report of ours is replaced, unless somebody has filled
 * it in; then the new one gets a name of its own.
 *
 * @throws InputError("output-is-input" | "output-not-ours" | "unwritable-output")
 */
export async function writeReport({ output, format, content, own, inputs }: WriteRequest): Promise<string> {
  for (const input of inputs) await refuseSameFile(output, input);
  const state = existsSync(output) ? await inspect(output, format, own) : "replaceable";
  if (state === "foreign") throw new InputError("output-not-ours", { detail: output });
  const target = state === "edited" ? freePath(output) : output;
  await writeOutput(target, content);
  return target;
}

async function inspect(
  path: string,
  format: ReportFormat,
  own: OwnReport,
): Promise<"replaceable" | "edited" | "foreign"> {
  try {
    const bytes = await readFile(path);
    if (format === "xlsx") {
      const workbook = openNatively(bytes);
      if (!workbook.definesName(own.marker)) return "foreign";
      return own.isEdited(workbook) ? "edited" : "replaceable";
    }
    const text = bytes.toString("utf8");
    const ours =
      (format === "json" && schemaOf(JSON.parse(text)) === own.schema) ||
      (format === "html" && text.slice(0, 2_000).includes(`name="generator" content="${own.generator}"`)) ||
      (format === "csv" && own.columns.some((columns) => text.replace(/^\uFEFF/, "").startsWith(columns.join(","))));
    return ours ? "replaceable" : "foreign";
  } catch {
    return "foreign";
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
