/** Dates in a cell of their own, and dates in running text. */
import type { CellValue } from "../spreadsheet";
import type { CivilDate, Reading, RemarkDate } from "./types";
import { isPlausible, isPlan, scanDates } from "./date-scan";
import type { DateContext } from "./date-scan";
import { isDateFormat, isPercentFormat } from "./number-format";
import { BLANK, read } from "./reading";
import { dayOfSerial } from "./serial";
import { cellText, plain, squeeze } from "./text";

export type { DateContext } from "./date-scan";
export { isDateFormat } from "./number-format";
export { toIso } from "./serial";

/** A date cell: what it says, whether it says so as a plan, whether the year was filled in, and the cell as a person sees it. */
export interface DateReading {
  readonly reading: Reading<CivilDate>;
  readonly planned: boolean;
  readonly yearAssumed: boolean;
  readonly text: string;
}

/** Serials taken for dates without a date format: 1990 to 2100, far from any year, month or day written as a number. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_415;

function asDate(year: number, month: number | null, day: number | null): CivilDate | null {
  const date = { year, month, day };
  return isPlausible(date) ? date : null;
}

/** 20191109, 201911 or 2019 as a number. */
function dateOfDigits(value: number): CivilDate | null {
  if (!Number.isInteger(value)) return null;
  if (value > 9_999_999) return asDate(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  if (value > 99_999) return asDate(Math.floor(value / 100), value % 100, null);
  return asDate(value, null, null);
}

/** A number in a date column: a serial by its format or its size, or digits that spell a date. */
function dateOfNumber(value: number, format: string | undefined, date1904: boolean): CivilDate | null {
  if (isPercentFormat(format)) return null;
  const shift = date1904 ? 1462 : 0;
  const looksLikeSerial = value >= FIRST_SERIAL - shift && value < LAST_SERIAL - shift + 1;
  const day = looksLikeSerial || isDateFormat(format) ? dayOfSerial(value, date1904) : null;
  if (day !== null) return isPlausible(day) ? day : null;
  return dateOfDigits(value);
}

/**
 * Reads a cell of a date column. A range gives its first day, several dates the first. Impossible dates (2023-02-30), dates without
 * anything that tells the year, two-digit years other than “23年3月30日”, and academic years are unreadable.
 */
export function parseDateCell(
  value: CellValue | undefined,
  format: string | undefined,
  context: DateContext,
): DateReading {
  const text = cellText(value, format, context.date1904).trim();
  const unreadable: Reading<CivilDate> = { state: "unreadable", text };
  const result = (reading: Reading<CivilDate>): DateReading => ({ reading, planned: false, yearAssumed: false, text });
  if (squeeze(text) === "") return result(BLANK);
  if (typeof value === "number") {
    const date = dateOfNumber(value, format, context.date1904);
    return result(date ? read(date) : unreadable);
  }
  if (typeof value !== "string") return result(unreadable);
  const bare = plain(value);
  if (/^\d{4,8}$/.test(bare)) {
    const date = dateOfNumber(Number(bare), undefined, context.date1904);
    return result(date ? read(date) : unreadable);
  }
  const first = scanDates(value, context)[0];
  if (!first) return { reading: unreadable, planned: isPlan(bare, ""), yearAssumed: false, text };
  const { date, planned, yearAssumed } = first;
  return { text, planned, yearAssumed: yearAssumed && date !== null, reading: date ? read(date) : unreadable };
}

/** The dates in running text that can be read, in the order written; a month without day or year (or 去年) is too little to be one. */
export function datesIn(text: string, context: DateContext): RemarkDate[] {
  return scanDates(text, context).flatMap(({ date, planned, yearAssumed, yearTold, text: words }) =>
    date === null || (yearAssumed && !yearTold && date.day === null)
      ? []
      : [{ date, planned, yearAssumed, text: words }],
  );
}
