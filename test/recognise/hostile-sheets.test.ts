/** Sheets that are far too long or too full: reading them takes time in proportion. */
import type { SheetSnapshot } from "../../src/spreadsheet";
import { sheet } from "../workbook/snapshot-builder";
import { form, persons, roster, ROSTER_HEADER } from "./forms/parts";
import type { Row } from "./forms/parts";
import { summaryOf } from "./forms/summary";

const TITLE: Row = ["海川大学学生会改革自评表（2023—2024学年）"];

/** Milliseconds for reading; the best of three, since the machine does other things as well. */
function timeOf(sheets: readonly SheetSnapshot[]): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    summaryOf(sheets);
    return performance.now() - start;
  });
  return Math.min(...times);
}

it.each<[string, (size: number) => SheetSnapshot[], number]>([
  ["persons without a header", (size) => [sheet("自评", [TITLE, ...form()]), sheet("名单", persons(size))], 20_000],
  [
    "headers",
    (size) => [
      sheet("自评", [TITLE, ...form()]),
      sheet(
        "名单",
        Array.from({ length: size }, (_, index) => (index % 2 === 0 ? ROSTER_HEADER : persons(1)[0])),
      ),
    ],
    5_000,
  ],
  [
    "forms without an owner",
    (size) => [sheet("自评", Array.from({ length: size / 20 }, () => [["改革自评表"], ...form(), [], []]).flat())],
    10_000,
  ],
  [
    "lines of text",
    (size) => [
      sheet(
        "说明",
        Array.from({ length: size }, (_, index): Row => [`学生会第${index}条说明，请如实填写。`]),
      ),
      sheet("自评", [TITLE, ...form()]),
    ],
    20_000,
  ],
  [
    "sheets",
    (size) => [
      sheet("自评", [TITLE, ...form()]),
      ...Array.from({ length: size }, (_, index) => sheet(`人员名单${index}`, roster(3, { first: index * 3 }))),
    ],
    500,
  ],
])("%s: twice as many take about twice as long", (_, make, size) => {
  const half = timeOf(make(size / 2));
  const whole = timeOf(make(size));
  // A quadratic reader takes four times as long; small times are mostly noise.
  expect(whole).toBeLessThan(3.2 * half + 60);
});
