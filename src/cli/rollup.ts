/** `reform-check rollup`: many assessments in one workbook, page, table or document. */
import type { Language } from "../criteria";
import type { WorkbookFile } from "../hosts/file";
import { messagesFor } from "../i18n/all";
import type { Messages } from "../i18n/all";
import {
  GAP_LIST_HEADER,
  longRollupSheets,
  rollupHtml,
  rollupOf,
  rollupVerdicts,
  ROLLUP_FORMAT,
  ROLLUP_GENERATOR,
  ROLLUP_MARKER,
  USER_COLUMNS,
} from "../report/rollup";
import type { RollupView } from "../report/rollup";
import { rollupCsvColumns, rollupCsvPieces } from "../report/rollup/csv";
import { GapFile } from "./gap-file";
import type { ExitStatus } from "./grade";
import { jsonPieces } from "./json-pieces";
import { LANGUAGES } from "./options";
import { isFilledIn, textOf, writeReport } from "./report-output";
import type { OwnReport, ReportContent, ReportFormat, RollupFormat } from "./report-output";
import { collectDocuments } from "./rollup-inputs";
import { rollupParquet } from "./rollup-parquet";
import { collectEagerly } from "./memory";
import type { Terminal } from "./terminal";

export interface RollupOptions {
  /** Left out: standard output. */
  readonly output?: string;
  readonly format: RollupFormat;
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
  collectEagerly();
  const store = new GapFile();
  try {
    const { records, paths, warnings } = await collectDocuments(named, store, { language, today, words, terminal });
    for (const warning of warnings) terminal.err(`${warning}\n`);
    if (records.length === 0) {
      terminal.err(`${said.nothing}\n`);
      return 2;
    }
    const result = rollupOf(records, store);
    const content =
      format === "parquet"
        ? { bytes: rollupParquet(result, rollupVerdicts(records)) }
        : render(result, format, language);
    if (output === undefined) {
      for (const piece of textOf(content)) terminal.out(piece);
    } else {
      const { path, kept } = await writeReport({ output, format, content, own: OWN, inputs: paths });
      if (kept !== null) terminal.err(`${said.kept[kept](output, path)}\n`);
      const { conclusions, failed } = result.totals;
      terminal.out(
        `${words.cli.summaryOfMany(conclusions.met, conclusions["needs-review"], conclusions["not-met"], failed)}\n`,
      );
      terminal.out(`${words.cli.written(path)}\n`);
    }
    tellFailures(result, words, terminal);
    return result.totals.failed > 0 || warnings.length > 0 ? 1 : 0;
  } finally {
    store.close();
  }
}

/** A few files that failed are named (one may be a slip of the pen), more are left to the sheet. */
function tellFailures({ failed }: RollupView, { cli, rollup: { command } }: Messages, terminal: Terminal): void {
  if (failed.length === 0) return;
  const shown = failed.length > MOST_NAMED ? [] : failed;
  for (const { file, message } of shown) terminal.err(`${cli.failed(file, message)}\n`);
  terminal.err(`${command.failed(failed.length)}\n`);
}

const MOST_NAMED = 10;

function render(result: RollupView, format: ReportFormat, language: Language): ReportContent {
  switch (format) {
    case "xlsx":
      return { sheets: longRollupSheets(result, { language }) };
    case "json":
      return { text: jsonPieces(result) };
    case "csv":
      return { text: rollupCsvPieces(result, { language }) };
    case "html":
      return { text: [rollupHtml(result, { language })] };
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
