/** Rosters as people have them, beside a form of one or two unions. */
import { sheet } from "../../workbook/snapshot-builder";
import type { SheetOptions } from "../../workbook/snapshot-builder";
import type { Case } from "./case";
import { beside, columns, form, persons, roster, ROSTER_HEADER } from "./parts";
import type { Row } from "./parts";

const ONE = sheet("自评表", [["海川大学学生会改革自评表（2023—2024学年）"], ...form()]);
const TWO = sheet("自评表", [
  ["海川大学学生会改革自评表（2023—2024学年）"],
  ...form(),
  [],
  ["海川大学研究生会改革自评表（2023—2024学年）"],
  ...form(),
]);

const withRoster = (rows: readonly Row[], name = "名单", options: SheetOptions = {}): Case => ({
  sheets: [ONE, sheet(name, rows, options)],
});

const NARROW = [0, 1, 2, 4] as const;

export const ROSTERS: Readonly<Record<string, Case>> = {
  "two side by side with a gap": {
    sheets: [
      TWO,
      sheet(
        "名单",
        beside([
          { rows: [["学生会工作人员名单"], ...columns(roster(20), ...NARROW)] },
          { rows: [["研究生会工作人员名单"], ...columns(roster(12, { first: 101 }), ...NARROW)] },
        ]),
      ),
    ],
  },
  "two side by side without a gap": {
    sheets: [
      TWO,
      sheet(
        "名单",
        beside(
          [
            { rows: [["学生会工作人员名单"], ...columns(roster(20), ...NARROW)] },
            { rows: [["研究生会工作人员名单"], ...columns(roster(12, { first: 101 }), ...NARROW)] },
          ],
          0,
        ),
      ),
    ],
  },
  "two side by side, one beginning lower": {
    sheets: [
      TWO,
      sheet(
        "名单",
        beside([
          { rows: [["学生会工作人员名单"], ...columns(roster(20), ...NARROW)] },
          { rows: [["研究生会工作人员名单"], ...columns(roster(12, { first: 101 }), ...NARROW)], down: 3 },
        ]),
      ),
    ],
  },
  "one roster in two halves side by side": withRoster([
    ["学生会工作人员名单"],
    ...beside(
      [{ rows: columns(roster(19), ...NARROW) }, { rows: columns(roster(19, { first: 20, serial: 20 }), ...NARROW) }],
      0,
    ),
  ]),
  "three sheets, the header on each": {
    sheets: [
      ONE,
      sheet("人员名单1", roster(13)),
      sheet("人员名单2", roster(13, { first: 14, serial: 14 })),
      sheet("人员名单3", roster(12, { first: 27, serial: 27 })),
    ],
  },
  "three sheets, the header only on the first": {
    sheets: [
      ONE,
      sheet("人员名单1", [["学生会工作人员名单"], ...roster(13)]),
      sheet("人员名单2", persons(13, { first: 14, serial: 14 })),
      sheet("人员名单3", persons(12, { first: 27, serial: 27 })),
    ],
  },
  "the second sheet goes on without header and without running numbers": {
    sheets: [
      ONE,
      sheet("人员名单", columns(roster(20), 1, 2, 3, 4, 6)),
      sheet("人员名单 (续)", columns(persons(18, { first: 21, serial: 21 }), 1, 2, 3, 4, 6)),
    ],
  },
  "headings of sections between the rows": withRoster([
    ["学生会工作人员名单"],
    ROSTER_HEADER,
    ["一、主席团"],
    ...persons(5),
    ["二、工作部门"],
    ["宣传部（5人）"],
    ...persons(5, { first: 6, serial: 6 }),
    ["学习部（3人）"],
    ...persons(3, { first: 11, serial: 11 }),
  ]),
  "a blank row before each section": withRoster([
    ["学生会工作人员名单"],
    ROSTER_HEADER,
    ["主席团（5人）"],
    ...persons(5),
    [],
    ["宣传部（5人）"],
    ...persons(5, { first: 6, serial: 6 }),
    [],
    ["学习部（3人）"],
    ...persons(3, { first: 11, serial: 11 }),
  ]),
  "a section with its own header each": withRoster([
    ["学生会工作人员名单"],
    ["主席团"],
    ...roster(5),
    [],
    ["宣传部"],
    ...roster(6, { first: 6, serial: 6 }),
    [],
    ["学习部"],
    ...roster(6, { first: 12, serial: 12 }),
  ]),
  "the header printed again on each page": withRoster([
    ROSTER_HEADER,
    ...persons(10),
    ROSTER_HEADER,
    ...persons(10, { first: 11, serial: 11 }),
    [],
    ["第3页"],
    ROSTER_HEADER,
    ...persons(10, { first: 21, serial: 21 }),
  ]),
  "total, example, vacancies, dashes, 以下空白 and remarks": withRoster([
    ["学生会工作人员名单"],
    ROSTER_HEADER,
    ["示例", "张三", "部长", "宣传部", "共青团员", "文学院", "2021级", "12/150", "否"],
    ...persons(10),
    [11, "空缺", "部长", "宣传部", null, null, null, null, null],
    [12, "—", "—", "—", "—", "—", "—", "—", "—"],
    ["合计", "10人", null, null, null, null, null, null, null],
    ["以下空白"],
    [],
    ["注：以上人员均为共产党员或共青团员。"],
    ["填表人：李四", null, "审核人：王五"],
  ]),
  "two header rows and a merged title": withRoster(
    [
      ["海川大学学生会工作人员名单", null, null, null, null, null, null],
      ["序号", "姓名", "职务", "政治面貌", "学习成绩", null, "年级"],
      [null, null, null, null, "综合排名", "是否不及格", null],
      ...columns(persons(12), 0, 1, 2, 4, 7, 8, 6),
    ],
    "名单",
    { merges: ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3"] },
  ),
  "组织 filled in only in the first row of a group": {
    sheets: [
      TWO,
      sheet("名单", [
        ["组织", ...ROSTER_HEADER],
        ...persons(10).map((row, index): Row => [index === 0 ? "学生会" : null, ...row]),
        ...persons(8, { first: 101 }).map((row, index): Row => [index === 0 ? "研究生会" : null, ...row]),
      ]),
    ],
  },
  "部门 merged over the rows of a group": withRoster(
    [
      ["部门", "姓名", "职务", "政治面貌"],
      ...persons(6).map((row, index): Row => [
        index === 0 ? "主席团" : index === 3 ? "宣传部" : null,
        row[1],
        row[2],
        row[4],
      ]),
    ],
    "名单",
    { merges: ["A2:A4", "A5:A7"] },
  ),
  "last year's roster on the same sheet": withRoster([
    ["2023—2024学年学生会工作人员名单"],
    ...roster(12),
    [],
    ["2022—2023学年学生会工作人员名单"],
    ...roster(9, { first: 201 }),
  ]),
  "a roster of the school and one of a college": {
    sheets: [
      ONE,
      sheet("名单", [
        ["学生会工作人员名单"],
        ...roster(12),
        [],
        ["物理学院学生会工作人员名单"],
        ...roster(9, { first: 201 }),
      ]),
    ],
  },
};
