import fc from "fast-check";
import type { CellValue } from "../../src/spreadsheet";
import { parseAcademicYear } from "../../src/parse/academic-year";
import { anyValue } from "./values";

it.each<[CellValue]>([
  ["2023-2024"],
  ["2023—2024学年"],
  ["２０２３－２０２４ 学年"],
  ["2023/2024"],
  ["2023~2024"],
  ["2023至2024学年"],
  ["2023-24"],
  ["23-24学年"],
  ["2023学年"],
  ["2023年-2024年"],
  ["2023-2024学年第一学期"],
  ["2023-2024-1"],
  ["2023"],
  [2023],
])("%p is 2023", (value) => {
  expect(parseAcademicYear(value)).toEqual({ state: "read", value: 2023 });
});

it.each<[CellValue, string]>([
  ["2023-2025", "2023-2025"],
  ["2024-2023", "2024-2023"],
  ["2023-2023", "2023-2023"],
  ["23-24", "23-24"],
  ["1889-1890", "1889-1890"],
  [45015, "45015"],
  [2023.5, "2023.5"],
  ["今年", "今年"],
  [true, "TRUE"],
  [{ error: "#N/A" }, "#N/A"],
])("%p is unreadable", (value, text) => {
  expect(parseAcademicYear(value)).toEqual({ state: "unreadable", text });
});

it.each([null, undefined, " "])("%p is blank", (value) => {
  expect(parseAcademicYear(value)).toEqual({ state: "blank" });
});

it("reads every year in every form, and only pairs that follow each other", () => {
  const separators = fc.constantFrom("-", "—", "–", "/", "~", "～", "至", " - ", "－");
  fc.assert(
    fc.property(
      fc.integer({ min: 1990, max: 2100 }),
      separators,
      fc.integer({ min: -3, max: 3 }),
      (year, separator, step) => {
        const reading = parseAcademicYear(`${year}${separator}${year + step}学年`);
        expect(reading.state === "read" ? reading.value : null).toBe(step === 1 ? year : null);
      },
    ),
  );
});

it("never throws", () => {
  fc.assert(fc.property(anyValue, (value) => ["blank", "read", "unreadable"].includes(parseAcademicYear(value).state)));
});
