/** Semesters by name: 2023年秋季学期, 2023-2024学年第一学期, 2024年上半年. */
import { plain } from "./text";

/** Autumn 2023 runs from August 2023 to January 2024, spring 2024 from February to July 2024. */
export interface NamedSemester {
  readonly year: number;
  readonly season: "autumn" | "spring";
}

const OF_ACADEMIC_YEAR =
  /^(20\d{2})(?:学年|年)?[-~至/](20\d{2}|\d{2})(?:学年度?|年度?)?[-,(]?(?:第?([一二12])(?:学期)?|([上下])(?:半?学期|半年)|([秋春])季?(?:学期)?)\)?$/;
const OF_YEAR = /^(20\d{2})年?度?(?:的)?([秋春上下])(?:季|半年|半学期)?(?:学期)?(?:内|中|初|末)?$/;

/** The semester that a cell names; null for anything else, and for years that do not follow each other. */
export function parseSemesterName(text: string): NamedSemester | null {
  const bare = plain(text).replaceAll(" ", "");
  const [, first, second = "", number, half, seasonOfYear] = OF_ACADEMIC_YEAR.exec(bare) ?? [];
  if (first !== undefined) {
    const year = Number(first);
    if (Number(second) % 100 !== (year + 1) % 100) return null;
    const isAutumn = /[一1]/.test(number ?? "") || half === "上" || seasonOfYear === "秋";
    return isAutumn ? { year, season: "autumn" } : { year: year + 1, season: "spring" };
  }
  const [, year, part] = OF_YEAR.exec(bare) ?? [];
  if (year === undefined) return null;
  return { year: Number(year), season: part === "秋" || part === "下" ? "autumn" : "spring" };
}
