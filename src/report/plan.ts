/** Assessment → what is to change in the workbook. */
import type { Assessment } from "../assess/assessment";
import type { Language } from "../criteria";
import type { SheetSnapshot, WorkbookChanges } from "../spreadsheet";
import { gapsInOrder } from "./gaps";
import { hintsOf } from "./hints";
import { planMarks } from "./marks";
import { noteOfGap, noteOfHint, noteOfProblem, planNotes, type NoteContext } from "./notes";
import { summarySheet } from "./summary/sheet";
import { wordsFor } from "./words";

export interface PlanContext {
  readonly language: Language;
  /** The name the summary sheet takes; the caller has made sure that it is free or ours. */
  readonly summaryName: string;
  /** Our sheet as it stands in the workbook now: what users typed there is carried over. */
  readonly previous: SheetSnapshot | null;
}

/**
 * Marks, notes and the summary sheet. Pure: the same assessment and the same previous sheet give the same changes, and
 * with its own output as the previous sheet it gives that output again.
 */
export function planChanges(assessment: Assessment, context: PlanContext): WorkbookChanges {
  const words = wordsFor(context.language);
  const gaps = assessment.organisations.flatMap(gapsInOrder);
  const hints = assessment.organisations.flatMap(hintsOf);
  const problems = assessment.problems.filter(({ severity }) => severity !== "info");
  const noted: NoteContext = {
    words,
    summaryName: context.summaryName,
    nameOrganisations: assessment.organisations.length > 1,
  };
  const amber = [...hints, ...problems].map(({ cells }) => ({ cells, tone: "review" as const }));
  const entries = [
    ...gaps.map((gap) => noteOfGap(gap, noted)),
    ...hints.map((hint) => noteOfHint(hint, noted)),
    ...problems.map((problem) => noteOfProblem(problem, noted)),
  ];
  return {
    marks: planMarks([...gaps, ...amber]),
    notes: planNotes(entries, noted),
    sheets: [summarySheet(assessment, { words, name: context.summaryName, previous: context.previous })],
  };
}
