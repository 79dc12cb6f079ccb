/** What the reading of one workbook has in hand everywhere. */
import type { CellAddress, CellValue } from "../spreadsheet";
import { parseDateCell } from "../parse/date";
import type { DateContext, DateReading } from "../parse/date";
import type { ProblemList } from "./problem-list";
import type { Reading } from "../parse/types";

export interface ReadingContext {
  readonly problems: ProblemList;
  readonly dates: DateContext;
}

/** Reads a date cell and reports a year that was filled in. What cannot be read is left to the caller to report. */
export function readDate(
  context: ReadingContext,
  value: CellValue,
  format: string | undefined,
  at: CellAddress,
): DateReading {
  const found = parseDateCell(value, format, context.dates);
  if (found.yearAssumed && found.reading.state === "read") {
    const { year } = found.reading.value;
    context.problems.add({ code: "date-year-assumed", parameters: { text: found.text, year } }, at);
  }
  return found;
}

/** The value of a reading, or null for a blank or unreadable cell. */
export function valueOf<T>(reading: Reading<T>): T | null {
  return reading.state === "read" ? reading.value : null;
}
