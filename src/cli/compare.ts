/** `reform-check compare`: two rounds of one school, or of a folder of schools. */
import type { Language } from "../criteria";
import { createWorkbook } from "../hosts/file";
import { messagesFor } from "../i18n/all";
import type { Messages } from "../i18n/all";
import {
  compareDocuments,
  comparisonCsv,
  comparisonCsvColumns,
  comparisonHtml,
  comparisonSheets,
  comparisonText,
  COMPARISON_FORMAT,
  COMPARISON_GENERATOR,
  COMPARISON_MARKER,
  totalsOf,
} from "../report/comparison";
import type { Comparison } from "../report/comparison";
import type { ExitStatus } from "./grade";
import { LANGUAGES } from "./options";
import { writeReport } from "./report-output";
import type { OwnReport, ReportFormat } from "./report-output";
import { collectDocuments } from "./rollup-inputs";
import type { Terminal } from "./terminal";

export interface CompareOptions {
  readonly before: string;
  readonly after: string;
  /** Left out: standard output only. */
  readonly output?: string;
  readonly format: ReportFormat | "text";
  readonly language: Language;
  readonly today: string;
}

/** Compares. 0: no new gap; 1: new gaps; 2: nothing could be compared. */
export async function compare(options: CompareOptions, terminal: Terminal): Promise<ExitStatus> {
  const { output, format, language, today } = options;
  const words = messagesFor(language);
  const before = await collectDocuments([options.before], { language, today, words, terminal });
  const after = await collectDocuments([options.after], { language, today, words, terminal });
  for (const warning of [...before.warnings, ...after.warnings]) terminal.err(`${warning}\n`);
  const comparison = compareDocuments(before.documents, after.documents);
  const asText = comparisonText(comparison, { language });
  if (output === undefined) {
    terminal.out(format === "text" ? asText : String(render(comparison, format, language)));
  } else {
    const inputs = [...before.paths, ...after.paths];
    const kind = format === "text" ? "xlsx" : format;
    const content = render(comparison, kind, language);
    const written = await writeReport({ output, format: kind, content, own: ownReport(), inputs });
    terminal.out(`${asText}${words.cli.written(written)}\n`);
  }
  // The text tells them too.
  if (output === undefined && format !== "text") tellFailures(comparison, words, terminal);
  if (comparison.organisations.length === 0) return 2;
  return totalsOf(comparison).added > 0 ? 1 : 0;
}

/** Files that failed are in every form of the result; beside one for machines they are worth a line each. */
function tellFailures({ failed }: Comparison, { rollup }: Messages, terminal: Terminal): void {
  for (const { round, file, message } of failed) {
    terminal.err(`${rollup.command.sideFailed(rollup.comparison.round[round], file, message)}\n`);
  }
}

function render(comparison: Comparison, format: ReportFormat, language: Language): Uint8Array | string {
  switch (format) {
    case "xlsx":
      return createWorkbook(comparisonSheets(comparison, { language }));
    case "json":
      return `${JSON.stringify(comparison, null, 2)}\n`;
    case "csv":
      return comparisonCsv(comparison, { language });
    case "html":
      return comparisonHtml(comparison, { language });
  }
}

function ownReport(): OwnReport {
  const own = LANGUAGES.map((language) => Object.values(messagesFor(language).rollup.comparison.sheets));
  return {
    schema: COMPARISON_FORMAT,
    generator: COMPARISON_GENERATOR,
    columns: LANGUAGES.map(comparisonCsvColumns),
    marker: COMPARISON_MARKER,
    // Nothing is asked of users here; a sheet of theirs is all that could be lost.
    isEdited: (workbook) => workbook.outline(1).sheetNames.some((name) => !own.some((names) => names.includes(name))),
  };
}
