/** Semesters: autumn runs from August to January, spring from February to July. */
import type { CivilDate, NamedSemester } from "../workbook/submission";
import { possibleDays, yearAndMonth, type Day } from "./dates";

export type Season = "autumn" | "spring";

/** Semesters numbered one by one: spring 2023 is 4046, autumn 2023 (until January 2024) 4047, spring 2024 4048. */
export type Semester = number;

/** The semester that holds a day. */
export function semesterOf(day: Day): Semester {
  const { year, month } = yearAndMonth(day);
  if (month >= 8) return 2 * year + 1;
  return month >= 2 ? 2 * year : 2 * year - 1;
}

/** A semester by its name. */
export function semesterNamed({ year, season }: NamedSemester): Semester {
  return season === "autumn" ? 2 * year + 1 : 2 * year;
}

/** The semester that holds a date, or null where a date known only to the year leaves it open. */
export function semesterOfDate(date: CivilDate): Semester | null {
  const { earliest, latest } = possibleDays(date);
  const semester = semesterOf(earliest);
  return semester === semesterOf(latest) ? semester : null;
}

/** The first day of a semester. */
export function firstDayOf(semester: Semester): Day {
  const month = seasonOf(semester) === "autumn" ? 8 : 2;
  return possibleDays({ year: Math.floor(semester / 2), month, day: null }).earliest;
}

/** The first of the last three semesters: the one that holds `asOf` and the two before it. */
export function firstOfLastThree(asOf: Day): Semester {
  return semesterOf(asOf) - 2;
}

/** The season of a semester. */
export function seasonOf(semester: Semester): Season {
  return semester % 2 === 0 ? "spring" : "autumn";
}

/** "2023-autumn" for August 2023 to January 2024, "2024-spring" for February to July 2024. */
export function semesterName(semester: Semester): string {
  return `${Math.floor(semester / 2)}-${seasonOf(semester)}`;
}

/** First year of the academic year (from 1 August) that holds a day. */
export function academicYearOf(day: Day): number {
  const { year, month } = yearAndMonth(day);
  return month >= 8 ? year : year - 1;
}
