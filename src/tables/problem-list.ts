/** Collects the problems of one reading: the same thing in many cells is one problem with many cells. */
import { quotableAll } from "../parse/text";
import { mergeCells } from "../spreadsheet";
import type { CellAddress, CellArea } from "../spreadsheet";
import type { ProblemCode, ProblemParameters } from "./problems";
import type { Problem, Severity } from "./types";

/** error: a fact is lost for judging; warning: read, but look at it; info: good to know. */
const SEVERITY: Readonly<Record<ProblemCode, Severity>> = {
  "as-of-vague": "info",
  "form-newer-than-known": "info",
  "unread-rows": "error",
  "block-not-used": "info",
  "duplicate-person": "warning",
  "header-not-found": "error",
  "second-candidate": "warning",
  "column-missing": "warning",
  "duplicate-column": "warning",
  "sheet-missing": "warning",
  "unknown-organisation": "error",
  "unknown-scheme": "warning",
  "unknown-academic-year": "warning",
  "scheme-differs": "info",
  "scheme-inferred": "info",
  "row-unmatched": "error",
  "row-number-text-disagree": "warning",
  "duplicate-indicator": "warning",
  "verdict-unreadable": "error",
  "verdict-both-ticked": "error",
  "verdict-none-ticked": "error",
  "no-verdict-read": "error",
  "reviewer-verdict-unreadable": "error",
  "reviewer-grade-unreadable": "error",
  "reviewer-columns-not-counted": "warning",
  "reviewer-grade-disagrees": "warning",
  "number-unreadable": "error",
  "number-out-of-range": "error",
  "date-unreadable": "error",
  "date-year-assumed": "info",
  "event-undated": "error",
  "rank-unreadable": "error",
  "flag-unreadable": "error",
  "value-unknown": "warning",
  "cell-error": "error",
  "setting-unknown-indicator": "error",
  "setting-unknown-parameter": "error",
  "setting-bad-value": "error",
  "setting-not-in-scheme": "warning",
  "settings-pinned": "info",
  "summary-name-taken": "warning",
  "too-many-columns": "warning",
  "declarations-absent": "warning",
};

/** A code with its own parameters; the severity only where it differs from the usual one. */
type Report = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly parameters: ProblemParameters[Code];
    readonly severity?: Severity;
  };
}[ProblemCode];

export class ProblemList {
  readonly #entries = new Map<string, { readonly report: Report; readonly cells: CellAddress[] }>();

  /** Reports a problem on these cells. */
  add(whole: Report, ...cells: readonly CellAddress[]): void {
    const report = quoted(whole);
    const key = JSON.stringify([report.code, report.parameters]);
    const known = this.#entries.get(key);
    if (known) known.cells.push(...cells);
    else this.#entries.set(key, { report, cells: [...cells] });
  }

  /** The cells of what was reported so far under one code. */
  cellsOf(code: ProblemCode): CellArea[] {
    return mergeCells(
      distinct([...this.#entries.values()].flatMap(({ report, cells }) => (report.code === code ? cells : []))),
    );
  }

  /** In the order in which they were first reported. */
  toArray(): Problem[] {
    return [...this.#entries.values()].map(({ report, cells }) => ({
      ...report,
      severity: report.severity ?? SEVERITY[report.code],
      cells: mergeCells(distinct(cells)),
    }));
  }
}

/** The report with the texts of its parameters cut short. */
function quoted<Whole extends { readonly parameters: object }>(report: Whole): Whole {
  const parameters = quotableAll(report.parameters);
  return parameters === report.parameters ? report : { ...report, parameters };
}

function distinct(cells: readonly CellAddress[]): CellAddress[] {
  const seen = new Map(cells.map((cell) => [`${cell.row},${cell.column},${cell.sheet}`, cell]));
  return [...seen.values()];
}
