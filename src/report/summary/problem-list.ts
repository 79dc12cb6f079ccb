/** What could not be taken from the input as it stands. */
import type { Problem } from "../../workbook/submission";
import type { Words } from "../words";
import type { SummaryBuilder } from "./builder";
import { LAST_COLUMN } from "./grid";
import { placePiece } from "./place";

/** A sheet with more problems than this is not mended line by line; the JSON document has them all. */
export const SHOWN_PROBLEMS = 1000;

const SEVERITY_ORDER = ["error", "warning", "info"] as const;

/** The problems, the gravest first. */
export function problemsBySeverity(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
}

/** Adds the list, or the remark that there was no problem. */
export function addProblems(builder: SummaryBuilder, problems: readonly Problem[], words: Words): void {
  const { headings, problems: said } = words.report.summary;
  builder.line(said.title(problems.length), "section", 22);
  if (problems.length === 0) {
    builder.line(said.none, "remark");
    return;
  }
  builder.add([
    { at: 0, value: headings.order, style: "header" },
    { at: 1, value: said.severity, style: "header" },
    { at: 2, value: headings.place, style: "header" },
    { at: 3, to: LAST_COLUMN, value: headings.message, style: "header" },
  ]);
  problemsBySeverity(problems)
    .slice(0, SHOWN_PROBLEMS)
    .forEach((problem, index) => {
      builder.add([
        { at: 0, value: index + 1, style: "centre" },
        { at: 1, value: words.terms.severity[problem.severity], style: `severity-${problem.severity}` },
        placePiece(2, problem.cells, words),
        { at: 3, to: LAST_COLUMN, value: words.problem(problem), style: "text" },
      ]);
    });
  const left = problems.length - SHOWN_PROBLEMS;
  if (left > 0) builder.line(said.more(left), "remark");
}
