/** What a person's 年级 and 学历层次 say: first-year or not, undergraduate or postgraduate. */
import type { OrganisationKind } from "../criteria/types";
import type { StaffMember } from "../workbook/submission";

const POSTGRADUATE = /[研硕博]/;

/**
 * Whether a person is a postgraduate: by 学历层次; where that is blank by 年级 (研一, 2023级硕士), and where that says
 * nothing by the organisation.
 */
export function isPostgraduate({ schooling, grade }: StaffMember, kind: OrganisationKind): boolean {
  if (schooling !== "") return POSTGRADUATE.test(schooling);
  return POSTGRADUATE.test(grade) || kind === "graduate";
}

/** What a grade says about the year of study. */
export type YearOfStudy = "first" | "later" | "unknown";

/**
 * Reads 2023级, 2023, 23级, 大一, 一年级, 新生 …; `startYear` is the first year of the academic year. A postgraduate's
 * grade (研一, 硕士一年级) is never that of a first-year undergraduate.
 */
export function yearOfStudy(grade: string, startYear: number): YearOfStudy {
  if (POSTGRADUATE.test(grade)) return "later";
  if (/(?:非|不是|不属于?)(?:大一|一年级|新生)/.test(grade)) return "later";
  if (/大一|(?<![二三四五六七八九十])一年级|(?<!\d)1年级|新生/.test(grade)) return "first";
  const entryYear = entryYearOf(grade);
  if (entryYear !== null) return entryYear === startYear ? "first" : "later";
  return /大[二三四五六]|[二三四五六2-6]年级/.test(grade) ? "later" : "unknown";
}

/** 2023 of 2023级, 2023 or 23级. 2023届 names the year of graduation and says nothing here. */
function entryYearOf(grade: string): number | null {
  const full = /(?<!\d)(20\d{2})(?!\d|届)/.exec(grade);
  if (full) return Number(full[1]);
  const short = /(?<!\d)(\d{2})级|^(\d{2})$/.exec(grade);
  return short ? 2000 + Number(short[1] ?? short[2]) : null;
}
