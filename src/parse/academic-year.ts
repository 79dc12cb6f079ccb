/** The academic year a workbook speaks of. */
import type { CellValue } from "../spreadsheet";
import type { Reading } from "./types";
import { BLANK, read, unreadable } from "./reading";
import { cellText, plain, squeeze } from "./text";

const SEMESTER = "(?:第?[一二12]学期|-[12]|[上下]学期|[春秋]季?学期)?";
const PAIR = new RegExp(`^(\\d{4})(?:学年|年)?[-/~至](\\d{4}|\\d{2})(?:学年度?|年度?)?${SEMESTER}$`);
const SHORT_PAIR = new RegExp(`^(\\d{2})[-/~至](\\d{2})学年度?${SEMESTER}$`);
const SINGLE = /^(\d{4})(?:学年度?|年)?$/;

/**
 * The first year of an academic year: 2023 for "2023-2024", "2023—2024学年", "2023/2024", "2023-24", "23-24学年", 2023. Years that do
 * not follow each other, and years before 1990 or after 2100, are unreadable.
 */
export function parseAcademicYear(value: CellValue | undefined): Reading<number> {
  const text = plain(cellText(value)).replaceAll(" ", "");
  if (squeeze(text) === "") return BLANK;
  if (typeof value !== "string" && typeof value !== "number") return unreadable(value);
  const single = SINGLE.exec(text)?.[1];
  const [, first, second] = PAIR.exec(text) ?? SHORT_PAIR.exec(text) ?? [];
  const year = fourDigits(single ?? first);
  const follows = single !== undefined || fourDigits(second) === year + 1;
  return follows && year >= 1990 && year <= 2100 ? read(year) : unreadable(value);
}

function fourDigits(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  return Number(text) + (text.length === 2 ? 2000 : 0);
}
