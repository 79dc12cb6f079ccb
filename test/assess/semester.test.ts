import { parseDay } from "../../src/assess/dates";
import {
  academicYearOf,
  firstOfLastThree,
  seasonOf,
  semesterName,
  semesterOf,
  semesterOfDate,
} from "../../src/assess/semester";

describe("semesters", () => {
  it.each([
    ["2023-07-31", "2023-spring"],
    ["2023-08-01", "2023-autumn"],
    ["2023-12-31", "2023-autumn"],
    ["2024-01-31", "2023-autumn"],
    ["2024-02-01", "2024-spring"],
  ])("%s is in %s", (day, name) => expect(semesterName(semesterOf(parseDay(day)))).toBe(name));

  it.each([
    ["2023-11-20", "2022-autumn"],
    ["2024-01-10", "2022-autumn"],
    ["2024-03-01", "2023-spring"],
  ])("the last three before %s begin with %s", (day, name) =>
    expect(semesterName(firstOfLastThree(parseDay(day)))).toBe(name),
  );

  it("always hold both seasons", () => {
    const first = firstOfLastThree(parseDay("2023-11-20"));
    expect([first, first + 1, first + 2].map(seasonOf)).toEqual(["autumn", "spring", "autumn"]);
  });

  it("a month tells the semester, a year does not", () => {
    expect(semesterOfDate({ year: 2024, month: 1, day: null })).toBe(semesterOf(parseDay("2023-09-01")));
    expect(semesterOfDate({ year: 2024, month: null, day: null })).toBeNull();
  });

  it.each([
    ["2024-07-31", 2023],
    ["2024-08-01", 2024],
    ["2024-01-01", 2023],
  ])("%s is in the academic year that began in %d", (day, year) => expect(academicYearOf(parseDay(day))).toBe(year));
});
