/** `reform-check compare`: two rounds of one school, or of a folder of schools. */
import type { Language } from "../criteria";
import { messagesFor } from "../i18n/all";
import type { Messages } from "../i18n/all";
import {
  compareRecords,
  comparisonCsvColumns,
  comparisonCsvPieces,
  comparisonHtml,
  comparisonText,
  COMPARISON_FORMAT,
  COMPARISON_GENERATOR,
  COMPARISON_MARKER,
  longComparisonSheets,
  totalsOf,
} from "../report/comparison";
import type { Comparison } from "../report/comparison";
import { GapFile } from "./gap-file";
import type { ExitStatus } from "./grade";
import { jsonPieces } from "./json-pieces";
import { LANGUAGES } from "./options";
import { textOf, writeReport } from "./report-output";
import type { OwnReport, ReportContent, ReportFormat } from "./report-output";
import { collectDocuments } from "./rollup-inputs";
import { collectEagerly } from "./memory";
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
  collectEagerly();
  const store = new GapFile();
  try {
    return await compareIn(store, options, terminal);
  } finally {
    store.close();
  }
}

async function compareIn(store: GapFile, options: CompareOptions, terminal: Terminal): Promise<ExitStatus> {
  const { output, format, language, today } = options;
  const words = messagesFor(language);
  const inputs = { language, today, words, terminal };
  const before = await collectDocuments([options.before], store, inputs);
  const after = await collectDocuments([options.after], store, inputs);
  for (const warning of [...before.warnings, ...after.warnings]) terminal.err(`${warning}\n`);
  const comparison = compareRecords(before.records, after.records, store);
  const asText = comparisonText(comparison, { language });
  if (output === undefined) {
    if (format === "text") terminal.out(asText);
    else for (const piece of textOf(render(comparison, format, language))) terminal.out(piece);
  } else {
    const kind = format === "text" ? "xlsx" : format;
    const content = render(comparison, kind, language);
    const paths = [...before.paths, ...after.paths];
    const { path } = await writeReport({ output, format: kind, content, own: ownReport(), inputs: paths });
    terminal.out(`${asText}${words.cli.written(path)}\n`);
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

function render(comparison: Comparison, format: ReportFormat, language: Language): ReportContent {
  switch (format) {
    case "xlsx":
      return { sheets: longComparisonSheets(comparison, { language }) };
    case "json":
      return { text: jsonPieces(comparison) };
    case "csv":
      return { text: comparisonCsvPieces(comparison, { language }) };
    case "html":
      return { text: [comparisonHtml(comparison, { language })] };
  }
}

function ownReport(): OwnReport {
  const own = LANGUAGES.map((language) => messagesFor(language).rollup.comparison.sheets);
  const isOurs = (name: string): boolean =>
    own.some((names) => Object.values(names).includes(name) || name.startsWith(`${names.gaps} (`));
  return {
    schema: COMPARISON_FORMAT,
    generator: COMPARISON_GENERATOR,
    columns: LANGUAGES.map(comparisonCsvColumns),
    marker: COMPARISON_MARKER,
    // Nothing is asked of users here; a sheet of theirs is all that could be lost.
    isEdited: (workbook) => !workbook.outline(1).sheetNames.every(isOurs),
  };
}
