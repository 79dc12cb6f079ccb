/** Sheets that are far too long or too full are read to the end. */
import type { SheetSnapshot } from "../../src/spreadsheet";
import { sheet } from "../workbook/snapshot-builder";
import { form, persons, roster, ROSTER_HEADER } from "./forms/parts";
import type { Row } from "./forms/parts";
import { summaryOf } from "./forms/summary";

const TITLE: Row = ["海川大学学生会改革自评表（2023—2024学年）"];

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
])("%s by the thousand are read to the end", (_, make, size) => {
  const { organisations, questions } = summaryOf(make(size));
  expect(organisations.length + questions.length).toBeGreaterThan(0);
});
