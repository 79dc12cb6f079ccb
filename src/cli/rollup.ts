/** `reform-check rollup`: many assessments in one workbook, page, table or document. */
import type { Language } from "../criteria";
import { createWorkbook } from "../hosts/file";
import type { WorkbookFile } from "../hosts/file";
import { messagesFor } from "../i18n/all";
import type { Messages } from "../i18n/all";
import {
  GAP_LIST_HEADER,
  rollup as rollUp,
  rollupHtml,
  rollupSheets,
  ROLLUP_FORMAT,
  ROLLUP_GENERATOR,
  ROLLUP_MARKER,
  USER_COLUMNS,
} from "../report/rollup";
import type { Rollup } from "../report/rollup";
import { rollupCsv, rollupCsvColumns } from "../report/rollup/csv";
import type { ExitStatus } from "./grade";
import { LANGUAGES } from "./options";
import { isFilledIn, writeReport } from "./report-output";
import type { OwnReport, ReportFormat } from "./report-output";
import { collectDocuments } from "./rollup-inputs";
import type { Terminal } from "./terminal";

export interface RollupOptions {
  /** Left out: standard output. */
  readonly output?: string;
  readonly format: ReportFormat;
  readonly language: Language;
  readonly today: string;
}

/** Rolls up what is named. 0: done; 1: done, but files could not be assessed; 2: nothing to roll up. */
export async function rollup(
  named: readonly string[],
  options: RollupOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { output, format, language, today } = options;
  const words = messagesFor(language);
  const said = words.rollup.command;
  const { documents, paths, warnings } = await collectDocuments(named, { language, today, words, terminal });
  for (const warning of warnings) terminal.err(`${warning}\n`);
  if (documents.length === 0) {
    terminal.err(`${said.nothing}\n`);
    return 2;
  }
  const result = rollUp(documents);
  const content = render(result, format, language);
  if (output === undefined) {
    terminal.out(typeof content === "string" ? content : "");
  } else {
    const written = await writeReport({ output, format, content, own: OWN, inputs: paths });
    if (written !== output) terminal.err(`${said.keptEdited(output, written)}\n`);
    const { conclusions, failed } = result.totals;
    terminal.out(
      `${words.cli.summaryOfMany(conclusions.met, conclusions["needs-review"], conclusions["not-met"], failed)}\n`,
    );
    terminal.out(`${words.cli.written(written)}\n`);
  }
  tellFailures(result, words, terminal);
  return result.totals.failed > 0 || warnings.length > 0 ? 1 : 0;
}

/** A few files that failed are named (one may be a slip of the pen), more are left to the sheet. */
function tellFailures({ failed }: Rollup, { cli, rollup: { command } }: Messages, terminal: Terminal): void {
  if (failed.length === 0) return;
  const shown = failed.length > MOST_NAMED ? [] : failed;
  for (const { file, message } of shown) terminal.err(`${cli.failed(file, message)}\n`);
  terminal.err(`${command.failed(failed.length)}\n`);
}

const MOST_NAMED = 10;

function render(result: Rollup, format: ReportFormat, language: Language): Uint8Array | string {
  switch (format) {
    case "xlsx":
      return createWorkbook(rollupSheets(result, { language }));
    case "json":
      return `${JSON.stringify(result, null, 2)}\n`;
    case "csv":
      return rollupCsv(result, { language });
    case "html":
      return rollupHtml(result, { language });
  }
}

const OWN: OwnReport = {
  schema: ROLLUP_FORMAT,
  generator: ROLLUP_GENERATOR,
  columns: LANGUAGES.map(rollupCsvColumns),
  marker: ROLLUP_MARKER,
  isEdited,
};

/** True when someone filled in the gap list, or added sheets of their own. */
function isEdited(workbook: WorkbookFile): boolean {
  const { sheetNames } = workbook.outline(1);
  const own = LANGUAGES.map((language) => messagesFor(language).rollup.sheets);
  const isGapList = (name: string): boolean => own.some(({ gaps }) => name === gaps || name.startsWith(`${gaps} (`));
  const others = sheetNames.filter(
    (name) => !isGapList(name) && !own.some((names) => Object.values(names).includes(name)),
  );
  if (others.length > 0) return true;
  return isFilledIn(workbook, sheetNames.filter(isGapList), {
    header: GAP_LIST_HEADER,
    columns: Object.values(USER_COLUMNS),
  });
}
